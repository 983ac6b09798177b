/**
 * Beside a page that others change too: when it is told that something has changed, it reads the page anew and puts the
 * parts that differ in their place. What somebody writes is left as it is, and where they are on the page stays there.
 */
const told = document.querySelector<HTMLElement>('[data-fresh-from]');
if (told) watch(told);

function watch(told: HTMLElement): void {
	const { freshFrom = '', page = '', clears } = told.dataset;
	let mark = told.dataset.mark ?? '';
	let source: EventSource | null = null;
	let over = false;
	let again: ReturnType<typeof setTimeout> | undefined;

	function connect(): void {
		source?.close();
		source = new EventSource(`${freshFrom}?mark=${mark}`);
		source.addEventListener('changed', ({ data }) => {
			const now = JSON.parse(data as string) as string;
			if (now !== mark) void refresh();
		});
		source.addEventListener('gone', leave);
		// The browser comes back by itself where the connection broke; told no, the page itself says whether it is over.
		source.addEventListener('error', () => {
			if (!over && source?.readyState === EventSource.CLOSED) later(5000);
		});
	}

	function later(milliseconds: number): void {
		clearTimeout(again);
		again = setTimeout(() => void refresh(), milliseconds);
	}

	let asked = 0;
	async function refresh(): Promise<void> {
		const mine = ++asked;
		try {
			const answer = await fetch(page, { cache: 'no-store', redirect: 'manual', headers: { accept: 'text/html' } });
			const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
			if (over || mine !== asked) return; // what was asked later is newer
			const now = drawn.querySelector<HTMLElement>('[data-fresh-from]');
			if (now) {
				holdPlace(() => put(drawn));
				mark = now.dataset.mark ?? '';
				if (source?.readyState === EventSource.CLOSED) connect();
			} else if (answer.status >= 500 || answer.status === 429) later(5000);
			else leave();
		} catch {
			later(2000); // no connection just now
		}
	}

	/** Puts what differs in its place. */
	function put(drawn: Document): void {
		for (const part of parts()) {
			const next = drawn.querySelector<HTMLElement>(`[data-fresh="${part.dataset.fresh}"]`);
			if (!next) continue;
			if (part.matches('ol')) putItems(part, next);
			else if (plain(part) !== plain(next) && !isWrittenIn(part)) part.replaceWith(document.adoptNode(next));
		}
	}

	function putItems(list: HTMLElement, next: HTMLElement): void {
		const known = new Map([...list.children].map((item) => [item.id, item]));
		let news = false;
		for (const item of [...next.children]) {
			const old = known.get(item.id);
			known.delete(item.id);
			if (!old) {
				list.append(document.adoptNode(item));
				news ||= !item.matches('.mine');
			} else if (plain(old) !== plain(item)) old.replaceWith(document.adoptNode(item));
		}
		for (const item of known.values()) item.remove();
		const line = document.querySelector<HTMLElement>('[data-new]');
		if (line && news) {
			line.replaceChildren(); // so that a second one is said too
			requestAnimationFrame(() => holdPlace(() => line.replaceChildren(line.dataset.new ?? '')));
		}
	}

	function leave(): void {
		over = true;
		source?.close();
		clearTimeout(again);
		empty();
		const said = document.createElement('p');
		said.className = 'page soft';
		said.textContent = told.dataset.gone ?? '';
		told.replaceChildren(said);
		document.title = said.textContent; // it may have been a name
		for (const button of document.querySelectorAll('[data-fresh] button')) button.remove(); // they lead nowhere now
	}

	function empty(): void {
		for (const part of parts()) part.replaceChildren(...[...part.querySelectorAll('form')].filter(isWrittenIn));
		document.querySelector('[data-new]')?.replaceChildren();
	}

	if (told.dataset.endsIn) {
		const endsIn = Number(told.dataset.endsIn) + 100;
		if (endsIn < 2 ** 31) setTimeout(() => void refresh(), endsIn); // a browser counts no further
	}
	document.documentElement.style.overflowAnchor = 'none'; // or the browser would hold the place a second time
	document.addEventListener('visibilitychange', () => {
		if (!document.hidden && !over && source?.readyState !== EventSource.OPEN) void refresh();
	});
	addEventListener('pagehide', () => {
		source?.close();
		if (clears) empty();
	});
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted && !over) void refresh();
	});
	connect();
}

const parts = () => document.querySelectorAll<HTMLElement>('[data-fresh]');

/** A part as it is compared: the one-time ids of its forms are always new. */
function plain(part: Element): string {
	const copy = part.cloneNode(true) as Element;
	for (const field of copy.querySelectorAll('[name=form_id]')) field.remove();
	for (const fold of copy.querySelectorAll('details')) fold.removeAttribute('open');
	return copy.innerHTML;
}

/** Whether somebody has written something in a part, or is about to. */
function isWrittenIn(part: HTMLElement): boolean {
	const fields = [...part.querySelectorAll('textarea')];
	return fields.some((field) => field.value !== '' || field === document.activeElement);
}

/** Changes the page; whatever the reader looks at, or writes in, stays where it is before their eyes. */
function holdPlace(change: () => void): void {
	const held = whereTheyAre();
	const before = held?.getBoundingClientRect().top ?? 0;
	change();
	if (held?.isConnected) scrollBy({ top: held.getBoundingClientRect().top - before, behavior: 'instant' });
}

function whereTheyAre(): Element | null {
	const focused = document.activeElement?.closest('form') ? document.activeElement : null;
	const { top = -1 } = focused?.getBoundingClientRect() ?? {};
	if (focused && top > -innerHeight && top < innerHeight) return focused;
	return document.elementFromPoint(innerWidth / 2, innerHeight / 2);
}

export {};
