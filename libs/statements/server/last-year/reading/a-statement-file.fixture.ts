import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { zipOf } from '../../workbook/zip-stream';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of a DOCX; `properties` and `run` are XML. */
export const aParagraph = (text: string, properties = '', run = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const aHeading = (text: string, level = 1) => aParagraph(text, `<w:pStyle w:val="Kop${level}"/>`);

/** As a Dutch Word writes them: ids in its language, names in English. */
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="${WORD}">
  <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Own"/><w:basedOn w:val="Kop2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Opsomming"><w:name w:val="Dots"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="OpsOp"><w:name w:val="Dots again"/><w:basedOn w:val="Opsomming"/></w:style>
  <w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style></w:styles>`;

/** A DOCX around the body's XML. `parts` stand in the place of its own of the same name. */
export function aDocx(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="r"><Relationship Type="${OFFICE}/officeDocument" Target="/word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': STYLES,
    ...parts,
  };
  const entries = Object.entries(files).map(([name, text]) => ({ name, content: [text] }));
  return buffer(Readable.from(zipOf(entries)));
}

/** A PDF whose pages `draw` fills. */
export function aPdf(draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) {
  const pdf = new PDFDocument(options);
  const bytes = buffer(pdf);
  draw(pdf);
  pdf.end();
  return bytes;
}
