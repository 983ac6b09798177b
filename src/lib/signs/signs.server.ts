import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, readYaml } from '#lib/content/judged.ts';
import { findMissingSources } from '#lib/content/sources.ts';
import { Misprint } from '#lib/content/written.ts';
import { fewestSigns, groupForm, groupIds, type SignGroup } from '#lib/signs/sign.ts';

/** Everything of content/signs, and what of it cannot be published. */
export interface Signs {
	/** In the order of the sheet. */
	groups: SignGroup[];
	misprints: Misprint[];
}

const folder = 'content/signs';
const known = new Map<string, Signs>();

/** All signs, read once; none where there is no such place. What cannot be read takes nothing away from the rest. @param root the folder of the program */
export function readSigns(root: string): Signs {
	const read = known.get(root) ?? (existsSync(join(root, folder)) ? readAll(root) : { groups: [], misprints: [] });
	known.set(root, read);
	return read;
}

function readAll(root: string): Signs {
	const misprints: Misprint[] = [];
	const groups = groupIds.flatMap((id) => {
		const file = `${folder}/${id}.yaml`;
		try {
			if (!existsSync(join(root, file))) throw new Misprint(`${file}:1`, 'is missing');
			const text = readYaml(readFileSync(join(root, file), 'utf8'), file);
			const group = judge(groupForm, text, misprints);
			misprints.push(...findMissingSources(root, group?.sources ?? [], () => text.at(['sources'])));
			return group ? [{ ...group, id }] : [];
		} catch (error) {
			if (!(error instanceof Misprint)) throw error;
			misprints.push(error);
			return [];
		}
	});
	misprints.push(...problemsOfAll(groups).map((problem) => new Misprint(`${folder}:1`, problem)));
	return { groups, misprints };
}

function problemsOfAll(groups: SignGroup[]): string[] {
	const ids = groups.flatMap(({ signs }) => signs.map(({ id }) => id));
	const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
	const safety = groups.find(({ id }) => id === 'safety');
	return [
		...(ids.length < fewestSigns
			? [`there are ${ids.length} signs, and fewer than ${fewestSigns} lead to a verdict`]
			: []),
		...twice.map((id) => `${id} stands twice`),
		...(safety && !safety.signs.some((sign) => sign.help_now) ? ['nothing in safety leads to Help now'] : [])
	];
}
