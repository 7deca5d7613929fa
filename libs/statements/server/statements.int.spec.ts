import type { JobRunView, Page } from '@firebreak/platform/model';
import {
  numberOf,
  RENDITION_FORMATS,
  type ExportStarted,
  type StartStatement,
  type ChangedFiguresView,
  type StatementCheck,
  type StatementFrameworkSummary,
  type StatementSectionView,
  type StatementSummary,
  type StatementVersionView,
  type StatementView,
} from '@firebreak/statements/model';
import type { TestClient } from '@firebreak/testing';
import ExcelJS from 'exceljs';
import { createHash } from 'node:crypto';
import { pagesOf } from '@firebreak/testing/pdf-text';
import { RenderStatementProcessor } from './render-statement.processor';
import { aStart, WritingCompany } from './writing-company.fixture';

let company: WritingCompany;
let person: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  company = await WritingCompany.start();
  person = company.officer;
  stranger = await company.app.signUp();
});
afterAll(() => company.app.close());

const start = (changes: Partial<StartStatement> = {}) => company.aStatement(changes);

const textOf = (statement: StatementView, kind: string) =>
  statement.sections.find((section) => section.kind === kind)?.text ?? '';

async function exported(id: string): Promise<StatementVersionView> {
  const ordered = await person.post<ExportStarted>(`/api/statements/${id}/exports`);
  expect(ordered.status).toBe(202);
  await company.app.drainJobs();
  const job = await person.get<JobRunView>(`/api/jobs/${ordered.body.jobId}`);
  expect(job.body).toMatchObject({ status: 'done', subject: id, progressRatio: 1 });
  const [newest] = (await person.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
  return newest!;
}

async function download(href: string): Promise<Buffer> {
  const response = await person.get(href);
  expect(response.status).toBe(200);
  return response.bytes;
}

describe('frameworks', () => {
  it('come from the reference data, and say which ask for a written statement', async () => {
    const { body } = await person.get<StatementFrameworkSummary[]>('/api/statement-frameworks');
    expect(body.find(({ id }) => id === 'uk-msa-s54')).toMatchObject({
      jurisdiction: 'GB',
      criteriaCount: 14,
    });
    expect(body).toHaveLength(15);
    expect(body.find(({ id }) => id === 'us-uflpa-s307')).toMatchObject({ asksForStatement: false });
  });
});

describe('starting a statement', () => {
  it('drafts every section from the company’s own figures', async () => {
    const statement = await start();
    expect(numberOf(statement.figures, 'supply-chain.suppliers')).toBe(3);
    expect(numberOf(statement.figures, 'supply-chain.countries')).toBe(3);
    expect(numberOf(statement.figures, 'risk.scored')).toBe(3);
    expect(statement.sections.map(({ kind }) => kind)).toEqual([
      'steps',
      'structure',
      'policies',
      'risk',
      'due-diligence',
      'effectiveness',
      'training',
      'approval',
    ]);
    expect(textOf(statement, 'structure')).toContain('{{supply-chain.suppliers}} suppliers');
    expect(textOf(statement, 'due-diligence')).toContain('We did not record any audit in this year.');
    expect((await person.get<StatementView>(`/api/statements/${statement.id}`)).body).toEqual(statement);
  });

  it.each([
    ['de', 'de-lksg', 'Lieferkettensorgfaltspflichtengesetz', '§ 10 Abs. 2 Nr. 1'],
    ['nb', 'no-transparency-act', 'Åpenhetsloven', '§ 5 første ledd bokstav b'],
  ] as const)('speaks the language of the law (%s)', async (language, law, basis, reference) => {
    const statement = await start({ language, frameworkIds: [law] });
    expect(statement).toMatchObject({ language, frameworkIds: [law] });
    expect(textOf(statement, 'approval')).toContain(basis);
    const check = await person.get<StatementCheck>(`/api/statements/${statement.id}/check`);
    expect(check.body.criteria.map(({ ref }) => ref)).toContain(reference);
  });

  it('stands in the list with how far it is', async () => {
    const statement = await start({ language: 'es' });
    const { items } = (await person.get<Page<StatementSummary>>('/api/statements')).body;
    expect(items.find(({ id }) => id === statement.id)).toMatchObject({
      frameworks: [{ name: 'UK Modern Slavery Act 2015, section 54 statement' }],
      organisationName: 'Harbour & Hill Limited',
      approved: false,
      criteriaApplicable: 12,
    });
  });

  it('drafts in Chinese, without spaces between sentences', async () => {
    const statement = await start({ language: 'zh' });
    expect(textOf(statement, 'steps')).toMatch(/的财政年度作出本声明。本声明说明/);
    expect(textOf(statement, 'structure')).toContain('{{supply-chain.suppliers}}家供应商');
  });

  it('refuses a second one for the same law, period and language', async () => {
    const first = await start();
    const again = await person.post('/api/statements', aStart({ period: first.period }));
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'statement-exists', statementId: first.id });
  });

  it.each([
    [{ frameworkIds: ['uk-msa-s54', 'no-such-law'] }, 404, 'statement-framework-not-found'],
    [{ frameworkIds: ['us-uflpa-s307'] }, 422, 'statement-framework-unsupported'],
    [{ frameworkIds: [] }, 422, 'input-invalid'],
    [{ frameworkIds: ['uk-msa-s54', 'uk-msa-s54'] }, 422, 'input-invalid'],
    [{ period: { from: '2026-03-31', to: '2025-04-01' } }, 422, 'statement-period-invalid'],
    [{ period: { from: '2020-01-01', to: '2026-03-31' } }, 422, 'statement-period-invalid'],
    [{ period: { from: '2026-02-30', to: '2026-03-31' } }, 422, 'input-invalid'],
    [{ language: 'tlh' as 'en' }, 422, 'input-invalid'],
    [{ organisation: { ...aStart().organisation, name: '  ' } }, 422, 'input-invalid'],
    [{ colour: 'red' }, 422, 'input-invalid'],
  ])('refuses %j', async (changes, status, code) => {
    const answer = await person.post('/api/statements', { ...aStart(), ...changes });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code });
  });
});

