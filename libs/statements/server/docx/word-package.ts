import { xmlText } from '@firebreak/platform/server/xml';
import type { ZipEntry } from '../workbook/zip-stream';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What the document tells of itself. */
export interface WordFacts {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly createdAt: Date;
}

type Content = string | Buffer;

interface Part {
  /** Below the folder `word`. */
  readonly name: string;
  /** The last part of its relationship's type. */
  readonly relation: string;
  /** Absent where the ending of the name tells it. */
  readonly type?: string;
  readonly content: Content;
}

/** The files that a Word document is made of: nothing of it leads out of the package. */
export class WordPackage {
  private readonly parts: Part[] = [];

  constructor(private readonly facts: WordFacts) {}

  /** @returns the id by which the document's body refers to it */
  add(part: Part): string {
    this.parts.push(part);
    return `rId${this.parts.length}`;
  }

  /** @param document the XML of the body, which refers to parts that were added */
  *entries(document: string): Generator<ZipEntry> {
    const text = (name: string, content: string): ZipEntry => ({ name, content: [content] });
    yield text('[Content_Types].xml', this.contentTypes());
    yield text(
      '_rels/.rels',
      relationships([
        [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
      ]),
    );
    yield text('docProps/core.xml', coreProperties(this.facts));
    yield text(
      'docProps/app.xml',
      `${XML}<Properties xmlns="${OFFICE}/extended-properties"><Application>Firebreak</Application></Properties>`,
    );
    yield text('word/document.xml', document);
    yield text(
      'word/_rels/document.xml.rels',
      relationships(this.parts.map(({ relation, name }) => [`${OFFICE}/relationships/${relation}`, name])),
    );
    for (const { name, content } of this.parts)
      yield { name: `word/${name}`, content: typeof content === 'string' ? [content] : bytes(content) };
  }

  private contentTypes(): string {
    const overrides = [
      ['/word/document.xml', `${WORD}.document.main+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
      ...this.parts.flatMap(({ name, type }) => (type ? [[`/word/${name}`, type]] : [])),
    ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ['png', 'image/png'],
      ...(this.parts.some(({ name }) => name.endsWith('.jpg')) ? [['jpg', 'image/jpeg']] : []),
      ['svg', 'image/svg+xml'],
    ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    return `${XML}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
  }
}

/** Media type of a part of WordprocessingML, such as `styles`. */
export function wordType(part: string): string {
  return `${WORD}.${part}+xml`;
}

async function* bytes(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`); // prettier-ignore
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function coreProperties({ title, author, description, language, createdAt }: WordFacts): string {
  const at = (tag: string) =>
    `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${createdAt.toISOString().replace(/\.\d+Z$/, 'Z')}</dcterms:${tag}>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:description>${xmlText(description)}</dc:description><dc:language>${language}</dc:language><cp:lastModifiedBy>Firebreak</cp:lastModifiedBy>${at('created')}${at('modified')}</cp:coreProperties>`;
}
