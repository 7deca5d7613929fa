import type { Role } from '@firebreak/identity/model';
import { Accounts } from '@firebreak/identity/server';
import {
  NO_LAW_FACTS,
  type FormAnswerView,
  type FormPart,
  type StatementFormsView,
  type StatementVersionView,
  type StatementView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { submitAnyway } from '../writing-company.fixture';
import ExcelJS from 'exceljs';

let app: TestApp;
let officer: TestClient;
let second: TestClient;
let viewer: TestClient;
let stranger: TestClient;
let statement: StatementView;

const PASSWORD = 'correct horse battery';

beforeAll(async () => {
  app = await startTestApp();
  const person = (name: string, role: Role) => ({
    name,
    email: `${name.toLowerCase()}@harbour.example`,
    password: PASSWORD,
    role,
  });
  await app.get(Accounts).createCompany({
    name: 'Harbour',
    people: [
      person('Ada', 'esg-officer'),
      person('Bo', 'esg-officer'),
      person('Cy', 'admin'),
      person('Di', 'viewer'),
    ],
  });
  await app.get(Accounts).createCompany({ name: 'Others', people: [person('Eve', 'admin')] });
  const signIn = (name: string) => app.anonymous().signIn(`${name}@harbour.example`, PASSWORD);
  [officer, second, viewer, stranger] = await Promise.all(['ada', 'bo', 'di', 'eve'].map(signIn)) as [TestClient, TestClient, TestClient, TestClient]; // prettier-ignore
  await officer.put('/api/law-facts', {
    version: 0,
    facts: {
      ...NO_LAW_FACTS,
      sectors: ['1410'],
      places: [{ country: 'CA', ties: ['branch', 'business'] }],
      amounts: [
        { measure: 'turnover', where: 'world', year: 'latest', currency: 'GBP', amount: 412_000_000 },
      ],
    },
  });
  const started = await officer.post<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54', 'ca-s211'],
    language: 'en',
    period: { from: '2025-04-01', to: '2026-03-31' },
    organisation: {
      name: 'Harbour & Hill Limited',
      legalForm: 'company',
      business: 'It designs and sells clothing.',
      headquarters: 'Leeds',
      employees: 640,
      entities: [],
    },
  });
  if (started.status !== 201) throw new Error(started.text);
  statement = started.body;
});
afterAll(() => app.close());

const url = () => `/api/statements/${statement.id}/forms`;

function partOf({ forms }: StatementFormsView, criterion: string, part: string): FormPart {
  const field = forms.flatMap(({ fields }) => fields).find((each) => each.criterion === criterion);
  return field!.parts.find(({ id }) => id === part)!;
}

const save = (by: TestClient, changes: object) =>
  by.put<StatementFormsView>(url(), {
    criterion: 'uk-reg-org',
    part: 'company-number',
    text: '',
    chosen: [],
    version: 0,
    ...changes,
  });

