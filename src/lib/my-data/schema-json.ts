import type { Belongings, Column } from '#lib/my-data/owned-table.ts';

/** The form of `engawa.json`. It grows by one when what is around the tables changes; tables follow `structure`. */
export const schemaVersion = 1;

/** What `engawa.json` holds, as a JSON Schema (2020-12) with the structure's own descriptions. */
export function schemaOf(belongings: Belongings): object {
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'Everything that Engawa keeps of one person',
		description:
			'Column names are those of the database at "structure". Moments are ISO 8601 in UTC; days are the person\'s own. Free text, sealed in the database, is opened here. Pictures are files of their own, pictures/<id>.webp.',
		type: 'object',
		required: ['schema_version', 'structure', 'made_at', 'kept_only_as_a_fingerprint', 'tables'],
		additionalProperties: false,
		properties: {
			$schema: { type: 'string' },
			schema_version: { const: schemaVersion, description: 'The form of this file.' },
			structure: { type: 'integer', description: 'Which tables and columns there are.' },
			made_at: { type: 'string', format: 'date-time' },
			kept_only_as_a_fingerprint: {
				type: 'object',
				description:
					'Columns of which there is nothing to read: fingerprints from which nothing can be read back, and sealed keys.',
				additionalProperties: { type: 'array', items: { type: 'string' } }
			},
			tables: {
				type: 'object',
				required: belongings.tables.map((table) => table.name),
				additionalProperties: false,
				properties: Object.fromEntries(
					belongings.tables.map((table) => [
						table.name,
						{
							type: 'array',
							...(table.comment && { description: table.comment }),
							items: {
								type: 'object',
								required: table.columns.map((column) => column.name),
								additionalProperties: false,
								properties: Object.fromEntries(table.columns.map((column) => [column.name, schemaOfColumn(column)]))
							}
						}
					])
				)
			}
		}
	};
}

const types: Record<string, object> = {
	uuid: { type: 'string', format: 'uuid' },
	date: { type: 'string', format: 'date' },
	timestamptz: { type: 'string', format: 'date-time' },
	bool: { type: 'boolean' },
	int2: { type: 'integer' },
	int4: { type: 'integer' },
	int8: { type: 'integer' },
	float8: { type: 'number' },
	_text: { type: 'array', items: { type: 'string' } },
	text: { type: 'string' },
	bytea: { type: 'string' }
};

function schemaOfColumn(column: Column): object {
	const type = types[column.type] ?? {};
	const described = column.comment ? { ...type, description: column.comment } : type;
	return column.nullable && 'type' in described ? { ...described, type: [described.type, 'null'] } : described;
}
