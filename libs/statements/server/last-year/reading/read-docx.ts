import type { FileHandle } from 'node:fs/promises';
import path from 'node:path/posix';
import { statementProblem, type SourceBlock } from '@firebreak/statements/model';
import { readZipDirectory, type ZipEntry } from '@firebreak/supply-chain/server';
import { DocxStyles } from './docx-styles';
import { DocxText } from './docx-text';
import { parsePart, valueOf, type XmlReader } from './word-xml';

/** A part of a DOCX unpacked: 300,000 characters with all their marks are a tenth of it. */
const MOST_UNPACKED_BYTES = 48 * 1024 * 1024;

/**
 * The text of a DOCX, from its main part and its styles alone: headers, footers, notes, comments, pictures, and whatever
 * runs or loads something is never unpacked.
 * @throws Problem import-type-refused for another kind of archive, import-damaged, import-unpacks-too-large, import-too-long
 */
export async function readDocx(file: FileHandle): Promise<readonly SourceBlock[]> {
  const entries = await readZipDirectory(file);
  const main = entries.get(await mainPart(file, entries));
  if (!main) throw statementProblem('import-type-refused');
  const styles = new DocxStyles();
  const described = entries.get(path.join(path.dirname(main.name), 'styles.xml'));
  if (described) await parsePart(file, fitting(described), styles);
  const text = new DocxText(styles);
  await parsePart(file, fitting(main), text);
  return text.blocks;
}

/** Where the document itself is, by the list of relations of the archive. */
async function mainPart(file: FileHandle, entries: ReadonlyMap<string, ZipEntry>): Promise<string> {
  const relations = entries.get('_rels/.rels');
  if (!relations) return '';
  let target = '';
  const reader: XmlReader = {
    opened: (tag) => {
      const isMain = tag.local === 'Relationship' && valueOf(tag, 'Type')?.endsWith('/officeDocument');
      if (isMain && target === '') target = (valueOf(tag, 'Target') ?? '').replace(/^\//, '');
    },
    closed: () => undefined,
  };
  await parsePart(file, fitting(relations), reader);
  // Workbooks and slides have such a relation too.
  return /\.xml$/.test(target) && /^word\//.test(target) ? target : '';
}

function fitting(entry: ZipEntry): ZipEntry {
  if (entry.unpackedBytes > MOST_UNPACKED_BYTES)
    throw statementProblem('import-unpacks-too-large', { limitInBytes: MOST_UNPACKED_BYTES });
  return entry;
}
