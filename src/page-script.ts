/**
 * The one script that stands on every page, inline and under 1 kB: leaving quickly (the link, or Escape twice within a
 * second, but not while an input method is composing), the signal of a shared device whose tab was closed, and the
 * service worker that keeps *Help now* at hand offline.
 */
export const pageScript = `(function(){var d=document,e=0,b=d.documentElement;
function leave(){b.hidden=true;d.title='';location.replace('/leave')}
d.addEventListener('click',function(v){var a=v.target.closest&&v.target.closest('a[data-leave]');if(a&&!v.metaKey&&!v.ctrlKey){v.preventDefault();leave()}});
d.addEventListener('keydown',function(v){if(v.key!='Escape'||v.isComposing||v.keyCode==229){e=0;return}var n=Date.now();if(n-e<1000)leave();e=n});
var s=d.querySelector('[data-shared]');
if(s){try{if(s.dataset.shared=='begin')sessionStorage.here='1';else if(!sessionStorage.here){b.hidden=true;d.getElementById('sign-out').submit()}}catch(x){}}
if('serviceWorker' in navigator)addEventListener('load',function(){navigator.serviceWorker.register('/service-worker.js').catch(function(){})})})()`;

/**
 * Puts language, light and script into a page where `app.html` has their places. The whole tags are looked for, because
 * what somebody wrote, or an address that the page repeats, may hold the name of a place; but never a tag.
 */
export function fillPage(
	html: string,
	{ locale, light, nonce }: { locale: string; light: string; nonce: string }
): string {
	return html
		.replace(
			'<html lang="%engawa.locale%" data-light="%engawa.light%">',
			() => `<html lang="${locale}" data-light="${light}">`
		)
		.replace(
			/<script nonce="%engawa\.nonce%">\s*%engawa\.script%\s*<\/script>/,
			() => `<script nonce="${nonce}">${pageScript}</script>`
		);
}
