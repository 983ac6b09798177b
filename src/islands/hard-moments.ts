/** Beside a plan for hard moments: a button that prints, and, if the person asks for it, a copy that stays on this device. */
const store = 'engawa-plan'; // The worker's name for it: see src/service-worker/kept.ts.

const button = document.querySelector<HTMLButtonElement>('[data-print]');
if (button) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}

const box = document.querySelector<HTMLElement>('[data-device]');
if (box && 'serviceWorker' in navigator && !document.documentElement.dataset.shared) offer(box);

function offer(box: HTMLElement): void {
	const said = box.querySelector<HTMLElement>('[data-device-said]');
	const keep = box.querySelector<HTMLButtonElement>('[data-device-keep]');
	const off = box.querySelector<HTMLButtonElement>('[data-device-off]');
	if (!said || !keep || !off) return;
	box.hidden = false;
	const show = (here: boolean, word?: string) => {
		keep.hidden = here;
		off.hidden = !here;
		said.textContent = word ?? (here ? (said.dataset.is ?? '') : '');
	};
	void caches.has(store).then((here) => show(here));
	keep.addEventListener('click', () => {
		void askWorker(`keep plan ${box.dataset.device}`)
			.catch(() => false)
			.then((here) => show(here, here ? undefined : said.dataset.failed));
	});
	off.addEventListener('click', () => {
		void caches.delete(store).then(() => show(false, said.dataset.gone));
	});
}

/** The worker keeps the page with the files that it needs, and says whether it stands there. */
async function askWorker(wish: string): Promise<boolean> {
	const { active } = await navigator.serviceWorker.ready;
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve, reject) => {
		setTimeout(reject, 15_000);
		port1.onmessage = ({ data }) => resolve(data === true);
		active?.postMessage(wish, [port2]);
	});
}

export {};
