import type {
  BenchmarkView,
  InsightQuestionnaire,
  InsightsView,
  QuestionInsight,
} from '@firebreak/questionnaires/model';
import type { Page } from '@firebreak/platform/model';
import { calm } from '../a-quick-check-answer.fixture';
import { AskingCompany, inDays, who } from '../asking-company.fixture';
import { RecordedAnswers } from '../recorded-answers';

const TEMPLATE = 'firebreak-quick-check';
const URL = '/api/questionnaire-insights';

describe('what suppliers answered', () => {
  let company: AskingCompany;
  let recorded: string[] = [];

  beforeAll(async () => {
    company = await AskingCompany.start();
    recorded = [
      await answered('Anqa', 'BD', { D04: 'unknown', A04: 10 }),
      await answered('Bela', 'BD', { D04: 'yes', A04: 20, I02: ['PT', 'BD'] }),
      await answered('Cira', 'VN', { A04: 30 }),
      await answered('Dori', 'VN', { A04: 40 }),
    ];
  });
  afterAll(() => company.close());

  async function answered(
    name: string,
    country: string,
    change: Readonly<Record<string, unknown>>,
    template = TEMPLATE,
  ) {
    const supplier = await company.buyer.post<{ id: string }>('/api/suppliers', {
      name,
      country,
      isic: '14',
    });
    const sent = await company.buyer.post<{ ids: string[] }>('/api/questionnaires', {
      recipients: [{ supplierId: supplier.body.id, email: `${name.toLowerCase()}@example.org` }],
      dueOn: inDays(20),
      template,
    });
    const id = sent.body.ids[0] ?? '';
    const answers = { ...(template === TEMPLATE && calm), ...change } as typeof calm;
    await company.app.runAs(company.buyer.companyId, () =>
      company.app.get(RecordedAnswers).record(id, { answers, submit: who }),
    );
    return id;
  }

  const question = async (code: string, params = '') =>
    (await company.buyer.get<QuestionInsight>(`${URL}/questions/${code}?${params}`)).body;
  const behind = async (code: string, params = '') =>
    (await company.buyer.get<Page<InsightQuestionnaire>>(`${URL}/questions/${code}/questionnaires?${params}`))
      .body;

  it('counts each supplier once: asked, skipped, and not known', async () => {
    const { body } = await company.buyer.get<InsightsView>(URL);
    expect(body).toMatchObject({ template: TEMPLATE, suppliers: 4, unread: 0 });
    expect(body.templates).toEqual([expect.objectContaining({ code: TEMPLATE, suppliers: 4 })]);
    expect(body.questions.find(({ code }) => code === 'D04')).toMatchObject({
      asked: 4,
      skipped: 0,
      unknown: 1,
    });
    expect(body.filters.country).toEqual([
      { value: 'BD', count: 2 },
      { value: 'VN', count: 2 },
    ]);
  });

  it('tells shares of choices, countries, and quartiles of numbers', async () => {
    expect((await question('D04')).all).toMatchObject({
      asked: 4,
      chosen: { no_verified: 2, unknown: 1, yes: 1 },
      quartiles: null,
    });
    expect((await question('I02')).all.chosen).toEqual({ PT: 4, BD: 1 });
    // 10, 20, 30, 40: by linear interpolation.
    expect((await question('A04')).all.quartiles).toEqual({
      least: 10,
      lower: 17.5,
      median: 25,
      upper: 32.5,
      most: 40,
    });
  });

  it('sets them apart by country, sector, tier, band and time', async () => {
    const { groups } = await question('D04', 'by=country');
    expect(groups.map(({ key, asked, chosen }) => [key, asked, chosen])).toEqual([
      ['BD', 2, { unknown: 1, yes: 1 }],
      ['VN', 2, { no_verified: 2 }],
    ]);
    expect((await question('D04', 'by=sector')).groups.map(({ key }) => key)).toEqual(['14']);
    expect((await question('D04', 'by=quarter')).groups).toEqual([expect.objectContaining({ asked: 4 })]);
    expect((await question('D04', 'by=band')).groups.reduce((sum, { asked }) => sum + asked, 0)).toBe(4);
    expect((await company.buyer.get(`${URL}/questions/D04?by=name`)).status).toBe(422);
  });

  it('narrows by filters, and says what each could be set to', async () => {
    const found = await question('D04', 'country=VN');
    expect(found.all).toMatchObject({ asked: 2, chosen: { no_verified: 2 } });
    expect(found.filters.country).toHaveLength(2);
    expect(found.filters.sector).toEqual([{ value: '14', count: 2 }]);
    expect((await question('D04', 'year=2001')).all).toMatchObject({ asked: 0, chosen: {} });
    expect((await company.buyer.get(`${URL}/questions/D04?year=now`)).status).toBe(422);
  });

  it('leads to the questionnaires behind a figure, page by page', async () => {
    const page = await behind('D04', 'answer=no_verified&limit=1');
    expect(page).toMatchObject({
      total: 2,
      items: [{ id: recorded[3], supplierName: 'Dori', country: 'VN' }],
    });
    const next = await behind('D04', `answer=no_verified&limit=1&cursor=${page.nextCursor}`);
    expect(next).toMatchObject({ items: [{ supplierName: 'Cira' }], nextCursor: null });
    expect((await behind('I02', 'answer=BD')).items.map((item) => item.supplierName)).toEqual(['Bela']);
    expect((await behind('D04', 'answer=skipped')).items).toEqual([]);
  });

  it('says that a template or question is not there', async () => {
    expect((await company.buyer.get(`${URL}?template=none`)).body).toMatchObject({
      code: 'template-not-found',
    });
    const missing = await company.buyer.get(`${URL}/questions/ZZ?template=${TEMPLATE}`);
    expect(missing).toMatchObject({ status: 404, body: { code: 'question-not-found' } });
  });

  it('goes out as CSV and XLSX', async () => {
    const csv = await company.buyer.get(`${URL}/export?format=csv&country=BD`);
    const line = csv.text.split('\n').find((one) => /,D04,.*yes/i.test(one) && one.includes(',1,50,'));
    expect(line).toBeDefined();
    const xlsx = await company.buyer.get(`${URL}/export?format=xlsx`);
    expect(xlsx.status).toBe(200);
  });

  it('reads submissions of before readings were kept', async () => {
    await company.app.inCompany(company.buyer.companyId, (tx) => tx.query(`DELETE FROM submission_reading`));
    expect((await company.buyer.get<InsightsView>(URL)).body).toMatchObject({ unread: 4, suppliers: 0 });
    await company.app.drainJobs();
    expect((await company.buyer.get<InsightsView>(URL)).body).toMatchObject({ unread: 0, suppliers: 4 });
  });

  it('shows a company nothing of another, and a viewer everything of their own', async () => {
    const other = await company.app.signUp();
    expect((await other.get<InsightsView>(URL)).body).toMatchObject({
      template: null,
      suppliers: 0,
      templates: [],
    });
  });

  it('counts the answers to a template of the company’s own, also once it is retired', async () => {
    const own = await company.anOwnTemplate('Beds');
    const beds = `template=${own.code}`;
    const rooms = { R1: 'no', H1: 8, H2: ['lock', 'visit'] };
    const ids = [
      await answered('Emu', 'BD', rooms, own.code),
      await answered('Fink', 'VN', { R1: 'no', H1: 2 }, own.code),
    ];
    await company.retire(own.id);
    const { body } = await company.buyer.get<InsightsView>(`${URL}?${beds}`);
    expect(body).toMatchObject({ template: own.code, suppliers: 2 });
    expect(body.templates.map(({ title, suppliers }) => [title, suppliers])).toContainEqual(['Beds', 2]);
    expect(body.questions.map(({ code, asked, skipped }) => [code, asked, skipped])).toEqual([
      ['R1', 2, 0],
      ['R2', 0, 0],
      ['H1', 2, 0],
      ['H2', 2, 1],
    ]);
    expect(await question('H2', beds)).toMatchObject({
      all: { asked: 2, chosen: { lock: 1, visit: 1 } },
      comparable: false,
      benchmark: null,
    });
    expect(await question('D04')).toMatchObject({ comparable: true });
    expect((await behind('H2', `${beds}&answer=skipped`)).items.map(({ id }) => id)).toEqual([ids[1]]);
    const csv = await company.buyer.get(`${URL}/export?format=csv&${beds}`);
    expect(csv.text).toMatch(/Housing,H2,.*Lock away what is theirs,1,50,/);
  });

  it('counts amounts by currency, tables by column, dates by year, and texts by whether there is one', async () => {
    const plain = { section: 'HOUSING', required: false, weight: 0, measures: 'profile', critical: false, indicators: [] } as const; // prettier-ignore
    const lock = [{ value: 'y', label: 'A lock' }, { value: 'n', label: 'No lock' }]; // prettier-ignore
    const columns = [
      { code: 'beds', text: 'Beds', type: 'number', required: false, range: { min: 0, max: 100 } },
      { code: 'lock', text: 'Door', type: 'single', required: false, options: lock },
      { code: 'note', text: 'Note', type: 'text', required: false },
    ] as const;
    const own = await company.anOwnTemplate('Rooms', {
      questions: [
        { ...plain, section: 'RECRUITMENT', code: 'RENT', text: 'Rent?', type: 'money' },
        {
          ...plain,
          code: 'ROOMS',
          text: 'Rooms?',
          type: 'site-table',
          table: { rows: 'added', maxRows: 9, columns },
        },
        { ...plain, code: 'BUILT', text: 'Built when?', type: 'date' },
        { ...plain, code: 'WORD', text: 'Anything else?', type: 'text' },
      ],
    });
    const rooms = (...cells: object[]) => ({ rows: cells.map((one) => ({ site: null, cells: one })) });
    const usd = (amount: number) => ({ amount, currency: 'USD' });
    await answered('Gull', 'BD', { RENT: usd(10), BUILT: '2019-05-01', WORD: 'Yes', ROOMS: rooms({ beds: 4, lock: 'y', note: 'x' }, { beds: 6, lock: 'n' }) }, own.code); // prettier-ignore
    await answered(
      'Heron',
      'VN',
      { RENT: usd(30), BUILT: '2021-01-01', ROOMS: rooms({ beds: 8, lock: 'y' }) },
      own.code,
    );
    await answered('Ibis', 'VN', { RENT: { amount: 900, currency: 'BDT' }, BUILT: '2021-06-01' }, own.code);
    const of = (code: string, more = '') => question(code, `template=${own.code}${more}`);

    const rent = await of('RENT');
    expect(rent.all).toMatchObject({ asked: 3, skipped: 0, chosen: {}, quartiles: null });
    expect(rent.all.details).toMatchObject([
      { of: 'USD', count: 2, quartiles: { least: 10, median: 20, most: 30 } },
      { of: 'BDT', count: 1, quartiles: { median: 900 } },
    ]);
    expect(rent.groups.map(({ key, details }) => [key, details.map(({ of: what }) => what)])).toEqual([
      ['BD', ['USD']],
      ['VN', ['BDT', 'USD']],
    ]);
    const table = await of('ROOMS');
    expect(table.columns.map(({ code, text }) => [code, text])).toContainEqual(['lock', 'Door']);
    expect(table.all).toMatchObject({ asked: 3, skipped: 1 });
    expect(table.all.details).toMatchObject([
      { of: 'beds', count: 3, chosen: {}, quartiles: { least: 4, median: 6, most: 8 } },
      { of: 'lock', count: 3, chosen: { y: 2, n: 1 }, quartiles: null },
      { of: 'note', count: 1, chosen: {}, quartiles: null },
    ]);
    expect((await of('BUILT')).all.chosen).toEqual({ 2019: 1, 2021: 2 });
    expect((await behind('BUILT', `template=${own.code}&answer=2021`)).total).toBe(2);
    expect((await of('WORD', '&country=BD')).all).toMatchObject({ asked: 1, skipped: 0, details: [] });
    const said = await behind('WORD', `template=${own.code}&answer=answered`);
    expect(said.items.map(({ supplierName }) => supplierName)).toEqual(['Gull']);

    const csv = await company.buyer.get(`${URL}/export?format=csv&template=${own.code}`);
    expect(csv.text).toMatch(/,RENT,.*,USD,,,15,20,25/);
    expect(csv.text).toMatch(/,ROOMS,.*,Beds,,,5,6,7/);
    expect(csv.text).toMatch(/,ROOMS,.*,Door: A lock,2,,,,/);
    expect(csv.text).toMatch(/,BUILT,.*,2021,2,66.7/);
    expect(csv.text).toMatch(/,WORD,.*,text,3,2,0/);
  });

  it('gives its counts to the benchmark only when it says so, and takes them back', async () => {
    const counts = () =>
      company.app.inCompany<{ key: string; option: string; suppliers: number }[]>(
        company.buyer.companyId,
        (tx) =>
          tx.query(
            `SELECT key, option, suppliers FROM benchmark_count
            WHERE question = 'D04' AND dimension = 'country' ORDER BY key, option`,
          ),
      );
    expect((await company.buyer.get<BenchmarkView>(`${URL}/benchmark`)).body).toMatchObject({
      contributes: false,
      decidedAt: null,
    });
    await company.app.drainJobs();
    expect(await counts()).toEqual([]);
    await company.buyer.put(`${URL}/benchmark`, { contributes: true });
    await company.app.drainJobs();
    expect(await counts()).toEqual([
      { key: 'BD', option: '', suppliers: 2 },
      { key: 'BD', option: 'unknown', suppliers: 1 },
      { key: 'BD', option: 'yes', suppliers: 1 },
      { key: 'VN', option: '', suppliers: 2 },
      { key: 'VN', option: 'no_verified', suppliers: 2 },
    ]);
    // As if Bela had been asked a template of the company's own with it: there, D04 may be another question.
    await company.app.inCompany(company.buyer.companyId, (tx) =>
      tx.query(
        `UPDATE submission_reading SET parts = parts || '{beds}'::text[] WHERE submission_id =
           (SELECT id FROM questionnaire_submission WHERE questionnaire_id = $1)`,
        [recorded[1]],
      ),
    );
    await company.buyer.put(`${URL}/benchmark`, { contributes: true });
    await company.app.drainJobs();
    expect((await counts()).filter(({ key }) => key === 'BD')).toEqual([
      { key: 'BD', option: '', suppliers: 1 },
      { key: 'BD', option: 'unknown', suppliers: 1 },
    ]);
    const off = await company.buyer.put<BenchmarkView>(`${URL}/benchmark`, { contributes: false });
    expect(off.body.contributes).toBe(false);
    expect(await counts()).toEqual([]);
  });
});
