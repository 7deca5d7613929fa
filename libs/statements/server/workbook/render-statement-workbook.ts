import { directionOf, statementTexts } from '@firebreak/statements/model';
import type { StatementRendering } from '../pdf/statement-rendering';
import type { EvidenceRows } from './evidence-rows';
import { findingsSheet, sourcesSheet, suppliersSheet } from './evidence-sheets';
import { withFixedZipDates } from './fixed-zip-dates';
import { addSheet } from './sheet';
import { criteriaSheet, figuresSheet } from './statement-sheets';

/**
 * The annex to a statement: criteria with their evidence, figures with their sources, suppliers, findings,
 * and the reference data in use. The same input gives the same bytes.
 */
export async function renderStatementWorkbook(
  rendering: StatementRendering,
  rows: EvidenceRows,
): Promise<Buffer> {
  const { language, organisation } = rendering.content;
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Firebreak';
  workbook.lastModifiedBy = 'Firebreak';
  workbook.created = rendering.createdAt;
  workbook.modified = rendering.createdAt;
  workbook.title = `${statementTexts(language).document.title}: ${organisation.name}`;
  const sheets = [
    criteriaSheet(rendering),
    figuresSheet(rendering),
    suppliersSheet(rows, language),
    findingsSheet(rows, language),
    sourcesSheet(rows, language),
  ];
  for (const sheet of sheets) addSheet(workbook, sheet, directionOf(language) === 'rtl');
  return withFixedZipDates(Buffer.from(await workbook.xlsx.writeBuffer()));
}
