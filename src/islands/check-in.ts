/**
 * Beside the check-in: the device's own time zone, a draft only if the person asks the device to remember it, and a
 * half-written page that survives a lost connection. Without it the form works all the same.
 */
const place = 'engawa check-in';
const form = document.querySelector<HTMLFormElement>('form[data-check-in]');

// A page that says "Kept." ends the draft.
if (document.querySelector('[data-kept]')) forget();
if (form) {
	const zone = form.elements.namedItem('zone');
	if (zone instanceof HTMLInputElement && zone.value === '')
		zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
	beOnline(form);
	const box = form.querySelector<HTMLElement>('[data-draft]');
	if (box && !document.documentElement.dataset.shared) rememberIfAsked(form, box);
}

/** Before a form is sent, whether anyone is there to receive it; if not, everything stays where it is. */
function beOnline(form: HTMLFormElement): void {
	const note = form.querySelector<HTMLElement>('[data-offline-note]');
	let sending = false;
	form.addEventListener('submit', (event) => {
		if (event.defaultPrevented) return;
		event.preventDefault();
		if (sending) return; // a second press while the first is on its way
		sending = true;
		const submitter = event.submitter as HTMLButtonElement | null;
		fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(8000) })
			.then((answer) => {
				if (!answer.ok) throw new Error(String(answer.status));
				if (submitter?.formAction) form.action = submitter.formAction;
				form.submit();
				// Coming back to this page with the back button, it can be sent again.
				addEventListener('pageshow', () => (sending = false), { once: true });
			})
			.catch(() => {
				sending = false;
				if (note) note.textContent = form.dataset.offline ?? '';
			});
	});
}

function rememberIfAsked(form: HTMLFormElement, box: HTMLElement): void {
	const remember = box.querySelector<HTMLInputElement>('[data-draft-remember]');
	const found = box.querySelector<HTMLElement>('[data-draft-found]');
	if (!remember) return;
	box.hidden = false;
	const draft = localStorage.getItem(place);
	if (draft !== null) {
		remember.checked = true;
		if (found) found.hidden = false;
		fill(form, JSON.parse(draft) as [string, string][]);
	}
	const write = () => {
		if (remember.checked)
			localStorage.setItem(
				place,
				JSON.stringify([...new FormData(form)].filter(([name, value]) => value !== '' && name !== 'zone'))
			);
		else forget();
	};
	form.addEventListener('input', write);
	box.querySelector('[data-draft-forget]')?.addEventListener('click', () => {
		forget();
		remember.checked = false;
		form.reset();
		if (found) found.hidden = true;
	});
}

function fill(form: HTMLFormElement, entries: [string, string][]): void {
	for (const [name, value] of entries) {
		for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
			`[name="${CSS.escape(name)}"]`
		)) {
			if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
				field.checked ||= field.value === value;
			else field.value = value;
			if (value !== '') field.closest('details')?.setAttribute('open', '');
		}
	}
}

function forget(): void {
	localStorage.removeItem(place);
}

export {};
