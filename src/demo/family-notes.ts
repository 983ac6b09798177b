import { newId } from '#lib/base/ids.ts';
import { record } from '#lib/family-notes/family-notes.server.ts';
import type { FamilyNote } from '#lib/family-notes/family-note.ts';
import type { Neighbourhood } from './neighbourhood.ts';

// Made up here and written; none is read.

const notes: (Omit<FamilyNote, 'day'> & { ago: number })[] = [
	{
		ago: 47,
		said: 'You could at least open the window.',
		ease: 20,
		how: 'Tired before I had said it. I heard my own mother.',
		good: ''
	},
	{
		ago: 33,
		said: 'I am making soup. I will leave some outside.',
		ease: 50,
		how: '',
		good: 'The bowl was empty in the morning, and it was washed.'
	},
	{
		ago: 18,
		said: 'Nothing. I knocked twice and went on down.',
		ease: 60,
		how: 'Strange to say nothing. Less strange than I had thought.',
		good: 'Two knocks came back.'
	},
	{
		ago: 6,
		said: 'It must have been long, a day like that.',
		ease: 70,
		how: 'I did not ask what kind of a day.',
		good: 'She told me about the bakery across the street.'
	}
];

/** Mie writes down, for nobody else, what she said and how she was. */
export async function writeFamilyNotes({ people: { mie }, now }: Neighbourhood): Promise<void> {
	const today = now.toZonedDateTimeISO('Europe/Rome').toPlainDate();
	await mie.as(async (tx) => {
		for (const { ago, ...note } of notes) {
			await record(tx, newId(), { ...note, day: today.subtract({ days: ago }).toString() });
		}
	});
}
