/** Finding while one types: the same page is asked for, and what it found takes the place of what stands here. */
const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const field = form?.querySelector('input');
const pause = 180;

if (form && field) {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let asking: AbortController | undefined;
	let composing = false;
	const ask = async () => {
		asking?.abort();
		asking = new AbortController();
		try {
			const answer = await fetch(`${form.action}?${new URLSearchParams({ q: field.value })}`, {
				signal: asking.signal
			});
			const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#found');
			if (found) document.querySelector('#found')?.replaceWith(document.adoptNode(found));
		} catch {
			// A later letter came first, or there is no connection: the button still asks as ever.
		}
	};
	const soon = () => {
		clearTimeout(waiting);
		if (!composing) waiting = setTimeout(() => void ask(), pause);
	};
	field.addEventListener('compositionstart', () => (composing = true));
	field.addEventListener('compositionend', () => {
		composing = false;
		soon();
	});
	field.addEventListener('input', soon);
}

export {};
