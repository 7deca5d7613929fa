import { startTestApp, type TestApp } from '@firebreak/testing';
import ExcelJS from 'exceljs';
import { Importer } from './importer.fixture';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function anImporter(): Promise<Importer> {
  return new Importer(app, await app.signUp());
}

describe('hostile and broken files', () => {
  let importer: Importer;
  beforeAll(async () => {
    importer = await anImporter();
  });

  async function workbook(): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('List').addRows([
      ['name', 'country'],
      ['Mata', 'GT'],
    ]);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it.each([
    ['an empty file', '', 422, 'file-empty'],
    ['a header alone', 'name,country\n', 422, 'file-has-no-rows'],
    [
      'binary garbage',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)),
      415,
      'file-not-a-table',
    ],
    ['a PDF', '%PDF-1.7\n...', 415, 'file-not-a-table'],
    ['JSON', '{"name": "A"}', 415, 'file-not-a-table'],
    ['a quote that is never closed', 'name,country\n"Mata,GT\nSol,VN', 422, 'file-damaged'],
    ['a broken zip', 'PK\u0003\u0004 nothing more', 422, 'file-damaged'],
  ])('%s is refused', async (_kind, content, status, code) => {
    const answer = await importer.upload(content);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('a zip that is no workbook, and a workbook cut short, are refused', async () => {
    const book = await workbook();
    const zip = Buffer.from(
      book.toString('latin1').replaceAll('xl/workbook.xml', 'xl/w0rkbook.xml'),
      'latin1',
    );
    expect((await importer.upload(zip, 'list.xlsx')).body.code).toBe('file-not-a-table');
    expect((await importer.upload(book.subarray(0, book.length / 2), 'list.xlsx')).body.code).toBe(
      'file-damaged',
    );
  });

  it('more than 40 MB are refused with 413', async () => {
    const answer = await importer.upload(Buffer.alloc(40 * 1024 * 1024 + 1, 'name,country\nMata,GT\n'));
    expect([answer.status, answer.body.code]).toEqual([413, 'file-too-large']);
  });

  it('leave nothing behind', async () => {
    expect((await importer.person.get<unknown[]>('/api/supplier-imports')).body).toEqual([]);
    expect((await importer.suppliers()).total).toBe(0);
  });

  it('formulas and markup in cells are text, in and out', async () => {
    const checked = await importer.check(
      'name,country\n"=cmd|\' /C calc\'!A0",VN\n<script>alert(1)</script>,VN\n"=1+1",Atlantis',
    );
    const file = await importer.person.get(`/api/supplier-imports/${checked.id}/errors`);
    expect(file.text).toContain(`'=1+1,Atlantis`);
    await importer.commit(checked.id, { skipWrongRows: true });
    const csv = await importer.person.get('/api/suppliers/export?format=csv');
    expect(csv.text).toContain(`'=cmd|' /C calc'!A0`);
  });
});
