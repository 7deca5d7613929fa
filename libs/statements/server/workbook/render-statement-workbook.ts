import { directionOf, statementTexts, signsOf } from '@firebreak/statements/model';
import { Readable } from 'node:stream';
import type { StatementRendering } from '../pdf/statement-rendering';
import { approvalSheets } from './approval-sheet';
import type { EvidenceRows } from './evidence-rows';
import { decisionsSheet } from './decisions-sheet';
import { actionsSheet, findingsSheet, sourcesSheet, suppliersSheet } from './evidence-sheets';
import { formsSheet } from './forms-sheet';
import { criteriaSheet, figuresSheet } from './statement-sheets';
import { workbookParts } from './workbook-parts';
import { zipOf } from './zip-stream';

/**
 * The evidence book of a statement: criteria with their evidence and decisions, figures with their queries, suppliers,
 * findings and what is done about them, official forms filled in, and the reference data in use. Written row by row, since a register may have 100,000. The same input gives the same bytes.
 */
export function renderStatementWorkbook(rendering: StatementRendering, rows: EvidenceRows): Readable {
  const { language, organisation } = rendering.content;
  const facts = {
    title: statementTexts(language).document.title + signsOf(language).colon + organisation.name,
    createdAt: rendering.createdAt,
    rightToLeft: directionOf(language) === 'rtl',
  };
  const sheets = [
    criteriaSheet(rendering, rows),
    figuresSheet(rendering),
    suppliersSheet(rows, language),
    findingsSheet(rows, language),
    actionsSheet(rows, language),
    decisionsSheet(rendering, rows),
    ...approvalSheets(rendering),
    formsSheet(rows, language),
    sourcesSheet(rows, language),
  ];
  return Readable.from(zipOf(workbookParts(facts, sheets)), { objectMode: false });
}
