import { describe, expect, it } from 'vitest';
import { findForbiddenWords, findUntranslated } from './content.ts';
import { findMessageFaults, findUnlistedMessages, findUnsaidRefusals, findUnspoken } from './messages.ts';
import { houseOf } from './tree.ts';

// Each rule about words is shown something that breaks it, and something close to it that does not.

describe('words', () => {
	const three = (message: string | object, key = 'veranda_sit') =>
		Object.fromEntries(
			['en', 'it', 'ja'].map((language) => [`messages/${language}/veranda.json`, JSON.stringify({ [key]: message })])
		);

	it('that are missing, empty, misplaced or have other values', () => {
		expect(findMessageFaults(houseOf(three('Sit, {name}')))).toEqual([]);
		expect(findMessageFaults(houseOf({ ...three('Sit'), 'messages/ja/veranda.json': '{}' }))).toHaveLength(1);
		expect(
			findMessageFaults(houseOf({ ...three('Sit'), 'messages/ja/veranda.json': '{"veranda_sit":" "}' }))
		).toHaveLength(1);
		expect(
			findMessageFaults(houseOf({ ...three('Sit, {name}'), 'messages/it/veranda.json': '{"veranda_sit":"Siediti"}' }))
		).toHaveLength(1);
		expect(findMessageFaults(houseOf(three('Sit', 'garden_sit')))).toHaveLength(1);
		const plural = [
			{
				declarations: ['input count'],
				selectors: ['count'],
				match: { 'count=one': 'a day', 'count=other': '{count} days' }
			}
		];
		expect(
			findMessageFaults(
				houseOf({ ...three('{count} days'), 'messages/en/veranda.json': JSON.stringify({ veranda_sit: plural }) })
			)
		).toEqual([]);
	});
	it('that the compiler does not know', () => {
		const settings = (name: string) =>
			JSON.stringify({ 'plugin.inlang.messageFormat': { pathPattern: [`./messages/{locale}/${name}`] } });
		expect(findUnlistedMessages(houseOf(three('Sit')), settings('veranda.json'))).toEqual([]);
		expect(findUnlistedMessages(houseOf(three('Sit')), settings('garden.json'))).toHaveLength(2);
	});
	it('that nobody says, and that nobody wrote', () => {
		const said = (text: string) => findUnspoken(houseOf({ ...three('Sit'), 'src/a.svelte': text }));
		expect(said('<p>{m.veranda_sit()}</p>')).toEqual([]);
		expect(said("say('veranda_sit')")).toEqual([]);
		expect(said('say(`veranda_${word}`)')).toEqual([]);
		expect(said('en.veranda_sit')).toEqual([]);
		expect(said('')).toHaveLength(1);
		expect(said('// m.veranda_sit()')).toHaveLength(1);
		expect(said('{m.veranda_sit()} {m.veranda_stand()}')).toHaveLength(1);
		expect(said('{m.veranda_sit()} {say(`veranda_${word}_low`)}')).toHaveLength(1);
	});
	it('with which nobody could refuse', () => {
		const thrown = (text: string) => findUnsaidRefusals(houseOf({ ...three('No', 'veranda_full'), 'src/a.ts': text }));
		expect(thrown("throw new Refusal('veranda_full')")).toEqual([]);
		expect(thrown("throw new Refusal(late ? 'veranda_full' : 'veranda_late')")).toHaveLength(3);
		expect(thrown('throw new Refusal(code)')).toHaveLength(1);
		expect(thrown('function no(at: number, code: string) { return new Refusal(code); }')).toHaveLength(1);
		expect(
			thrown("function no(at: number, code: string) { return new Refusal(code); } no(1, 'veranda_full');")
		).toEqual([]);
		expect(thrown("const no = (code: string) => { throw new Refusal(code); }; no('veranda_late');")).toHaveLength(3);
		expect(thrown("{ const code = late ? 'veranda_full' : 'veranda_late'; throw new Refusal(code); }")).toHaveLength(3);
	});
	it('that a language lacks in content', () => {
		expect(findUntranslated(houseOf({ 'content/steps/a.yaml': '- id: a\n  en: x\n  it: y\n  ja: z' }))).toEqual([]);
		expect(findUntranslated(houseOf({ 'content/steps/a.yaml': '- id: a\n  name: { en: x, it: y }' }))).toHaveLength(1);
		expect(findUntranslated(houseOf({ 'content/steps/a.yaml': 'en: x\nit: ""\nja: z' }))).toHaveLength(1);
		const piece = { 'content/library/a/en.md': 'x', 'content/library/a/it.md': 'y' };
		expect(findUntranslated(houseOf(piece))).toHaveLength(2);
		const whole = { ...piece, 'content/library/a/ja.md': 'z' };
		expect(findUntranslated(houseOf({ ...whole, 'content/library/a/piece.yaml': 'sources: []' }))).toHaveLength(2);
		expect(
			findUntranslated(houseOf({ ...whole, 'content/library/a/piece.yaml': 'sources: [a]\nreviewed_on: 2026-03-02' }))
		).toEqual([]);
	});
	it('that push, judge or praise', () => {
		const found = (language: string, text: string) =>
			findForbiddenWords(houseOf({ [`messages/${language}/a.json`]: JSON.stringify({ a: text }) })).length;
		for (const text of [
			'Your journey',
			'You should\nrest',
			'Progress!',
			'Well done.',
			'overcoming it',
			'people at risk'
		])
			expect(found('en', text), text).toBe(1);
		for (const text of ['Adesso devi', 'Forza!', 'Il recupero', 'Dovresti dormire'])
			expect(found('it', text), text).toBe(1);
		for (const text of ['頑張って', '休むべきです', '普通は朝です', '甘えです'])
			expect(found('ja', text), text).toBe(1);
		expect(found('en', 'A journeyman shouldered it')).toBe(0);
		expect(found('it', 'La deviazione, con la forza del vento. Hai recuperato')).toBe(0);
		expect(found('ja', '食べきれないほど')).toBe(0);
		expect(findForbiddenWords(houseOf({ 'content/a/a.yaml': '- en: { word: journey }' }))).toHaveLength(1);
		expect(findForbiddenWords(houseOf({ 'content/a/it.md': 'Coraggio! Devi.' }))).toHaveLength(2);
		expect(
			findForbiddenWords(houseOf({ 'content/helplines/it.yaml': 'helplines: [{ name: "Forza!", who: { it: x } }]' }))
		).toEqual([]);
		expect(
			findForbiddenWords(houseOf({ 'content/helplines/it.yaml': 'helplines: [{ who: { it: "devi" } }]' }))
		).toHaveLength(1);
	});
});
