import type en from '../../messages/en/offline.json';

/** The few words that must be here even when nothing else can be had. */
export type OfflineWords = typeof en;

interface Offline {
	m: OfflineWords;
	/** '' or '/it', as in the address that could not be had. */
	prefix: string;
	/** Whether words to borrow are here too. */
	lent: boolean;
	/** Whether a plan for hard moments was let stay here. */
	plan: boolean;
	/** What a form could not send, and where it was going. It stands in this one page and is kept nowhere. */
	unsent?: { action: string; fields: [string, string][] };
}

/** The page for when there is no connection: what stands in the frame of any other page. */
export function offlineArticle({ m, prefix, lent, plan, unsent }: Offline): string {
	return `<article class="page"><h1>${escape(m.offline_title)}</h1>
${unsent ? formOf(m, unsent) : ''}<p>${escape(m.offline_page)}</p>
<p class="actions">${way('help-now', m.offline_help)}${plan ? way('hard-moments', m.offline_plan) : ''}${lent ? way('words-to-borrow', m.offline_words) : ''}</p></article>`;

	function way(to: string, name: string): string {
		return `<a class="button plain" href="${prefix}/${to}">${escape(name)}</a>`;
	}
}

/** Puts it into the frame of a page that was kept; without one it stands alone. */
export function offlinePage(frame: string, title: string, article: string): string {
	return (frame.includes('<article') ? frame : alone)
		.replace(/<title>[^]*?<\/title>/, () => `<title>${escape(title)}</title>`)
		.replace(/<article[^]*<\/article>/, () => article);
}
const alone =
	'<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title></title><article></article>';

function formOf(m: OfflineWords, { action, fields }: NonNullable<Offline['unsent']>): string {
	const inputs = fields.map(([name, value]) =>
		// What is long was written by hand and wants to be seen; a textarea drops the first line break.
		/\n/.test(value) || value.length > 80
			? `<p><textarea name="${escape(name)}" aria-label="${escape(m.offline_unsent)}">\n${escape(value)}</textarea></p>`
			: `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`
	);
	return `<p>${escape(m.offline_unsent)}</p><form method="post" action="${escape(action)}">${inputs.join('')}
<p class="actions"><button>${escape(m.offline_again)}</button></p></form>`;
}

function escape(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
