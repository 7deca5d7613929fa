import type {
  CriteriaView,
  ImportProposal,
  LastYearView,
  PlaceParts,
  SectionHistoryPage,
  SectionKind,
  StatementFrameworkSummary,
  StatementSectionView,
  StatementView,
  TracedFiguresView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { submitAnyway } from '../writing-company.fixture';
import { aDocx, aHeading, aParagraph } from './reading/a-statement-file.fixture';

let app: TestApp;
let officer: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signUp();
  stranger = await app.signUp();
  for (const name of ['Dhaka Garments', 'Tirupur Knits']) await addSupplier(name);
});
afterAll(() => app.close());

async function addSupplier(name: string) {
  const answer = await officer.post('/api/suppliers', {
    name,
    country: 'BD',
    isic: '14',
    suppliesOwnCompany: true,
  });
  if (answer.status !== 201) throw new Error(answer.text);
}

let year = 2011;

async function start(changes: object = {}): Promise<StatementView> {
  year += 2; // a year between, so that only a test that wants it has a year before
  const answer = await officer.post<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    organisation: { name: 'Harbour', legalForm: 'company', business: 'It sells clothing.', headquarters: 'Leeds', employees: 40, entities: [] },
    ...changes,
  }); // prettier-ignore
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

const asFile = (content: Buffer, name = 'statement.docx') => ({
  name,
  mediaType: 'application/octet-stream',
  content,
});
const sectionOf = ({ sections }: StatementView, kind: SectionKind) =>
  sections.find((section) => section.kind === kind)!;

describe('import of an earlier statement', () => {
  const body = aHeading('Risk assessment') + aParagraph('We scored all {{risk.mean}} suppliers.') +
    aHeading('Lorem') + aParagraph('Dolor sit amet.') + aHeading('Training') + aParagraph('We trained 40 buyers.'); // prettier-ignore

  it('proposes a section for each part, and keeps nothing by itself', async () => {
    const statement = await start();
    const url = `/api/statements/${statement.id}/import`;
    const { status, body: proposal } = await officer.upload<ImportProposal>(
      url,
      asFile(await aDocx(body), '../x.docx'),
    );
    expect(status).toBe(200);
    expect(proposal).toMatchObject({ fileName: 'x.docx', format: 'docx', pageCount: null });
    expect(proposal.parts.map(({ heading, section, reason }) => [heading, section, reason])).toEqual([
      ['Risk assessment', 'risk', 'heading'],
      ['Lorem', null, 'none'],
      ['Training', 'training', 'heading'],
    ]);
    const { body: after } = await officer.get<StatementView>(`/api/statements/${statement.id}`);
    expect(after.sections).toEqual(statement.sections);
  });

  it('puts what the person confirms into the sections, all or nothing', async () => {
    const statement = await start();
    const url = `/api/statements/${statement.id}/import`;
    const [risk, training] = [sectionOf(statement, 'risk'), sectionOf(statement, 'training')];
    await officer.put(`/api/statements/${statement.id}/sections/training`, { text: '> Write.', version: 1 });
    const input: PlaceParts = {
      fileName: 'statement 2024.docx',
      parts: [
        { section: 'risk', heading: 'Risk assessment', text: 'We scored {{risk.mean}}.' },
        { section: 'training', heading: '', text: 'We trained 40 buyers.' },
      ],
      seen: [
        { section: 'risk', version: risk.version },
        { section: 'training', version: training.version },
      ],
    };
    const refused = await officer.put<{ code: string; section: StatementSectionView }>(url, input);
    expect([refused.status, refused.body.code]).toEqual([409, 'statement-changed']);
    expect(refused.body.section).toMatchObject({ kind: 'training', text: '> Write.', version: 2 });
    const { body: untouched } = await officer.get<StatementView>(`/api/statements/${statement.id}`);
    expect(sectionOf(untouched, 'risk')).toEqual(risk);

    const seen = [{ section: 'risk', version: 1 }, { section: 'training', version: 2 }] as const; // prettier-ignore
    const placed = await officer.put<StatementSectionView[]>(url, { ...input, seen });
    expect(placed.status).toBe(200);
    expect(placed.body.map(({ kind, version }) => [kind, version])).toEqual([
      ['risk', 2],
      ['training', 3],
    ]);
    const [inRisk, inTraining] = placed.body.map(({ text }) => text);
    expect(inRisk?.startsWith(risk.text)).toBe(true);
    expect(inRisk).toMatch(
      /> From an earlier statement \(statement 2024\.docx\).*\n\n## Risk assessment\n\nWe scored \{ \{risk/,
    );
    expect(inTraining).toMatch(/^> From an earlier.*\n\nWe trained 40 buyers\.\n\n> Write\.$/);
    const history = `/api/statements/${statement.id}/sections/training/history`;
    const { items } = (await officer.get<SectionHistoryPage>(history)).body;
    expect(items.map(({ version, cause }) => [version, cause])).toEqual([
      [3, 'imported'],
      [2, 'saved'],
      [1, 'drafted'],
    ]);
  });

  it('refuses what does not fit, is not there, or is locked', async () => {
    const statement = await start();
    const url = `/api/statements/${statement.id}/import`;
    const place = (parts: object[], seen = [{ section: 'risk', version: 1 }], by = officer) =>
      by.put<{ code: string }>(url, { fileName: 'x', parts, seen });
    const long = { section: 'risk', heading: '', text: 'word '.repeat(7_900) };
    expect((await place([long, long])).body.code).toBe('section-too-long');
    expect((await place([{ section: 'nowhere', heading: '', text: 'x' }])).status).toBe(422);
    expect((await place([])).status).toBe(422);
    const short = { section: 'risk', heading: '', text: 'x' };
    // Who did not say which version was seen has seen none.
    expect((await place([short], [])).body.code).toBe('statement-changed');
    expect((await place([short], [{ section: 'risk', version: 1 }], stranger)).body.code).toBe(
      'statement-not-found',
    );
    expect((await stranger.upload<{ code: string }>(url, asFile(Buffer.from('Words.')))).status).toBe(404);
    const empty = await officer.upload<{ code: string }>(url, asFile(Buffer.alloc(0)));
    expect(empty.body.code).toBe('file-empty');
    expect((await submitAnyway(officer, statement.id)).status).toBe(200);
    expect((await place([short])).body.code).toBe('statement-locked');
    expect((await officer.upload<{ code: string }>(url, asFile(Buffer.from('Words.')))).body.code).toBe(
      'statement-locked',
    );
  });
});

