/**
 * Being told in this browser: asks the browser where it is reached, after a press and not before. Without it, or in a
 * browser that cannot, nothing of it is shown. Where it is switched off, the browser forgets it too.
 */
const able = 'PushManager' in globalThis && 'Notification' in globalThis && 'serviceWorker' in navigator;

const here = document.querySelector<HTMLFormElement>('[data-push-here]');
if (here && able) {
	here.hidden = false;
	for (const one of document.querySelectorAll<HTMLElement>('[data-push-unable]')) one.hidden = true;
	const note = here.querySelector<HTMLElement>('[role="alert"]');
	onSubmit(here, async () => {
		if (note) note.textContent = '';
		try {
			const browser = await subscribe(here.dataset.pushHere ?? '');
			const field = here.querySelector<HTMLInputElement>('[name="browser"]');
			if (field) field.value = JSON.stringify(browser);
			here.submit();
		} catch {
			// Whoever says no to the browser's question has done nothing wrong.
			if (note) note.textContent = here.dataset.notNow ?? '';
		}
	});
}

const off = document.querySelector<HTMLFormElement>('[data-push-off]');
if (off && able)
	onSubmit(off, async () => {
		await forget().catch(() => {});
		off.submit();
	});

async function subscribe(key: string): Promise<PushSubscription> {
	if ((await Notification.requestPermission()) !== 'granted') throw new Error('not granted');
	// One that was made before, for another account or with another key, is no longer of use.
	await forget();
	const { pushManager } = await navigator.serviceWorker.ready;
	return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

async function forget(): Promise<void> {
	const worker = await navigator.serviceWorker.ready;
	await (await worker.pushManager.getSubscription())?.unsubscribe();
}

/** One press does the work once, however often it is pressed. */
function onSubmit(form: HTMLFormElement, work: () => Promise<void>): void {
	let busy = false;
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (busy) return;
		busy = true;
		work()
			.catch(() => {})
			.finally(() => (busy = false));
	});
}

export {};
