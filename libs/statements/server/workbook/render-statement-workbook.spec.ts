import ExcelJS from 'exceljs';
import { STATEMENT_LANGUAGES } from '@firebreak/statements/model';
import { aRendering } from '../a-rendering.fixture';
import type { EvidenceRows } from './evidence-rows';
import { renderStatementWorkbook } from './render-statement-workbook';

type Supplier = EvidenceRows['suppliers'][number];

function aSupplier(changes: Partial<Supplier>): Supplier {
  return {
    id: 'a',
    name: 'Tirupur Knits',
    country: 'IN',
    isic: '1410',
    tier: 1,
    kinds: ['supplier'],
    status: 'active',
    spendAmount: null,
    spendCurrency: null,
    externalId: null,
    score: 61.4,
    band: 'high',
    confidence: 50,
    scoredAt: null,
    ...changes,
  };
}

const someRows = (): EvidenceRows => ({
  suppliers: [
    aSupplier({ id: 'b', name: 'Unplaced', tier: null, score: null, band: null }),
    aSupplier({ id: 'c', name: '=HYPERLINK("http://x")', country: 'BD', tier: 2 }),
    aSupplier({ id: 'd' }),
    aSupplier({ id: 'e', name: '@SUM(A1)', country: 'BD' }),
  ],
  findings: [
    {
      id: 'f',
      auditId: 'g',
      supplierId: 'a',
      supplierName: 'Tirupur Knits',
      siteId: null,
      siteName: null,
      code: 'DOC-01',
      title: '+Identity documents kept',
      severity: 'critical',
      iloIndicators: ['ILO-07'],
      provesIndicator: true,
      foundOn: '2026-01-02',
      dueOn: '2026-01-09',
      state: 'closure-claimed',
      overdue: true,
      actionOwner: '-Plant manager',
    },
  ],
  editions: [],
});

async function workbookOf(...input: Parameters<typeof renderStatementWorkbook>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of renderStatementWorkbook(...input)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

const rowsOf = (workbook: ExcelJS.Workbook, sheet: string) =>
  (workbook.getWorksheet(sheet)?.getSheetValues() ?? []).slice(1).map((row) => (row as unknown[]).slice(1));

describe('renderStatementWorkbook', () => {
  it('has the five sheets, in the language of the statement', async () => {
    const names = async (language: 'en' | 'es' | 'ar') =>
      (await read(await workbookOf(aRendering(language), someRows()))).worksheets.map(({ name }) => name);
    expect(await names('en')).toEqual([
      'Criteria',
      'Figures',
      'Suppliers',
      'Findings and actions',
      'Sources',
    ]);
    expect(await names('es')).toEqual([
      'Criterios',
      'Cifras',
      'Proveedores',
      'Hallazgos y medidas',
      'Fuentes',
    ]);
    expect(await names('ar')).toHaveLength(5);
  });

  it('shows for each criterion its status, evidence and what to add', async () => {
    const rows = rowsOf(await read(await workbookOf(aRendering(), someRows())), 'Criteria');
    const training = rows.find(([reference]) => reference === 's.54(6)');
    expect(training?.slice(1, 7)).toEqual([
      'About training',
      'No',
      'Partly met',
      'Training',
      'We have not yet recorded any training on slavery and human trafficking for this year.',
      expect.stringContaining('Say which training'),
    ]);
  });

  it('gives figures as numbers, with source, date and where they are quoted', async () => {
    const rows = rowsOf(await read(await workbookOf(aRendering(), someRows())), 'Figures');
    expect(rows).toContainEqual([
      'Suppliers recorded',
      1246,
      'Supplier register',
      undefined,
      '31 March 2026',
      'Steps taken in the year, Our organisation and supply chains, Effectiveness and indicators',
      'supply-chain.suppliers',
    ]);
    expect(rows).toContainEqual(expect.arrayContaining(['Suppliers by country: Bangladesh', 300]));
  });

  it('sorts suppliers by tier, country and name, with their band', async () => {
    const rows = rowsOf(await read(await workbookOf(aRendering(), someRows())), 'Suppliers');
    expect(rows.slice(1)).toEqual([
      ['Tier 1', 'Bangladesh', '@SUM(A1)', '1410', 61, 'High'],
      ['Tier 1', 'India', 'Tirupur Knits', '1410', 61, 'High'],
      ['Tier 2', 'Bangladesh', '=HYPERLINK("http://x")', '1410', 61, 'High'],
      ['Not linked to a tier', 'India', 'Unplaced', '1410', null, 'Not scored yet'].map(
        (value) => value ?? undefined,
      ),
    ]);
  });

  it('keeps what looks like a formula a text', async () => {
    const workbook = await read(await workbookOf(aRendering(), someRows()));
    const texts: string[] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          if (typeof cell.value === 'string' && /^[=+\-@]/.test(cell.value)) {
            expect(cell.numFmt).toBe('@');
            texts.push(cell.value);
          }
        }),
      );
    }
    expect(texts.sort()).toEqual([
      '+Identity documents kept',
      '-Plant manager',
      '=HYPERLINK("http://x")',
      '@SUM(A1)',
    ]);
  });

  it('keeps signs that mean something in XML, and drops those that it forbids', async () => {
    const name = 'Smith & Sons <Ltd> "_x000D_" \u0000\u0007end\ud800';
    const rows = { ...someRows(), suppliers: [aSupplier({ name })] };
    const values = rowsOf(await read(await workbookOf(aRendering(), rows)), 'Suppliers');
    expect(values[1]?.[2]).toMatch(/^Smith & Sons <Ltd> "_x(005F_x)?000D_" end/);
  });

  it('has a frozen head with a filter, read from the right where the language is', async () => {
    const sheet = (await read(await workbookOf(aRendering('ar'), someRows()))).worksheets[2];
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, rightToLeft: true });
    expect(sheet?.autoFilter).toBe('A1:F1');
    expect(sheet?.getCell('A1').font?.bold).toBe(true);
  });

  it.each(STATEMENT_LANGUAGES)('in %s: gives the same bytes for the same input', async (language) => {
    const first = await workbookOf(aRendering(language), someRows());
    const second = await workbookOf(aRendering(language), someRows());
    expect(first.equals(second)).toBe(true);
  });
});
