import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { soundsLikeDanger, type DangerWords } from '#lib/safety/danger-words.ts';

const lists = ['en', 'it', 'ja'].map(
	(locale) =>
		parse(
			readFileSync(new URL(`../../../content/danger/${locale}.yaml`, import.meta.url).pathname, 'utf8')
		) as DangerWords
);
const sounds = (text: string) => soundsLikeDanger(text, lists);

describe('words that sound like danger', () => {
	it.each([
		'I want to die.',
		'i dont wanna be here anymore',
		"I don't want to wake up tomorrow",
		'I’ve been thinking about killing myself',
		'My son says he wants to die. What can I say?',
		'everyone would be better off without me',
		'honestly no one would miss me',
		'sometimes I wish I had never been born',
		"I can't go on",
		'I just want everything to stop',
		'kms',
		'I have been cutting myself again',
		'self-harm',
		'My dad hits me when he drinks',
		'he beats us, and I am afraid of my husband',
		'I don’t feel safe at home',
		'he gets violent; there is violence here',
		'SUICIDE',
		'ｓｕｉｃｉｄｅ'
	])('are heard in “%s”', (text) => expect(sounds(text)).toBe(true));

	it.each([
		'Voglio morire',
		'non voglio più vivere così',
		'non ho piu voglia di vivere',
		'Mio figlio dice che vuole farla finita',
		'vorrei solo sparire',
		'Non ce la faccio più.',
		'staremmo? no: starebbero tutti meglio senza di me',
		'vorrei addormentarmi e non svegliarmi più',
		'penso spesso alla morte, penso di morire',
		'mi taglio le braccia',
		'quando sto male mi faccio del male',
		'Mio padre mi picchia',
		'mio figlio mi ha minacciata',
		'ho paura di mio marito',
		'mio fratello è violento, c’è violenza in casa',
		'non mi sento al sicuro in casa',
		"che senso ha la vita? Non vedo nessuna via d'uscita"
	])('are heard in «%s»', (text) => expect(sounds(text)).toBe(true));

	it.each([
		'死にたい',
		'シニタイ',
		'ｼﾆﾀｲ',
		'死 に た い',
		'もう消えてしまいたいです',
		'いなくなりたい',
		'わたしなんか、いないほうがいい',
		'生きているのがつらいです',
		'生きるのに疲れました',
		'生まれてこなければよかった',
		'このまま朝が来なければいいのに',
		'リスカがやめられない',
		'ODした',
		'父に殴られます',
		'息子が暴れて、家にいるのが怖い',
		'「死にたい」と娘に言われました',
		'もう楽になりたい'
	])('are heard in「%s」', (text) => expect(sounds(text)).toBe(true));

	it.each([
		'',
		'🙂',
		'How do I answer a message after a year?',
		'I cut myself off from everyone and I am not sure how to come back',
		'I am dying to see that film',
		'we were dying of laughter',
		'that joke killed me',
		'I only play violent games',
		'there was a violent storm, and my phone died',
		'I was dying of laughter all night and am dead tired',
		'Could a person come without the child?',
		'How long does the first appointment last? I love food and the body clock.',
		'mi taglio i capelli da sola',
		'sono morta dal ridere',
		'muoio dalla voglia di rivederla',
		'che fame, sto morendo di fame',
		'mi ammazza questo caldo',
		'gioco solo a videogiochi violenti',
		'è morta la mia gatta, un anno fa',
		'mi tocca studiare per gli esami',
		'Come si risponde a un messaggio dopo un anno?',
		'Mia figlia dorme di giorno, che cosa posso dire?',
		'わたしにたいして、だれも何も言いません',
		'死ぬほど眠いです',
		'笑い死にしそうでした',
		'スマホが死んだ。暑くて死にそうです',
		'一年たってからの返事は、どう書けばいいですか',
		'忙殺されています',
		'ひとりでいるのは好きです'
	])('are not heard in “%s”', (text) => expect(sounds(text)).toBe(false));

	it('are heard whatever language the page speaks, and wherever in a long letter they stand', () => {
		expect(sounds(`${'Piove da tre giorni. '.repeat(400)} 消えたい ${'And the cat is well. '.repeat(400)}`)).toBe(true);
	});

	it('are heard with or without capitals and accents', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('non ce la faccio più', "i can't go on", 'vorrei sparire'),
				fc.infiniteStream(fc.boolean()),
				(text, flips) => {
					const written = [...text].map((letter) => (flips.next().value ? letter.toUpperCase() : letter)).join('');
					expect(sounds(written)).toBe(true);
					expect(sounds(written.normalize('NFD'))).toBe(true);
				}
			)
		);
	});

	it('never keep anybody waiting, whatever they write', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => typeof sounds(text) === 'boolean'));
		expect(sounds('non voglio '.repeat(2000))).toBe(false);
	});

	it('have nothing in their lists that can never be heard', () => {
		for (const list of lists)
			for (const phrase of Object.values(list.phrases).flat()) {
				const written = phrase
					.replace(/\(([^()|]*)(?:\|[^()]*)?\)/g, '$1')
					.replace(/\(([^()|]*)(?:\|[^()]*)?\)/g, '$1')
					.replaceAll(' .. ', ' ')
					.replace(/\*/g, '');
				expect(soundsLikeDanger(written, [{ ...list, not: [] }]), phrase).toBe(true);
			}
	});
});
