import {
  dateInWords,
  directionOf,
  escapeHtml,
  fill,
  isApproved,
  NO_VALUE,
  statementTexts,
  signsOf,
} from '@firebreak/statements/model';
import { Readable } from 'node:stream';
import { answeredRequirements, sourcedFigures } from '../closing-tables';
import { publicPageTexts } from '../publication/public-page-texts';
import type { StatementDocument } from '../statement-document';
import { brandStyle, logoHtml } from './brand-html';
import { filePolicy, FILE_STYLE } from './file-style';
import { contentsHtml, figureAnchor, statementHtml } from './statement-html';

/**
 * The statement as one HTML file that needs nothing else: no script, no address that is called, charts and maps within.
 * The same version gives the same bytes.
 */
export function renderStatementHtml(document: StatementDocument): Readable {
  return Readable.from([Buffer.from(statementFile(document))], { objectMode: false });
}

function statementFile(document: StatementDocument): string {
  const { content, legalBasis, number, contentHash, brand } = document;
  const style = FILE_STYLE + brandStyle(brand);
  const { language, organisation, period, approval } = content;
  const words = statementTexts(language).document;
  const own = publicPageTexts(language);
  const approved = isApproved(approval);
  const days = { from: dateInWords(period.from, language), to: dateInWords(period.to, language) };
  const years = fill(words.financialYear, days);
  const title = escapeHtml(words.title + signsOf(language).colon + organisation.name);
  const annexes = [
    { id: 'answers', title: words.whereAnswered },
    { id: 'sources', title: words.figuresAndSources },
  ];
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${filePolicy(style, brand?.logo !== undefined)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<meta name="author" content="${escapeHtml(organisation.name)}">
<meta name="description" content="${escapeHtml(years)}">
<meta name="dcterms.created" content="${document.createdAt.toISOString()}">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#text">${escapeHtml(own.skip)}</a>
<header>${logoHtml(brand, organisation.name)}<p class="quiet">${escapeHtml(organisation.name)}</p><h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(years)}</p>
<p class="quiet">${escapeHtml(fill(words.madeUnder, { basis: legalBasis }))}</p>
${approved ? '' : `<p class="draft">${escapeHtml(words.draft)}</p>`}</header>
<main id="text" tabindex="-1">
${contentsHtml(content, annexes)}
<article>${statementHtml(content, { withNotes: !approved, linksFigures: true })}</article>
${answersHtml(document)}
${sourcesHtml(document)}
</main>
<footer>${words.machineDrafted && `<p class="quiet">${escapeHtml(words.machineDrafted)}</p>`}<p class="quiet">${escapeHtml(own.fingerprint)} (v${number}): <code dir="ltr">${contentHash}</code></p></footer>
</body>
</html>
`;
}

function answersHtml(document: StatementDocument): string {
  const words = statementTexts(document.content.language).document;
  const rows = answeredRequirements(document).map(({ title, reference, section, place }) => {
    const link = place === NO_VALUE ? NO_VALUE : `<a href="#${section}">${escapeHtml(place)}</a>`;
    return `<tr><th scope="row">${escapeHtml(title)}</th><td dir="auto">${escapeHtml(reference)}</td><td>${link}</td></tr>`;
  });
  const columns = [words.requirement, words.reference, words.section];
  return annexHtml('answers', words.whereAnswered, '', columns, rows);
}

function sourcesHtml(document: StatementDocument): string {
  const words = statementTexts(document.content.language).document;
  const rows = sourcedFigures(document).map(
    ({ id, label, value, source, asOf }) =>
      `<tr id="${figureAnchor(id)}"><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td><td>${escapeHtml(source)}</td><td>${escapeHtml(asOf)}</td></tr>`,
  );
  const columns = [words.figure, words.value, words.source, words.asOf];
  return annexHtml('sources', words.figuresAndSources, words.figuresIntro, columns, rows);
}

function annexHtml(
  id: string,
  title: string,
  introduction: string,
  columns: readonly string[],
  rows: readonly string[],
): string {
  const name = escapeHtml(title);
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const lead = introduction && `<p>${escapeHtml(introduction)}</p>`;
  return `<section><h2 id="${id}">${name}</h2>${lead}<div class="wide facts" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}
