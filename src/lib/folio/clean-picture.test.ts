import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture, longestSide } from '#lib/folio/clean-picture.server.ts';

/** A photograph as a telephone makes it: lying on its side, with place, camera, a name and a colour profile in it. */
function photograph(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
	const left = { create: { width: 300, height: 400, channels: 3 as const, background: '#2040ff' } };
	return sharp({ create: { width: 600, height: 400, channels: 3, background: '#e02020' } })
		.composite([{ input: left, left: 0, top: 0 }])
		.withIccProfile('p3')
		.withExif({
			IFD0: { Make: 'Kamera-7', Artist: 'Aki Tanaka' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '35/1 41/1 22/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '139/1 41/1 30/1'
			}
		})
		.withMetadata({ orientation: 6 })
		.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><city>Nerima</city></x:xmpmeta>')
		[format]()
		.toBuffer();
}

const plain = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#305030' }, limitInputPixels: false });

/** A GIF that moves: a red picture first, then others. */
async function movingGif(frames: number): Promise<Buffer> {
	const colours = ['#ff0000', '#0000ff', '#00ff00'].slice(0, frames);
	const pictures = await Promise.all(
		colours.map((background) =>
			sharp({ create: { width: 20, height: 20, channels: 3, background } })
				.png()
				.toBuffer()
		)
	);
	return sharp(pictures, { join: { animated: true } })
		.gif({ loop: 0 })
		.toBuffer();
}

/** A PNG of one bit a dot, all black: a few kilobytes that would become a gigabyte (PNG, third edition, section 5). */
function wallOfDots(side: number): Buffer {
	const chunk = (type: string, body: Buffer) => {
		const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
		const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(body.length);
		sum.writeUInt32BE(crc32(named));
		return Buffer.concat([length, named, sum]);
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(side, 0);
	head.writeUInt32BE(side, 4);
	head.writeUInt8(1, 8);
	const dots = deflateSync(Buffer.alloc(side * (1 + side / 8)));
	const signature = Buffer.from('89504e470d0a1a0a', 'hex');
	return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]);
}

async function dotAt(picture: Buffer, left: number, top: number): Promise<number[]> {
	const { data } = await sharp(picture)
		.extract({ left, top, width: 1, height: 1 })
		.raw()
		.toBuffer({ resolveWithObject: true });
	return [...data.subarray(0, 3)];
}

describe('a picture that is put in', () => {
	for (const format of ['jpeg', 'png', 'webp'] as const)
		it(`says nothing of where, when and by whom it was taken (${format})`, async () => {
			const before = await photograph(format);
			// What is to be lost is really there.
			expect(await sharp(before).metadata()).toMatchObject({ orientation: 6, hasProfile: true });
			expect((await sharp(before).metadata()).exif?.includes('Kamera-7')).toBe(true);
			expect((await sharp(before).metadata()).xmp?.includes('Nerima')).toBe(true);

			const after = await cleanPicture(before);
			const { format: kind, exif, icc, xmp, iptc, orientation } = await sharp(after).metadata();
			expect({ kind, exif, icc, xmp, iptc, orientation }).toEqual({ kind: 'webp' });
			for (const told of ['Kamera-7', 'Tanaka', 'Nerima', 'GPS', 'Exif', 'EXIF', 'ICCP', 'XMP ', 'Display P3'])
				expect(after.includes(told), told).toBe(false);
		});

	it('stands upright', async () => {
		const after = await cleanPicture(await photograph());
		expect(await sharp(after).metadata()).toMatchObject({ width: 400, height: 600 });
		const [red, , blue] = await dotAt(after, 200, 50);
		expect(blue).toBeGreaterThan(200);
		expect(red).toBeLessThan(80);
		expect((await dotAt(after, 200, 550))[0]).toBeGreaterThan(200);
	});

	it('is at most 2,048 dots wide and high, and never made larger', async () => {
		const wide = await cleanPicture(await plain(5000, 1000).jpeg().toBuffer());
		expect(await sharp(wide).metadata()).toMatchObject({ width: longestSide, height: 410 });
		const small = await cleanPicture(await plain(30, 20).png().toBuffer());
		expect(await sharp(small).metadata()).toMatchObject({ width: 30, height: 20 });
	});

	it('is on white where nothing was drawn, so that ink is seen at dusk too', async () => {
		const clear = { create: { width: 20, height: 20, channels: 4 as const, background: '#00000000' } };
		const after = await cleanPicture(await sharp(clear).png().toBuffer());
		expect(await dotAt(after, 10, 10)).toEqual([255, 255, 255]);
	});

	it('does not move any more: of a GIF the first picture stays', async () => {
		const gif = await movingGif(3);
		expect((await sharp(gif, { animated: true }).metadata()).pages).toBe(3);
		const after = await cleanPicture(gif);
		expect((await sharp(after, { animated: true }).metadata()).pages).toBeUndefined();
		expect(await sharp(after).metadata()).toMatchObject({ width: 20, height: 20 });
		expect((await dotAt(after, 10, 10))[0]).toBeGreaterThan(200);
	});
});

describe('what is kindly refused', () => {
	const script = '<script>alert(1)</script>';
	it.each([
		['a text that is called .jpg', Buffer.from('dear diary'), 'kind'],
		['nothing at all', Buffer.from(' '), 'kind'],
		['a page', Buffer.from(`<!doctype html>${script}`), 'kind'],
		['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'kind'],
		['a TIFF', Buffer.from('49492a000800000000000000', 'hex'), 'kind'],
		['an SVG with a script', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'svg'],
		[
			'an SVG with a prologue',
			Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- a -->\n<svg width="9" height="9"/>`),
			'svg'
		],
		['a HEIC from a telephone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic']
	])('%s', async (_, file, why) => {
		await expect(cleanPicture(file)).rejects.toMatchObject({ code: `folio_picture_${why}`, field: 'picture' });
	});

	it('a TIFF that is whole, and an AVIF: their readers are not looked after as much', async () => {
		for (const file of [await plain(20, 20).tiff().toBuffer(), await plain(20, 20).avif().toBuffer()])
			await expect(cleanPicture(file)).rejects.toMatchObject({ code: 'folio_picture_kind' });
	});

	it('a small file that would unfold into a wall of dots, before it unfolds', async () => {
		const bomb = wallOfDots(20_000);
		expect(bomb.length).toBeLessThan(100_000);
		expect(await sharp(bomb, { limitInputPixels: false }).metadata()).toMatchObject({ width: 20_000, height: 20_000 });
		const before = process.memoryUsage().rss;
		await expect(cleanPicture(bomb)).rejects.toMatchObject({ code: 'folio_picture_dots' });
		expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
	});

	it('half of a photograph', async () => {
		const whole = await photograph();
		await expect(cleanPicture(whole.subarray(0, Math.floor(whole.length * 0.7)))).rejects.toMatchObject({
			code: 'folio_picture_broken'
		});
	});

	it('more pictures at one moment than can wait, and after them it works again', async () => {
		const small = await plain(400, 400).png().toBuffer();
		const many = await Promise.allSettled(Array.from({ length: 20 }, () => cleanPicture(small)));
		const refused = many.filter(({ status }) => status === 'rejected');
		expect(refused).toHaveLength(8);
		for (const one of refused) expect(one).toMatchObject({ reason: { code: 'folio_picture_busy' } });
		expect((await cleanPicture(small)).length).toBeGreaterThan(0);
	});
});
