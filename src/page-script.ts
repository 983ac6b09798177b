import { createHash } from 'node:crypto';

/**
 * The one script that stands on every page, inline in its head and under 1 kB: leaving quickly (the link, or Escape twice
 * within a second, but not while an input method is composing); on a shared device, going out where the tab was closed,
 * before anything is shown; the service worker for when there is no connection, which hears from each page that it has
 * been loaded and whether others use this device too; and waking the script of a part of the page (data-wakes="its
 * address") at the first press of a button or first letter in a field of it, so that whoever only reads loads none.
 */
export const pageScript = `(()=>{var d=document,e=0,b=d.documentElement,s=b.dataset.shared,on=(n,f)=>d.addEventListener(n,f),up=(v,q)=>v.target.closest?.(q),leave=()=>{b.hidden=true;d.title='';location.replace('/leave')};
on('click',v=>{if(up(v,'a[data-leave]')&&!v.metaKey&&!v.ctrlKey){v.preventDefault();leave()}});
on('keydown',v=>{if(v.key!='Escape'||v.isComposing||v.keyCode==229){e=0;return}var n=Date.now();if(n-e<1000)leave();e=n});
['click','focusin'].map(n=>on(n,v=>{var p=up(v,'[data-wakes]'),k=up(v,'button');if(!p||(n=='click'?!k:k||!v.target.form))return;var u=p.dataset.wakes;delete p.dataset.wakes;if(k)v.preventDefault();import(u).then(()=>k?.click())}));
if(s)try{if(s=='begin')sessionStorage.here='1';else if(!sessionStorage.here){b.hidden=true;on('DOMContentLoaded',()=>d.getElementById('sign-out').submit())}}catch(x){}
var w=navigator.serviceWorker;if(w)addEventListener('load',()=>w.register('/service-worker.js').then(()=>w.ready).then(r=>r.active.postMessage(s)).catch(()=>{}))})()`;

/** What a page's policy says of the script: its own text and no other may run (Content Security Policy Level 3, 6.7.2.3). */
export const pageScriptSource = `'sha256-${createHash('sha256').update(pageScript).digest('base64')}'`;

/**
 * Puts language, light and script into a page where `app.html` has their places. The whole tags are looked for, because
 * what somebody wrote, or an address that the page repeats, may hold the name of a place; but never a tag.
 */
export function fillPage(
	html: string,
	{ locale, light, shared }: { locale: string; light: string; shared: string }
): string {
	return html
		.replace(
			'<html lang="%engawa.locale%" data-light="%engawa.light%" data-shared="%engawa.shared%">',
			() => `<html lang="${locale}" data-light="${light}" data-shared="${shared}">`
		)
		.replace(/<script>\s*%engawa\.script%\s*<\/script>/, () => `<script>${pageScript}</script>`);
}
