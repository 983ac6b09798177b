/**
 * The one script that stands on every page, inline in its head and under 1 kB: leaving quickly (the link, or Escape twice
 * within a second, but not while an input method is composing); on a shared device, going out where the tab was closed,
 * before anything is shown; and the service worker that keeps *Help now* at hand offline.
 */
export const pageScript = `(function(){var d=document,e=0,b=d.documentElement,s=b.dataset.shared;
function leave(){b.hidden=true;d.title='';location.replace('/leave')}
d.addEventListener('click',function(v){var a=v.target.closest&&v.target.closest('a[data-leave]');if(a&&!v.metaKey&&!v.ctrlKey){v.preventDefault();leave()}});
d.addEventListener('keydown',function(v){if(v.key!='Escape'||v.isComposing||v.keyCode==229){e=0;return}var n=Date.now();if(n-e<1000)leave();e=n});
if(s)try{if(s=='begin')sessionStorage.here='1';else if(!sessionStorage.here){b.hidden=true;addEventListener('DOMContentLoaded',function(){d.getElementById('sign-out').submit()})}}catch(x){}
if('serviceWorker' in navigator)addEventListener('load',function(){navigator.serviceWorker.register('/service-worker.js').catch(function(){})})})()`;

/**
 * Puts language, light and script into a page where `app.html` has their places. The whole tags are looked for, because
 * what somebody wrote, or an address that the page repeats, may hold the name of a place; but never a tag.
 */
export function fillPage(
	html: string,
	{ locale, light, shared, nonce }: { locale: string; light: string; shared: string; nonce: string }
): string {
	return html
		.replace(
			'<html lang="%engawa.locale%" data-light="%engawa.light%" data-shared="%engawa.shared%">',
			() => `<html lang="${locale}" data-light="${light}" data-shared="${shared}">`
		)
		.replace(
			/<script nonce="%engawa\.nonce%">\s*%engawa\.script%\s*<\/script>/,
			() => `<script nonce="${nonce}">${pageScript}</script>`
		);
}