describe('the year before', () => {
  it('is the version that went furthest, in the same language', async () => {
    const earlier = await start();
    const draft = await officer.put(`/api/statements/${earlier.id}/sections/risk`, {
      text: 'First.',
      version: 1,
    });
    expect(draft.status).toBe(200);
    const now = await start();
    const lastYear = () => officer.get<LastYearView>(`/api/statements/${now.id}/last-year`);
    expect((await lastYear()).body.earlier).toMatchObject({
      statementId: earlier.id,
      standing: 'draft',
      versionNumber: null,
    });
    await officer.post(`/api/statements/${earlier.id}/exports`, {});
    await officer.put(`/api/statements/${earlier.id}/sections/risk`, { text: 'Second.', version: 2 });
    const { earlier: found } = (await lastYear()).body;
    expect(found).toMatchObject({
      statementId: earlier.id,
      standing: 'version',
      versionNumber: 1,
      period: earlier.period,
    });
    expect(found?.sections.find(({ kind }) => kind === 'risk')?.text).toBe('First.');
    expect((await stranger.get(`/api/statements/${now.id}/last-year`)).status).toBe(404);
    await start({ language: 'es', period: { from: `${year}-01-01`, to: `${year}-12-30` } });
    expect((await lastYear()).body.earlier?.language).toBe('en');
  });

  it('is nothing for the first statement', async () => {
    const first = await start({ period: { from: '1999-01-01', to: '1999-12-31' } });
    expect((await officer.get<LastYearView>(`/api/statements/${first.id}/last-year`)).body).toEqual({
      earlier: null,
    });
  });
});

describe('tracing', () => {
  it('shows every criterion of the chosen laws once, by what answers it', async () => {
    const { body: laws } = await officer.get<StatementFrameworkSummary[]>('/api/statement-frameworks');
    const statement = await start({ frameworkIds: laws.map(({ id }) => id) });
    const { status, body: view } = await officer.get<CriteriaView>(
      `/api/statements/${statement.id}/criteria`,
    );
    expect(status).toBe(200);
    const criteria = view.groups.flatMap((group) => group.criteria);
    expect(new Set(criteria.map(({ criterionId }) => criterionId)).size).toBe(194);
    expect(criteria).toHaveLength(194);
    expect(view.laws.map((law) => law.criteria).reduce((a, b) => a + b)).toBe(194);
    for (const { criteria: all, fills, states } of view.laws) {
      expect(fills.data + fills.drafted + fills.writer).toBe(all);
      expect(Object.values(states).reduce((a, b) => a + b)).toBe(all);
    }
    expect(criteria.find(({ criterionId }) => criterionId === 'uk-54-5-f')).toMatchObject({
      frameworkId: 'uk-msa-s54',
      section: 'training',
      fill: 'writer',
      tokens: expect.arrayContaining([expect.objectContaining({ token: 'training.records', kept: 'whole' })]),
    });
    expect((await stranger.get(`/api/statements/${statement.id}/criteria`)).status).toBe(404);
  });

  it('leads from a figure to its sentence, and tells when the records have moved on', async () => {
    const statement = await start();
    const traced = async () =>
      (await officer.get<TracedFiguresView>(`/api/statements/${statement.id}/figures`)).body.figures.find(
        ({ id }) => id === 'supply-chain.suppliers',
      );
    expect(await traced()).toMatchObject({ value: '2', source: 'supply-chain', changed: null });
    expect(
      (await traced())?.uses.some(
        ({ section, sentence }) => section === 'structure' && sentence?.includes('2'),
      ),
    ).toBe(true);
    await addSupplier('Bursa Denim');
    expect(await traced()).toMatchObject({ value: '2', changed: { now: '3' } });
    expect((await stranger.get(`/api/statements/${statement.id}/figures`)).status).toBe(404);
  });
});
