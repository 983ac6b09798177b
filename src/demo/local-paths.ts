import type { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import type { LocalPathText } from '#lib/paths/local-path.ts';
import { write } from '#lib/paths/local-paths.server.ts';
import type { CompanionName } from './cast.ts';
import type { Neighbourhood } from './neighbourhood.ts';

interface DemoPath extends Omit<LocalPathText, 'seenDay'> {
	by: CompanionName;
	/** How many days ago somebody looked at it. */
	seen: number;
}

/** Made up, like the house by the river itself. One of them nobody has looked at for long. */
const paths: DemoPath[] = [
	{
		...{ by: 'hana', seen: 12, locale: 'en', field: 'making', title: 'The mending table' },
		what: 'A long table with needles, glue and small screwdrivers, in the back room of a made-up library. People mend what they brought, or watch somebody else do it.',
		ways: ['in_person'],
		first:
			'One comes in by the garden door, so not past the desk. There is a chair that stands a little apart; whoever sits there is not spoken to first.',
		leave:
			'One gets up. Nobody writes down who was there. What is not finished can stay on the shelf, with or without a name.',
		...{ cost: 'free', costSays: '', languages: ['en', 'it'], place: 'By the river', web: null },
		reach: 'Thursdays from 16 to 19. The garden door is on the side of the bicycles.'
	},
	{
		...{ by: 'elisa', seen: 430, locale: 'it', field: 'giving', title: 'Le etichette del vivaio' },
		what: 'Un vivaio, inventato come il resto, ha sempre bisogno di etichette scritte a mano. Si ritira una busta con i nomi delle piante, e si riporta quando è pronta.',
		ways: ['alone', 'one_way'],
		first: 'Si apre la busta e si scrive la prima etichetta. Dentro ci sono già matita e cartoncini.',
		leave: 'Si lascia la busta nella cassetta, piena o vuota. Nessuno chiede.',
		...{ cost: 'free', costSays: '', languages: [], place: 'Oltre il ponte', web: null },
		reach: 'La cassetta è fuori dal cancello, a ogni ora.'
	}
];

/** What the association wrote of things to make and learn near by. */
export async function writeLocalPaths({ people, now }: Neighbourhood): Promise<void> {
	const today: Temporal.PlainDate = now.toZonedDateTimeISO('Europe/Rome').toPlainDate();
	for (const { by, seen, ...text } of paths) {
		const seenDay = today.subtract({ days: seen }).toString();
		await people[by].as((tx) => write(tx, newId(), { ...text, seenDay }));
	}
}
