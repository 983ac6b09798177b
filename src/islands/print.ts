/** A button that prints; without a script it is not there, and the browser's own menu is. */
const button = document.querySelector<HTMLButtonElement>('[data-print]');
if (button) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}

export {};
