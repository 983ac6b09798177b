import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { isLive } from '#lib/sharing/share.ts';

const noon = Temporal.Instant.from('2026-03-02T12:00:00Z');

it('a share lives until its end, and not at it', () => {
	const share = { endsAt: noon, takenBackAt: null };
	expect(isLive(share, noon.subtract({ nanoseconds: 1 }))).toBe(true);
	expect(isLive(share, noon)).toBe(false);
});

it('a share that was taken back does not live, however long it was meant for', () => {
	expect(isLive({ endsAt: noon.add({ hours: 1 }), takenBackAt: noon }, noon)).toBe(false);
});
