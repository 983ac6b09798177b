import { m } from '#lib/content/words.ts';
import type { HourState, Kind, Sign, Size, Way } from '#lib/hours/hour.ts';

/** What happens in an hour: in the host's own words where they say it otherwise. */
export function kindWord(kind: Kind): string {
	const words: Record<Kind, () => string> = {
		game: m.hours_kind_game,
		reading: m.hours_kind_reading,
		music: m.hours_kind_music,
		drawing: m.hours_kind_drawing,
		silence: m.hours_kind_silence,
		own: m.hours_kind_own
	};
	return words[kind]();
}

/** The name of an hour. */
export function titleOf({ kind, about }: { kind: Kind; about: string }): string {
	return kind === 'own' && about !== '' ? about : kindWord(kind);
}

/** For whom an hour is. */
export function forWord({ minors, families }: { minors: boolean; families: boolean }): string {
	return minors ? m.hours_for_minors() : families ? m.hours_for_families() : m.hours_for_adults();
}

export function sizeWord(size: Size): string {
	return { very_few: m.hours_size_very_few, few: m.hours_size_few, some: m.hours_size_some }[size]();
}

export function wayWord(way: Way): string {
	return { watch: m.hours_way_watch, signs: m.hours_way_signs, write: m.hours_way_write }[way]();
}

export function signWord(sign: Sign): string {
	const words: Record<Sign, () => string> = {
		here: m.hours_sign_here,
		nice: m.hours_sign_nice,
		thanks: m.hours_sign_thanks,
		going: m.hours_sign_going
	};
	return words[sign]();
}

/** How an hour is just now, as whoever sits in it reads it. */
export function stateWord(state: HourState | 'over', host: string): string {
	switch (state) {
		case 'open':
			return m.hours_state_open({ host });
		case 'paused':
			return m.hours_state_paused({ host });
		case 'over':
			return m.hours_state_over();
		case 'away':
			return m.hours_state_away({ host });
		case 'waiting':
			return m.hours_waiting({ host });
	}
}

/** The same, as its host reads it. */
export function hostStateWord(state: HourState | 'over'): string {
	switch (state) {
		case 'open':
			return m.hours_staff_here();
		case 'paused':
			return m.hours_staff_paused();
		case 'over':
			return m.hours_state_over();
		case 'away':
			return m.hours_staff_away();
		case 'waiting':
			return m.hours_staff_waiting();
	}
}
