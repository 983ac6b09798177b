import { now } from '#lib/base/clock.ts';
import { daysLeft, holdsTooLong, isExpired, longestDays } from '#lib/safety/helpline.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';

// "npm run check:helplines": before a release, and by whoever runs a house. Exit code 1 where a number has grown old,
// was given too long, or a file cannot be read; what was never checked is listed and does not stop a release.
const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
const { countries, problems } = readHelplines(new URL('..', import.meta.url).pathname);
const entries = [...countries].flatMap(([country, { helplines }]) =>
	helplines.map((one) => ({ one, name: `${country}/${one.id}` }))
);

let stop = false;
list(
	'Cannot be read',
	problems.map(({ country, problem }) => `${country}.yaml: ${problem}`),
	true
);
list('Expired', named(entries.filter(({ one }) => isExpired(one, today))), true);
list(`Given more than ${longestDays} days`, named(entries.filter(({ one }) => holdsTooLong(one, today))), true);
list(
	'Expires within 30 days',
	named(entries.filter(({ one }) => !isExpired(one, today) && daysLeft(one, today) <= 30)),
	false
);
list('Never checked on the owner’s own site', named(entries.filter(({ one }) => one.verified_on === null)), false);
console.log(`${entries.length} entries in ${countries.size} countries, looked at on ${today}.`);
process.exitCode = stop ? 1 : 0;

function named(some: typeof entries): string[] {
	return some.map(({ one, name }) => `${name}  until ${one.expires_on}  ${one.web}`);
}

function list(title: string, lines: string[], stops: boolean): void {
	if (lines.length === 0) return;
	console.log(`${title} (${lines.length}):\n${lines.map((line) => `  ${line}\n`).join('')}`);
	stop ||= stops;
}
