/** Beside a piece, from the first press on: copies its address, or hands it to the device's own sheet. */
const box = document.querySelector<HTMLElement>('[data-share]');
const copy = box?.querySelector<HTMLElement>('[data-share-copy]');
const send = box?.querySelector<HTMLElement>('[data-share-send]');
const said = box?.querySelector<HTMLElement>('[data-share-said]');
const { address: url = '', title = '' } = box?.dataset ?? {};

copy?.addEventListener('click', () => {
	navigator.clipboard.writeText(url).then(
		() => {
			if (said) said.textContent = said.dataset.shareSaid ?? '';
		},
		// Not allowed here: the address stands above, to be taken by hand.
		() => copy.remove()
	);
});

send?.addEventListener('click', () => {
	// Closing the sheet without choosing anyone is an answer too; a device without a sheet copies.
	if (navigator.canShare?.({ url, title })) navigator.share({ url, title }).catch(() => undefined);
	else copy?.click();
});

export {};
