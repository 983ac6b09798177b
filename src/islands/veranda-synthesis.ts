/*
 * Rain, wind and crickets, made from noise and sines. Each is a bed of nodes that plays for ever by itself: loops of
 * different lengths and slow oscillators, no timers, so that it stays even where the page is in the background.
 */
export interface Playing {
	/** @param at the context's time at which everything ends */
	stop(at: number): void;
}
export type Sound = (context: BaseAudioContext, out: AudioNode) => Playing;

/** Rain on leaves near and far, a roof under it, single drops from the eaves, now and then one in the basin. */
export const rain: Sound = (context, out) => {
	const bench = workbench(context);
	const swell = bench.gain(1, out);
	bench.lfo(0.041, 0.1, swell.gain);
	bench.lfo(0.107, 0.06, swell.gain);
	const air = noise(context, 7.3, 'pink');
	const low = noise(context, 9.1, 'brown');
	bench.loop(air, bench.filter('bandpass', 1300, 0.4, bench.gain(0.15, swell)));
	bench.loop(
		air,
		bench.filter('highpass', 3600, 0.4, bench.filter('lowpass', 7500, 0.3, bench.gain(0.07, swell))),
		3.1
	);
	bench.loop(low, bench.filter('bandpass', 240, 0.5, bench.gain(0.14, swell)));
	// The patter on leaves is what tells rain from mere noise.
	bench.loop(drops(context, 13, 5200, [1500, 6800], 0.003), bench.gain(0.07, swell));
	bench.loop(drops(context, 23, 170, [1100, 3400], 0.04), bench.gain(0.07, out));
	bench.loop(drops(context, 31, 9, [420, 760], 0.11), bench.gain(0.11, out));
	return bench;
};

/** Air that comes and goes, and leaves that answer when it comes. */
export const wind: Sound = (context, out) => {
	const bench = workbench(context);
	const low = noise(context, 11.3, 'brown');
	const air = noise(context, 8.7, 'pink');
	const gusts = bench.gain(0.5, out);
	bench.lfo(0.047, 0.2, gusts.gain);
	bench.lfo(0.083, 0.14, gusts.gain);
	bench.lfo(0.019, 0.1, gusts.gain);
	const body = bench.filter('lowpass', 440, 0.6, bench.filter('highpass', 70, 0.5, bench.gain(0.7, gusts)));
	bench.lfo(0.047, 170, body.frequency);
	bench.lfo(0.131, 70, body.frequency);
	bench.loop(low, body);
	const whistle = bench.filter('bandpass', 620, 3, bench.gain(0.1, gusts));
	bench.lfo(0.029, 190, whistle.frequency);
	bench.loop(air, whistle);
	const rustle = bench.gain(0.03, gusts);
	bench.lfo(0.047, 0.022, rustle.gain);
	bench.lfo(0.211, 0.012, rustle.gain);
	bench.loop(air, bench.filter('bandpass', 3100, 0.5, rustle), 4.4);
	return bench;
};

/** Two that take turns: one rings in long notes like a small bell, one chirps, slightly out of tune with the first. */
export const crickets: Sound = (context, out) => {
	const bench = workbench(context);
	bench.loop(calls(context, 37, { pitch: 4140, pulses: 26, pulse: 0.034, notes: [3, 5], pause: [2.2, 5.5], gap: 0.34 }), bench.pan(-0.45, bench.gain(0.065, out))); // prettier-ignore
	bench.loop(calls(context, 29, { pitch: 4630, pulses: 3, pulse: 0.026, notes: [2, 6], pause: [1.4, 5], gap: 0.42 }), bench.pan(0.5, bench.gain(0.045, out))); // prettier-ignore
	bench.loop(calls(context, 43, { pitch: 4585, pulses: 3, pulse: 0.029, notes: [2, 5], pause: [3, 9], gap: 0.47 }), bench.pan(0.1, bench.gain(0.016, out))); // prettier-ignore
	return bench;
};

function workbench(context: BaseAudioContext) {
	const sources: AudioScheduledSourceNode[] = [];
	const run = <T extends AudioScheduledSourceNode>(source: T): T => {
		sources.push(source);
		return source;
	};
	return {
		gain(value: number, to: AudioNode): GainNode {
			const node = context.createGain();
			node.gain.value = value;
			node.connect(to);
			return node;
		},
		filter(type: BiquadFilterType, frequency: number, q: number, to: AudioNode): BiquadFilterNode {
			const node = context.createBiquadFilter();
			node.type = type;
			node.frequency.value = frequency;
			node.Q.value = q;
			node.connect(to);
			return node;
		},
		pan(side: number, to: AudioNode): StereoPannerNode {
			const node = context.createStereoPanner();
			node.pan.value = side;
			node.connect(to);
			return node;
		},
		loop(buffer: AudioBuffer, to: AudioNode, from = 0): void {
			const source = run(context.createBufferSource());
			source.buffer = buffer;
			source.loop = true;
			source.connect(to);
			source.start(0, from);
		},
		/** @param hertz how often it comes and goes @param depth in the unit of what it moves */
		lfo(hertz: number, depth: number, moves: AudioParam): void {
			const slow = run(context.createOscillator());
			slow.frequency.value = hertz;
			const by = context.createGain();
			by.gain.value = depth;
			slow.connect(by).connect(moves);
			slow.start();
		},
		stop(at: number): void {
			for (const source of sources) source.stop(at);
		}
	};
}

