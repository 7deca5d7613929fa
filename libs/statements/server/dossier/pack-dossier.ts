import { statementTexts, type DossierDocument } from '@firebreak/statements/model';
import { Readable } from 'node:stream';
import { zipOf, type ZipEntry } from '../workbook/zip-stream';
import type { FrozenDossier } from './frozen-dossier';
import { dossierWords } from './words/in-language';

/** A stored file on its way into the ZIP; its bytes are asked for when it is its turn. */
export interface PackedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly open: () => Promise<Readable>;
}

const PDF_NAME = 'dossier.pdf';

/** "attachments/A001 bill.pdf": in the order of the PDF's list, whatever the files are called. */
export function attachmentPath({ fileName }: Pick<DossierDocument, 'fileName'>, index: number): string {
  return `attachments/A${String(index + 1).padStart(3, '0')} ${fileName}`;
}

/**
 * The dossier to hand over: PDF, attachments, and a manifest of every file with its SHA-256, once as JSON and once as
 * `sha256sum -c SHA256SUMS` reads it. Names and codes are the same in every language; beside them stand words in the
 * dossier's. The same dossier gives the same bytes; one piece at a time is in memory.
 */
export function packDossier(
  dossier: FrozenDossier,
  pdf: PackedFile,
  openDocument: (id: string) => Promise<Readable>,
): Readable {
  const { documents, kind, language, product, request } = dossier.content;
  const words = dossierWords(language);
  const titles = statementTexts(language).criteria;
  const titleOf = (id: string) =>
    titles[id] ?? dossier.points.find(({ criterion }) => criterion === id)?.title ?? id;
  const files = [
    { path: PDF_NAME, sha256: pdf.sha256, bytes: pdf.bytes },
    ...documents.map((document, index) => ({
      path: attachmentPath(document, index),
      sha256: document.sha256,
      bytes: document.bytes,
      title: document.title,
      kind: document.kind,
      kindInWords: words.documents[document.kind],
      datedOn: document.datedOn,
      language: document.language,
      translatedBy: document.translatedBy,
      certified: document.certified,
      criteria: document.criteria,
      criteriaInWords: document.criteria.map(titleOf),
    })),
  ];
  const manifest = {
    title: words.titles[kind],
    language,
    ...(words.machineDrafted && { note: words.machineDrafted }),
    kind,
    framework: dossier.framework.id,
    product,
    reference: request.reference,
    files,
  };
  const sums = files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  const entries: ZipEntry[] = [
    { name: PDF_NAME, content: bytesOf(pdf.open) },
    ...documents.map((document, index) => ({
      name: attachmentPath(document, index),
      content: bytesOf(() => openDocument(document.id)),
    })),
    { name: 'manifest.json', content: [`${JSON.stringify(manifest, null, 2)}\n`] },
    { name: 'SHA256SUMS', content: [sums] },
  ];
  return Readable.from(zipOf(entries), { objectMode: false });
}

async function* bytesOf(open: () => Promise<Readable>): AsyncGenerator<Uint8Array> {
  yield* (await open()) as AsyncIterable<Uint8Array>;
}