describe('forms of a statement', () => {
  it('are those of its countries, filled from its data and from what the company is', async () => {
    const { body } = await viewer.get<StatementFormsView>(url());
    expect(body.forms.map(({ law, fields }) => [law, fields.length])).toEqual([
      ['ca-psc-questionnaire', 24],
      ['uk-statement-registry', 18],
    ]);
    expect(partOf(body, 'uk-reg-turnover', 'turnover').fromData).toMatchObject({ chosen: ['100m_to_500m'] });
    expect(partOf(body, 'uk-reg-sector', 'sectors').fromData).toMatchObject({
      chosen: ['fashion_textiles_luxury'],
    });
    expect(partOf(body, 'ca-q-category', 'tests').fromData?.chosen).toEqual([
      'place_of_business_in_canada',
      'does_business_in_canada',
    ]);
    expect(partOf(body, 'uk-reg-policies', 'provisions')).toMatchObject({ fromData: null, typed: null });
    expect(body.answers).toEqual([]);
  });

  it('keep what a person types, before the data, until it is emptied again', async () => {
    const typed = { criterion: 'uk-reg-turnover', part: 'turnover', chosen: ['over_500m'] };
    const first = await save(officer, typed);
    expect(first.status).toBe(200);
    expect(partOf(first.body, 'uk-reg-turnover', 'turnover').typed).toEqual({
      text: '',
      chosen: ['over_500m'],
    });
    expect(first.body.answers).toMatchObject([{ ...typed, version: 1, updatedBy: 'Ada' }]);
    const emptied = await save(officer, { ...typed, chosen: [], version: 1 });
    expect(partOf(emptied.body, 'uk-reg-turnover', 'turnover')).toMatchObject({
      typed: null,
      fromData: { chosen: ['100m_to_500m'] },
    });
    expect(emptied.body.answers).toMatchObject([{ version: 2 }]);
  });

  it('lose nothing when two persons write at once', async () => {
    const answers = await Promise.all([
      save(officer, { text: '01234567' }),
      save(second, { text: '07654321' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    const problem = refused.body as unknown as { code: string; answer: FormAnswerView };
    expect(problem.code).toBe('statement-changed');
    const kept = (await viewer.get<StatementFormsView>(url())).body.answers.find(
      ({ part }) => part === 'company-number',
    )!;
    expect(problem.answer).toEqual(kept);
    // Having seen it, the other one may write over it.
    expect((await save(second, { text: 'seen', version: kept.version })).status).toBe(200);
  });

  it.each([
    ['a part that no field has', { part: 'nowhere' }, { code: 'form-answer-unfit', fault: 'no-such-part' }],
    ['a field of another form', { criterion: 'au-reg-fields', part: 'name' }, { fault: 'no-such-part' }],
    [
      'a choice that is not offered',
      { criterion: 'uk-reg-turnover', part: 'turnover', chosen: ['a_lot'] },
      { fault: 'option-unknown', option: 'a_lot' },
    ],
    [
      'more than the form takes',
      { criterion: 'uk-reg-othermon', part: 'monitoring', text: 'x'.repeat(201) },
      { fault: 'too-long', maxLength: 200 },
    ],
    ['more than anybody writes', { text: 'x'.repeat(20_001) }, { code: 'input-invalid' }],
    ['no list', { chosen: 'no list' }, { code: 'input-invalid' }],
  ])('refuse %s', async (_, changes, problem) => {
    const answer = await save(officer, changes);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject(problem);
  });

  it('are nobody else’s, and not for who only reads', async () => {
    expect((await stranger.get(url())).status).toBe(404);
    expect((await save(stranger, { text: 'x' })).status).toBe(404);
    expect((await save(viewer, { text: 'x' })).status).toBe(403);
  });

  it('stand in the workbook, and are frozen with the version', async () => {
    const workbookOf = async () => {
      await officer.post(`/api/statements/${statement.id}/exports`);
      await app.drainJobs();
      const [newest] = (await officer.get<StatementVersionView[]>(`/api/statements/${statement.id}/versions`))
        .body;
      const { href } = newest!.files.find(({ format }) => format === 'xlsx')!;
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array((await officer.get(href)).bytes).buffer);
      const rows = (workbook.getWorksheet('Forms')?.getSheetValues() ?? []).map((row) => String(row));
      return { number: newest!.number, rows };
    };
    const before = await workbookOf();
    expect(before.rows.some((row) => row.includes('Company number'))).toBe(true);
    expect((await workbookOf()).number).toBe(before.number);
    const typed = { criterion: 'uk-reg-policies', part: 'provisions', chosen: ['no_child_labour'] };
    expect((await save(officer, typed)).status).toBe(200);
    const after = await workbookOf();
    expect(after.number).toBe(before.number + 1);
    expect(after.rows.some((row) => row.includes('No child labour'))).toBe(true);
  });

  it('are locked with the statement', async () => {
    const submitted = await submitAnyway(officer, statement.id);
    expect(submitted.status).toBe(200);
    const answer = await save(officer, { part: 'parent', text: 'Late' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'statement-locked' });
  });
});
