import type { FilePreview, PortalView } from '@firebreak/questionnaires/model';
import ExcelJS from 'exceljs';
import { AskingCompany, pdf, TWELVE_LANGUAGES } from '../asking-company.fixture';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const [CODE, ANSWER, VERSION, BEFORE] = [1, 4, 5, 6];

describe('answering in a file', () => {
  let company: AskingCompany;
  let portal: string;

  beforeAll(async () => {
    company = await AskingCompany.start();
    ({ portal } = await company.aSending('Alpha'));
  });
  afterAll(() => company.close());

  const save = (code: string, value: unknown, version = 0) =>
    company.respondent.put(`${portal}/answers/${code}`, { value, version });

  async function download(language = 'en', of = portal): Promise<ExcelJS.Workbook> {
    const { status, bytes } = await company.respondent.get(`${of}/file?language=${language}`);
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    return book;
  }

  async function giveBack(book: ExcelJS.Workbook, to = portal) {
    const content = Buffer.from(await book.xlsx.writeBuffer());
    return company.respondent.upload<FilePreview>(`${to}/file/preview`, {
      name: 'answers.xlsx',
      mediaType: XLSX,
      content,
    });
  }

  function rowOf(book: ExcelJS.Workbook, code: string): ExcelJS.Row {
    for (const sheet of book.worksheets) {
      const rows = sheet.getRows(1, sheet.rowCount) ?? [];
      const row = rows.find((one) => one.getCell(CODE).value === code);
      if (row) return row;
    }
    throw new Error(`no row ${code}`);
  }

  it('has a sheet for each section, lists to choose from, and nothing but the answers to write in', async () => {
    const book = await download();
    const { body } = await company.respondent.get<PortalView>(portal);
    const visible = book.worksheets.filter(({ state }) => state === 'visible');
    expect(visible).toHaveLength(body.template.sections.length + 1);
    const row = rowOf(book, 'C01');
    expect(row.getCell(2).text).toContain(body.template.questions.find(({ code }) => code === 'C01')?.text);
    expect(row.getCell(ANSWER).dataValidation).toMatchObject({
      type: 'list',
      formulae: [expect.stringMatching(/^Lists!\$/)],
    });
    expect(row.getCell(ANSWER).protection).toMatchObject({ locked: false });
    expect(row.getCell(2).protection?.locked ?? true).toBe(true);
    expect(row.worksheet.getColumn(CODE).hidden).toBe(true);
    // sheetProtection is in the file, though exceljs has no type for it
    expect(row.worksheet).toMatchObject({ sheetProtection: { sheet: true } });
  });

  it('shows what it would set, change and take back; saving is another step', async () => {
    await save('A04', 120);
    await save('J08', '=1+1');
    const book = await download('es');
    expect(rowOf(book, 'J08').getCell(ANSWER).value).toBe("'=1+1");
    rowOf(book, 'A04').getCell(ANSWER).value = 140;
    rowOf(book, 'J08').getCell(ANSWER).value = null;
    rowOf(book, 'J01').getCell(ANSWER).value = new Date('2025-05-01T00:00:00Z');
    rowOf(book, 'A02').getCell(ANSWER).value = 'Bangladés; VN';
    const { label, value } = await optionOf('C01', 'es');
    rowOf(book, 'C01').getCell(ANSWER).value = label;
    const { status, body } = await giveBack(book);
    expect(status).toBe(200);
    expect(body.refused).toEqual([]);
    expect(body.conflicts).toEqual([]);
    expect(body.changes).toEqual([
      { question: 'A02', before: null, version: 0, after: ['BD', 'VN'] },
      { question: 'A04', before: 120, version: 1, after: 140 },
      { question: 'C01', before: null, version: 0, after: value },
      { question: 'J01', before: null, version: 0, after: '2025-05-01' },
      { question: 'J08', before: '=1+1', version: 1, after: null },
    ]);
    const { answers } = (await company.respondent.get<PortalView>(portal)).body;
    expect(answers.map((one) => [one.question, one.value])).toEqual([
      ['A04', 120],
      ['J08', '=1+1'],
    ]);
  });

  async function optionOf(code: string, language: string) {
    const { body } = await company.respondent.get<PortalView>(`${portal}?language=${language}`);
    const option = body.template.questions.find((question) => question.code === code)?.options?.[0];
    if (!option) throw new Error(`${code} has no options`);
    return option;
  }

  it('says nothing where nothing was touched, in every language', async () => {
    for (const language of TWELVE_LANGUAGES) {
      expect((await giveBack(await download(language))).body).toEqual({
        changes: [],
        conflicts: [],
        refused: [],
      });
    }
  });

  it('leaves to the person what was answered here since', async () => {
    const book = await download();
    await save('F05', 3);
    rowOf(book, 'F05').getCell(ANSWER).value = 4;
    expect((await giveBack(book)).body).toEqual({
      changes: [],
      conflicts: [{ question: 'F05', before: 3, version: 1, after: 4 }],
      refused: [],
    });
  });

  it('names the row and what is wrong of every cell that cannot be taken', async () => {
    const book = await download();
    const set = (code: string, value: ExcelJS.CellValue) => {
      const row = rowOf(book, code);
      row.getCell(ANSWER).value = value;
      return row.number;
    };
    const rows = [
      ['B01', set('B01', 140), 'out-of-range'],
      ['C01', set('C01', 'Whatever'), 'not-an-option'],
      ['J01', set('J01', 'next week'), 'not-a-date'],
      ['J08', set('J08', 'x'.repeat(5000)), 'too-long'],
    ];
    const { body } = await giveBack(book);
    expect(body.changes).toEqual([]);
    expect(body.refused.map(({ question, row, code }) => [question, row, code])).toEqual(rows);
  });

  it('takes a formula for the result that was saved with it, and runs none', async () => {
    const book = await download();
    rowOf(book, 'J08').getCell(ANSWER).value = {
      formula: 'HYPERLINK("http://evil.example","x")',
      result: 'harmless',
    };
    expect((await giveBack(book)).body.changes).toMatchObject([{ question: 'J08', after: 'harmless' }]);
  });

  it('refuses rows whose codes were edited, moved or copied', async () => {
    const book = await download();
    const [first, second] = [rowOf(book, 'E01'), rowOf(book, 'E02')];
    first.getCell(CODE).value = 'E02';
    second.getCell(CODE).value = 'E01';
    rowOf(book, 'E03').getCell(CODE).value = 'constructor';
    rowOf(book, 'E04').getCell(VERSION).value = '7';
    rowOf(book, 'E05').getCell(BEFORE).value = 'something';
    const copied = rowOf(book, 'F05');
    copied.worksheet.addRow(copied.values as ExcelJS.CellValue[]);
    const { body } = await giveBack(book);
    expect(body.changes).toEqual([]);
    expect(body.refused.map(({ section, code }) => [section, code])).toEqual([
      ['E', 'row-changed'],
      ['E', 'row-changed'],
      ['E', 'row-unknown'],
      ['E', 'row-changed'],
      ['E', 'row-changed'],
      ['F', 'row-repeated'],
    ]);
  });

  it('refuses the file of another questionnaire and what is no such file', async () => {
    const other = await company.aSending('Beta');
    expect(await giveBack(await download(), other.portal)).toMatchObject({
      status: 422,
      body: { code: 'file-of-another-questionnaire' },
    });
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Mine').addRow(['a', 'b']);
    expect(await giveBack(book)).toMatchObject({ status: 422, body: { code: 'not-an-answers-file' } });
    const upload = (content: Buffer) =>
      company.respondent.upload(`${portal}/file/preview`, { name: 'answers.xlsx', mediaType: XLSX, content });
    expect(await upload(pdf.content)).toMatchObject({ status: 422 });
    expect(await upload(Buffer.from('504b0304', 'hex'))).toMatchObject({ status: 422 });
    expect(await upload(Buffer.alloc(6 * 1024 * 1024, 'x'))).toMatchObject({ status: 413 });
  });
});
