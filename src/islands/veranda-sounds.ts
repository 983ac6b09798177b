import { crickets, rain, wind, type Playing, type Sound } from './veranda-synthesis.ts';

const sounds: Record<string, Sound> = { rain, wind, crickets };
/** Seconds: time constants of an exponential approach, so that nothing begins or ends at once. */
const fadeIn = 1.6;
const fadeOut = 0.7;

/** Shows the three buttons where this browser can make sound. Off at first, every time; nothing is remembered. */
export function offerSounds(veranda: HTMLElement): void {
	const group = veranda.querySelector<HTMLElement>('[data-sounds]');
	if (!group || typeof AudioContext === 'undefined') return;
	let context: AudioContext | undefined;
	let on = 0;
	for (const button of group.querySelectorAll<HTMLButtonElement>('[data-sound]')) {
		let playing: (Playing & { loudness: GainNode }) | undefined;
		button.addEventListener('click', () => {
			context ??= new AudioContext();
			void context.resume();
			if (playing) {
				hush(context, playing);
				playing = undefined;
				on -= 1;
				// With nothing to hear the machine may rest too.
				setTimeout(() => void (on > 0 || context?.suspend()), fadeOut * 8000);
			} else {
				playing = start(context, sounds[button.dataset.sound ?? ''] ?? rain);
				on += 1;
			}
			button.setAttribute('aria-pressed', String(Boolean(playing)));
		});
	}
	group.hidden = false;
}

function start(context: AudioContext, sound: Sound): Playing & { loudness: GainNode } {
	const loudness = context.createGain();
	loudness.gain.value = 0;
	loudness.gain.setTargetAtTime(1, context.currentTime, fadeIn);
	loudness.connect(context.destination);
	return { ...sound(context, loudness), loudness };
}

function hush(context: AudioContext, { stop, loudness }: Playing & { loudness: GainNode }): void {
	loudness.gain.cancelScheduledValues(context.currentTime);
	loudness.gain.setTargetAtTime(0, context.currentTime, fadeOut);
	stop(context.currentTime + fadeOut * 7);
}
