import {
  dateInWords,
  fill,
  localeOf,
  statementTexts,
  type StatementLanguage,
} from '@firebreak/statements/model';
import type { EvidenceRows } from './evidence-rows';
import type { SheetContent } from './sheet';

function countryNames(language: StatementLanguage): (code: string) => string {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
}

/** Suppliers by tier, then country, then name. */
export function suppliersSheet({ suppliers }: EvidenceRows, language: StatementLanguage): SheetContent {
  const texts = statementTexts(language);
  const words = texts.workbook;
  const country = countryNames(language);
  const placed = (tier: number | null) => tier ?? Number.MAX_SAFE_INTEGER;
  const byName = new Intl.Collator(localeOf(language));
  const sorted = [...suppliers].sort(
    (a, b) =>
      placed(a.tier) - placed(b.tier) ||
      byName.compare(country(a.country), country(b.country)) ||
      byName.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  );
  return {
    name: words.suppliersSheet,
    columns: [
      { title: words.tier, width: 18 },
      { title: words.country, width: 22 },
      { title: words.supplier, width: 44 },
      { title: words.sector, width: 14 },
      { title: words.score, width: 12 },
      { title: words.band, width: 16 },
    ],
    rows: sorted.map((supplier) => [
      supplier.tier === null ? texts.unplaced : fill(texts.tier, { n: supplier.tier }),
      country(supplier.country),
      supplier.name,
      supplier.isic ?? '',
      supplier.score === null ? null : Math.round(supplier.score),
      texts.bands[supplier.band ?? 'unknown'] ?? '',
    ]),
  };
}

/** Findings and how far they are. Not who answers for them: the book may leave the company. */
export function findingsSheet({ findings }: EvidenceRows, language: StatementLanguage): SheetContent {
  const texts = statementTexts(language);
  const words = texts.workbook;
  return {
    name: words.findingsSheet,
    wraps: true,
    columns: [
      { title: words.supplier, width: 40 },
      { title: words.finding, width: 48 },
      { title: texts.document.reference, width: 12 },
      { title: words.severity, width: 14 },
      { title: words.foundOn, width: 20 },
      { title: words.state, width: 26 },
      { title: words.dueOn, width: 20 },
    ],
    rows: findings.map((finding) => [
      finding.siteName ? `${finding.supplierName}, ${finding.siteName}` : finding.supplierName,
      finding.title,
      finding.code,
      texts.severities[finding.severity] ?? finding.severity,
      dateInWords(finding.foundOn, language),
      texts.findingStates[finding.state] ?? finding.state,
      dateInWords(finding.dueOn, language),
    ]),
  };
}

/** What is done about findings and until when; again not by whom. */
export function actionsSheet({ actions }: EvidenceRows, language: StatementLanguage): SheetContent {
  const texts = statementTexts(language);
  const words = texts.workbook;
  return {
    name: words.actionsSheet,
    wraps: true,
    columns: [
      { title: words.supplier, width: 40 },
      { title: words.finding, width: 44 },
      { title: texts.document.reference, width: 12 },
      { title: words.severity, width: 14 },
      { title: words.whatIsDone, width: 60 },
      { title: words.dueOn, width: 20 },
      { title: words.state, width: 20 },
    ],
    rows: actions.map(({ finding, ...action }) => [
      action.siteName ? `${action.supplierName}, ${action.siteName}` : action.supplierName,
      finding.title,
      finding.code,
      texts.severities[finding.severity] ?? finding.severity,
      action.description,
      dateInWords(action.dueOn, language),
      texts.actionStates[action.state],
    ]),
  };
}

/** The reference data behind the scores, and who wrote the words that no person of the company typed. */
export function sourcesSheet({ editions }: EvidenceRows, language: StatementLanguage): SheetContent {
  const { workbook: words, document } = statementTexts(language);
  const imprint = document.machineDrafted ? [[document.machineDrafted, '', '', '', '', '']] : [];
  return {
    name: words.sourcesSheet,
    wraps: true,
    columns: [
      { title: words.dataSet, width: 48 },
      { title: words.edition, width: 28 },
      { title: words.publisher, width: 36 },
      { title: words.licence, width: 36 },
      { title: words.citation, width: 80 },
      { title: words.address, width: 60 },
    ],
    rows: [
      ...editions.map(({ title, edition, publisher, licence, citation, address }) => [
        title, edition, publisher, licence, citation, address,
      ]), // prettier-ignore
      ...imprint,
    ],
  };
}
