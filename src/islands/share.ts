/** Passing a page on: its address to the clipboard, or to the device's own sheet. Loaded at the first press. */
const said = document.querySelector<HTMLElement>('[data-copied]');

document.querySelector<HTMLElement>('[data-copy]')?.addEventListener('click', (event) => copy(event.currentTarget));
document.querySelector<HTMLElement>('[data-share]')?.addEventListener('click', (event) => {
	const title = (event.currentTarget as HTMLElement).dataset.share ?? '';
	const address = document.querySelector<HTMLElement>('[data-copy]');
	// Where the device has no sheet, the address is copied.
	if (!('share' in navigator)) copy(address);
	else
		navigator.share({ title, url: address?.dataset.copy ?? location.href }).catch(() => {
			// The sheet was closed again: nothing is the matter.
		});
});

function copy(button: EventTarget | null): void {
	const address = (button as HTMLElement | null)?.dataset.copy ?? location.href;
	navigator.clipboard.writeText(address).then(
		() => say(said?.dataset.copied),
		() => say(said?.dataset.notCopied)
	);
}

function say(text = ''): void {
	if (said) said.textContent = text;
}

export {};
