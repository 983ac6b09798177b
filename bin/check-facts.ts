import { now } from '#lib/base/clock.ts';
import { isDue } from '#lib/facts/fact.ts';
import { readFacts } from '#lib/facts/facts.server.ts';

// "npm run check:facts": which figures somebody has to look at again, and how far each source was seen. Exit code 1 where
// one is due or cannot be read.
const today = now().toZonedDateTimeISO('UTC').toPlainDate();
const soon = today.add({ days: 30 }).toString();
const { byId, misprints } = readFacts(new URL('..', import.meta.url).pathname);
const facts = [...byId.values()];
const due = facts.filter((fact) => isDue(fact, today.toString()));

list(
	'Cannot be published',
	misprints.map(({ message }) => message)
);
list('Due for checking', named(due));
list('Due within 30 days', named(facts.filter((fact) => !due.includes(fact) && isDue(fact, soon))));
list("Never seen on its owner's own page", named(facts.filter(({ checked_at }) => checked_at !== 'primary')));
console.log(`${facts.length} facts, looked at on ${today.toString()}.`);
process.exitCode = due.length + misprints.length > 0 ? 1 : 0;

function named(some: typeof facts): string[] {
	return some.map(
		({ id, check_again_on, checked_at, sources }) =>
			`${id}  until ${check_again_on}  ${checked_at}  ${sources.join(', ')}`
	);
}

function list(title: string, lines: string[]): void {
	if (lines.length > 0) console.log(`${title} (${lines.length}):\n${lines.map((line) => `  ${line}\n`).join('')}`);
}