describe('several laws in one statement', () => {
  it('is checked under each, and drafts what a law added later asks for', async () => {
    const { id } = await start({ frameworkIds: ['ca-s211', 'uk-msa-s54'] });
    const first = (await person.get<StatementCheck>(`/api/statements/${id}/check`)).body;
    expect(first.frameworks.map(({ frameworkId }) => frameworkId)).toEqual(['ca-s211', 'uk-msa-s54']);
    await person.put(`/api/statements/${id}/sections/risk`, { text: 'Kept as it is.', version: 1 });
    const added = await person.patch<StatementView>(`/api/statements/${id}`, {
      version: 1,
      frameworkIds: ['uk-msa-s54', 'ca-s211', 'no-transparency-act'],
    });
    expect(added.body.frameworks.map((each) => each.id)).toEqual([
      'ca-s211',
      'no-transparency-act',
      'uk-msa-s54',
    ]);
    expect(textOf(added.body, 'risk')).toBe('Kept as it is.');
    const { frameworks, criteria } = (await person.get<StatementCheck>(`/api/statements/${id}/check`)).body;
    for (const { frameworkId, met, partly, missing, byHand, notApplicable } of frameworks) {
      const own = criteria.filter((each) => each.frameworkId === frameworkId).length;
      expect(met + partly + missing + byHand + notApplicable).toBe(own);
    }
  });

  it('drafts the sections that only the added law asks for', async () => {
    const { id, sections } = await start({ frameworkIds: ['no-transparency-act', 'uk-msa-s54'] });
    const { sections: fewer } = await start({ frameworkIds: ['us-ca-sb657'] });
    expect(fewer.length).toBeLessThan(sections.length);
    const { id: small } = await start({ frameworkIds: ['us-ca-sb657'] });
    const changed = await person.patch<StatementView>(`/api/statements/${small}`, {
      version: 1,
      frameworkIds: ['us-ca-sb657', 'uk-msa-s54'],
    });
    expect(changed.body.sections.map(({ kind }) => kind)).toEqual(sections.map(({ kind }) => kind));
    const forms = { version: 1, frameworkIds: ['us-uflpa-s307'] };
    expect((await person.patch(`/api/statements/${id}`, forms)).status).toBe(422);
  });

  it('refuses to become a second statement for the same laws', async () => {
    const period = { from: '2029-01-01', to: '2029-12-31' };
    const both = await start({ period, frameworkIds: ['uk-msa-s54', 'au-msa-2018'] });
    const one = await start({ period });
    const frameworkIds = ['au-msa-2018', 'uk-msa-s54'];
    const answer = await person.patch(`/api/statements/${one.id}`, { version: 1, frameworkIds });
    expect(answer.body).toMatchObject({ code: 'statement-exists', statementId: both.id });
    const itself = await person.patch(`/api/statements/${both.id}`, { version: 1, frameworkIds });
    expect(itself.status).toBe(200);
  });
});

