import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import {
  editionId,
  type EditionView,
  replacesCurrent,
  type ShippedEdition,
} from '@firebreak/reference-data/model';
import type { DataSource } from 'typeorm';
import { readDataset } from './datasets/read-dataset';
import { makeCurrent, restateFacts, SHIPPED, storeEdition } from './store-edition.query';

/** Where the shipped files lie, seen from the product's root folder. */
export const SHIPPED_DATA = path.join('libs', 'reference-data', 'data');

type StoredEdition = Pick<EditionView, 'id' | 'dataset' | 'year' | 'source' | 'current' | 'citation'>;

/**
 * Loads the shipped editions that the database does not have yet, each in its own transaction. Where it has them all,
 * one query is made and no table is read.
 *
 * @param owner as the role that owns the tables
 * @param folder with editions.json and the files that it names
 * @returns the ids of the editions loaded
 * @throws Error for a file that is not what editions.json says
 */
export async function loadReferenceData(
  owner: DataSource,
  folder = path.resolve(SHIPPED_DATA),
): Promise<string[]> {
  const shipped = JSON.parse(
    await fs.readFile(path.join(folder, 'editions.json'), 'utf8'),
  ) as ShippedEdition[];
  const stored: StoredEdition[] = await owner.query(
    `SELECT id, dataset, year, source, current, citation FROM reference_edition`,
  );
  const loaded: string[] = [];
  for (const edition of shipped) {
    const current = stored.find(({ dataset, current }) => dataset === edition.dataset && current) ?? null;
    const id = editionId(edition);
    const known = stored.find((one) => one.id === id);
    if (known && known.source === 'shipped' && known.citation !== edition.citation)
      await owner.transaction((tx) => restateFacts(tx, edition));
    if (edition.earlier ? known : current?.id === id || !replacesCurrent(edition, current)) continue;
    if (known) {
      await owner.transaction((tx) => makeCurrent(tx, edition.dataset, id));
      continue;
    }
    const tables = readDataset(edition.dataset, await readFiles(edition, folder));
    await owner.transaction(async (tx) => {
      await storeEdition(tx, edition, SHIPPED, tables);
      if (edition.earlier && current) await makeCurrent(tx, edition.dataset, current.id);
    });
    loaded.push(id);
  }
  return loaded;
}

async function readFiles(
  { dataset, files, sha256 }: ShippedEdition,
  folder: string,
): Promise<Map<string, string>> {
  const contents = await Promise.all(files.map((name) => fs.readFile(path.join(folder, name))));
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  if (hash.digest('hex') !== sha256) {
    throw new Error(
      `The files of "${dataset}" are not those of editions.json: ${files.join(', ')}. Restore them or prepare the data again.`,
    );
  }
  return new Map(files.map((name, at) => [name, contents[at]?.toString('utf8') ?? '']));
}
