import type { Locale } from '#lib/base/locale.ts';
import type { CompanionName, ResidentName } from './cast.ts';

// What was written between them and an association, and to its letterbox. All of it is made up.

/** A letter, or an answer without words; `ago` in days. */
interface DemoLetter {
	ago: number;
	by: 'person' | 'companion';
	content: { text: string } | { sign: 'thanks' };
}

const letter = (ago: number, by: DemoLetter['by'], text: string): DemoLetter => ({ ago, by, content: { text } });

export interface DemoThread {
	person: ResidentName;
	listener: CompanionName;
	asked: number;
	about: 'like' | 'heavy' | 'nothing';
	wishes: string;
	letters: DemoLetter[];
}

export const threads: DemoThread[] = [
	{
		person: 'aki',
		listener: 'ren',
		asked: 66,
		about: 'nothing',
		wishes: 'Somebody who does not mind long gaps. No questions about school, please.',
		letters: [
			letter(
				60,
				'companion',
				'Hello Aki. I am Ren. I read every few days, in the evening. You wrote that you do not mind long gaps; nor do I. Nothing that I write needs an answer.\n\nI live by a canal, and today a heron stood on the boat next door for so long that I forgot it was alive.'
			),
			letter(
				58,
				'person',
				'A heron would be a good neighbour. We have a cat who comes over the roof. It is not ours.\n\nI do not know what to write. I think that is all for today.'
			),
			letter(55, 'companion', 'That is a whole letter. Does the cat have a name, or does it do well without?'),
			letter(
				41,
				'person',
				'My mother calls it Mister. I do not call it anything, and it comes anyway. Sorry that it took so long.'
			),
			letter(
				38,
				'companion',
				'There is nothing to be sorry for. Letters keep.\n\nI have been mending a chair. It stands now, if nobody sits on it.'
			),
			letter(
				20,
				'person',
				'I slept by day again. It is quiet at four in the night, and I like that more than I tell anybody. I draw then. Mostly the roof.'
			),
			letter(
				17,
				'companion',
				'Thank you for telling me. Four in the night has its own people. If you ever feel like writing what a roof looks like at that hour, I would like to read it; and if not, not.'
			),
			letter(
				6,
				'person',
				'It is more blue than black. There is one window across the street that is on as well. I do not know who it is. I have decided that they are baking.'
			),
			letter(
				4,
				'companion',
				'Then somebody over there may have decided something about your window, too. I hope it is as kind.\n\nI am here as always, every few evenings.'
			),
			{ ago: 3, by: 'person', content: { sign: 'thanks' } }
		]
	},
	{
		person: 'lia',
		listener: 'giulia',
		asked: 34,
		about: 'heavy',
		wishes: 'Una donna, se possibile. Scrivo di notte.',
		letters: [
			letter(
				31,
				'companion',
				'Ciao Lia, sono Giulia. Di notte dormo, ma le lettere mi aspettano e la mattina le leggo con il caffè. Scrivi quanto ti va e quando ti va.\n\nQui oggi i bambini hanno suonato tutti insieme la nota sbagliata, ed era quasi bella.'
			),
			letter(29, 'person', 'Grazie. Anche una nota sbagliata, se la suonano in tanti, fa compagnia.'),
			letter(26, 'companion', 'Questa frase me la tengo. C’è una musica che ti piace, di notte?'),
			letter(
				11,
				'person',
				'La radio, piano, senza capire le parole. Per qualche giorno non ho scritto: tutto era lontano. Adesso un po’ meno.'
			),
			letter(8, 'companion', 'Non serve spiegare i giorni lontani. Io sono qui, come sempre.')
		]
	}
];

export const asking = {
	person: 'kenji',
	ago: 2,
	wishes: 'ゆっくりのやりとりだと助かります。電話は苦手です。'
} as const;

export const murmurs: {
	who: ResidentName;
	ago: number;
	words: string;
	answer?: { by: CompanionName; text: string };
	wantsAnswer: boolean;
	/** Somebody is needed sooner, because its writer asked or a reader thinks so. */
	sooner?: 'asked' | 'mark';
	closed?: { by: CompanionName; words: string };
}[] = [
	{
		who: 'lia',
		ago: 19,
		words: 'Stanotte i pensieri fanno molto rumore. Mi piacerebbe che qualcuno leggesse presto.',
		wantsAnswer: true,
		sooner: 'asked',
		answer: {
			by: 'giulia',
			text: 'Ho letto adesso. Sono qui fino alle dieci di stasera, e domani nel pomeriggio. Se il rumore cresce, in alto in ogni pagina c’è “Aiuto ora”: lì risponde qualcuno anche di notte.'
		},
		closed: { by: 'giulia', words: 'Risposto la sera stessa; ci siamo scritte anche il giorno dopo.' }
	},
	{
		who: 'kenji',
		ago: 12,
		words:
			'夜中にラジオをつけたら、子どものころに聞いた曲が流れていました。だれかに言いたくなったので、ここに書きます。',
		wantsAnswer: true,
		answer: {
			by: 'ito',
			text: 'その曲のあいだ、部屋の空気が少し変わったでしょうね。書いてくださって、うれしかったです。返事はいりません。'
		}
	},
	{
		who: 'aki',
		ago: 9,
		words: 'I was in the kitchen while somebody else was there. I am only saying it.',
		wantsAnswer: false
	},
	{
		who: 'kenji',
		ago: 1,
		words: '父がよくため息をつきます。自分のせいかと思うと、息がつまります。',
		wantsAnswer: true,
		sooner: 'mark'
	},
	{
		who: 'lia',
		ago: 0,
		words: 'Oggi dalla finestra veniva odore di pane. Volevo dirlo a qualcuno.',
		wantsAnswer: true
	}
];

export const letterbox: {
	ago: number;
	locale: Locale;
	entrance: 'school' | null;
	question: string;
	answer?: { ago: number; text: string };
}[] = [
	{
		ago: 10,
		locale: 'en',
		entrance: null,
		question:
			'My son is 26 and has not eaten with us since the spring. My brother says we ought to stop cooking for him. I do not want to, but I am afraid of doing it wrong. What do other families do?',
		answer: {
			ago: 6,
			text: 'Thank you for writing.\n\nA plate at the door says that there is a place for somebody, and it asks nothing back. We would not take that away, from him or from you. What some families told us was a relief: to talk through the door about anything but coming out. The rain, a programme, the neighbour’s dog. And not to wait for the answer.\n\nIn the garden there are short pieces for the evenings that are hard. And you: who cooks for you?\n\nHana'
		}
	},
	{
		ago: 1,
		locale: 'it',
		entrance: 'school',
		question:
			'Insegno in una seconda superiore. Da ottobre un ragazzo non viene più. Vorrei scrivergli senza che sembri un richiamo. Che cosa potrei scrivere?'
	}
];
