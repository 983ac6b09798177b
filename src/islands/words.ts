/**
 * Beside *Keep*: the device's time zone; a button is pressed once; the postcard becomes a picture that a telephone's album
 * takes; a slip to print.
 */
const form = document.querySelector<HTMLFormElement>('form[data-keep]');
if (form) {
	const zone = document.createElement('input');
	zone.type = 'hidden';
	zone.name = 'zone';
	zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
	if (!form.querySelector('[name="zone"]')) form.append(zone);
	form.addEventListener('submit', () => setTimeout(() => form.querySelector('button')?.setAttribute('disabled', '')));
	addEventListener('pageshow', () => form.querySelector('button')?.removeAttribute('disabled'));
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}

const postcard = document.querySelector<HTMLAnchorElement>('[data-postcard]');
if (postcard?.dataset.postcard) {
	const image = new Image(1200, 800);
	image.addEventListener('load', () => {
		const canvas = document.createElement('canvas');
		canvas.width = 1200;
		canvas.height = 800;
		canvas.getContext('2d')?.drawImage(image, 0, 0);
		postcard.href = canvas.toDataURL('image/png');
		postcard.download = `${postcard.dataset.postcardName ?? 'garden'}.png`;
	});
	image.src = postcard.dataset.postcard;
}

export {};
