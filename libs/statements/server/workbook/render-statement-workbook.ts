import { directionOf, statementTexts } from '@firebreak/statements/model';
import { Readable } from 'node:stream';
import type { StatementRendering } from '../pdf/statement-rendering';
import type { EvidenceRows } from './evidence-rows';
import { findingsSheet, sourcesSheet, suppliersSheet } from './evidence-sheets';
import { criteriaSheet, figuresSheet } from './statement-sheets';
import { workbookParts } from './workbook-parts';
import { zipOf } from './zip-stream';

/**
 * The annex to a statement: criteria with their evidence, figures with their sources, suppliers, findings,
 * and the reference data in use. Written row by row, since a register may have 100,000. The same input gives the same bytes.
 */
export function renderStatementWorkbook(rendering: StatementRendering, rows: EvidenceRows): Readable {
  const { language, organisation } = rendering.content;
  const facts = {
    title: `${statementTexts(language).document.title}: ${organisation.name}`,
    createdAt: rendering.createdAt,
    rightToLeft: directionOf(language) === 'rtl',
  };
  const sheets = [
    criteriaSheet(rendering),
    figuresSheet(rendering),
    suppliersSheet(rows, language),
    findingsSheet(rows, language),
    sourcesSheet(rows, language),
  ];
  return Readable.from(zipOf(workbookParts(facts, sheets)), { objectMode: false });
}
