/** Beside a piece: copies its address, or hands it to the device's own sheet. Each button shows itself only where it can work. */
const box = document.querySelector<HTMLElement>('[data-share]');
const copy = box?.querySelector<HTMLElement>('[data-share-copy]');
const send = box?.querySelector<HTMLElement>('[data-share-send]');
const said = box?.querySelector<HTMLElement>('[data-share-said]');
const { address: url = '', title = '' } = box?.dataset ?? {};

if (copy && said && navigator.clipboard) {
	copy.hidden = false;
	copy.addEventListener('click', () => {
		navigator.clipboard.writeText(url).then(
			() => (said.textContent = said.dataset.shareSaid ?? ''),
			// Not allowed here: the address stands above, to be taken by hand.
			() => (copy.hidden = true)
		);
	});
}

if (send && navigator.canShare?.({ url, title })) {
	send.hidden = false;
	send.addEventListener('click', () => {
		// Closing the sheet without choosing anyone is an answer too.
		navigator.share({ url, title }).catch(() => undefined);
	});
}

export {};