/** Two channels of noise that has no seam: its end fades into its beginning. */
function noise(context: BaseAudioContext, seconds: number, colour: 'pink' | 'brown'): AudioBuffer {
	const rate = context.sampleRate;
	const length = Math.floor(seconds * rate);
	const seam = Math.floor(rate / 2);
	const buffer = context.createBuffer(2, length, rate);
	for (let channel = 0; channel < 2; channel++) {
		const long = new Float32Array(length + seam);
		let [a, b, c, d] = [0, 0, 0, 0];
		for (let i = 0; i < long.length; i++) {
			const white = Math.random() * 2 - 1;
			// Pink: Paul Kellet's economy filter. Brown: an integrator that leaks.
			a = 0.99765 * a + white * 0.099046;
			b = 0.963 * b + white * 0.2965164;
			c = 0.57 * c + white * 1.0526913;
			d = (d + 0.02 * white) / 1.02;
			long[i] = colour === 'pink' ? (a + b + c + white * 0.1848) * 0.16 : d * 3;
		}
		const samples = buffer.getChannelData(channel);
		for (let i = 0; i < length; i++) {
			const share = Math.min(1, i / seam);
			samples[i] = (long[i] ?? 0) * Math.sqrt(share) + (i < seam ? (long[length + i] ?? 0) * Math.sqrt(1 - share) : 0);
		}
	}
	return buffer;
}

/** Drops at random places of a loop, each a sine that rises a little as it dies away, as bubbles in water do. */
function drops(
	context: BaseAudioContext,
	seconds: number,
	count: number,
	pitch: [number, number],
	decay: number
): AudioBuffer {
	const rate = 22_050;
	const buffer = context.createBuffer(2, seconds * rate, rate);
	const [left, right] = [buffer.getChannelData(0), buffer.getChannelData(1)];
	for (let k = 0; k < count; k++) {
		const begin = Math.floor(Math.random() * left.length);
		const hertz = pitch[0] + Math.random() ** 1.5 * (pitch[1] - pitch[0]);
		const loud = 0.2 + 0.8 * Math.random() ** 3;
		const side = 0.15 + 0.7 * Math.random();
		let phase = 0;
		for (let i = 0; i < decay * 6 * rate; i++) {
			const t = i / rate;
			phase += (2 * Math.PI * hertz * (1 + 1.4 * t)) / rate;
			const value = Math.sin(phase) * Math.exp(-t / decay) * Math.min(1, (t * 20) / decay) * loud;
			const at = (begin + i) % left.length;
			left[at] = (left[at] ?? 0) + value * Math.sqrt(1 - side);
			right[at] = (right[at] ?? 0) + value * Math.sqrt(side);
		}
	}
	return buffer;
}

interface Call {
	/** Hertz. */
	pitch: number;
	/** Strokes of the wings in one note, and the seconds of each. */
	pulses: number;
	pulse: number;
	/** How many notes before a pause, at least and at most. */
	notes: [number, number];
	/** Seconds of quiet between calls, at least and at most. */
	pause: [number, number];
	/** Seconds of quiet between notes. */
	gap: number;
}

function calls(context: BaseAudioContext, seconds: number, call: Call): AudioBuffer {
	const rate = context.sampleRate;
	const buffer = context.createBuffer(1, seconds * rate, rate);
	const samples = buffer.getChannelData(0);
	const between = ([low, high]: [number, number]) => low + Math.random() * (high - low);
	const note = call.pulses * call.pulse;
	let t = between(call.pause) / 3;
	while (t < seconds - call.notes[1] * (note + call.gap) - 0.5) {
		const loud = 0.55 + Math.random() * 0.45;
		for (let n = Math.round(between(call.notes)); n > 0; n--) {
			const hertz = call.pitch * (1 + (Math.random() - 0.5) * 0.006);
			for (let i = 0; i < note * rate; i++) {
				const at = i / rate;
				const stroke = Math.sin((Math.PI * (at % call.pulse)) / call.pulse) ** 2;
				const swell = Math.sin((Math.PI * at) / note) ** (call.pulses > 6 ? 1.2 : 0.5);
				samples[Math.floor(t * rate) + i] = Math.sin(2 * Math.PI * hertz * at) * stroke * swell * loud;
			}
			t += note + call.gap * (0.9 + Math.random() * 0.25);
		}
		t += between(call.pause);
	}
	return buffer;
}
