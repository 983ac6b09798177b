/**
 * Beside an hour: what is new takes its place in the list as it happens, and forms are sent without leaving the page.
 * Everything that is heard goes in as text. Without this a reload shows the same.
 */
const live = document.querySelector<HTMLElement>('[data-live]');
if (live) listen(live);

function listen(live: HTMLElement): void {
	const list = live.querySelector('ol') as HTMLOListElement;
	const template = live.querySelector<HTMLTemplateElement>('[data-one]');
	let last = Number(live.dataset.last);
	let over = false;

	function connect(): void {
		const address = live.dataset.live ?? '';
		const source = new EventSource(`${address}${address.includes('?') ? '&' : '?'}after=${last}`);
		const on = (name: string, work: (data: never) => void) =>
			source.addEventListener(name, ({ data, lastEventId }) => {
				work(JSON.parse(data as string) as never);
				if (lastEventId) last = Number(lastEventId);
			});
		on('line', put);
		on('sign', pass);
		on('state', (state: string) => show(state));
		on('gone', () => {
			over = true;
			source.close();
			list.replaceChildren();
			document.querySelector('#part')?.remove();
			show('over');
		});
		// The browser comes back by itself where the connection broke; where it was told no, it is asked again later.
		source.addEventListener('error', () => {
			if (!over && source.readyState === EventSource.CLOSED) setTimeout(connect, 5000);
		});
		addEventListener('pagehide', () => source.close());
	}

	function put(line: { id: string; who: string | null; text: string | null; concern: boolean }): void {
		const old = list.querySelector<HTMLElement>(`[data-line="${line.id}"]`);
		const item = old ?? (template?.content.firstElementChild?.cloneNode(true) as HTMLElement);
		const set = (name: string, text: string) => {
			const part = item.querySelector(name);
			if (part) part.textContent = text;
		};
		item.dataset.line = line.id;
		set('[data-who]', line.who ?? live.dataset.host ?? '');
		set('[data-text]', line.text ?? live.dataset.hidden ?? '');
		for (const field of item.querySelectorAll<HTMLInputElement>('[name=line]')) field.value = line.id;
		item.querySelector('[data-concern]')?.toggleAttribute('hidden', !line.concern);
		if (line.text === null) item.querySelector('[data-acts]')?.remove();
		if (line.who === null) item.querySelector('[data-lead]')?.remove();
		live.querySelector('[data-nothing]')?.remove();
		const near = innerHeight + scrollY > document.body.scrollHeight - innerHeight;
		if (!old) list.append(item);
		if (!old && near && !document.activeElement?.closest('form')) item.scrollIntoView({ block: 'nearest' });
	}

	const passing = new Map<string, ReturnType<typeof setTimeout>>();
	function pass(sign: string): void {
		const mark = live.querySelector(`[data-sign="${sign}"]`);
		mark?.removeAttribute('hidden');
		clearTimeout(passing.get(sign));
		passing.set(
			sign,
			setTimeout(() => mark?.setAttribute('hidden', ''), 20_000)
		);
	}
	for (const mark of live.querySelectorAll<HTMLElement>('[data-sign]:not([hidden])')) pass(mark.dataset.sign ?? '');

	function show(state: string): void {
		for (const said of live.querySelectorAll<HTMLElement>('[data-state]')) said.hidden = said.dataset.state !== state;
		for (const part of document.querySelectorAll<HTMLElement>('[data-when-open]')) part.hidden = state !== 'open';
	}

	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		if (form.dataset.quiet === undefined || over) return;
		event.preventDefault();
		void send(form, new FormData(form, event.submitter));
	});
	async function send(form: HTMLFormElement, body: FormData): Promise<void> {
		const field = form.querySelector('textarea');
		try {
			const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } });
			const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
			const part = page.querySelector('#part');
			if (!part) return location.reload();
			document.querySelector('#part')?.replaceWith(document.adoptNode(part));
			if (field) document.querySelector<HTMLElement>('#part textarea')?.focus();
		} catch {
			form.submit(); // without a connection the browser says so itself
		}
	}

	document.querySelector('[data-look]')?.remove();
	connect();
}

export {};
