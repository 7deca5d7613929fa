import {
  dateInWords,
  directionOf,
  escapeHtml,
  fill,
  publicPath,
  RENDITION_FORMATS,
  statementTexts,
  type RenditionFormat,
  type StatementBrand,
  type StatementLanguage,
} from '@firebreak/statements/model';
import { MEDIA_TYPES } from '../files/media-types';
import { publishedFile } from './public-formats';
import { pageStyle } from './public-page-style';
import { publicPageTexts } from './public-page-texts';
import type { PublishedStatementEntity } from './published-statement.entity';
import { contentsHtml, statementHtml } from '../html/statement-html';

/** What a page is made of. */
export interface PublicPage {
  /** Where the product is reached, without a slash at its end. */
  readonly publicUrl: string;
  readonly slug: string;
  readonly shown: PublishedStatementEntity;
  /** All versions at this address, newest first. */
  readonly versions: readonly PublishedStatementEntity[];
}

/** The page of a statement: the version on show, a corrected one, or the notice of its withdrawal. */
export function renderPublicPage(page: PublicPage): string {
  const { shown, slug } = page;
  const { language, title: name } = shown;
  const texts = statementTexts(language);
  const words = publicPageTexts(language);
  const { period } = shown.content ?? {};
  const years = period
    ? fill(texts.document.financialYear, {
        from: dateInWords(period.from, language),
        to: dateInWords(period.to, language),
      })
    : dateInWords(shown.periodTo, language);
  const published = fill(words.versionOf, { n: shown.versionNumber, date: day(shown.publishedAt, language) });
  const body = shown.content
    ? [filesHtml(page), contentsHtml(shown.content), `<article>${statementHtml(shown.content)}</article>`]
    : [];
  return documentHtml({
    language,
    title: `${texts.document.title}, ${name}, ${shown.periodTo.slice(0, 4)}`,
    description: `${name}. ${years}`,
    canonical: page.publicUrl + publicPath(slug, shown.period),
    // Search engines are to find what counts today only.
    indexed: shown.state === 'current',
    linkedData: shown.content ? reportOf(page) : null,
    brand: shown.content?.brand,
    header: `${logoHtml(page)}<p class="quiet">${escapeHtml(name)}</p><h1>${escapeHtml(texts.document.title)}</h1>
<p>${escapeHtml(years)}</p>
<p class="quiet">${escapeHtml(published)} · ${escapeHtml(fill(texts.document.madeUnder, { basis: shown.legalBasis }))}</p>${noticeHtml(page)}`,
    main: body.join('\n'),
    footer: `${earlierHtml(page)}<p><a href="${publicPath(slug)}">${escapeHtml(words.allYears)}</a></p>
<p class="quiet">${escapeHtml(words.fingerprint)}: <code dir="ltr">${escapeHtml(shown.contentHash)}</code></p>`,
  });
}

/** The statement whose looks the page of all years takes: the newest that is on show. */
export function lookOfArchive(
  rows: readonly PublishedStatementEntity[],
): PublishedStatementEntity | undefined {
  return rows.find(({ state }) => state === 'current');
}

/** All years of a company. @param rows the newest version of each address, newest period first */
export function renderArchive(
  publicUrl: string,
  slug: string,
  rows: readonly PublishedStatementEntity[],
): string {
  const [newest] = rows;
  const look = lookOfArchive(rows);
  const language = newest?.language ?? 'en';
  const name = newest?.title ?? slug;
  const words = publicPageTexts(language);
  const title = fill(words.archive, { name });
  const items = rows.map((row) => {
    const own = statementTexts(row.language).document.title;
    const withdrawn = row.state === 'withdrawn' ? ` · ${publicPageTexts(row.language).withdrawn}` : '';
    const label = `${own}, ${row.title}, ${dateInWords(row.periodTo, row.language)}${withdrawn}`;
    return `<li lang="${row.language}" dir="${directionOf(row.language)}"><a href="${publicPath(slug, row.period)}">${escapeHtml(label)}</a></li>`;
  });
  return documentHtml({
    language,
    title,
    description: title,
    canonical: publicUrl + publicPath(slug),
    indexed: rows.some(({ state }) => state === 'current'),
    linkedData: null,
    brand: look?.content?.brand,
    header: `${look ? logoHtml({ slug, shown: look }) : ''}<h1>${escapeHtml(title)}</h1>`,
    main:
      items.length > 0 ? `<ul class="versions">${items.join('')}</ul>` : `<p>${escapeHtml(words.none)}</p>`,
    footer: '',
  });
}

interface Document {
  readonly language: StatementLanguage;
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly indexed: boolean;
  readonly linkedData: object | null;
  /** Of the company; absent where it has chosen none. */
  readonly brand?: StatementBrand;
  /** HTML of the three parts. */
  readonly header: string;
  readonly main: string;
  readonly footer: string;
}

