import { describe, expect, it } from 'vitest';
import { byLanguage, parseProposal } from './letter-piece.ts';

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
};
const whole = { locale: 'it', question: ' How?\r\n ', answer: 'With tea.', adult: 'yes' };

describe('a proposal', () => {
	it('is a question, an answer, their language, and the word that no minor wrote it', () => {
		expect(parseProposal(form(whole), 'en')).toEqual({
			proposal: { text: { locale: 'it', question: 'How?', answer: 'With tea.' }, adult: true },
			refusals: []
		});
	});

	it('says by field what is missing, and keeps what was typed', () => {
		const { proposal, refusals } = parseProposal(form({ locale: 'xx', question: '\u200b', answer: 'With tea.' }), 'ja');
		expect(refusals.map(({ field, code }) => [field, code])).toEqual([
			['locale', 'letterbox_piece_language_missing'],
			['question', 'letterbox_answer_empty'],
			['adult', 'letterbox_piece_adult_missing']
		]);
		expect(proposal.text).toMatchObject({ locale: 'ja', answer: 'With tea.' });
	});

	it('is a thousand characters of question and five thousand of answer at most, as a reader counts them', () => {
		const long = (question: number, answer: number) =>
			parseProposal(form({ ...whole, question: '🙂'.repeat(question), answer: '🙂'.repeat(answer) }), 'en').refusals;
		expect(long(1_000, 5_000)).toEqual([]);
		expect(long(1_001, 5_001)).toMatchObject([{ field: 'question' }, { field: 'answer' }]);
	});
});

describe('the page for anyone', () => {
	it('has pieces in its own language first, and those in others apart', () => {
		const [en, it, ja] = [{ locale: 'en' }, { locale: 'it' }, { locale: 'ja' }] as const;
		expect(byLanguage([en, it, ja], 'it')).toEqual({ here: [it], elsewhere: [en, ja] });
		expect(byLanguage([], 'it')).toEqual({ here: [], elsewhere: [] });
	});
});
