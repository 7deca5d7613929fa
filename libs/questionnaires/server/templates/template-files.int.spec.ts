import { crc32, deflateRawSync } from 'node:zlib';
import type { OwnTemplateView, OwnTranslationView, SheetImport, TranslationImport } from '@firebreak/questionnaires/model/builder'; // prettier-ignore
import {
  TEMPLATE_LANGUAGES,
  type PortalView,
  type TranslationReviewView,
} from '@firebreak/questionnaires/model';
import { pagesOf } from '@firebreak/testing/pdf-text';
import ExcelJS from 'exceljs';
import { AskingCompany } from '../asking-company.fixture';
import { printedWords } from './printed-words';
import { sampleTemplate } from './sample-template';

const OWN = '/api/custom-templates';

interface Refused {
  readonly code: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

describe('templates as files', () => {
  let company: AskingCompany;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const create = async (title: string, template: object = sampleTemplate()) =>
    (await company.buyer.post<OwnTemplateView>(OWN, { title, template })).body;
  const file = (content: Buffer | string, name: string) => ({
    name,
    mediaType: 'application/octet-stream',
    content: Buffer.from(content),
  });
  const download = async (url: string) => {
    const got = await company.buyer.get(url);
    if (got.status !== 200) throw new Error(got.text);
    return got.bytes;
  };

  it('are exported as a workbook that reads back to the same template', async () => {
    const hostile = { ...sampleTemplate(), description: '=cmd|calc', sources: ['@SUM(A1)', "'-quoted"] };
    const made = await create('Round trip', hostile);
    const workbook = await download(`${OWN}/${made.id}/draft/export?format=xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(workbook as never);
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          expect(String(cell.value)).not.toMatch(/^[=+\-@]/);
        }),
      ),
    );
    const read = await company.buyer.upload<SheetImport>(`${OWN}/imports`, file(workbook, 'x.xlsx'));
    expect(read.body).toMatchObject({ errors: [], faults: [], guessed: [] });
    expect(read.body.template).toEqual(made.draft?.template);
  });

  it('give an example that can be imported, published and sent', async () => {
    const read = await company.buyer.upload<SheetImport>(`${OWN}/imports`, file(await download(`${OWN}/sample`), 'x.xlsx')); // prettier-ignore
    expect(read.body).toMatchObject({ errors: [], faults: [] });
    expect(read.body.template).toEqual(sampleTemplate());
  });

  it('are exported in the language asked for as a form to print', async () => {
    for (const { code: language } of TEMPLATE_LANGUAGES) {
      const pdf = await download(`/api/questionnaire-templates/firebreak-homework/export?format=pdf&language=${language}`); // prettier-ignore
      const text = pagesOf(pdf).join(' ');
      expect(text).toContain(printedWords(language).several);
    }
  });

  it('name row and column of what a workbook gets wrong, and refuse bombs', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Questions');
    sheet.addRows([
      ['Section', 'Code', 'Text', 'Type', 'Asked when'],
      ['A', 'Q1', 'Do you?', 'yes-no', ''],
      ['A', 'Q1', 'Really?', 'yesno', 'Q9 is "yes"'],
      ['A', 'Q2', 'What?', 'riddle', ''],
    ]);
    const read = await company.buyer.upload<SheetImport>(
      `${OWN}/imports`,
      file(Buffer.from(await book.xlsx.writeBuffer()), 'mine.xlsx'),
    );
    expect(read.body.errors).toEqual([
      { field: 'row 4, Type', code: 'type-unknown', message: 'Type: "riddle" is no type of question.' },
    ]);
    const bomb = await company.buyer.upload<Refused>(`${OWN}/imports`, file(zipBomb(), 'bomb.xlsx'));
    expect(bomb).toMatchObject({ status: 413, body: { code: 'file-unpacks-too-large' } });
    const noBook = await company.buyer.upload<Refused>(`${OWN}/imports`, file('Code,Text\nA,B', 'x.xlsx'));
    expect(noBook).toMatchObject({ status: 422, body: { code: 'sheet-faulty' } });
    const large = await company.buyer.upload<Refused>(`${OWN}/imports`, file(Buffer.alloc(11 * 1024 * 1024, 65), 'x.xlsx')); // prettier-ignore
    expect(large).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it.each(['xliff', 'xlsx'])(
    'are translated through %s, reviewed, and answered in that language',
    async (format) => {
      const made = await create(`Translated ${format}`);
      const url = `${OWN}/${made.id}/translations/fr`;
      const { units } = (await company.buyer.get<OwnTranslationView>(url)).body;
      const texts = units.map(({ path, source }) => ({ path, text: `FR <b>&"${source}"` }));
      const kept = await company.buyer.put<OwnTranslationView>(url, { texts });
      expect(kept.body.units.every(({ state }) => state === 'done')).toBe(true);

      const exported = await download(`${url}/export?format=${format}`);
      const same = await company.buyer.upload<TranslationImport>(`${url}/imports`, file(exported, 'f'));
      expect(same.body).toEqual({ changes: [], unchanged: units.length, unknown: [] });

      const draft = made.draft!;
      const saved = await company.buyer.put<OwnTemplateView>(`${OWN}/${made.id}/draft`, {
        template: { ...draft.template, title: 'Renamed for {site}' },
        version: draft.version,
      });
      const compared = await company.buyer.upload<TranslationImport>(`${url}/imports`, file(exported, 'f'));
      expect(compared.body.changes).toEqual([
        {
          path: 'title',
          source: 'Renamed for {site}',
          before: `FR <b>&"Translated ${format}"`,
          after: `FR <b>&"Translated ${format}"`,
          placeholders: ['{site}'],
          sourceChanged: true,
        },
      ]);
      await company.buyer.put(url, { texts: [{ path: 'title', text: 'FR {site}' }] });
      const published = await company.buyer.post<OwnTemplateView>(`${OWN}/${made.id}/versions`, {
        version: saved.body.draft?.version,
      });
      expect(published.body.versions[0]?.languages).toEqual(['en', 'fr']);

      const sending = await company.aSending(format === 'xlsx' ? 'Lark' : 'Finch', made.code);
      const { body: portal } = await company.respondent.get<PortalView>(`${sending.portal}?language=fr`);
      expect(portal.template).toMatchObject({ language: 'fr', title: 'FR {site}' });
      expect(portal.template.questions[0]?.options?.[0]?.label).toBe('FR <b>&"Yes"');

      const review = `/api/questionnaire-templates/${made.code}/translations/fr`;
      const decided = await company.buyer.put(`${review}/texts`, {
        decisions: [{ path: 'title', state: 'corrected', text: 'Corrigé', version: 0 }],
      });
      expect(decided.status).toBe(200);
      const signed = await company.buyer.post<TranslationReviewView>(`${review}/sign-offs`, {
        reviewer: 'Luc',
      });
      expect(signed.status).toBe(200);
      const after = await company.aSending(format === 'xlsx' ? 'Plover' : 'Snipe', made.code);
      const { body: reviewed } = await company.respondent.get<PortalView>(`${after.portal}?language=fr`);
      expect(reviewed.template.title).toBe('Corrigé');
      expect(reviewed.translationReviewedBy?.reviewer).toBe('Luc');
    },
  );

  it('names unknown units, and refuses files that are not what they say', async () => {
    const made = await create('Hostile translations');
    const url = `${OWN}/${made.id}/translations/es/imports`;
    const xliff = (body: string, head = '', target = 'es') =>
      file(`<?xml version="1.0"?>${head}<xliff version="1.2"><file target-language="${target}"><body>${body}</body></file></xliff>`, 'x.xlf'); // prettier-ignore
    const unit = (id: string, target: string) => `<trans-unit id="${id}"><source>x</source><target>${target}</target></trans-unit>`; // prettier-ignore
    const named = await company.buyer.upload<TranslationImport>(
      url,
      xliff(
        unit('questions.NONE.text', 'y') +
          unit('title', '=1+<g id="1">uno</g><alt-trans><target>no</target></alt-trans>'),
      ),
    );
    expect(named.body).toMatchObject({
      unknown: ['questions.NONE.text'],
      changes: [{ path: 'title', after: '=1+uno', sourceChanged: true }],
    });
    const refusals = await Promise.all(
      [
        xliff(unit('title', '&a;'), '<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
        xliff(unit('title', '&undefined;')),
        xliff(unit('title', 'x'), '', 'fr'),
        xliff('<trans-unit id="title">'),
        file('not xml at all', 'x.xlf'),
      ].map((one) => company.buyer.upload<Refused>(url, one)),
    );
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(
      refusals.map(() => [422, 'translation-file-refused']),
    );
    expect(refusals[0]?.body.errors[0]?.message).toContain('document type');
    expect(refusals[2]?.body.errors[0]?.message).toContain('not to "es"');
    const unknown = await company.buyer.put<Refused>(`${OWN}/${made.id}/translations/es`, {
      texts: [{ path: 'questions.NONE.text', text: 'y' }],
    });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ field: 'texts.0.path' }] } });
    expect((await company.buyer.get(`${OWN}/${made.id}/translations/en`)).status).toBe(404);
  });
});

/** A workbook whose sheet unpacks to half a gigabyte. */
function zipBomb(): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const raw = Buffer.alloc(1024 * 1024, 32);
  const packed = deflateRawSync(raw);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(raw), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(500 * 1024 * 1024, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
