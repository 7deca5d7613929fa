import { createEmptyDatabase, type TestDatabase } from '@firebreak/testing';
import type { DataSource } from 'typeorm';
import { capabilities, ownerDataSource } from './index';

describe('the migrations of all capabilities', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    owner = await ownerDataSource(database.ownerUrl).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  it('go up, down to nothing, and up again', async () => {
    const total = capabilities.flatMap(({ migrations }) => migrations).length;
    expect(await owner.runMigrations()).toHaveLength(total);
    for (let undone = 0; undone < total; undone++) await owner.undoLastMigration();
    expect(await objectsLeft(owner)).toEqual([]);
    expect(await owner.runMigrations()).toHaveLength(total);
  });

  it('run in the order in which capabilities stand on each other', () => {
    const timestamps = capabilities.flatMap(({ migrations }) =>
      migrations.map(({ name }) => Number(name.slice(-13))),
    );
    expect(timestamps).toEqual([...timestamps].sort((a, b) => a - b));
  });

  it('make the tables that the entities describe', async () => {
    await owner.runMigrations();
    expect(await differences(owner)).toEqual([]);
  });
});

/** Tables, views, functions and types of ours, without TypeORM's own table and the extensions' objects. */
async function objectsLeft(owner: DataSource): Promise<string[]> {
  const rows = await owner.query<{ name: string }[]>(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v', 'm', 'S') AND c.relname NOT LIKE 'migrations%'
    UNION ALL
    SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ORDER BY 1`);
  return rows.map(({ name }) => name);
}

interface ColumnRow {
  readonly table_name: string;
  readonly column_name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Each column of each entity against the catalogue, by name, type and whether it may be null. */
async function differences(owner: DataSource): Promise<string[]> {
  const rows = await owner.query<ColumnRow[]>(`
    SELECT c.relname AS table_name, a.attname AS column_name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`);
  const known = new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row]));
  const found: string[] = [];
  for (const { tableName, columns } of owner.entityMetadatas) {
    for (const column of columns) {
      const name = `${tableName}.${column.databaseName}`;
      const row = known.get(name);
      known.delete(name);
      if (!row) {
        found.push(`${name}: the table has no such column`);
        continue;
      }
      const type = owner.driver.normalizeType(column) + (column.isArray ? '[]' : '');
      if (normal(type) !== normal(row.type)) found.push(`${name}: entity ${type}, table ${row.type}`);
      if (column.isNullable !== row.nullable)
        found.push(`${name}: entity ${column.isNullable ? 'nullable' : 'not null'}, table differs`);
    }
    for (const [name, row] of known) {
      if (row.table_name === tableName) found.push(`${name}: the entity does not describe it`);
    }
  }
  return found;
}

/** PostgreSQL has several names for one type. */
function normal(type: string): string {
  const alias: Readonly<Record<string, string>> = {
    'timestamp with time zone': 'timestamptz',
    'character varying': 'varchar',
    int: 'integer',
    float8: 'double precision',
    bool: 'boolean',
  };
  return alias[type] ?? type;
}
