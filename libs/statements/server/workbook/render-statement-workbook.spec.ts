import ExcelJS from 'exceljs';
import { STATEMENT_LANGUAGES, type ProgrammeRowView } from '@firebreak/statements/model';
import { aRendering } from '../a-rendering.fixture';
import { HOSTILE_STRINGS } from '../pdf/hostile-strings.fixture';
import type { EvidenceRows } from './evidence-rows';
import { aSupplier, someRows, aPart, FORMULAS, workbookOf, read, rowsOf } from './some-evidence.fixture';

describe('renderStatementWorkbook', () => {
  it('has the nine sheets, in the language of the statement', async () => {
    const names = async (language: 'en' | 'es' | 'ar') =>
      (await read(await workbookOf(aRendering(language), someRows()))).worksheets.map(({ name }) => name);
    expect(await names('en')).toEqual([
      'Criteria',
      'Figures',
      'Suppliers',
      'Findings',
      'Corrective actions',
      'Own measures',
      'Decisions',
      'Forms',
      'Sources',
    ]);
    expect(await names('es')).toEqual([
      'Criterios',
      'Cifras',
      'Proveedores',
      'Hallazgos',
      'Medidas correctivas',
      'Medidas propias',
      'Decisiones',
      'Formularios',
      'Fuentes',
    ]);
    expect(await names('ar')).toHaveLength(9);
  });

  it('says below its sources that a machine drafted its words, where one did', async () => {
    const last = async (language: 'en' | 'es' | 'ar') => {
      const workbook = await read(await workbookOf(aRendering(language), someRows()));
      const sources = workbook.worksheets.at(-1);
      return sources?.getCell(sources.rowCount, 1).value;
    };
    expect(await last('es')).toContain('máquina');
    expect(await last('ar')).toContain('آلة');
    expect(await last('en')).toBe('Data set');
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

  it('lists the company’s own measures field by field, and keeps back numbers of few people', async () => {
    const view = (row: ProgrammeRowView['row'], names = {}): ProgrammeRowView => ({
      id: 'x', row, names, version: 1, updatedAt: '', updatedBy: 'Ada Okafor',
    }); // prettier-ignore
    const programme = [
      {
        register: 'channels' as const,
        rows: [view({ name: '=Line', languages: ['bn'], anonymous: true, closedOn: null })],
      },
      {
        register: 'channel-use' as const,
        rows: [
          view(
            { channelId: 'c', from: '2025-04-01', reports: 12, forcedLabour: 2, closed: 0 },
            { channelId: '=Line' },
          ),
        ],
      },
      { register: 'remedies' as const, rows: [view({ workers: 3, amount: 900, currency: 'USD' })] },
    ];
    const rows = rowsOf(
      await read(await workbookOf(aRendering(), { ...someRows(), programme })),
      'Own measures',
    );
    expect(rows.slice(1)).toEqual([
      ['Grievance channels', 1, 'Name', '=Line'],
      ['Grievance channels', 1, 'Languages', 'Bangla'],
      ['Grievance channels', 1, 'Can be used without a name', 'Yes'],
      ['Use of grievance channels', 1, 'Channel', '=Line'],
      ['Use of grievance channels', 1, 'First day', '1 April 2025'],
      ['Use of grievance channels', 1, 'Reports received', 12],
      [
        'Use of grievance channels',
        1,
        'Of these, about signs of forced labour',
        'kept back: fewer than five people',
      ],
      ['Use of grievance channels', 1, 'Of these, closed', 0],
      ['Remedy for workers', 1, 'Number of workers', 'kept back: fewer than five people'],
      ['Remedy for workers', 1, 'Amount in all', 'kept back: fewer than five people'],
      ['Remedy for workers', 1, 'Currency', 'USD'],
    ]);
  });

  it('shows beside a criterion what a person decided about the sentence that stands', async () => {
    const rows = rowsOf(await read(await workbookOf(aRendering(), someRows())), 'Criteria');
    const row = (reference: string) => rows.find(([each]) => each === reference);
    expect(row('s.54(6)')?.slice(-5)).toEqual([
      'Modern Slavery Act',
      'Say something about training.',
      'Met',
      'Two courses were held.',
      '4 May 2026',
    ]);
    // Its sentence is another one by now.
    expect(rows.flat()).not.toContain('outdated');
  });

  it('lists every decision with what it is about, and not who made it', async () => {
    const rows = rowsOf(await read(await workbookOf(aRendering(), someRows())), 'Decisions');
    expect(rows.map((row) => [row[0], row[1], row[2]]).slice(1)).toEqual([
      ['s.54(6): About training', 'Met', 'Two courses were held.'],
      [expect.stringContaining('About structure'), 'Met', 'outdated'],
      ['Is it readable and accessible?', 'Met', '=SUM(A1)'],
      [expect.stringContaining('six months'), 'Kept as it is', '@late'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Lovelace');
  });

  it('lists corrective actions with day and state, and names nobody who answers for them', async () => {
    const book = await read(await workbookOf(aRendering(), someRows()));
    const rows = rowsOf(book, 'Corrective actions');
    expect(rows[1]).toEqual([
      '-Tirupur Knits',
      '@Identity documents kept',
      'DOC-01',
      'Critical',
      '+Passports handed back',
      '9 January 2026',
      'Said to be done',
    ]);
    expect(JSON.stringify(rowsOf(book, 'Findings'))).not.toContain('Plant manager');
  });

  it('gives forms part by part, with choices in English too and what is left', async () => {
    const rows = rowsOf(await read(await workbookOf(aRendering('es'), someRows())), 'Formularios');
    const parts = rows.slice(1).map((row) => row.slice(2, 7));
    expect(parts).toEqual([
      [
        'A quién se formó',
        'Recursos humanos\nCompras\n=also',
        'Human resources\nProcurement',
        'De una persona',
        undefined,
      ],
      ['Denominación legal', '-Harbour', undefined, 'De los registros', undefined],
      ['Nombre de la matriz', undefined, undefined, 'Queda por completar', 200],
    ]);
    expect(rows[1]?.[1]).toBe('Destinatarios de la formación');
  });

  it('lists beside the decisions what went along open, with its reason, and not who said so', async () => {
    const [decision] = someRows().decisions;
    const answer = { how: 'taken-along', reason: 'Known to the board.', by: 'Ada Lovelace', at: '2026-05-10T10:00:00.000Z' } as const; // prettier-ignore
    const subject = 'warning/absolute-claim/risk/None.';
    const point = {
      kind: 'warning',
      subject,
      code: 'absolute-claim',
      section: 'risk',
      sentence: 'None.',
    } as const;
    const points = [
      { ...point, answer },
      { ...point, answer: { ...answer, how: 'kept', reason: 'Decided before.' } as const },
    ];
    const rows = rowsOf(
      await read(await workbookOf(aRendering(), { ...someRows(), decisions: [decision!], points })),
      'Decisions',
    );
    expect(rows.slice(2)).toEqual([
      [
        expect.stringContaining('promises more than anybody can know'),
        'Open, submitted with a reason',
        'Known to the board.',
        'None.',
        '10 May 2026',
      ],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Lovelace');
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
      'SupplyChainFigures: supply-chain.suppliers, edition 1, period 2025-04-01 to 2026-03-31, records of 2026-03-31',
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
      '+Passports handed back',
      '-Harbour',
      '-Tirupur Knits',
      '=HYPERLINK("http://x")',
      '=SUM(A1)',
      '@Identity documents kept',
      '@SUM(A1)',
      '@late',
    ]);
  });

  it('holds 230 hostile strings as texts in every sheet, and links to nothing outside', async () => {
    const hostile = [...HOSTILE_STRINGS, ...FORMULAS];
    const { actions, decisions, forms } = someRows();
    const field = forms[0]!.fields[0]!;
    const rows: EvidenceRows = {
      ...someRows(),
      suppliers: hostile.map((name, index) => aSupplier({ id: String(index), name })),
      actions: hostile.map((description) => ({ ...actions[0]!, description })),
      decisions: hostile.map((reason) => ({ ...decisions[0]!, subject: reason, reason, evidence: reason })),
      forms: [
        {
          ...forms[0]!,
          fields: hostile.map((text) => ({
            ...field,
            title: text,
            parts: [aPart({ id: text, typed: { text, chosen: [text] } })],
          })),
        },
      ],
      lawNames: Object.fromEntries([['uk-msa-s54', hostile[0]!]]),
    };
    const bytes = await workbookOf(aRendering(), rows);
    const workbook = await read(bytes);
    const formulas = workbook.worksheets.flatMap((sheet) =>
      (sheet.getSheetValues() as unknown[][])
        .flat()
        .filter((value) => typeof value === 'object' && value !== null),
    );
    expect(formulas).toEqual([]);
    expect(workbook.getWorksheet('Forms')?.rowCount).toBe(hostile.length + 1);
    expect(workbook.getWorksheet('Decisions')?.rowCount).toBe(hostile.length + 1);
    expect(bytes.includes('TargetMode="External"')).toBe(false);
  });

  it('makes a row as high as its longest text needs, and no higher than Excel can', async () => {
    const [action] = someRows().actions;
    const long = (description: string) => ({ ...action!, description });
    const rows = {
      ...someRows(),
      actions: [long('x'.repeat(150)), long('a\nb'), long('x'.repeat(9000)), long('工'.repeat(150))],
    };
    const sheet = (await read(await workbookOf(aRendering(), rows))).getWorksheet('Corrective actions')!;
    // 60 characters wide: 57 a line; a Chinese one is as wide as two.
    expect([1, 2, 3, 4, 5].map((row) => sheet.getRow(row).height)).toEqual([15, 45, 30, 409, 90]);
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
