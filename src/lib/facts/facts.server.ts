import { checkSources } from '#lib/content/folder.server.ts';
import { readContent } from '#lib/content/yaml.ts';
import { parseFacts, type Fact } from '#lib/facts/fact.ts';

const file = 'content/facts/facts.yaml';
const known = new Map<string, Map<string, Fact>>();

/**
 * All facts by id, in the order of the file, read once.
 * @param root the folder of the program
 * @throws {Misprint} for a fact that is not as it must be, or a source that is not there
 */
export function readFacts(root: string): Map<string, Fact> {
	const read = known.get(root) ?? readAll(root);
	known.set(root, read);
	return read;
}

function readAll(root: string): Map<string, Fact> {
	const facts = parseFacts(readContent(root, 'facts/facts.yaml'), file);
	for (const { id, sources } of facts) checkSources(root, sources, `${file} (${id})`);
	return new Map(facts.map((fact) => [fact.id, fact]));
}
