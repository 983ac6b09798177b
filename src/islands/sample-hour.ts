/** Beside the example of an hour: it passes slowly, one moment after another, for whoever asks. Else all of it stands there. */
const list = document.querySelector('[data-sample]');
const play = document.querySelector<HTMLButtonElement>('[data-play]');
const whole = document.querySelector<HTMLButtonElement>('[data-whole]');

if (list && play && whole) {
	const moments = [...list.children] as HTMLElement[];
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const step = (at: number) => {
		const moment = moments[at];
		if (!moment) return end();
		moment.hidden = false;
		// As long as one needs to read it without hurry.
		waiting = setTimeout(() => step(at + 1), 2000 + (moment.textContent?.length ?? 0) * 45);
	};
	const end = () => {
		clearTimeout(waiting);
		for (const moment of moments) moment.hidden = false;
		whole.hidden = true;
		play.hidden = false;
	};
	play.hidden = false;
	play.addEventListener('click', () => {
		for (const moment of moments) moment.hidden = true;
		play.hidden = true;
		whole.hidden = false;
		whole.focus();
		step(0);
	});
	whole.addEventListener('click', () => {
		end();
		play.focus();
	});
}

export {};