function documentHtml(page: Document): string {
  const [title, description, canonical] = [page.title, page.description, page.canonical].map(escapeHtml);
  // No word of the statement may end the element: the sign that opens a tag is written as its code.
  const data = page.linkedData && JSON.stringify(page.linkedData).replace(/</g, '\\u003c');
  return `<!doctype html>
<html lang="${page.language}" dir="${directionOf(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="robots" content="${page.indexed ? 'index, follow' : 'noindex, follow'}">
<link rel="canonical" href="${canonical}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<style>${pageStyle(page.brand)}</style>
${data ? `<script type="application/ld+json">${data}</script>` : ''}
</head>
<body>
<header>${page.header}</header>
<main>${page.main}</main>
${page.footer ? `<footer>${page.footer}</footer>` : ''}
</body>
</html>
`;
}

/** The statement as schema.org knows reports. */
function reportOf({ publicUrl, slug, shown }: PublicPage): object {
  const texts = statementTexts(shown.language);
  const url = publicUrl + publicPath(slug, shown.period);
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: `${texts.document.title}, ${shown.title}`,
    url,
    inLanguage: shown.language,
    version: String(shown.versionNumber),
    datePublished: shown.publishedAt.toISOString(),
    temporalCoverage: shown.content && `${shown.content.period.from}/${shown.content.period.to}`,
    publisher: { '@type': 'Organization', name: shown.title },
    about: { '@type': 'Legislation', name: shown.legalBasis },
    encoding: formatsOf(shown).map((format) => ({
      '@type': 'MediaObject',
      encodingFormat: MEDIA_TYPES[format],
      contentUrl: publicUrl + filePath(slug, shown, format),
    })),
  };
}

/** Path of a file of a version. */
export function filePath(slug: string, shown: PublishedStatementEntity, format: RenditionFormat): string {
  return `${publicPath(slug, shown.period, shown.versionNumber)}/statement.${format}`;
}

/** The logo of a version, read out as the company's name. */
function logoHtml({ slug, shown }: Pick<PublicPage, 'slug' | 'shown'>): string {
  if (!shown.content?.brand?.logo) return '';
  const address = `${publicPath(slug, shown.period, shown.versionNumber)}/logo`;
  return `<img class="logo" src="${address}" alt="${escapeHtml(shown.title)}">`;
}

/** Files that are out. */
function formatsOf(shown: PublishedStatementEntity): RenditionFormat[] {
  return RENDITION_FORMATS.filter((format) => publishedFile(shown, format) !== null);
}

function filesHtml({ slug, shown }: PublicPage): string {
  const words = publicPageTexts(shown.language);
  const links = formatsOf(shown).map(
    (format) => `<li><a href="${filePath(slug, shown, format)}">${escapeHtml(words[format])}</a></li>`,
  );
  return `<section class="files" aria-labelledby="files"><h2 id="files">${escapeHtml(words.files)}</h2><ul>${links.join('')}</ul></section>`;
}

/** Says on top of the page that the version does not count any more. */
function noticeHtml({ slug, shown, versions }: PublicPage): string {
  const words = publicPageTexts(shown.language);
  const date = shown.endedAt ? day(shown.endedAt, shown.language) : '';
  if (shown.state === 'withdrawn') {
    const text = fill(words.withdrawnText, { date, reason: shown.reason });
    return `<div class="notice" role="note"><p><b>${escapeHtml(words.withdrawn)}</b></p><p>${escapeHtml(text)}</p></div>`;
  }
  if (shown.state === 'corrected') {
    const by = versions.filter(({ versionNumber }) => versionNumber > shown.versionNumber).at(-1);
    const text = fill(words.corrected, { date, n: by?.versionNumber ?? '', reason: shown.reason });
    return `<div class="notice" role="note"><p>${escapeHtml(text)}</p><p><a href="${publicPath(slug, shown.period)}">${escapeHtml(words.readCurrent)}</a></p></div>`;
  }
  return '';
}

/** Corrected versions, each with what was corrected in it. */
function earlierHtml({ slug, shown, versions }: PublicPage): string {
  const words = publicPageTexts(shown.language);
  const items = versions
    .filter(({ state, id }) => state === 'corrected' && id !== shown.id)
    .map(({ period, versionNumber, endedAt, reason }) => {
      const date = endedAt ? day(endedAt, shown.language) : '';
      const label = fill(words.correctionOf, { n: versionNumber, date, reason });
      return `<li><a href="${publicPath(slug, period, versionNumber)}">${escapeHtml(label)}</a></li>`;
    });
  if (items.length === 0) return '';
  return `<section class="versions" aria-labelledby="earlier"><h2 id="earlier">${escapeHtml(words.earlier)}</h2><ul>${items.join('')}</ul></section>`;
}

function day(time: Date, language: StatementLanguage): string {
  return dateInWords(time.toISOString().slice(0, 10), language);
}
