import type { FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { statementProblem } from '@firebreak/statements/model';
import { unpack, type ZipEntry } from '@firebreak/supply-chain/server';
import { SaxesParser, type SaxesTagNS } from 'saxes';

const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Whether a tag is one of a word processor's, in the usual or in the strict form. */
export function isWord({ uri }: SaxesTagNS): boolean {
  return WORD.includes(uri);
}

/** An attribute, `val` without a name; null where it is not there. */
export function valueOf({ attributes }: SaxesTagNS, name = 'val'): string | null {
  return Object.values(attributes).find(({ local }) => local === name)?.value ?? null;
}

export interface XmlReader {
  opened(tag: SaxesTagNS): void;
  closed(tag: SaxesTagNS): void;
  text?(text: string): void;
}

/** Nothing that people write nests so deep. */
const DEEPEST = 200;

/**
 * Parses a part of a DOCX piece by piece as it is unpacked. Document types are refused: entities that unpack to gigabytes
 * or read other files are never looked at.
 * @throws Problem import-damaged
 */
export async function parsePart(file: FileHandle, entry: ZipEntry, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = () => {
    throw statementProblem('import-damaged');
  };
  let depth = 0;
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) refuse();
    reader.opened(tag);
  });
  parser.on('closetag', (tag) => {
    depth--;
    reader.closed(tag);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of unpack(file, entry)) {
      decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : 'utf-8', { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.write(decoder?.decode() ?? '').close();
  } catch (error) {
    // Signs that are no text: the decoder says so with a TypeError.
    if (error instanceof TypeError) refuse();
    throw error;
  }
}
