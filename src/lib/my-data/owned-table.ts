/** What can stand in a cell once it has been read for its owner. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;

/** A table in which somebody can own rows, as the database itself describes it. */
export interface OwnedTable {
	name: string;
	/** What it is, in the structure's own words. */
	comment: string | null;
	/** The column that says whose a row is: `owner`, or `id` for the accounts themselves. */
	ownedBy: string;
	/** What its owner may read, in the order of the table. */
	columns: Column[];
	/** Columns that hold a picture; each is a file of its own in what is taken out. */
	pictures: string[];
	/** Columns of which there is nothing to read: fingerprints, and keys that are themselves sealed. */
	fingerprints: string[];
	/** Whether each row is sealed under a key of its own, which stands in its column `wrapped`. */
	keyed: boolean;
	/** What tells its rows apart and puts them in order: first day and moment where it has them, then the primary key. */
	order: string[];
}

export interface Column {
	name: string;
	/** PostgreSQL's name of the type, without its domain: `uuid`, `timestamptz`, `_text` … */
	type: string;
	/** Free text that is sealed in the database and opened for its owner. */
	sealed: boolean;
	nullable: boolean;
	comment: string | null;
}

/** Everything that is kept of one person. */
export interface Belongings {
	tables: OwnedTable[];
	/** Number of the newest structure file: what the names of tables and columns follow. */
	structure: number;
}
