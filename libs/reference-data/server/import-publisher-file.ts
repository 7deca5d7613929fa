import { createHash } from 'node:crypto';
import { editionId, countriesByName, type NamedCountry } from '@firebreak/reference-data/model';
import type { DataSource } from 'typeorm';
import { figureRows } from './datasets/country-datasets';
import { readFigureTable } from './publisher-files/figure-tables';
import { readGsiWorkbook } from './publisher-files/gsi-workbook';
import { wholeFileError, type PublisherFile } from './publisher-files/publisher-file';
import { makeCurrent, storeEdition } from './store-edition.query';

/** What an import came to. */
export interface PublisherImport {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly rowCount: number;
  readonly countries: number;
  /** True where the same file was loaded before; it is now the current edition again. */
  readonly known: boolean;
}

const ZIP = Buffer.from('PK');

/**
 * Loads a publisher's own file as the current edition of its dataset: all of it or nothing. The kind is told by the
 * content: a workbook is the Global Slavery Index, a table says by its columns what it is.
 *
 * @param owner as the role that owns the tables
 * @throws PublisherFileError that names everything wrong with the file
 */
export async function importPublisherFile(owner: DataSource, content: Buffer): Promise<PublisherImport> {
  const countries = await owner.query<NamedCountry[]>(`SELECT iso2, name, un_name AS "unName" FROM country`);
  if (countries.length === 0)
    throw new Error('Start the product once first: it loads the countries that the file refers to.');
  const { facts, figures } = await read(content, countries);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const edition = { ...facts, sha256, rowCount: figures.length };
  const id = editionId(edition);
  const known = await owner.transaction(async (tx) => {
    const found = await tx.query<unknown[]>(`SELECT 1 FROM reference_edition WHERE id = $1`, [id]);
    if (found.length > 0) await makeCurrent(tx, edition.dataset, id);
    else await storeEdition(tx, edition, 'imported', [figureRows(figures)]);
    return found.length > 0;
  });
  return {
    id,
    title: facts.title,
    edition: facts.edition,
    rowCount: figures.length,
    countries: new Set(figures.map(({ country }) => country)).size,
    known,
  };
}

async function read(content: Buffer, countries: readonly NamedCountry[]): Promise<PublisherFile> {
  if (content.length === 0) throw wholeFileError('the file is empty');
  if (content.subarray(0, ZIP.length).equals(ZIP))
    return readGsiWorkbook(content, countriesByName(countries));
  const codes = new Set(countries.map(({ iso2 }) => iso2));
  return readFigureTable(content, (iso2) => codes.has(iso2));
}
