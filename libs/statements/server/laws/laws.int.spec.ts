import type { AuditTrailPage } from '@firebreak/audit-trail/model';
import {
  NO_LAW_FACTS,
  type LawFacts,
  type LawFactsView,
  type LawList,
  type LawThreshold,
  type LawView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import ExcelJS from 'exceljs';

let app: TestApp;
let person: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
  stranger = await app.signUp();
});
afterAll(() => app.close());

const facts: LawFacts = {
  ...NO_LAW_FACTS,
  form: 'company',
  group: 'single',
  yearEnd: '2026-03-31',
  places: [{ country: 'GB', ties: ['business'] }],
  amounts: [{ measure: 'turnover', where: 'world', currency: 'GBP', year: 'latest', amount: 36_000_000 }],
  answers: { 'supplies-goods-or-services': true },
};

describe('laws', () => {
  it('lists all fifteen with how sure their wording is, from the edition in use', async () => {
    const { body } = await person.get<LawList>('/api/laws');
    expect(body.laws).toHaveLength(15);
    expect(body.laws.reduce((sum, law) => sum + law.criteriaCount, 0)).toBe(194);
    expect(body.laws[0]).toMatchObject({
      id: 'uk-msa-s54', force: 'in-force', criteriaCount: 14, mandatoryCount: 5, officialCount: 14, writable: true, pendingCount: 1,
    }); // prettier-ignore
    expect(body.laws.find(({ id }) => id === 'eu-csddd')).toMatchObject({
      force: 'not-yet',
      officialCount: 0,
    });
    expect(body.editions.map(({ id }) => id.split(':')[0])).toEqual([
      'statement-frameworks', 'statement-thresholds', 'statement-criteria-map',
    ]); // prettier-ignore
  });

  it('shows one law with what each criterion is answered together with', async () => {
    const { body } = await person.get<LawView>('/api/laws/au-msa-2018');
    expect(body.contentRestrictions).toHaveLength(1);
    expect(body.pendingReforms[0]?.unknown).toEqual(['everything in the July 2026 announcement']);
    const structure = body.criteria.find(({ id }) => id === 'au-16-1-b')!;
    expect(structure).toMatchObject({ mandatory: true, wording: 'official', ref: 's.16(1)(b)' });
    expect(structure.together).toMatchObject({
      group: { id: 'structure-and-chain' },
      own: { relation: 'asks-more' },
    });
    expect(structure.together?.others.map(({ criterion }) => criterion)).toContain('uk-54-5-a');
    expect(body.criteria.filter(({ together }) => together === null)).toEqual([]);
    const missing = await person.get('/api/laws/none');
    expect([missing.status, missing.body]).toMatchObject([404, { code: 'statement-framework-not-found' }]);
  });

  it('hands out the thresholds as they ship', async () => {
    const { body } = await person.get<LawThreshold[]>('/api/law-thresholds');
    expect(body.map(({ id }) => id)).toHaveLength(15);
  });
});

describe('facts of a company', () => {
  it('are empty at first, beside what the records know', async () => {
    await person.post('/api/suppliers', { name: 'Korla Spinning', country: 'CN', isic: '13' });
    const { body } = await person.get<LawFactsView>('/api/law-facts');
    expect(body).toMatchObject({ typed: NO_LAW_FACTS, version: 0, updatedBy: null });
  });

  it('are kept, named by who saved them, and never overwritten unseen', async () => {
    const saved = await person.put<LawFactsView>('/api/law-facts', { facts, version: 0 });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ typed: facts, version: 1, updatedBy: 'Ada Buyer' });

    const again = await person.put('/api/law-facts', { facts: NO_LAW_FACTS, version: 0 });
    expect([again.status, again.body]).toMatchObject([
      409,
      { code: 'law-facts-changed', current: { version: 1 } },
    ]);
    const changed = { ...facts, group: 'subsidiary' as const };
    expect(
      (await person.put<LawFactsView>('/api/law-facts', { facts: changed, version: 1 })).body.version,
    ).toBe(2);
    const late = await person.put('/api/law-facts', { facts, version: 1 });
    expect(late.status).toBe(409);
    expect((await person.get<LawFactsView>('/api/law-facts')).body.typed.group).toBe('subsidiary');
  });

  it('leave their history in the audit trail', async () => {
    const { body } = await person.get<AuditTrailPage>('/api/audit-trail?table=company_law_facts');
    expect(JSON.stringify(body)).toContain('subsidiary');
  });

  it('belong to their company alone', async () => {
    expect((await stranger.get<LawFactsView>('/api/law-facts')).body).toMatchObject({
      version: 0,
      typed: NO_LAW_FACTS,
    });
  });

  it('are refused where they make no sense, and named', async () => {
    const wrong = async (change: object) => {
      const { status, text } = await person.put('/api/law-facts', {
        facts: { ...facts, ...change },
        version: 2,
      });
      return `${status} ${text}`;
    };
    expect(await wrong({ yearEnd: '2026-02-30' })).toMatch(/422.*yearEnd/);
    expect(await wrong({ amounts: [{ ...facts.amounts[0], amount: -1 }] })).toMatch(/422.*amount/);
    expect(await wrong({ amounts: [facts.amounts[0], facts.amounts[0]] })).toMatch(/422.*amounts/);
    expect(await wrong({ places: [{ country: 'Britain', ties: [] }] })).toMatch(/422.*country/);
    expect(await wrong({ answers: { 'what-else': true } })).toMatch(/422.*answers/);
    expect(await wrong({ sectors: ['14 10'] })).toMatch(/422.*sectors/);
  });
});

describe('verdicts as a file', () => {
  it('name each law with its verdict, reasons and dates', async () => {
    const csv = await person.get('/api/law-verdicts/export?format=csv');
    expect(csv.status).toBe(200);
    const lines = csv.text.split('\n');
    expect(lines[0]).toContain('Law,Jurisdiction,Applicability,Reasons');
    const uk = lines.find((line) => line.includes('section 54'))!;
    expect(uk).toContain(',applies,');
    expect(uk).toContain('GBP 36,000,000 turnover');
    expect(lines.filter(Boolean)).toHaveLength(16);

    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await person.get('/api/law-verdicts/export?format=xlsx')).bytes as never);
    expect(book.worksheets[0]?.rowCount).toBe(16);
  });
});
