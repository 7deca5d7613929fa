import {
  dateInWords,
  directionOf,
  fill,
  isApproved,
  statementTexts,
  signsOf,
} from '@firebreak/statements/model';
import { Readable } from 'node:stream';
import { publicPageTexts } from '../publication/public-page-texts';
import type { StatementDocument } from '../statement-document';
import { zipOf } from '../workbook/zip-stream';
import { field } from './runs';
import { StatementBody } from './statement-body';
import { coloured, EMBER, NUMBERING_XML, SETTINGS_XML, stylesXml, WORD_NAMESPACE } from './styles';
import { logoDrawing } from './word-drawing';
import { WordPackage, wordType, XML } from './word-package';
import { WordWriter } from './word-writer';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const NAMESPACES = `xmlns:w="${WORD_NAMESPACE}" xmlns:r="${R}" xmlns:wp="${WP}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;

/** A language as Word knows it, for words in Latin letters and for those written from the right. */
const LANGUAGES: Readonly<Record<string, Parameters<typeof stylesXml>[0]>> = {
  en: { main: 'en-GB', fromRight: 'ar-SA' },
  es: { main: 'es-ES', fromRight: 'ar-SA' },
  ar: { main: 'en-GB', fromRight: 'ar-SA' },
  fr: { main: 'fr-FR', fromRight: 'ar-SA' },
  de: { main: 'de-DE', fromRight: 'ar-SA' },
  nb: { main: 'nb-NO', fromRight: 'ar-SA' },
  zh: { main: 'en-GB', fromRight: 'ar-SA', hint: 'eastAsia' },
};

/**
 * The statement as a Word document: real headings, lists and tables, contents, page numbers, charts and maps with words
 * for those who do not see them. No macros, and nothing in it leads out of it. The same version gives the same bytes.
 */
export function renderStatementDocx(document: StatementDocument): Readable {
  const { content, contentHash, createdAt, brand = {} } = document;
  const { language, organisation, approval } = content;
  const texts = statementTexts(language).document;
  const signs = signsOf(language);
  const word = new WordPackage({
    title: texts.title + signs.colon + organisation.name,
    author: organisation.name,
    description: publicPageTexts(language).fingerprint + signs.colon + contentHash,
    language,
    createdAt,
  });
  const writer = new WordWriter(directionOf(language) === 'rtl');
  const approved = isApproved(approval);
  const languages = LANGUAGES[language] ?? { main: language, fromRight: 'ar-SA' };
  const part = (name: string, xml: string) =>
    word.add({ name: `${name}.xml`, relation: name.replace(/\d/g, ''), type: wordType(name.replace(/\d/g, '')), content: xml }); // prettier-ignore
  part('styles', coloured(stylesXml(languages, writer.rightToLeft), brand.colour));
  part('numbering', coloured(NUMBERING_XML, brand.colour));
  part('settings', SETTINGS_XML);
  const header = part('header1', headerXml(document, writer, approved));
  const body = new StatementBody(word, writer, document, !approved);
  const direction = writer.rightToLeft ? '<w:bidi/>' : '';
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1680" w:right="1361" w:bottom="1300" w:left="1361" w:header="720" w:footer="720" w:gutter="0"/>${direction}</w:sectPr>`;
  const logo = brand.logo ? writer.paragraph('Normal', logoDrawing(word, brand.logo, organisation.name)) : '';
  const imprint = texts.machineDrafted && writer.paragraph('Imprint', writer.text(texts.machineDrafted));
  const xml = `${XML}<w:document ${NAMESPACES}><w:body>${logo}${titleXml(document, writer, approved)}${contentsXml(body, writer, texts.contents)}${body.write()}${imprint}${section}</w:body></w:document>`;
  return Readable.from(zipOf(word.entries(xml)), { objectMode: false });
}

function titleXml({ content, legalBasis }: StatementDocument, writer: WordWriter, approved: boolean): string {
  const { language, organisation, period } = content;
  const words = statementTexts(language).document;
  const days = { from: dateInWords(period.from, language), to: dateInWords(period.to, language) };
  const draft = writer.paragraph('Normal', writer.text(words.draft, { bold: true, colour: EMBER }));
  return [
    writer.paragraph('Subtitle', writer.text(organisation.name, { bold: true })),
    writer.paragraph('Title', writer.text(words.title)),
    writer.paragraph('Subtitle', writer.text(fill(words.financialYear, days))),
    writer.paragraph('Small', writer.text(fill(words.madeUnder, { basis: legalBasis }))),
    ...(approved ? [] : [draft]),
  ].join('');
}

/** Links to the parts. Without page numbers: only Word could tell them, and would ask whoever opens the document first. */
function contentsXml(body: StatementBody, writer: WordWriter, title: string): string {
  const parts = body.parts();
  const char = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const begin = `${char('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\n \\h \\z </w:instrText></w:r>${char('separate')}`;
  const entries = parts.map(({ title: name, place }, index) => {
    const isLast = index === parts.length - 1;
    return writer.paragraph('TOC1', `${index === 0 ? begin : ''}${writer.link(place, writer.text(name))}${isLast ? char('end') : ''}`); // prettier-ignore
  });
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${writer.paragraph('TOCHeading', writer.text(title))}${entries.join('')}</w:sdtContent></w:sdt>`;
}

/** Name and title on every page, whether it is a draft, and which page it is. */
function headerXml({ content }: StatementDocument, writer: WordWriter, approved: boolean): string {
  const words = statementTexts(content.language).document;
  const draft = approved ? '' : writer.paragraph('HeaderNote', writer.text(words.draft, { colour: EMBER }));
  const name = writer.text(`${content.organisation.name} · ${words.title}`);
  const page = words.page.split(/(\{n\}|\{total\})/).map((piece) => {
    if (piece === '{n}') return field('PAGE');
    return piece === '{total}' ? field('NUMPAGES') : writer.text(piece);
  });
  const line = writer.paragraph('Header', `${name}<w:r><w:tab/></w:r>${page.join('')}`);
  return `${XML}<w:hdr ${NAMESPACES}>${line}${draft}</w:hdr>`;
}