describe('editing', () => {
  const save = (id: string, text: string, version: number) =>
    person.put<StatementSectionView>(`/api/statements/${id}/sections/training`, { text, version });

  it('saves what was typed, and refuses to lose what somebody else typed', async () => {
    const { id } = await start();
    const saved = await save(id, 'We trained 14 buyers.', 1);
    expect(saved.body).toMatchObject({
      text: 'We trained 14 buyers.',
      version: 2,
      edited: true,
      updatedBy: 'Ada Buyer',
    });
    const late = await save(id, 'Something else', 1);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'statement-changed',
      section: { text: 'We trained 14 buyers.', version: 2 },
    });
  });

  it('lets one of two savers at once through', async () => {
    const { id } = await start();
    const answers = await Promise.all([save(id, 'One', 1), save(id, 'Two', 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('drafts a section again on request', async () => {
    const statement = await start();
    await save(statement.id, 'Gone in a moment', 1);
    const url = `/api/statements/${statement.id}/sections/training/draft`;
    expect((await person.post(url, { version: 1 })).status).toBe(409);
    const drafted = await person.post<StatementSectionView>(url, { version: 2 });
    expect(drafted.body).toMatchObject({ text: textOf(statement, 'training'), version: 3, edited: false });
  });

  it('keeps approval and publication, by version', async () => {
    const { id } = await start();
    const approval = {
      approvedBy: 'board of directors',
      approvedOn: '2032-05-12',
      signatoryName: 'Ada Okafor',
      signatoryPosition: 'Managing director',
      signedOn: null,
    };
    const edited = await person.patch<StatementView>(`/api/statements/${id}`, { version: 1, approval });
    expect(edited.body).toMatchObject({ version: 2, approval, approved: false });
    expect((await person.patch(`/api/statements/${id}`, { version: 1, approval })).status).toBe(409);
    const wrong = {
      version: 2,
      publication: { hasWebsite: true, statementUrl: 'x', homepageUrl: '', contact: '' },
    };
    expect((await person.patch(`/api/statements/${id}`, wrong)).body).toMatchObject({
      errors: [{ field: 'publication.statementUrl' }],
    });
  });

  it('refreshes figures; the texts that quote them follow', async () => {
    const other = await company.app.signUp();
    const answer = await other.post<StatementView>('/api/statements', aStart());
    const { id } = answer.body;
    expect(textOf(answer.body, 'structure')).toContain('We have not yet recorded our suppliers');
    await other.post('/api/suppliers', { name: 'New Mill', country: 'PK' });
    await other.put(`/api/statements/${id}/sections/structure`, {
      text: 'We know {{supply-chain.suppliers}}.',
      version: 1,
    });
    const changed = () => other.get<ChangedFiguresView>(`/api/statements/${id}/figures/changed`);
    expect((await changed()).body.changed).toEqual(['supply-chain.suppliers']);
    const refreshed = await other.post<StatementView>(`/api/statements/${id}/figures`);
    expect(numberOf(refreshed.body.figures, 'supply-chain.suppliers')).toBe(1);
    expect((await changed()).body.changed).toEqual([]);
  });
});

describe('every framework on offer', () => {
  it('can be started and checked', async () => {
    const { body: frameworks } = await person.get<StatementFrameworkSummary[]>('/api/statement-frameworks');
    expect(frameworks.length).toBeGreaterThan(5);
    for (const { id: frameworkId, criteriaCount, asksForStatement } of frameworks) {
      if (!asksForStatement) continue;
      const { id, sections } = await start({ frameworkIds: [frameworkId] });
      expect(sections.at(-1)?.kind).toBe('approval');
      const { body: check } = await person.get<StatementCheck>(`/api/statements/${id}/check`);
      expect([frameworkId, check.criteria.length]).toEqual([frameworkId, criteriaCount]);
      expect(check.warnings.map(({ code }) => code)).not.toContain('figure-unknown');
    }
  });
});

describe('exporting', () => {
  it('makes every kind of file in a job, with the company’s figures in them', async () => {
    const { id } = await start();
    const version = await exported(id);
    expect(version).toMatchObject({ number: 1, createdBy: 'Ada Buyer', approved: false });
    expect(version.files.map(({ format }) => format)).toEqual(RENDITION_FORMATS);
    const bytes = await Promise.all(version.files.map(({ href }) => download(href)));
    const [pdf, , html, json, xlsx] = bytes;
    expect(version.files.map(({ sha256 }) => sha256)).toEqual(
      bytes.map((each) => createHash('sha256').update(each).digest('hex')),
    );
    expect(html!.toString()).toContain('>3</a> suppliers in');
    expect(JSON.parse(json!.toString())).toMatchObject({
      version: { number: 1, contentHash: version.contentHash },
      frameworks: [{ id: 'uk-msa-s54', name: 'UK Modern Slavery Act 2015, section 54 statement' }],
    });
    const text = pagesOf(pdf!).join(' ');
    expect(text).toContain('Our records hold 3 suppliers in 3 countries, with 0 sites.');
    expect(text).toContain('Harbour & Hill Limited is a company with its head office in Leeds.');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(xlsx!).buffer);
    const names = workbook.getWorksheet('Suppliers')!.getColumn(3).values;
    expect(names).toEqual(expect.arrayContaining(['=cmd() Garments', 'Tirupur Knits', 'Bursa Denim']));
    expect(workbook.getWorksheet('Sources')!.rowCount).toBeGreaterThan(5);
  });

  it('is the same version while nothing changes, and a new one after', async () => {
    const { id } = await start();
    const first = await exported(id);
    expect(await exported(id)).toMatchObject({ id: first.id, files: first.files });
    await person.put(`/api/statements/${id}/sections/training`, { text: 'None yet.', version: 1 });
    expect((await exported(id)).number).toBe(2);
  });

  it('done twice, has one effect', async () => {
    const { id } = await start();
    const version = await exported(id);
    const context = { jobRunId: version.jobId!, attempt: 2, progress: async () => undefined };
    const processor = company.app.get(RenderStatementProcessor);
    await company.app.runAs(person.companyId, () => processor.run({ versionId: version.id }, context));
    const versions = await person.get<StatementVersionView[]>(`/api/statements/${id}/versions`);
    expect(versions.body).toEqual([version]);
  });

  it('makes the others where one cannot be made, says so, and makes that one when a person tries again', async () => {
    const { id } = await start();
    const version = await exported(id);
    const change = (statement: string, ...values: string[]) =>
      company.app.inCompany(person.companyId, (tx) => tx.query(statement, [version.id, ...values]));
    const sign = (strokes: string) =>
      change(
        `UPDATE statement_version SET content = jsonb_set(content, '{approval,signature}',
           jsonb_build_object('kind', 'drawn', 'account', 'Ada', 'at', '2031-02-01T09:00:00.000Z', 'strokes', $2::jsonb))
          WHERE id = $1`,
        strokes,
      );
    // No pen reaches that far, and no PDF has a number of that size: only the PDF draws the name.
    await sign('[[1, 1, 1e30, 5]]');
    await change(`DELETE FROM statement_rendition WHERE version_id = $1`);
    const { jobId } = (await person.post<ExportStarted>(`/api/statements/${id}/exports`)).body;
    await company.app.drainJobs();
    const made = async () => {
      const [newest] = (await person.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
      return newest!.files;
    };
    const run = async () => (await person.get<JobRunView>(`/api/jobs/${jobId}`)).body;
    const others = await made();
    expect(others.map(({ format }) => format)).toEqual(['docx', 'html', 'json', 'xlsx']);
    expect(await run()).toMatchObject({ status: 'failed', error: { code: 'internal-error' } });
    for (const { href, bytes } of others) expect(await download(href)).toHaveLength(bytes);

    await sign('[[1, 1, 90, 5, 120, 60, 200, 40]]');
    expect((await person.post(`/api/jobs/${jobId}/retry`)).status).toBeLessThan(300);
    await company.app.drainJobs();
    expect(await run()).toMatchObject({ status: 'done' });
    const all = await made();
    expect(all.map(({ format }) => format)).toEqual(RENDITION_FORMATS);
    // What was made the first time is not made again.
    expect(all.slice(1)).toEqual(others);
  });

  it('hands files out under their name, as downloads only', async () => {
    const { id } = await start({ organisation: { ...aStart().organisation, name: 'Años & Hill "Ltd"' } });
    const [pdf, , html] = (await exported(id)).files;
    expect((await person.get(html!.href)).headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment;/),
    });
    const { headers } = await person.get(pdf!.href);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''.*A%C3%B1os.*\.pdf$/);
  });

  it('goes with its files when it is deleted', async () => {
    const { id } = await start();
    const [pdf] = (await exported(id)).files;
    expect((await person.delete(`/api/statements/${id}`)).status).toBe(204);
    expect((await person.get(`/api/statements/${id}`)).status).toBe(404);
    expect((await person.get(pdf!.href)).status).toBe(404);
  });
});

describe('another company', () => {
  it('sees nothing: its answers are those for what does not exist', async () => {
    const { id } = await start();
    const version = await exported(id);
    const nobody = '01890000-0000-7000-8000-000000000000';
    const paths = (statement: string) =>
      [
        ['get', `/api/statements/${statement}`],
        ['get', `/api/statements/${statement}/check`],
        ['get', `/api/statements/${statement}/figures/changed`],
        ['get', `/api/statements/${statement}/versions`],
        ['get', `/api/statements/${statement}/files/${version.files[0]!.fileId}`],
        ['post', `/api/statements/${statement}/exports`],
        ['delete', `/api/statements/${statement}`],
      ] as const;
    for (const [at, [method, url]] of paths(id).entries()) {
      const theirs = await stranger[method](url);
      const absent = await stranger[method](paths(nobody)[at]![1]);
      expect([url, theirs.status]).toEqual([url, 404]);
      expect(theirs.text.replaceAll(id, nobody)).toBe(absent.text);
    }
    expect((await person.get(`/api/statements/${id}`)).status).toBe(200);
  });
});
