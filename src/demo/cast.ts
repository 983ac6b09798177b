import type { Locale } from '#lib/base/locale.ts';
import type { Role } from '#lib/companions/companion.ts';

// Who lives in a demonstration. Everyone is made up, and everything here may be known by anybody: it brings nobody in
// anywhere else.

/** Somebody with a page of their own. */
export interface Resident {
	kind: 'person' | 'relative';
	nickname: string;
	locale: Locale;
	zone: string;
	/** The six words they come back with. */
	words: string;
	/** For how many more years they are a minor. */
	minorYears?: number;
}

/** Somebody of the association. */
export interface Beside {
	firstName: string;
	email: string;
	roles: Role[];
	locale: Locale;
	about: string;
	reads: string;
	/** Whether they may accompany minors. */
	minors?: boolean;
}

const rome = 'Europe/Rome';
const tokyo = 'Asia/Tokyo';

export const residents = {
	aki: { kind: 'person', nickname: 'Aki', locale: 'en', zone: rome, words: 'garden river pencil window lemon winter' },
	kenji: {
		kind: 'person',
		nickname: 'ケンジ',
		locale: 'ja',
		zone: tokyo,
		words: 'つばめ ゆき うみ あめ まくら すずめ'
	},
	lia: {
		kind: 'person',
		nickname: 'Lia',
		locale: 'it',
		zone: rome,
		words: 'nebbia sentiero mattino collina limone periodo'
	},
	tomo: {
		...{ kind: 'person', nickname: 'Tomo', locale: 'en', zone: rome, minorYears: 2 },
		words: 'kite planet orange forest story lamp'
	},
	mie: { kind: 'relative', nickname: 'Mie', locale: 'en', zone: rome, words: 'kitchen bread apple autumn music cloud' },
	osamu: { kind: 'relative', nickname: '修', locale: 'ja', zone: tokyo, words: 'かさ てがみ うみ ゆき きれい おもう' }
} as const satisfies Record<string, Resident>;
export type ResidentName = keyof typeof residents;

export const companions = {
	ren: {
		firstName: 'Ren',
		email: 'ren@demo.example',
		roles: ['listener'],
		locale: 'en',
		about: 'I lived with my curtains closed for four years, a while ago. I mend chairs, not very well.',
		reads: 'every few days, in the evening'
	},
	giulia: {
		firstName: 'Giulia',
		email: 'giulia@demo.example',
		roles: ['listener'],
		locale: 'it',
		about: 'Insegno musica ai bambini. Mi piacciono le lettere lunghe e anche quelle di una riga.',
		reads: 'ogni due o tre giorni, la mattina'
	},
	ito: {
		firstName: 'Dr Ito',
		email: 'ito@demo.example',
		roles: ['practitioner'],
		locale: 'ja',
		about: '心理士です。急がずに話をきくことを、いちばん大事にしています。',
		reads: '週に二、三回',
		minors: true
	},
	hana: {
		firstName: 'Hana',
		email: 'hana@demo.example',
		roles: ['coordinator'],
		locale: 'en',
		about: 'I look after who reads what, and when. I answer the letterbox.',
		reads: 'every weekday',
		minors: true
	},
	elisa: {
		firstName: 'Elisa',
		email: 'elisa@demo.example',
		roles: ['administrator'],
		locale: 'it',
		about: 'Mi occupo del computer e delle chiavi. Non leggo ciò che si scrive.',
		reads: 'quando serve'
	}
} as const satisfies Record<string, Beside>;
export type CompanionName = keyof typeof companions;

/** What every companion of a demonstration comes in with, besides their address. */
export const password = 'a veranda that is made up';
/** The secret of their codes, in base 32. */
export const secret = 'DEMOENGAWADEMOENGAWADEMOENGAWA22';
/** The six words that lead back to a letter that was answered. */
export const letterWords = 'thunder bicycle planet orange kite river';

/** In the order in which the page of the demonstration names them. */
export const everybody: readonly (ResidentName | CompanionName)[] = [
	...(Object.keys(residents) as ResidentName[]),
	...(Object.keys(companions) as CompanionName[])
];
