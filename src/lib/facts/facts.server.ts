import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, readYaml } from '#lib/content/judged.ts';
import { findMissingSources } from '#lib/content/sources.ts';
import { Misprint } from '#lib/content/written.ts';
import { factForm, type Fact } from '#lib/facts/fact.ts';

/** The facts by id, in the order of their file; and what could not be read. */
export interface Facts {
	byId: Map<string, Fact>;
	misprints: Misprint[];
}

const known = new Map<string, Facts>();

/** All facts, read once. An entry that is not as it must be takes nothing away from the others. @param root the folder of the program */
export function readFacts(root: string): Facts {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Facts {
	const facts: Facts = { byId: new Map(), misprints: [] };
	const file = 'content/facts/facts.yaml';
	if (!existsSync(join(root, file))) return facts;
	try {
		const text = readYaml(readFileSync(join(root, file), 'utf8'), file);
		for (const at of Array.isArray(text.value) ? text.value.keys() : []) {
			const fact = judge(factForm, text, facts.misprints, [at]);
			if (!fact) continue;
			if (facts.byId.has(fact.id))
				facts.misprints.push(new Misprint(text.at([at, 'id']), `there are two of ${fact.id}`));
			facts.misprints.push(...findMissingSources(root, fact.sources, (index) => text.at([at, 'sources', index])));
			facts.byId.set(fact.id, fact);
		}
	} catch (error) {
		if (!(error instanceof Misprint)) throw error;
		facts.misprints.push(error);
	}
	return facts;
}
