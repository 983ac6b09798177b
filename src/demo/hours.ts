import type { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import type { Plan } from '#lib/hours/hour.ts';
import * as hosting from '#lib/hours/hosting.server.ts';
import { say, takeSeat } from '#lib/hours/hours.server.ts';
import type { CompanionName } from './cast.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** One hour that has just begun, and some that are to come. */
export async function planHours(all: Neighbourhood): Promise<void> {
	const { people, masterKey, now } = all;
	const plan = async (host: CompanionName, wished: Plan) => {
		const id = newId();
		await people[host].as((tx) => hosting.plan(tx, id, wished));
		return id;
	};
	const usual = { minors: false, families: false, signs: true, writing: true, minutes: 60, size: 'few' } as const;
	await plan('ren', {
		...usual,
		...{ locale: 'en', kind: 'drawing', startsAt: evening(now, 2, 20) },
		about: 'Draw a roof, or anything. Nobody shows what they drew unless they like.'
	});
	await plan('ito', {
		...usual,
		...{ locale: 'ja', kind: 'music', startsAt: evening(now, 3, 14), size: 'very_few' },
		about: '静かな曲の名前を、ひとつずつ出しあいます。見ているだけでだいじょうぶです。'
	});
	await plan('giulia', {
		...usual,
		...{ locale: 'it', kind: 'reading', startsAt: evening(now, 4, 21), writing: false },
		about: 'Copio qualche pagina, una riga alla volta. Si può anche solo stare.'
	});
	await plan('hana', {
		...usual,
		...{ locale: 'en', kind: 'game', startsAt: evening(now, 5, 17), minors: true },
		about: 'I play both sides, slowly and not very well. For those under eighteen.'
	});
	const open = await plan('hana', {
		...usual,
		...{ locale: 'en', kind: 'silence', startsAt: now.add({ minutes: 1 }), minutes: 120 },
		about: 'A quiet hour in company. Bring tea, or do not.'
	});
	await people.hana.as((tx) => hosting.open(tx, masterKey, open));
	await people.aki.as((tx) => takeSeat(tx, { masterKey, hour: open, way: 'write', name: 'moss' }));
	for (const [who, text] of [
		['hana', 'I am here. Nobody needs to write.'],
		['aki', 'the kettle is on'],
		['hana', 'A good sound. Mine is broken; I listen to yours.']
	] as const)
		await people[who].as((tx) => say(tx, { masterKey, hour: open, formId: newId(), text, soundsLikeDanger: false }));
}

/** So many days on, at an hour in Rome. */
function evening(now: Temporal.Instant, days: number, hour: number): Temporal.Instant {
	const day = now.toZonedDateTimeISO('Europe/Rome').toPlainDate().add({ days });
	return day.toZonedDateTime({ timeZone: 'Europe/Rome', plainTime: `${String(hour).padStart(2, '0')}:00` }).toInstant();
}
