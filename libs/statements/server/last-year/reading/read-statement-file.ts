import { readFile, type FileHandle } from 'node:fs/promises';
import {
  blocksOfPdf,
  blocksOfPlainText,
  MAX_IMPORT_CHARACTERS,
  statementProblem,
  type ImportFormat,
  type SourceBlock,
} from '@firebreak/statements/model';
import { Problem } from '@firebreak/platform/model';
import { isZip } from '@firebreak/supply-chain/server';
import { decodeText } from './decode-text';
import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';

/** What was read of a file. */
export interface ReadStatementFile {
  readonly format: ImportFormat;
  readonly pageCount: number | null;
  readonly droppedLines: number;
  readonly blocks: readonly SourceBlock[];
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Name of the stream in which Word puts a document with a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** Characters of a plain text with its blanks and empty lines: nobody takes millions apart to find that they are too many. */
const MOST_WITH_BLANKS = 2 * MAX_IMPORT_CHARACTERS;
/** Where a PDF may begin: programs put bytes of their own before it. */
const PDF_BEGINS = 1024;

/**
 * Reads a statement from a file by what its bytes are, whatever its name says. Nothing in it is run or loaded.
 * @throws Problem import-type-refused, import-encrypted, import-damaged, import-unpacks-too-large, import-too-long,
 *   import-too-slow, import-no-text
 */
export async function readStatementFile(file: FileHandle): Promise<ReadStatementFile> {
  const read = await readByKind(file);
  const characters = read.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > MAX_IMPORT_CHARACTERS)
    throw statementProblem('import-too-long', { mostCharacters: MAX_IMPORT_CHARACTERS });
  if (!read.blocks.some(({ text }) => /\p{L}/u.test(text))) throw statementProblem('import-no-text');
  return read;
}

async function readByKind(file: FileHandle): Promise<ReadStatementFile> {
  const none = { pageCount: null, droppedLines: 0 };
  const { buffer: start } = await file.read(Buffer.alloc(8), 0, 8, 0);
  if (isZip(start)) return { format: 'docx', ...none, blocks: await readDocx(file).catch(asImportProblem) };
  const bytes = await readFile(file);
  if (bytes.subarray(0, PDF_BEGINS).includes('%PDF-')) {
    const pages = await readPdf(bytes);
    const { blocks, dropped } = blocksOfPdf(pages);
    return { format: 'pdf', pageCount: pages.length, droppedLines: dropped, blocks };
  }
  if (bytes.subarray(0, OLE.length).equals(OLE))
    throw statementProblem(bytes.includes(ENCRYPTED) ? 'import-encrypted' : 'import-type-refused');
  if (/^(?:\{\\rtf|\s*<(?:!doctype|html|\?xml))/i.test(bytes.toString('latin1', 0, 200)))
    throw statementProblem('import-type-refused');
  const text = decodeText(bytes);
  if (text.length > MOST_WITH_BLANKS)
    throw statementProblem('import-too-long', { mostCharacters: MAX_IMPORT_CHARACTERS });
  return { format: 'text', ...none, blocks: blocksOfPlainText(text) };
}

/** What the reader of archives says of a broken one, in words that fit a document. */
function asImportProblem(error: unknown): never {
  throw error instanceof Problem && error.code === 'file-damaged'
    ? statementProblem('import-damaged')
    : error;
}
