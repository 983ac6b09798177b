// Generated from the database by "npm run schema"; a test proves that it is current.

import type { ColumnType } from 'kysely';

/** One data key per account, sealed under the master key that lives outside this database. */
export interface AccountKeys {
	owner: ColumnType<string, string, string>;
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
}

/** How a person comes back: a keyed fingerprint of their six words. The words are nowhere. */
export interface AccountWords {
	owner: ColumnType<string, string, string>;
	lookup: ColumnType<Buffer, Buffer, Buffer>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** When they said that they have written them down. */
	written_down_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** A keyed fingerprint of the form that began this account, so that the same form begins no second one. */
	kept_from: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
}

/** Whoever keeps something here. No e-mail, no name, no date of birth. */
export interface Accounts {
	id: ColumnType<string, string | undefined, string>;
	/** Which door: the person at the centre, a relative, a teacher, or a companion of the association. */
	kind: ColumnType<string, string, string>;
	/** Only displayed; need not be unique. */
	nickname: ColumnType<string, string, string>;
	locale: ColumnType<string, string, string>;
	zone: ColumnType<string, string, string>;
	/** Minutes after midnight at which the person's own day begins. */
	day_begins: ColumnType<number, number | undefined, number>;
	/** The day they come of age, or null if they already were when they kept. */
	minor_until_day: ColumnType<string | null, string | null | undefined, string | null>;
	created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** An association that is beside people here. One installation may hold several, with separate data. */
export interface Associations {
	id: ColumnType<string, string | undefined, string>;
	name: ColumnType<string, string, string>;
	/** The language in which operator, promise and emergency are written. */
	locale: ColumnType<string, string, string>;
	/** Who runs this computer and how to reach them. */
	operator: ColumnType<string, string, string>;
	/** What whoever runs this computer promises, since they hold the key to the safe. */
	promise: ColumnType<string, string, string>;
	languages: ColumnType<string[], string[], string[]>;
	/** ISO 3166 codes, lower case, of where it is at home; none for anywhere. */
	countries: ColumnType<string[], string[] | undefined, string[]>;
	/** From which age somebody may write to it, in years. */
	minimum_age: ColumnType<number, number | undefined, number>;
	/** What is done when a life is in danger; shown to everyone who lets somebody in. */
	emergency: ColumnType<string, string, string>;
	/** What it staffs. What is not named here is absent from the pages. */
	open_places: ColumnType<string[], string[] | undefined, string[]>;
	begun_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Where Leave quickly goes for its people; null for where the installation says. */
	leave_url: ColumnType<string | null, string | null | undefined, string | null>;
	/** Whether somebody of it reads first what a minor writes on a card for somebody among their people. */
	minors_cards_first: ColumnType<boolean, boolean | undefined, boolean>;
	/** Whether its letterbox also takes questions from schools. */
	letters_from_schools: ColumnType<boolean, boolean | undefined, boolean>;
}

/** A small thing that somebody took, with what they wrote before and after. Every word of it may be missing. */
export interface Attempts {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	/** The person's own day in which it was taken. */
	day: ColumnType<string, string, string>;
	/** What was taken, its if and then, what was expected, how it was, as JSON. */
	attempt: ColumnType<Buffer, Buffer, Buffer>;
	/** When they are told, once, that there is something; null for never, or when it was done. */
	remind_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
	changed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** One data key per card as it lies with the other side, sealed under the master key that lives outside this database. */
export interface CardKeys {
	card_id: ColumnType<string, string, string>;
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
}

/** That somebody of an association reads a minor's card before it lies with whom it is meant for. */
export interface CardReadings {
	/** Which card. */
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	asked_at: ColumnType<Date, Date | string | undefined, Date | string>;
	read_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	read_by: ColumnType<string | null, string | null | undefined, string | null>;
	/** The first name of who read it and let it through, or handed it back. */
	read_as: ColumnType<string | null, string | null | undefined, string | null>;
	/** Where it was handed back, what whoever read it wrote to the minor; null where it was let through, or waits. */
	words: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The data key of these words, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
}

/** A card that somebody gave, as they keep it themselves. */
export interface Cards {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	/** To whom it was given; null for a private link, and once they are no more. */
	receiver: ColumnType<string | null, string | null | undefined, string | null>;
	/** What it says, under the key of whoever gave it. */
	words: ColumnType<Buffer, Buffer, Buffer>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** Until when its private link leads to it; null for a card that was given to somebody. */
	ends_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	put_away_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Through which of the writer's own people: the tie by which they have them now, or had them last. So that who is no more is still called as before; null for a private link. */
	tie: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A note beside a check-in, apart from it so that it can be shared apart. Same id. */
export interface CheckInNotes {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	day: ColumnType<string, string, string>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	note: ColumnType<Buffer, Buffer, Buffer>;
}

/** How it is now, or was at another moment. Every field may be empty. */
export interface CheckIns {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	/** The person's own day, which begins when they say. */
	day: ColumnType<string, string, string>;
	at: ColumnType<Date, Date | string, Date | string>;
	zone: ColumnType<string, string, string>;
	/** "Someone understands me", 0 to 100. */
	emotional: ColumnType<number | null, number | null | undefined, number | null>;
	/** "I have a place among others", 0 to 100. */
	social: ColumnType<number | null, number | null | undefined, number | null>;
	/** "My days mean something to me", 0 to 100. */
	existential: ColumnType<number | null, number | null | undefined, number | null>;
	/** A scale of eleven dots, stored as 0, 10 … 100. */
	energy: ColumnType<number | null, number | null | undefined, number | null>;
	/** How being alone was. */
	solitude: ColumnType<string | null, string | null | undefined, string | null>;
	feelings: ColumnType<string[], string[] | undefined, string[]>;
	places: ColumnType<string[], string[] | undefined, string[]>;
	/** By oneself, in writing, by voice, in person; several. */
	contacts: ColumnType<string[], string[] | undefined, string[]>;
	contact_welcome: ColumnType<string | null, string | null | undefined, string | null>;
	sleep_unknown: ColumnType<boolean, boolean | undefined, boolean>;
	import_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** A fingerprint of the row it came from, so that the same diary adds nothing twice. */
	import_key: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
	changed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** How a companion comes in. A code of the second factor works once. */
export interface CompanionCredentials {
	id: ColumnType<string, string, string>;
	/** A keyed fingerprint of the e-mail address. */
	lookup: ColumnType<Buffer, Buffer, Buffer>;
	/** The address, under the companion's own key. */
	email: ColumnType<Buffer, Buffer, Buffer>;
	/** Argon2id, in its own notation. None where somebody comes in with passkeys alone. */
	password_hash: ColumnType<string | null, string | null | undefined, string | null>;
	/** The secret of the second factor, under the companion's own key. None where there is no password. */
	secret: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The last half minute whose code was used; only later ones count (RFC 6238). */
	last_step: ColumnType<number, number | undefined, number>;
	/** A random id that is noted when this way in ends, so that no older backup opens it again. */
	erasure_id: ColumnType<string, string | undefined, string>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** The log of staff acts: settings changed, roles given and taken, people invited, rights marked. Never what anybody wrote. */
export interface CompanionMarks {
	id: ColumnType<string, string | undefined, string>;
	association_id: ColumnType<string, string, string>;
	/** Whom the act concerns, if anybody. */
	companion: ColumnType<string | null, string | null | undefined, string | null>;
	by: ColumnType<string | null, string | null | undefined, string | null>;
	/** A code, such as role_given, settings_changed, left. */
	act: ColumnType<string, string, string>;
	detail: ColumnType<string, string | undefined, string>;
	at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Who accompanies people in an association: by first name, with what they do there. */
export interface Companions {
	/** The account of theirs. */
	id: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	first_name: ColumnType<string, string, string>;
	/** A few lines about themselves, in their own words. */
	about: ColumnType<string, string | undefined, string>;
	/** When they usually read, in words, such as "Tuesdays and Fridays, in the evening". */
	reads: ColumnType<string, string | undefined, string>;
	roles: ColumnType<string[], string[], string[]>;
	/** An administrator has marked that they may accompany minors, up to and including this day; null if not. */
	minors_until_day: ColumnType<string | null, string | null | undefined, string | null>;
	joined_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** When they left. Access ends with it. */
	left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** A comparison that somebody picked; three at most. What comes of it is worked out anew each time and kept nowhere. */
export interface Comparisons {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	/** Which of the three, 1 to 3. */
	position: ColumnType<number, number, number>;
	/** What is looked for on a day, and which answer is set beside it, as JSON. */
	comparison: ColumnType<Buffer, Buffer, Buffer>;
	picked_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** That a human is needed sooner somewhere. It calls people of the association there, and does nothing else. */
export interface Concerns {
	id: ColumnType<string, string | undefined, string>;
	association_id: ColumnType<string, string, string>;
	place: ColumnType<string, string, string>;
	/** Which murmur, letter, slip … it is. It goes when that goes. */
	item: ColumnType<string, string, string>;
	/** words: what was sent sounds like danger; mark: somebody of the association thinks so; asked: its writer asked; wrong: something that was written here was wrong. */
	why: ColumnType<string, string, string>;
	raised_at: ColumnType<Date, Date | string | undefined, Date | string>;
	taken_by: ColumnType<string | null, string | null | undefined, string | null>;
	taken_as: ColumnType<string | null, string | null | undefined, string | null>;
	taken_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** A few words on how it was closed. */
	closing: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The data key of these words, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** The item again where it is a murmur, so that no concern outlives it. */
	murmur_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** The item again where it is a letter of the letterbox. */
	letter_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** The item again where it is a wrong. */
	wrong_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** The item again where it is letters with somebody. */
	thread_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** The item again where it is a slip. */
	slip_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** The item again where it is a card that is read first; only a minor's is. */
	card_id: ColumnType<string | null, string | null | undefined, string | null>;
}

/** What was agreed to, in which wording, when. */
export interface Consents {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	purpose: ColumnType<string, string, string>;
	version: ColumnType<number, number, number>;
	given_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** A way to reach somebody, or somebody they trust, that they left with an association; read only where two of it decide together. */
export interface Contacts {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	/** In their own words, a few lines. */
	words: ColumnType<Buffer, Buffer, Buffer>;
	/** The data key of these words, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
	/** When it was left, or last changed. */
	left_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Who in a demonstration is made up, and may be come in as by anyone. Empty in any other house. */
export interface DemoCast {
	/** The name under which the page of the demonstration knows them. */
	who: ColumnType<string, string, string>;
	/** Their account; whoever keeps a page of their own in a demonstration has none here. */
	account: ColumnType<string, string, string>;
}

/** That this house is a demonstration, in which everyone is made up. Empty in any other house. */
export interface DemoMarks {
	/** Always true: there is one row or none. */
	one: ColumnType<boolean, boolean | undefined, boolean>;
	/** When the house became a demonstration. */
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** How small things of the library are for people here, estimated together from what was allowed; of fewer than ten people nothing. */
export interface Difficulties {
	step: ColumnType<string, string, string>;
	mean: ColumnType<number, number, number>;
	spread: ColumnType<number, number, number>;
	estimated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Who allowed that how small things of the library were for them helps to offer them to others, in which wording. Gone when taken back. */
export interface DifficultyAllowances {
	owner: ColumnType<string, string, string>;
	version: ColumnType<number, number, number>;
	given_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** How one small thing of the library was for one who allowed it: without words, day or hour. */
export interface DifficultyAnswers {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	step: ColumnType<string, string, string>;
	light: ColumnType<boolean, boolean, boolean>;
}

/** From when to when somebody of an association is there for concerns. */
export interface Duties {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	begins_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ends_at: ColumnType<Date, Date | string, Date | string>;
}

/** Random ids of accounts that erased themselves, and of what was taken away, changed or ended, each with the table it was in, so that restoring an older backup erases them there again. */
export interface Erasures {
	id: ColumnType<string, string, string>;
	erased_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** The table in which it was, and in which alone it is erased again; unknown, and so in any, where it was noted before tables were. */
	of_table: ColumnType<string, string, string>;
}

/** A note for oneself by somebody who loves somebody. Every part may be empty. Never shared, and never looked at by anyone or any program. */
export interface FamilyNotes {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	/** The writer's own day, or another that they chose. */
	day: ColumnType<string, string, string>;
	/** What they said. */
	said: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** How they were, 0 (heavy) to 100 (light) in steps of ten. */
	ease: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** How they were, in words. */
	how: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** What was good between the two. */
	good: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** When it was last changed, if it was. */
	changed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** Something that a person made, learned or gave. Every field may be empty. */
export interface FolioItems {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	kind: ColumnType<string | null, string | null | undefined, string | null>;
	/** Of the person's own choosing, where they want one to stand there. */
	day: ColumnType<string | null, string | null | undefined, string | null>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	title: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	words: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Addresses, one on each line. They are never fetched. */
	links: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** Since when it lies out of sight; it can be taken out again. */
	put_away_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** A picture in somebody's folio: WebP, at most 2,048 dots wide and high, with nothing written inside. */
export interface FolioPictures {
	id: ColumnType<string, string, string>;
	item_id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	/** What is to be seen in it, in the person's own words. */
	alt: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** A picture, drawn anew without anything written inside and sealed by the program before it arrives here (AES-256-GCM). */
	picture: ColumnType<Buffer, Buffer, Buffer>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** How often something was tried, by a fingerprint that changes every day. Swept after a day. */
export interface Guesses {
	bucket: ColumnType<Buffer, Buffer, Buffer>;
	begun_at: ColumnType<Date, Date | string | undefined, Date | string>;
	count: ColumnType<number, number | undefined, number>;
	/** How many tries more than the least it takes here before there are none left: by chance, anew for each hour. Whoever shares an address cannot count another's tries. */
	spare: ColumnType<number, number | undefined, number>;
}

/** The same card as it lies with the other side. Putting it away destroys what it says; that it was, stays for a month. */
export interface HandedCards {
	card_id: ColumnType<string, string, string>;
	writer: ColumnType<string, string, string>;
	receiver: ColumnType<string | null, string | null | undefined, string | null>;
	/** A keyed fingerprint of the private link. The link is nowhere. */
	token: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** A keyed fingerprint of the six digits that are said apart from the link. */
	code: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** What it says, under a key of its own; nothing once it was put away. */
	words: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ends_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	put_away_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Whether it waits to be read first. Until then it is nowhere for whoever it is meant for. */
	held: ColumnType<boolean, boolean | undefined, boolean>;
	/** Since when whoever it was given to has it out of their sight. Its writer learns nothing of it. */
	laid_aside_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** How often families said after an exercise that things at home got harder, easier or stayed the same, by month and theme. Not who, not where. */
export interface HarmCounts {
	month: ColumnType<string, string, string>;
	theme: ColumnType<string, string, string>;
	answer: ColumnType<string, string, string>;
	count: ColumnType<number, number | undefined, number>;
}

/** How people of an association answered whether they felt listened to: counts of a month, and nothing of who. */
export interface HeardCounts {
	association_id: ColumnType<string, string, string>;
	month: ColumnType<string, string, string>;
	answer: ColumnType<string, string, string>;
	count: ColumnType<number, number | undefined, number>;
}

/** That the host was there: from when, until when. Over when they say so, or when their page has been gone for a minute. */
export interface HostPresences {
	id: ColumnType<string, string | undefined, string>;
	hour_id: ColumnType<string, string, string>;
	begun_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** When their open page last said so. */
	seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** Lines whose words sound like danger: the host looks at them sooner. Nothing else follows from it. */
export interface HourConcerns {
	line_id: ColumnType<string, string, string>;
	hour_id: ColumnType<string, string, string>;
}

/** One data key per hour, sealed under the master key that lives outside this database. It goes when the hour ends. */
export interface HourKeys {
	hour_id: ColumnType<string, string, string>;
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
}

/** What is said in an hour, under the key of the hour. Gone when it ends. */
export interface HourLines {
	id: ColumnType<string, string, string>;
	hour_id: ColumnType<string, string, string>;
	/** Whose it is; nobody is shown it. None where the host said it. */
	seat_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** The name for this hour; none where the host said it. */
	name: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The text; none where the host has hidden it. */
	body: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	number: ColumnType<number, number, number>;
	/** The number of its latest change: when it was said, or hidden. */
	changed: ColumnType<number, number, number>;
	said_at: ColumnType<Date, Date | string | undefined, Date | string>;
	hidden_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** How somebody takes part in an hour that is open. Whoever only watches has no row here. Gone when the hour ends. */
export interface HourSeats {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	hour_id: ColumnType<string, string, string>;
	/** Only watching, small signs, or writing under a name for this hour. */
	way: ColumnType<string, string, string>;
	/** The name for this hour, under the owner's own key. */
	called: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** A keyed fingerprint of it, so that two who write under one name can be told apart. */
	called_print: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	taken_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** The host has asked them to watch only, from then on. */
	led_out_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** As which of those who write under this name, in the order of their first lines; null before it. */
	called_nth: ColumnType<number | null, number | null | undefined, number | null>;
}

/** Small signs that pass. Each of the four is kept once an hour, when somebody last gave it: not by whom, and not how often. */
export interface HourSigns {
	hour_id: ColumnType<string, string, string>;
	sign: ColumnType<string, string, string>;
	number: ColumnType<number, number, number>;
	given_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** A hosted hour on the veranda, as its host announces it to anyone. */
export interface Hours {
	id: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	host: ColumnType<string, string, string>;
	/** Whether it is for minors, or else for adults. Never for both. */
	minors: ColumnType<boolean, boolean, boolean>;
	/** The language that is spoken in it. */
	locale: ColumnType<string, string, string>;
	kind: ColumnType<string, string, string>;
	/** What happens, in the host's own words, for anyone to read. */
	about: ColumnType<string, string | undefined, string>;
	/** How many usually come, in words. Nobody is counted. */
	size: ColumnType<string, string, string>;
	/** Whether small signs may be given. */
	signs: ColumnType<boolean, boolean | undefined, boolean>;
	/** Whether one may write under a name for this hour. */
	writing: ColumnType<boolean, boolean | undefined, boolean>;
	starts_at: ColumnType<Date, Date | string, Date | string>;
	ends_at: ColumnType<Date, Date | string, Date | string>;
	opened_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	paused_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	cancelled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** The number of its latest change. Given while this row is held, so that numbers follow commits. */
	last_number: ColumnType<number, number | undefined, number>;
	/** Whether it is meant for people who love somebody. Then relatives may sit in it too. */
	families: ColumnType<boolean, boolean | undefined, boolean>;
}

/** A diary that was brought: how many rows were kept, already known, skipped by wish, and refused. */
export interface Imports {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	day: ColumnType<string, string, string>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	kept: ColumnType<number, number | undefined, number>;
	known: ColumnType<number, number | undefined, number>;
	skipped: ColumnType<number, number | undefined, number>;
	refused: ColumnType<number, number | undefined, number>;
}

/** Links through which somebody may join an association, once. */
export interface Invitations {
	id: ColumnType<string, string | undefined, string>;
	association_id: ColumnType<string, string, string>;
	token_hash: ColumnType<Buffer, Buffer, Buffer>;
	roles: ColumnType<string[], string[], string[]>;
	made_by: ColumnType<string | null, string | null | undefined, string | null>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ends_at: ColumnType<Date, Date | string, Date | string>;
	used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** An answer that is being written, sealed under the key of its letter. It goes when the answer is sent. */
export interface LetterDrafts {
	letter_id: ColumnType<string, string, string>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	draft: ColumnType<Buffer, Buffer, Buffer>;
	/** Who wrote it last. */
	by: ColumnType<string | null, string | null | undefined, string | null>;
	seen_by: ColumnType<string | null, string | null | undefined, string | null>;
	/** When somebody else saw it as it is now; null after any change. */
	seen_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** One data key per letter, sealed under the master key that lives outside this database. It goes with its letter. */
export interface LetterKeys {
	letter_id: ColumnType<string, string, string>;
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
}

/** A text written anew from a letter and its answer, to be read by anybody once the writer of the letter has agreed to it. It goes with the letter. Without a text it has ended: none is asked for again. */
export interface LetterPieces {
	letter_id: ColumnType<string, string, string>;
	/** Another one for each text. Noted where that text ends, so that restoring an older backup does not bring it back. */
	id: ColumnType<string, string, string>;
	/** The language it is written in. */
	locale: ColumnType<string, string, string>;
	/** What was asked, in a few lines that say nothing of who asked. */
	question: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	answer: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The data key of this text, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Tells this text from any other. */
	version: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The version that the writer of the letter said yes to; null while they have not. A text that is changed keeps no yes. */
	agreed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
}

/** That something in the answer to a letter of the letterbox was wrong, in the words of whoever has the letter's six words, and what was answered. It goes with the letter. */
export interface LetterWrongs {
	/** Random; noted where it is taken away, so that no older backup brings it back. */
	id: ColumnType<string, string | undefined, string>;
	letter_id: ColumnType<string, string, string>;
	/** Under the key of the letter. */
	words: ColumnType<Buffer, Buffer, Buffer>;
	/** No hour: nothing may say who it was. */
	said_day: ColumnType<string, string | undefined, string>;
	/** By which day somebody answers, as the letterbox promises it. */
	answer_by_day: ColumnType<string, string, string>;
	/** Under the key of the letter. */
	answer: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	answered_day: ColumnType<string | null, string | null | undefined, string | null>;
}

/** That somebody is set up to read letters, and until when they answer. One is open at a time, or none. */
export interface Letterboxes {
	id: ColumnType<string, string | undefined, string>;
	/** The first name of who reads. */
	reader: ColumnType<string, string, string>;
	/** Who that is, in words, such as "psychologist of the association". */
	role: ColumnType<string, string, string>;
	/** The language in which the role is said. */
	locale: ColumnType<string, string, string>;
	/** How many days after a letter its answer is promised. */
	answer_days: ColumnType<number, number, number>;
	/** From which age one may write, in years; null for any. */
	minimum_age: ColumnType<number | null, number | null | undefined, number | null>;
	opened_at: ColumnType<Date, Date | string | undefined, Date | string>;
	closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Whose people read and answer what is put in; null where it was set up by hand, and nobody does so here. */
	association_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** Whether somebody else of the association sees an answer before it is sent. */
	second_eyes: ColumnType<boolean, boolean | undefined, boolean>;
	/** The languages in which letters are answered. */
	languages: ColumnType<string[], string[] | undefined, string[]>;
}

/** A question that somebody put into the letterbox. Nothing in it says who: no account, no address, no hour. */
export interface Letters {
	id: ColumnType<string, string, string>;
	letterbox_id: ColumnType<string, string, string>;
	/** A keyed fingerprint of the six words that lead back to it. The words are nowhere. */
	lookup: ColumnType<Buffer, Buffer, Buffer>;
	/** A keyed fingerprint of the form and its text, so that the same letter sent twice is one. */
	form: ColumnType<Buffer, Buffer, Buffer>;
	/** A keyed fingerprint of the minutes in which it was sent; only the form itself can tell whether that was just now. */
	form_moment: ColumnType<Buffer, Buffer, Buffer>;
	/** The language of the page on which it was written. */
	locale: ColumnType<string, string, string>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	question: ColumnType<Buffer, Buffer, Buffer>;
	sent_day: ColumnType<string, string, string>;
	answer_by_day: ColumnType<string, string, string>;
	/** Set, to the hour, where its words sound like danger: somebody should read it sooner. */
	sooner_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	answer: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	answered_day: ColumnType<string | null, string | null | undefined, string | null>;
	/** The last day it is kept: ninety days after it was last opened by whoever wrote it. */
	ends_day: ColumnType<string, string, string>;
	/** Who of the association wrote the answer, so that somebody else reads what was wrong with it. No page says it. */
	answered_by: ColumnType<string | null, string | null | undefined, string | null>;
	/** Who of the association saw the answer before it was sent, or sent it; for the same reason. */
	passed_by: ColumnType<string | null, string | null | undefined, string | null>;
	/** From which side it was asked: school, where its writer came in there; null for anybody. Not which school, and nothing else of it. */
	entrance: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Something to make, learn, give or work at near by, in the words of an association, for anyone to read. It is the association's: who wrote or changed it stands in the log of staff acts only. */
export interface LocalPaths {
	id: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	/** The language it is written in; it is shown as that to readers of any other. */
	locale: ColumnType<string, string, string>;
	field: ColumnType<string, string, string>;
	title: ColumnType<string, string, string>;
	what: ColumnType<string, string, string>;
	ways: ColumnType<string[], string[], string[]>;
	/** What the first ten minutes are. */
	first: ColumnType<string, string, string>;
	/** How one leaves again, and what stays. */
	leave: ColumnType<string, string, string>;
	cost: ColumnType<string, string, string>;
	cost_says: ColumnType<string, string | undefined, string>;
	/** In which one can take part; none for whatever is spoken there. */
	languages: ColumnType<string[], string[] | undefined, string[]>;
	/** The town or the area. */
	place: ColumnType<string, string, string>;
	web: ColumnType<string | null, string | null | undefined, string | null>;
	/** How one gets there or in touch, where that is more than an address to open. */
	reach: ColumnType<string, string | undefined, string>;
	/** When somebody of the association last looked at it. After a year it is said to be old. */
	seen_day: ColumnType<string, string, string>;
	/** Rises with each change, so that nobody writes over what another changed meanwhile. */
	version: ColumnType<number, number | undefined, number>;
	/** Since when it stands on no page for others; it can be put back. */
	taken_away_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** A mail server that takes no mail now: of an association, or the installation's own where that is null. Gone with the next mail that is taken. */
export interface MailFailures {
	id: ColumnType<string, string | undefined, string>;
	association_id: ColumnType<string | null, string | null | undefined, string | null>;
	why: ColumnType<string, string, string>;
	since: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Through which server an association sends mail. Without one it sends none. */
export interface MailServers {
	association_id: ColumnType<string, string, string>;
	host: ColumnType<string, string, string>;
	port: ColumnType<number, number, number>;
	/** tls: from the first byte; starttls: from the greeting on, or not at all; none: only on this computer. */
	safety: ColumnType<string, string, string>;
	login: ColumnType<string, string | undefined, string>;
	/** Shown to nobody again. */
	password: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The data key of the password, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
	/** The address that mail comes from. The name beside it is always Engawa. */
	sender: ColumnType<string, string, string>;
	set_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Within how many days an association reads what is said quietly. Without this it does not have the place. */
export interface MurmurPromises {
	association_id: ColumnType<string, string, string>;
	days: ColumnType<number, number, number>;
	said_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** That somebody of the association has read a murmur. For the association; whoever wrote it is never told. */
export interface MurmurReadings {
	murmur_id: ColumnType<string, string, string>;
	by: ColumnType<string | null, string | null | undefined, string | null>;
	at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** What somebody said quietly to an association. Its people read it without learning whose it is. */
export interface Murmurs {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	sent_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	words: ColumnType<Buffer, Buffer, Buffer>;
	/** Whether an answer is welcome; without that none can be written. */
	wants_answer: ColumnType<boolean, boolean, boolean>;
	/** By which day somebody has read it, as was said before it was sent. */
	promised_day: ColumnType<string, string, string>;
	/** Whether somebody was asked to come sooner: its words sound like danger, or its writer asked. */
	sooner: ColumnType<boolean, boolean | undefined, boolean>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	answer: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The first name of who answered. */
	answered_as: ColumnType<string | null, string | null | undefined, string | null>;
	answered_day: ColumnType<string | null, string | null | undefined, string | null>;
	/** The data key of this murmur, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
}

/** What the offer knows of somebody: shown to them in plain words, and forgotten when they say so. */
export interface Offers {
	owner: ColumnType<string, string, string>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	known: ColumnType<Buffer, Buffer, Buffer>;
	changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** One look that was taken. Nothing shared is read without such a row, and it admits for 60 seconds. */
export interface Openings {
	id: ColumnType<string, string | undefined, string>;
	share_id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	viewer: ColumnType<string | null, string | null | undefined, string | null>;
	session_id: ColumnType<string, string, string>;
	opened_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** A small thing in somebody's own words, or one of the library as they changed it. */
export interface OwnSteps {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	/** Words, smaller form and place, as JSON. */
	step: ColumnType<Buffer, Buffer, Buffer>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
	changed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** A questionnaire with its texts, which an association loads under its own permission. Never changed: what was answered stays what was asked. */
export interface Packs {
	id: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	/** As docs/measures.md describes it, in YAML, with texts and who gave the permission for them. */
	definition: ColumnType<string, string, string>;
	loaded_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** Since when it can be offered to nobody any more. */
	put_away_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** What a device is asked to sign: each good once, for five minutes, in the browser that asked. Swept when the next is asked for. */
export interface PasskeyChallenges {
	/** A fingerprint of the challenge; it is nowhere. */
	print: ColumnType<Buffer, Buffer, Buffer>;
	/** Where somebody comes in, or joins: a fingerprint of a cookie of that browser. */
	browser: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Where somebody adds a passkey: the session in which they do. */
	session_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** Under what the device keeps the passkey that is added, or joined with. */
	handle: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	ends_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Ways in that a device keeps. What is here is public; the private half never leaves the device. */
export interface Passkeys {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	/** What its owner calls it, under their own key. */
	called: ColumnType<Buffer, Buffer, Buffer>;
	/** Under which id the device knows it. */
	credential: ColumnType<Buffer, Buffer, Buffer>;
	/** What its signatures are checked with (COSE). */
	public_key: ColumnType<Buffer, Buffer, Buffer>;
	/** Random, the same for all of one account: under it the device keeps them. It is not the account's id. */
	handle: ColumnType<Buffer, Buffer, Buffer>;
	/** How often the device says that it has signed; many always say 0. */
	counter: ColumnType<number, number | undefined, number>;
	added_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** The day on which it last let somebody in. */
	last_used_day: ColumnType<string | null, string | null | undefined, string | null>;
	/** When its counter last went back, as it does where a copy of it signs. */
	doubted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** A plan for hard moments, in the person's own words. Every part may be empty. Never shared, and never looked at by anyone or any program. */
export interface Plans {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	/** What tells the person that a hard moment is coming. */
	signs: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** What they can do alone. */
	alone: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Places and sounds. */
	places: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** People they may call. */
	people: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** A country and which of its helplines they chose: "it: telefono-amico, telefono-azzurro". */
	numbers: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Another number of their own. */
	lines: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** What makes the room safer. */
	safer: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Why they stay. */
	reasons: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** That a card lay here whose writer has erased themselves. It is shown like one that was put away, and goes a month later as those do: so nobody sees which it was. */
export interface PutAwayCards {
	id: ColumnType<string, string, string>;
	/** With whom it lay. Not its owner: on the page of what is theirs nothing of it appears, where nothing appeared before. */
	receiver: ColumnType<string, string, string>;
	/** Who of their people had given it, as they call them. */
	tie: ColumnType<string, string, string>;
	/** When it was given. */
	made_at: ColumnType<Date, Date | string, Date | string>;
	put_away_at: ColumnType<Date, Date | string, Date | string>;
	/** Since when they have it out of their sight. */
	laid_aside_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** Between which times of their own clock somebody is told nothing. Without a row from 22 to 8; from and until the same: never quiet. */
export interface QuietHours {
	owner: ColumnType<string, string, string>;
	/** Minutes after midnight, in the time zone of the account. */
	from_minute: ColumnType<number, number | undefined, number>;
	/** Minutes after midnight, in the time zone of the account. */
	until_minute: ColumnType<number, number | undefined, number>;
}

/** Companions who switched the reminders of listening off. */
export interface QuietReminders {
	owner: ColumnType<string, string, string>;
	since: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Whoever rests is offered nothing and sent no reminder, until they end it. Gone when they do. */
export interface Rests {
	owner: ColumnType<string, string, string>;
	since: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Where somebody is signed in. The id is a fingerprint of a token that only their browser has. */
export interface Sessions {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	begun_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ends_at: ColumnType<Date, Date | string, Date | string>;
	revoked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	shared_device: ColumnType<boolean, boolean | undefined, boolean>;
}

/** One-time links for the first administrator. */
export interface SetupLinks {
	token_hash: ColumnType<Buffer, Buffer, Buffer>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ends_at: ColumnType<Date, Date | string, Date | string>;
	used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Whether it begins another association, also where there is an administrator already. */
	another: ColumnType<boolean, boolean | undefined, boolean>;
}

/** Who may look at what, why and until when. Never changed, only taken back. */
export interface Shares {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	recipient: ColumnType<string | null, string | null | undefined, string | null>;
	/** The table that may be looked at. */
	kind: ColumnType<string, string, string>;
	/** Only this one row of it; else a span of days; else all of it. */
	item_id: ColumnType<string | null, string | null | undefined, string | null>;
	/** The first of the person's own days that may be seen. */
	from_day: ColumnType<string | null, string | null | undefined, string | null>;
	until_day: ColumnType<string | null, string | null | undefined, string | null>;
	/** Why, as one of a few reasons; unsaid for none. */
	purpose: ColumnType<string, string, string>;
	/** What was let be seen in one act has one moment, and is looked at together. */
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ends_at: ColumnType<Date, Date | string, Date | string>;
	taken_back_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** A questionnaire that a practitioner offers to somebody who has them among their people. Whether it was answered stands elsewhere, for its owner alone. */
export interface SheetOffers {
	id: ColumnType<string, string, string>;
	/** Whom it is offered to. */
	owner: ColumnType<string, string, string>;
	/** Who offers it. */
	companion: ColumnType<string | null, string | null | undefined, string | null>;
	pack_id: ColumnType<string, string, string>;
	offered_at: ColumnType<Date, Date | string | undefined, Date | string>;
	taken_back_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** What somebody did with a questionnaire that was offered to them: answered it, or left it. */
export interface Sheets {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	pack_id: ColumnType<string, string, string>;
	/** The person's own day. */
	day: ColumnType<string, string, string>;
	/** The answers by number, and in which language they were given; null where it was left. */
	answers: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** One sleep, at any hour. */
export interface Sleeps {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	/** The person's own day in which it ended. */
	day: ColumnType<string, string, string>;
	started_at: ColumnType<Date, Date | string, Date | string>;
	ended_at: ColumnType<Date, Date | string, Date | string>;
	zone: ColumnType<string, string, string>;
	kind: ColumnType<string, string | undefined, string>;
	check_in_id: ColumnType<string | null, string | null | undefined, string | null>;
	import_id: ColumnType<string | null, string | null | undefined, string | null>;
	import_key: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** One data key per slip, sealed under the master key that lives outside this database. It goes with its slip. */
export interface SlipKeys {
	slip_id: ColumnType<string, string, string>;
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
}

/** A few lines that somebody left on the veranda. Nothing in it says who: no account, no address, no hour. */
export interface Slips {
	id: ColumnType<string, string, string>;
	/** Whose people read it before it lies there. */
	association_id: ColumnType<string, string, string>;
	/** Among whom it lies: everyone, families, or minors. Of the account that left it only this is kept. */
	for_whom: ColumnType<string, string, string>;
	/** A keyed fingerprint of the six words that lead back to it. The words are nowhere. */
	lookup: ColumnType<Buffer, Buffer, Buffer>;
	/** A keyed fingerprint of the form and its text, so that the same slip left twice is one. */
	form: ColumnType<Buffer, Buffer, Buffer>;
	/** A keyed fingerprint of the minutes in which it was left; only the form itself can tell whether that was just now. */
	form_moment: ColumnType<Buffer, Buffer, Buffer>;
	/** The language of the page on which it was written. */
	locale: ColumnType<string, string, string>;
	/** What it says, under its own key, also while it lies there for others to turn over. */
	words: ColumnType<Buffer, Buffer, Buffer>;
	/** Set, to the hour, where its words sound like danger: somebody should read it sooner. */
	sooner_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	left_day: ColumnType<string, string, string>;
	/** When somebody read it and let it lie. */
	laid_day: ColumnType<string | null, string | null | undefined, string | null>;
	/** Why it does not lie there, as a code that is said to whoever has its words. */
	not_because: ColumnType<string | null, string | null | undefined, string | null>;
	/** The last day it is kept: ninety days after it was left, or laid. */
	ends_day: ColumnType<string, string, string>;
}

/** For when the second factor is lost: keyed fingerprints of codes, each good once. */
export interface SpareCodes {
	companion_id: ColumnType<string, string, string>;
	code: ColumnType<Buffer, Buffer, Buffer>;
	used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** How often readers of a piece in a language said what it stirs, any word or none. Not who, not when. */
export interface StirredAnswers {
	piece: ColumnType<string, string, string>;
	locale: ColumnType<string, string, string>;
	count: ColumnType<number, number | undefined, number>;
}

/** How often each word was chosen for a piece in a language. */
export interface StirredCounts {
	piece: ColumnType<string, string, string>;
	locale: ColumnType<string, string, string>;
	feeling: ColumnType<string, string, string>;
	count: ColumnType<number, number | undefined, number>;
}

/** A study plan, kept by the pupil whose it is. Without what they said there is none. No school, family or companion sees it, or whether there is one. */
export interface StudyPlans {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	/** What the pupil said. */
	said: ColumnType<Buffer, Buffer, Buffer>;
	/** What they would like to learn. */
	what: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** Where, and at what hour. */
	place: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** How they would like to show what they know. */
	showing: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The one adult who keeps in touch, and how. */
	adult: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** What is left out. */
	left_out: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** The smaller form, for days when this is too much. */
	smaller: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** When it is looked at again, and with whom. */
	again: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** A listener asked for advice: for a week the coordinators of the association can read the thread, and the person sees that. */
export interface ThreadAdvices {
	id: ColumnType<string, string | undefined, string>;
	thread_id: ColumnType<string, string, string>;
	asked_by: ColumnType<string | null, string | null | undefined, string | null>;
	asked_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ends_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** One data key per thread, sealed under the master key that lives outside this database. It goes with its thread. */
export interface ThreadKeys {
	thread_id: ColumnType<string, string, string>;
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
}

/** One letter of a thread, or an answer without words. Whether it was read is nowhere. */
export interface ThreadLetters {
	id: ColumnType<string, string, string>;
	thread_id: ColumnType<string, string, string>;
	writer: ColumnType<string | null, string | null | undefined, string | null>;
	by_person: ColumnType<boolean, boolean, boolean>;
	/** The first name of the companion who wrote it; null for the person. */
	signed: ColumnType<string | null, string | null | undefined, string | null>;
	/** Under the key of the thread; destroyed when it is taken back. */
	text: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** An answer without words: I read it, go on, not now, thank you. */
	sign: ColumnType<string | null, string | null | undefined, string | null>;
	sent_at: ColumnType<Date, Date | string | undefined, Date | string>;
	taken_back_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Set where a person's words sound like danger: somebody should read it sooner. */
	sooner_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Whether it is among the words the person asked with, before any listener wrote. Nobody else reads it before somebody was accepted. */
	asked_with: ColumnType<boolean, boolean | undefined, boolean>;
}

/** What a listener notes for themselves beside a thread, under their own key. */
export interface ThreadNotes {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	thread_id: ColumnType<string, string, string>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	note: ColumnType<Buffer, Buffer, Buffer>;
	kept_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** Letters between somebody and one named companion: asked for, proposed, accepted, ended. It stays open however long nothing is written. */
export interface Threads {
	id: ColumnType<string, string, string>;
	person: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	/** What it is about, as far as somebody likes to say: nothing in particular, something I like, something heavy, I do not know. */
	about: ColumnType<string, string, string>;
	/** Whom they would like, in their own words, under the key of the thread. */
	wishes: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	asked_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** The companion who is proposed to the person now: at first, or to take over. */
	proposed: ColumnType<string | null, string | null | undefined, string | null>;
	proposed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** When a proposal was last declined. No reason is asked for, and nothing follows from it. */
	declined_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	listener: ColumnType<string | null, string | null | undefined, string | null>;
	listener_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** When either side ended it. Only the person opens it again. */
	ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** The month in which the person last said whether they felt listened to. What they said is counted elsewhere, without them. */
	heard_month: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A code that one side gives the other in words or by letter, to be among their people. Used once. */
export interface TieCodes {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	/** A keyed fingerprint of the code. The code is nowhere. */
	lookup: ColumnType<Buffer, Buffer, Buffer>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	ends_at: ColumnType<Date, Date | string, Date | string>;
	used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** Whom somebody has among their people. Each side has a row of its own; removing one is silent and changes nothing of the other. */
export interface Ties {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	/** The other account; null once it is no more. */
	other: ColumnType<string | null, string | null | undefined, string | null>;
	/** What the other is called here: the first name or nickname they had when the tie was made. */
	called: ColumnType<string, string, string>;
	made_at: ColumnType<Date, Date | string | undefined, Date | string>;
	removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** Set where the other was a minor when they erased themselves: the day until which, as before, an adult who is no family gives no card there. */
	no_cards_until_day: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Where somebody wants to be told by mail that there is something. One message at most waits, whatever gave rise to it. */
export interface ToldByMail {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	/** Used to tell them, shown to nobody else, and no way to come in. */
	address: ColumnType<Buffer, Buffer, Buffer>;
	/** The data key of this row, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
	asked_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** The link that confirms the address, until it was used. */
	link: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	/** A keyed fingerprint of that link. */
	link_print: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
	link_ends_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** When the one message is sent, or tried again; null where nothing waits. */
	due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** How often it was tried. */
	tries: ColumnType<number, number | undefined, number>;
	/** Since when it is tried. */
	trying_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** When they were last told. They are not told again for some hours. */
	told_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** A keyed fingerprint of the link that ends the mail; the link itself is worked out when mail is sent. */
	stop_print: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
}

/** In which browsers somebody wants to be told. Each goes with the session in which it was switched on. */
export interface ToldByPush {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	session_id: ColumnType<string, string, string>;
	/** A keyed fingerprint of the browser's address for pushes, so that a browser tells one account only. */
	print: ColumnType<Buffer, Buffer, Buffer>;
	/** The browser's address for pushes, and its keys. */
	subscription: ColumnType<Buffer, Buffer, Buffer>;
	/** The data key of this row, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
	since: ColumnType<Date, Date | string | undefined, Date | string>;
	/** When the one message is sent, or tried again; null where nothing waits. */
	due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** How often it was tried. */
	tries: ColumnType<number, number | undefined, number>;
	/** Since when it is tried. */
	trying_since: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	/** When they were last told. They are not told again for some hours. */
	told_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** Each look that one of two who decided together took: who, when, and at what kind. */
export interface TwoLooks {
	id: ColumnType<string, string | undefined, string>;
	owner: ColumnType<string, string, string>;
	two_opening_id: ColumnType<string, string, string>;
	viewer: ColumnType<string | null, string | null | undefined, string | null>;
	/** The first name of who looked. */
	viewed_as: ColumnType<string, string, string>;
	session_id: ColumnType<string, string, string>;
	kind: ColumnType<string, string, string>;
	looked_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/** That two people of an association opened together, for 24 hours, what somebody wrote to it. */
export interface TwoOpenings {
	id: ColumnType<string, string, string>;
	/** Whose writings it opens. They are told of it: before, or when it is over. */
	owner: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	concern_id: ColumnType<string | null, string | null | undefined, string | null>;
	proposed_by: ColumnType<string | null, string | null | undefined, string | null>;
	proposed_as: ColumnType<string, string, string>;
	proposed_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** Whether they are told as soon as it is proposed; otherwise when it is over. */
	told_first: ColumnType<boolean, boolean, boolean>;
	/** Why, in words that are written for the person to read. */
	words: ColumnType<Buffer, Buffer, Buffer>;
	/** The data key of these words, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
	agreed_by: ColumnType<string | null, string | null | undefined, string | null>;
	agreed_as: ColumnType<string | null, string | null | undefined, string | null>;
	/** From then on it is open for 24 hours, unless it ends sooner. Where nobody agrees within 24 hours it opens nothing. */
	agreed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
	ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

/** A file being looked at before it is kept or left. One at a time; its key is only in its owner's browser. */
export interface Uploads {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	begun_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** When it is swept, whatever became of it. */
	ends_at: ColumnType<Date, Date | string, Date | string>;
	/** How long it is, or null while it is still arriving. */
	bytes: ColumnType<number | null, number | null | undefined, number | null>;
	/** What the file was called. */
	name: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
}

/** That something somebody else wrote here was wrong, in the words of whoever it was written to. */
export interface Wrongs {
	id: ColumnType<string, string, string>;
	owner: ColumnType<string, string, string>;
	association_id: ColumnType<string, string, string>;
	place: ColumnType<string, string, string>;
	/** Which answer, letter, slip … it is about. */
	item: ColumnType<string, string, string>;
	said_at: ColumnType<Date, Date | string | undefined, Date | string>;
	/** By which day somebody reads it, where the association has said so. */
	promised_day: ColumnType<string | null, string | null | undefined, string | null>;
	/** Free text, sealed by the program before it arrives here (AES-256-GCM). */
	words: ColumnType<Buffer, Buffer, Buffer>;
	/** The data key of these words, sealed under the master key that lives outside this database. */
	wrapped: ColumnType<Buffer, Buffer, Buffer>;
}

export interface Schema {
	account_keys: AccountKeys;
	account_words: AccountWords;
	accounts: Accounts;
	associations: Associations;
	attempts: Attempts;
	card_keys: CardKeys;
	card_readings: CardReadings;
	cards: Cards;
	check_in_notes: CheckInNotes;
	check_ins: CheckIns;
	companion_credentials: CompanionCredentials;
	companion_marks: CompanionMarks;
	companions: Companions;
	comparisons: Comparisons;
	concerns: Concerns;
	consents: Consents;
	contacts: Contacts;
	demo_cast: DemoCast;
	demo_marks: DemoMarks;
	difficulties: Difficulties;
	difficulty_allowances: DifficultyAllowances;
	difficulty_answers: DifficultyAnswers;
	duties: Duties;
	erasures: Erasures;
	family_notes: FamilyNotes;
	folio_items: FolioItems;
	folio_pictures: FolioPictures;
	guesses: Guesses;
	handed_cards: HandedCards;
	harm_counts: HarmCounts;
	heard_counts: HeardCounts;
	host_presences: HostPresences;
	hour_concerns: HourConcerns;
	hour_keys: HourKeys;
	hour_lines: HourLines;
	hour_seats: HourSeats;
	hour_signs: HourSigns;
	hours: Hours;
	imports: Imports;
	invitations: Invitations;
	letter_drafts: LetterDrafts;
	letter_keys: LetterKeys;
	letter_pieces: LetterPieces;
	letter_wrongs: LetterWrongs;
	letterboxes: Letterboxes;
	letters: Letters;
	local_paths: LocalPaths;
	mail_failures: MailFailures;
	mail_servers: MailServers;
	murmur_promises: MurmurPromises;
	murmur_readings: MurmurReadings;
	murmurs: Murmurs;
	offers: Offers;
	openings: Openings;
	own_steps: OwnSteps;
	packs: Packs;
	passkey_challenges: PasskeyChallenges;
	passkeys: Passkeys;
	plans: Plans;
	put_away_cards: PutAwayCards;
	quiet_hours: QuietHours;
	quiet_reminders: QuietReminders;
	rests: Rests;
	sessions: Sessions;
	setup_links: SetupLinks;
	shares: Shares;
	sheet_offers: SheetOffers;
	sheets: Sheets;
	sleeps: Sleeps;
	slip_keys: SlipKeys;
	slips: Slips;
	spare_codes: SpareCodes;
	stirred_answers: StirredAnswers;
	stirred_counts: StirredCounts;
	study_plans: StudyPlans;
	thread_advices: ThreadAdvices;
	thread_keys: ThreadKeys;
	thread_letters: ThreadLetters;
	thread_notes: ThreadNotes;
	threads: Threads;
	tie_codes: TieCodes;
	ties: Ties;
	told_by_mail: ToldByMail;
	told_by_push: ToldByPush;
	two_looks: TwoLooks;
	two_openings: TwoOpenings;
	uploads: Uploads;
	wrongs: Wrongs;
}
