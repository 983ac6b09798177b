/**
 * Beside the ways in: asks this device for a passkey, to come in, to add one, or to join with one. Without it, or in a browser that does not
 * know passkeys, nothing of it is shown and the other ways in are there.
 */
const able = 'PublicKeyCredential' in globalThis && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

for (const box of document.querySelectorAll<HTMLElement>('[data-passkey-in]'))
	offer(box, box.querySelector('button'), async () => {
		const address = box.dataset.passkeyIn ?? '';
		const asked = await ask(address);
		const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked as PublicKeyCredentialRequestOptionsJSON);
		const answer = await navigator.credentials.get({ publicKey });
		const sharedDevice = document.querySelector<HTMLInputElement>('[name="shared"]')?.checked ?? false;
		const { to } = (await send(address, 'PUT', { answer, sharedDevice })) as { to: string };
		location.assign(to);
	});

const form = document.querySelector<HTMLFormElement>('[data-passkey-add]');
if (form)
	offer(form, form, async () => {
		await make(form, await ask(form.dataset.passkeyAdd ?? ''));
	});

const joining = document.querySelector<HTMLFieldSetElement>('[data-passkey-join]');
const joiner = joining?.form;
if (joining && joiner && able) {
	joining.disabled = false;
	const chosen = () => joiner.querySelector<HTMLInputElement>('[name="way"]:checked')?.value ?? 'password';
	/** What belongs to the other way is neither seen nor sent. */
	const show = () => {
		for (const part of joiner.querySelectorAll<HTMLElement>('[data-way]')) {
			part.hidden = part.dataset.way !== chosen();
			if (part instanceof HTMLFieldSetElement) part.disabled = part.hidden;
		}
	};
	joiner.addEventListener('change', show);
	show();
	const byPasskey = () => chosen() === 'passkey';
	offer(
		joining,
		joiner,
		async () => {
			const asked = await send(joining.dataset.passkeyJoin ?? '', 'POST', new FormData(joiner));
			await make(joiner, asked);
		},
		byPasskey
	);
}

/** The device makes a passkey, which is sent with the form. */
async function make(form: HTMLFormElement, asked: unknown): Promise<void> {
	const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked as PublicKeyCredentialCreationOptionsJSON);
	const field = form.querySelector<HTMLInputElement>('[name="answer"]');
	if (field) field.value = JSON.stringify(await navigator.credentials.create({ publicKey }));
	form.submit();
}

/** Shows what was hidden; a press or a sent form does the work, one at a time, and says in place what did not go. */
function offer(box: HTMLElement, control: HTMLElement | null, work: () => Promise<void>, wanted = () => true): void {
	if (!able || !control) return;
	box.hidden = false;
	for (const one of document.querySelectorAll<HTMLElement>('[data-passkey-unable]')) one.hidden = true;
	const note = box.querySelector<HTMLElement>('[role="alert"]:last-of-type');
	let busy = false;
	control.addEventListener(control instanceof HTMLFormElement ? 'submit' : 'click', (event) => {
		if (!wanted()) return;
		event.preventDefault();
		if (busy) return;
		busy = true;
		if (note) note.textContent = '';
		work()
			.catch((problem: unknown) => {
				if (note) note.textContent = sentenceOf(problem, box);
			})
			.finally(() => (busy = false));
	});
}

/** What the house said, else that nothing happened: whoever closes the device's own window has done nothing wrong. */
function sentenceOf(problem: unknown, box: HTMLElement): string {
	if (problem instanceof Said) return problem.message;
	const twice = problem instanceof DOMException && problem.name === 'InvalidStateError';
	return (twice ? box.dataset.twice : undefined) ?? box.dataset.quiet ?? '';
}

class Said extends Error {}

function ask(address: string): Promise<unknown> {
	return send(address, 'POST', {});
}

async function send(address: string, method: string, body: unknown): Promise<unknown> {
	const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
	const answer = await fetch(address, { method, ...(body instanceof FormData ? { body } : json) });
	const given = (await answer.json()) as { problem?: string };
	if (given.problem) throw new Said(given.problem);
	return given;
}

export {};
