import sharp from 'sharp';
import { steadyChance } from './days.ts';

const width = 880;
const height = 640;

/** Two roofs at night as somebody might have drawn them in pencil, with one window left white. As PNG. */
export async function drawRoofs(): Promise<Buffer> {
	const roll = steadyChance(4);
	const grain = () => (roll(1000) / 1000 - 0.5) * 14;
	const dots = Buffer.alloc(width * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const paper = 238 + grain();
			dots[y * width + x] = Math.max(30, Math.min(250, paper - pencilAt(x, y) * (150 + 3 * grain())));
		}
	return sharp(dots, { raw: { width, height, channels: 1 } })
		.blur(0.7)
		.png()
		.toBuffer();
}

/** How much pencil there is at a dot, in [0, 1]. */
function pencilAt(x: number, y: number): number {
	const margin =
		Math.min(x - 46, width - 46 - x, y - 40, height - 40 - y) + 7 * Math.sin(x / 31) + 6 * Math.sin(y / 23);
	if (margin < 0) return 0;
	const near = ridge(x, 270, 330, 0.62, 380);
	const far = ridge(x, 640, 250, 0.45, 420);
	const inWindow = Math.abs(x - 655) < 26 && Math.abs(y - 400) < 34;
	const edge = Math.min(Math.abs(y - near), y < near ? Math.abs(y - far) : 99);
	if (edge < 2.6 + Math.sin(x / 17)) return 0.95;
	if (y > near) return 0.35 + 0.4 * hatch(x * 0.62 + y, 9, x) + (y > 470 ? 0.15 : 0);
	if (y > far) {
		if (inWindow) return Math.abs(x - 655) < 1.6 || Math.abs(y - 400) < 1.6 ? 0.7 : 0;
		const frame = Math.abs(x - 655) < 30 && Math.abs(y - 400) < 38;
		return frame ? 0.9 : 0.2 + 0.4 * hatch(x - y * 0.4, 12, y);
	}
	// The sky grows lighter towards the roofs.
	return (0.75 - 0.55 * (y / height)) * hatch(x + y * 1.3, 13, y) + 0.08;
}

/** The line of a roof: it falls from its ridge on both sides, on the left a little wrongly. */
function ridge(x: number, top: number, at: number, steep: number, eaves: number): number {
	const wrong = x < top ? 0.82 : 1;
	return Math.min(at + wrong * steep * Math.abs(x - top), eaves + 60) + 3 * Math.sin(x / 23) + 1.5 * Math.sin(x / 7);
}

/** Strokes beside each other, as a hand makes them: 1 in the middle of one, 0 between two. */
function hatch(along: number, distance: number, across: number): number {
	const wave = Math.cos((2 * Math.PI * (along + 3 * Math.sin(across / 29))) / distance);
	return Math.max(0, 0.5 + wave * 0.9);
}
