import sharp from 'sharp';
import { Refusal } from '#lib/base/refusal.ts';

/** The largest picture that is taken in, in MB. */
export const pictureMebibytes = 5;
/** How wide and high a picture is kept at most. */
export const longestSide = 2048;
/**
 * How many dots a picture may have that is opened: more than a telephone makes within 5 MB. Some ten bytes each are held
 * for a moment at the worst (a progressive JPEG).
 */
const mostDots = 32_000_000;
/** A picture of that size takes two on a small computer, and more where others are at work. */
const mostSeconds = 15;
/** How many pictures may wait while one is opened. */
const mostWaiting = 12;

// Only what photographs and drawings are saved as. SVG and PDF can carry programs, and the other kinds have readers that
// few people look after.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'].concat(
		'VipsForeignLoadNsgifBuffer'
	)
});
sharp.cache(false);
sharp.concurrency(1);

/**
 * Draws a picture anew: upright, at most 2,048 dots wide and high, in sRGB on white, as WebP. What a file says besides
 * its dots (EXIF with place and camera, XMP, IPTC, colour profile, a smaller picture) is not carried over, because
 * nothing but the dots is. Of a moving picture the first stays. One is opened at a time, so that memory stays bounded.
 * @throws {Refusal} folio_picture_ kind, svg, heic, dots, slow, broken, busy
 */
export async function cleanPicture(file: Buffer): Promise<Buffer> {
	const other = otherKind(file);
	if (other) throw other;
	if (waiting >= mostWaiting) throw new Refusal('folio_picture_busy', 'picture');
	waiting += 1;
	const turn = last.then(() => draw(file)).finally(() => (waiting -= 1));
	last = turn.catch(() => {}); // whoever waits is told by their own turn
	return turn;
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

async function draw(file: Buffer): Promise<Buffer> {
	try {
		return await sharp(file, { limitInputPixels: mostDots, failOn: 'error', sequentialRead: true })
			.timeout({ seconds: mostSeconds })
			.autoOrient()
			.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
			.flatten({ background: 'white' })
			.webp({ quality: 82, smartSubsample: true })
			.toBuffer();
	} catch (error) {
		// Whatever the reader says is about the file; its own words are not for people.
		throw whyNot((error as Error).message);
	}
}

function whyNot(message: string): Refusal {
	if (message.includes('exceeds pixel limit')) return new Refusal('folio_picture_dots', 'picture');
	if (message.includes('timeout')) return new Refusal('folio_picture_slow', 'picture');
	if (message.includes('unsupported image format')) return new Refusal('folio_picture_kind', 'picture');
	return new Refusal('folio_picture_broken', 'picture');
}

/** Pictures that many people have and that cannot come in: each is told what would help. */
function otherKind(file: Buffer): Refusal | null {
	if (/^ftyp(?:hei|hev|mif1|msf1)/.test(file.toString('latin1', 4, 12)))
		return new Refusal('folio_picture_heic', 'picture');
	const begins = file.toString('utf8', 0, 1024).trimStart();
	const isSvg = begins.startsWith('<') && /<svg[\s>]/i.test(begins);
	return isSvg ? new Refusal('folio_picture_svg', 'picture') : null;
}
