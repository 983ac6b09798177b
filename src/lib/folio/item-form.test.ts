import { describe, expect, it } from 'vitest';
import { isId, newId } from '#lib/base/ids.ts';
import { FormTooLarge, readItemForm } from '#lib/folio/item-form.ts';

const most = 1000;

function send(fields: Record<string, string>, file?: { name: string; bytes: number }): Request {
	const body = new FormData();
	// As on the page: what is typed first, then the file, then what is typed after it.
	for (const [name, value] of Object.entries(fields)) {
		if (name === 'links' && file) body.set('picture', new File([Buffer.alloc(file.bytes, 7)], file.name));
		body.set(name, value);
	}
	return new Request('http://localhost/folio/new', { method: 'POST', body });
}

const typed = {
	id: newId(),
	kind: 'made',
	title: 'The boat',
	words: 'of\npaper',
	day: '',
	alt: '',
	links: 'a.example'
};

describe('a form with a picture', () => {
	it('is read whole', async () => {
		const form = await readItemForm(send(typed, { name: 'boat.jpg', bytes: most }), most);
		expect(form.typed).toMatchObject({ formId: typed.id, kind: 'made', title: 'The boat', links: 'a.example' });
		expect(form.typed.words.replaceAll('\r', '')).toBe('of\npaper');
		expect(form.file).toEqual(Buffer.alloc(most, 7));
		expect(form).toMatchObject({ fileTooLarge: false, held: null });
	});

	it('loses nothing that was typed, before or after a file that is far too large', async () => {
		const form = await readItemForm(send(typed, { name: 'film.gif', bytes: 20_000_000 }), most);
		expect(form).toMatchObject({ fileTooLarge: true, file: null });
		expect(form.typed).toMatchObject({ title: 'The boat', links: 'a.example' });
	});

	it('has no file where none was chosen', async () => {
		// What a browser sends for a file field that was left alone.
		const form = await readItemForm(send(typed, { name: '', bytes: 0 }), most);
		expect(form).toMatchObject({ fileTooLarge: false, file: null });
	});

	it('carries a picture that came before, unless it is left out', async () => {
		const held = Buffer.from('a picture').toString('base64');
		expect((await readItemForm(send({ ...typed, held }), most)).held).toEqual(Buffer.from('a picture'));
		expect((await readItemForm(send({ ...typed, held, held_away: 'on' }), most)).held).toBeNull();
	});

	it('knows the pictures that lie beside it by their ids alone', async () => {
		const [stays, goes] = [newId(), newId()];
		const fields = { [`alt_${stays}`]: 'a cat', [`alt_${goes}`]: '', [`away_${goes}`]: 'on', 'alt_x; drop': 'no' };
		expect((await readItemForm(send({ ...typed, ...fields }), most)).typed.pictures).toEqual([
			{ id: stays, alt: 'a cat', away: false },
			{ id: goes, alt: '', away: true }
		]);
	});

	it('gets an id of its own where it has none, so that two are two', async () => {
		const ids = [];
		for (const id of ['', 'x']) ids.push((await readItemForm(send({ ...typed, id }), most)).typed.formId);
		expect(ids.every(isId)).toBe(true);
		expect(new Set(ids).size).toBe(2);
	});

	it('is not held in memory without end', async () => {
		const long = Object.fromEntries([0, 1, 2, 3, 4].map((at) => [`x${at}`, 'x'.repeat(4_000_000)]));
		await expect(readItemForm(send({ ...typed, ...long }), most)).rejects.toThrow(FormTooLarge);
	});

	it('is none where something else was sent, or half of one', async () => {
		const ask = (type: string, body: string) =>
			readItemForm(new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body }), most);
		await expect(ask('application/json', '{}')).rejects.toThrow();
		await expect(ask('multipart/form-data', 'x')).rejects.toThrow();
		await expect(ask('multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data')).rejects.toThrow();
	});
});
