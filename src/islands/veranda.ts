/*
 * The veranda, enhanced: the garden follows the device's own clock while the page stays open, another line comes
 * without a new page, and three sounds can be switched on. Nothing is stored, and nothing is sent but the light,
 * season, weather and hour that the picture is to be drawn for.
 */
import { choose, outdoorsAt, seedOf, type ClockTime } from '#lib/veranda/outdoors.ts';
import { offerSounds } from './veranda-sounds.ts';

const veranda = document.querySelector<HTMLElement>('[data-veranda]');
const minutesBetweenLooks = 3;

if (veranda) {
	let lineSeed = veranda.dataset.seed ?? '0';
	let looking = false;
	/** A line that was asked for while the garden was just being looked at: it comes right after. */
	let waiting: string | null = null;

	const look = async (wanted = lineSeed) => {
		const sitting = veranda.querySelector<HTMLElement>('.sitting');
		const { light = '', season = '', weather = '' } = veranda.dataset;
		const time = deviceTime();
		const outdoors = choose({ light, season, weather }, outdoorsAt(time));
		const seed = String(seedOf(time));
		const shown = `${outdoors.light} ${outdoors.season} ${outdoors.weather} ${seed}`;
		if (looking && wanted !== lineSeed) waiting = wanted;
		if (!sitting || looking || (sitting.dataset.shown === shown && wanted === lineSeed)) return;
		looking = true;
		try {
			const asked = new URLSearchParams({ ...outdoors, seed, line: wanted });
			const answer = await fetch(`${veranda.dataset.veranda}?${asked}`);
			if (!answer.ok) return;
			const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
			lineSeed = wanted;
			show(sitting, page, shown);
		} catch (error) {
			// Away from the net the garden simply stays as it is.
			if (!(error instanceof TypeError)) throw error;
		} finally {
			looking = false;
			const next = waiting;
			waiting = null;
			if (next !== null) void look(next);
		}
	};

	veranda.querySelector<HTMLAnchorElement>('[data-another]')?.addEventListener('click', (event) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		void look(String(Math.floor(Math.random() * 9_999_999)));
	});
	document.addEventListener('visibilitychange', () => void (document.hidden || look()));
	setInterval(() => void (document.hidden || look()), minutesBetweenLooks * 60_000);
	void look();
	offerSounds(veranda);
}

function deviceTime(): ClockTime {
	const now = new Date();
	const local = now.getTime() - now.getTimezoneOffset() * 60_000;
	return {
		day: Math.floor(local / 86_400_000),
		month: now.getMonth() + 1,
		minutes: now.getHours() * 60 + now.getMinutes()
	};
}

/** The new picture comes up slowly over the old one. The line changes only where it is another. */
function show(sitting: HTMLElement, page: Document, shown: string): void {
	const line = sitting.querySelector('[data-line]');
	const words = page.querySelector('[data-line]')?.textContent ?? '';
	if (line && line.textContent !== words) line.textContent = words;
	if (sitting.dataset.shown === shown) return;
	sitting.dataset.shown = shown;
	const before = [...sitting.querySelectorAll('.garden')];
	const old = before.at(-1);
	const garden = page.querySelector('.garden');
	if (!old || !garden) return;
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
		old.replaceWith(garden);
		return;
	}
	garden.classList.add('arriving');
	old.setAttribute('aria-hidden', 'true');
	old.after(garden);
	garden.addEventListener('animationend', () => {
		garden.classList.remove('arriving');
		for (const picture of before) picture.remove();
	});
}
