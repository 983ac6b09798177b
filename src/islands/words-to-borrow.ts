/** Beside a sentence to borrow: showing, copying and printing it as it was changed, also without a connection. */
import { sizeOf } from '#lib/words-to-borrow/sentence-size.ts';

const form = document.querySelector<HTMLFormElement>('main form');
const field = form?.querySelector('textarea');
const held = document.querySelector<HTMLElement>('[data-held]');
const said = form?.querySelector('[data-said]');

if (form && field && held && said) {
	const show = () => {
		const text = field.value.trim() || field.defaultValue;
		const line = held.querySelector('p');
		if (line) line.textContent = text;
		held.classList.remove('short', 'middle', 'long');
		held.classList.add(sizeOf(text));
		return text;
	};
	form.addEventListener('submit', (event) => {
		// A button that leads somewhere else, such as giving a card, goes there.
		if (event.submitter?.hasAttribute('formaction')) return;
		event.preventDefault();
		show();
		location.hash = 'held';
		held.querySelector('a')?.focus();
	});
	form.querySelector('[data-copy]')?.addEventListener('click', (event) => {
		const { copied = '', notCopied = '' } = (event.currentTarget as HTMLElement).dataset;
		navigator.clipboard.writeText(show()).then(
			() => (said.textContent = copied),
			() => (said.textContent = notCopied)
		);
	});
	form.querySelector('[data-print]')?.addEventListener('click', () => {
		show();
		print();
	});
	addEventListener('beforeprint', show);
}
