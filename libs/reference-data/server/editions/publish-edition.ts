import { createHash } from 'node:crypto';
import {
  citationOf,
  compareEditions,
  type ConfirmedEdition,
  editionId,
  type EditionFacts,
  type EditionPreview,
  editionWarnings,
  holdsFigures,
  referenceDataProblem,
  type StatedEdition,
} from '@firebreak/reference-data/model';
import type { EntityManager } from 'typeorm';
import { CountryFinder } from '../publisher-files/country-finder';
import { readFigureTable } from '../publisher-files/figure-tables';
import { readGsiWorkbook } from '../publisher-files/gsi-workbook';
import { isList, readList } from '../publisher-files/list-tables';
import { type PublisherFile, wholeFileError } from '../publisher-files/publisher-file';
import { readCsv } from '../publisher-files/read-csv';
import { makeCurrent, storeEdition } from '../store-edition.query';
import { comparableRows } from './comparable-rows';
import type { KnownCodes } from './known-codes.query';
import { findEditionRows } from './edition-rows.query';
import { findCurrentEdition, findEdition } from './edition-set.query';

const ZIP = Buffer.from('PK');

/** A file that was read and found well formed. */
export interface ReadEdition {
  readonly facts: EditionFacts;
  readonly file: PublisherFile;
}

/**
 * Reads a publisher's file. The kind is told by the content: a workbook is the Global Slavery Index, a table says by
 * its columns what it is.
 *
 * @param known countries and sectors that its rows may name
 * @param stated what whoever loads the file knows beside it
 * @throws PublisherFileError that names everything wrong with the file
 */
export async function readEdition(
  content: Buffer,
  known: KnownCodes,
  stated: StatedEdition,
): Promise<ReadEdition> {
  if (content.length === 0) throw wholeFileError('file-empty');
  const file = await readFile(content, known, stated);
  const facts = {
    ...file.facts,
    edition: file.edition,
    year: file.year,
    address: stated.address ?? file.facts.address,
    publishedOn: stated.publishedOn ?? null,
    retrievedOn: stated.retrievedOn ?? null,
    rowCount: file.tables.reduce((count, { rows }) => count + rows.length, 0),
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  return { facts: { ...facts, citation: citationOf(facts) }, file };
}

function readFile(
  content: Buffer,
  { countries, sectors }: KnownCodes,
  stated: StatedEdition,
): PublisherFile | Promise<PublisherFile> {
  const finder = new CountryFinder(countries);
  if (content.subarray(0, ZIP.length).equals(ZIP)) return readGsiWorkbook(content, finder.byName);
  const text = content.toString('utf8');
  const rows = readCsv(text);
  return isList(Object.keys(rows[0]?.record ?? {}))
    ? readList(text, rows, { countries: finder, isSector: (code) => sectors.has(code) }, stated)
    : readFigureTable(rows, finder, stated);
}

/** What using a file that was read would do: how it differs from the edition in use. Stores nothing. */
export async function previewEdition(
  tx: EntityManager,
  { facts, file }: ReadEdition,
): Promise<EditionPreview> {
  const id = editionId(facts);
  const current = await findCurrentEdition(tx, facts.dataset);
  const rows = file.tables.flatMap((table) => comparableRows(table));
  const difference = current ? compareEditions(await findEditionRows(tx, current), rows) : null;
  const countries = new Set(rows.flatMap(({ country }) => country ?? [])).size;
  return {
    facts,
    id,
    known: (await findEdition(tx, id)) !== null,
    countries,
    columns: file.columns,
    ignoredColumns: file.ignoredColumns,
    comparedWith: current?.id ?? null,
    difference,
    warnings: editionWarnings({
      everyCountry: holdsFigures(facts.dataset),
      countries,
      year: facts.year,
      currentYear: current?.year ?? null,
      difference,
    }),
  };
}

/**
 * Makes a file that was read the edition in use: all of it or nothing. One after the other, so that what was compared
 * is what is replaced.
 *
 * @param loadedBy account of the operator; null for a command on the machine
 * @throws Problem file-not-the-checked-one, current-edition-changed, warnings-not-seen
 */
export async function publishEdition(
  tx: EntityManager,
  edition: ReadEdition,
  confirmed: Pick<ConfirmedEdition, 'sha256' | 'comparedWith' | 'warningsSeen'>,
  loadedBy: string | null,
): Promise<EditionPreview> {
  await lockEditions(tx);
  const preview = await previewEdition(tx, edition);
  const { facts, file } = edition;
  if (confirmed.sha256 !== facts.sha256) throw referenceDataProblem('file-not-the-checked-one');
  if (confirmed.comparedWith !== preview.comparedWith)
    throw referenceDataProblem('current-edition-changed', { current: preview.comparedWith });
  if (preview.warnings.length > 0 && !confirmed.warningsSeen)
    throw referenceDataProblem('warnings-not-seen', { warnings: preview.warnings });
  if (preview.known) await makeCurrent(tx, facts.dataset, preview.id);
  else {
    const origin = { source: 'imported', loadedBy, correction: null } as const;
    await storeEdition(tx, facts, origin, file.tables);
  }
  return preview;
}

/** Whoever puts an edition in use does so alone. */
export async function lockEditions(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('firebreak-reference-editions'))`);
}
