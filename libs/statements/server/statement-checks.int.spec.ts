import {
  METRIC_RULES,
  type Decide,
  type DecidedCheck,
  type ExportStarted,
  type StatementCheck,
  type StatementView,
} from '@firebreak/statements/model';
import { aStart, WritingCompany } from './writing-company.fixture';

let company: WritingCompany;

beforeAll(async () => {
  company = await WritingCompany.start();
});
afterAll(() => company.app.close());

describe('checking', () => {
  it('says by criterion what is met, by which sentence, and what to add', async () => {
    const { id } = await company.aStatement();
    const { body } = await company.officer.get<StatementCheck>(`/api/statements/${id}/check`);
    expect(body.criteria.find(({ criterionId }) => criterionId === 'uk-54-4')).toMatchObject({
      ref: 's.54(4)',
      status: 'met',
      evidence: { section: 'steps' },
    });
    expect(body.criteria.find(({ criterionId }) => criterionId === 'uk-54-6-sign')).toMatchObject({
      status: 'missing',
      missing: ['signature.name', 'signature.position', 'signature.position-fits', 'signature.date'],
    });
    expect(body.ready).toBe(false);
  });
});

describe('deciding about what the checker found', () => {
  const decide = (id: string, body: Decide) =>
    company.officer.put<DecidedCheck>(`/api/statements/${id}/decisions`, body);
  const write = (id: string, text: string, version: number) =>
    company.officer.put(`/api/statements/${id}/sections/training`, { text, version });

  it('keeps a decision with its reason until the sentence is another one', async () => {
    const { id } = await company.aStatement();
    await write(id, 'All our buyers were trained. There is no risk of slavery.', 1);
    const { warnings } = (await company.officer.get<DecidedCheck>(`/api/statements/${id}/check`)).body;
    const claim = warnings.find(({ code }) => code === 'absolute-claim')!;
    const reason = 'Quoted from the code of our association.';
    const body = { subject: claim.subject, verdict: 'kept', reason, evidence: claim.sentence } as const;
    const decided = (await decide(id, body)).body.warnings.find(({ subject }) => subject === claim.subject);
    expect(decided).toMatchObject({ decision: { reason, decidedBy: 'Ada Buyer' }, outdated: false });
    await write(id, 'There is no risk of slavery anywhere.', 2);
    expect(await decide(id, body)).toMatchObject({ status: 409, body: { code: 'statement-result-gone' } });
  });

  it('lets a person overrule the rule about a criterion, and take it back', async () => {
    const { id } = await company.aStatement();
    await write(id, 'None yet.', 1);
    const found = async () =>
      (await company.officer.get<DecidedCheck>(`/api/statements/${id}/check`)).body.criteria.find(
        ({ criterionId }) => criterionId === 'uk-54-5-f',
      )!;
    const { subject, evidence } = await found();
    const sentence = evidence?.sentence ?? '';
    await decide(id, { subject, verdict: 'not-applicable', reason: 'No staff.', evidence: sentence });
    expect((await found()).decision?.verdict).toBe('not-applicable');
    await decide(id, { subject, verdict: 'met', reason: 'See annex.', evidence: sentence });
    expect((await found()).decision?.verdict).toBe('met');
    await write(id, 'We trained 14 buyers.', 2);
    expect(await found()).toMatchObject({ outdated: true });
    await company.officer.post(`/api/statements/${id}/decisions/taken-back`, { subject });
    expect((await found()).decision).toBeNull();
    const unfit = await decide(id, { subject, verdict: 'kept', reason: 'x', evidence: '' });
    expect(unfit).toMatchObject({ status: 422, body: { code: 'statement-verdict-unfit' } });
  });

  it('makes another version of what is exported, for the files tell of it', async () => {
    const { id } = await company.aStatement();
    const order = async () =>
      (await company.officer.post<ExportStarted>(`/api/statements/${id}/exports`)).body.versionId;
    const first = await order();
    const subject = 'criterion/uk-54-6-sign';
    await decide(id, { subject, verdict: 'not-applicable', reason: 'Signed by hand.', evidence: '' });
    const second = await order();
    expect(second).not.toBe(first);
    expect(await order()).toBe(second);
    await company.officer.post(`/api/statements/${id}/decisions/taken-back`, { subject });
    expect(await order()).toBe(first);
  });

  it('asks every quality question of the reference data, and knows a rule for each', async () => {
    const { id } = await company.aStatement();
    const { quality } = (await company.officer.get<DecidedCheck>(`/api/statements/${id}/check`)).body;
    expect(quality.map(({ metricId }) => metricId).sort()).toEqual(Object.keys(METRIC_RULES).sort());
  });

  it('notices the name of a supplier’s contact person', async () => {
    const other = await company.app.signUp();
    const contactName = 'Meena Subramanian';
    await other.post('/api/suppliers', { name: 'Karur Mills', country: 'IN', contactName });
    const { id } = (await other.post<StatementView>('/api/statements', aStart())).body;
    const text = `We thank ${contactName} and 30 others for their help.`;
    await other.put(`/api/statements/${id}/sections/training`, { text, version: 1 });
    const { warnings } = (await other.get<DecidedCheck>(`/api/statements/${id}/check`)).body;
    expect(warnings.filter(({ code }) => code === 'personal-data')).toHaveLength(1);
  });

  it('compares with the statement of the year before', async () => {
    const text = 'We trained 14 buyers in Leeds and Dhaka to see the signs of forced labour. '.repeat(4);
    const before = await company.aStatement();
    await write(before.id, text, 1);
    const now = await company.aStatement();
    await write(now.id, text.replaceAll('14', '15'), 1);
    const { warnings } = (await company.officer.get<DecidedCheck>(`/api/statements/${now.id}/check`)).body;
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'unchanged-text', section: 'training', share: 1 }),
    );
  });
});
