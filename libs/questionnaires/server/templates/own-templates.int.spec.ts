import { Accounts } from '@firebreak/identity/server';
import type {
  PortalVaultView,
  PortalView,
  QuestionnaireView,
  Template,
  TemplateListItem,
} from '@firebreak/questionnaires/model';
import type {
  OwnTemplateListItem,
  OwnTemplateView,
  TemplateDifference,
} from '@firebreak/questionnaires/model/builder';
import { AskingCompany, who } from '../asking-company.fixture';
import { VaultOwner } from '../vault/a-vault.fixture';
import { sampleTemplate } from './sample-template';

interface Refused {
  readonly code: string;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

const OWN = '/api/custom-templates';

describe('templates of a company', () => {
  let company: AskingCompany;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const create = async (body: object) => {
    const made = await company.buyer.post<OwnTemplateView>(OWN, body);
    if (made.status !== 201) throw new Error(made.text);
    return made.body;
  };
  const save = (
    view: OwnTemplateView,
    change: (template: Template) => object,
    version = view.draft?.version,
  ) =>
    company.buyer.put<OwnTemplateView & Refused>(`${OWN}/${view.id}/draft`, {
      template: change(view.draft!.template),
      version,
    });
  const publish = (view: OwnTemplateView, note?: string) =>
    company.buyer.post<OwnTemplateView & Refused>(`${OWN}/${view.id}/versions`, {
      version: view.draft?.version,
      note,
    });
  const offered = async () =>
    (await company.buyer.get<{ items: TemplateListItem[] }>('/api/questionnaire-templates?language=en')).body
      .items;

  it('are made from nothing, and published only without faults', async () => {
    const made = await create({ title: 'Heat at work', language: 'en' });
    expect(made).toMatchObject({
      code: 'heat-at-work',
      state: 'draft',
      versions: [],
      draft: { version: 1, faults: [{ at: 'template', message: 'there are no questions yet' }] },
    });
    const refused = await publish(made);
    expect(refused).toMatchObject({ status: 422, body: { code: 'draft-faulty' } });

    const circular = await save(made, (template) => {
      const { sections, questions } = sampleTemplate();
      const [first, second] = questions;
      const back = { all: [{ question: 'R2', is: 'is', value: 'yes' }] };
      return { ...template, sections: [sections[0]], questions: [{ ...first, visibleIf: back }, second] };
    });
    expect(circular.status).toBe(200);
    expect(circular.body.draft?.faults).toEqual([
      expect.objectContaining({ at: 'R1', message: 'it hangs on itself: R1 → R2 → R1' }),
    ]);
    expect((await publish(circular.body)).body.errors[0]?.message).toContain('R1 → R2 → R1');

    const sound = await save(circular.body, (template) => ({ ...template, ...pick(sampleTemplate()) }));
    expect(sound.body.draft?.faults).toEqual([]);
    const published = await publish(sound.body, 'First');
    expect(published.body).toMatchObject({
      state: 'published',
      draft: null,
      versions: [{ number: 1, note: 'First', questions: 4, sections: 2, languages: ['en'], used: 0 }],
    });
    expect((await offered()).find(({ code }) => code === 'heat-at-work')).toMatchObject({
      version: '1',
      scope: 'module',
      own: true,
      questions: 4,
      note: 'First',
    });
    expect((await offered()).find(({ own }) => !own)).toMatchObject({ note: null });
  });

  it('are sent, answered, scored and followed by a next version like built-in ones', async () => {
    const made = await create({ title: 'Beds', template: { ...sampleTemplate(), language: 'es' } });
    await publish(made);
    const sending = await company.aSending('Wren', made.code);
    const { body: portal } = await company.respondent.get<PortalView>(sending.portal);
    expect(portal.template).toMatchObject({ code: made.code, language: 'es', title: 'Beds' });
    for (const [code, value] of Object.entries({ R1: 'no', H1: 12, H2: ['leave', 'lock', 'visit'] })) {
      const saved = await company.respondent.put(`${sending.portal}/answers/${code}`, { value, version: 0 });
      expect(saved.status).toBe(200);
    }
    const late = await company.respondent.put(`${sending.portal}/answers/NONE`, { value: 'x', version: 0 });
    expect(late.status).toBe(422);
    expect((await company.respondent.post(`${sending.portal}/submit`, who)).status).toBe(200);
    const view = await company.view(sending.id);
    // Three of three, said and not shown: half of what one scored question can give.
    expect(view).toMatchObject({ templateTitle: 'Beds', status: 'submitted', score: { score: 50 } });

    const next = await company.buyer.post<OwnTemplateView>(`${OWN}/${made.id}/draft`, {});
    const changed = await save(next.body, (template) => ({
      ...template,
      title: 'Beds and water',
      questions: template.questions.filter(({ code }) => code !== 'H2').toReversed(),
    }));
    const { body: differences } = await company.buyer.get<{ items: TemplateDifference[] }>(
      `${OWN}/${made.id}/differences?from=1&to=draft`,
    );
    expect(differences.items.map(({ what, code, change }) => [what, code, change])).toEqual([
      ['template', '', 'changed'],
      ['question', 'H1', 'moved'],
      ['question', 'R2', 'moved'],
      ['question', 'H2', 'removed'],
    ]);
    const second = await publish(changed.body);
    expect(second.body.versions.map(({ number, used }) => [number, used])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    const later = await company.aSending('Dunlin', made.code);
    const { body: newer } = await company.respondent.get<PortalView>(later.portal);
    expect(newer.template).toMatchObject({ title: 'Beds and water', version: '2' });
    expect((await company.view(sending.id)).template.questions).toHaveLength(4);

    await company.buyer.put(`${OWN}/${made.id}/retired`, { retired: true });
    expect((await offered()).some(({ code }) => code === made.code)).toBe(false);
    const refused = await company.buyer.get<Refused>(`/api/questionnaires/recipients?supplierId=${sending.supplierId}&template=${made.code}`); // prettier-ignore
    expect(refused).toMatchObject({ status: 409, body: { code: 'template-retired' } });
    expect((await company.respondent.get<PortalView>(later.portal)).status).toBe(200);
  });

  it('leave their answers to the company that asked: a vault keeps them for the record alone, and offers none', async () => {
    const owner = await VaultOwner.of(company, 'Alder');
    const [section] = sampleTemplate().sections.slice(1);
    const [workers] = sampleTemplate().questions.slice(2);
    if (!section || !workers) throw new Error('the sample asks too little');
    // The code of a question of the baseline that the vault has an answer to.
    const made = await company.anOwnTemplate('Our beds', {
      sections: [section],
      questions: [{ ...workers, code: 'F05' }],
    });
    const { portal, email, id } = await company.aSending('Elm', made.code);
    await company.enter(portal, email, owner.person);
    const offered = await owner.person.get<PortalVaultView>(`${portal}/vault`);
    expect(offered.body).toMatchObject({ company: 'Alder', proposals: [] });
    await company.respondent.put(`${portal}/answers/F05`, { value: 7, version: 0 });
    expect((await company.respondent.post(`${portal}/submit`, who)).status).toBe(200);
    const before = await owner.overview();
    expect((await owner.person.post(`${portal}/vault/link`, {})).status).toBe(204);
    await company.app.drainJobs();
    expect(await owner.overview()).toEqual({ ...before, kept: 1 });
    const customer = await owner.customer();
    const kept = { title: 'Our beds', copy: 'copied', answersCopied: 0, answersKept: 1 };
    expect(customer.questionnaires.find((one) => one.id === id)).toMatchObject(kept);
    const preview = `/api/vault/customers/${customer.id}/questionnaires/${id}/preview`;
    expect((await owner.person.get(preview)).body).toMatchObject({ content: { answers: [], documents: [] } });
  });

  it('never change once published, not even in the database', async () => {
    const made = await create({ title: 'Fixed', template: sampleTemplate() });
    await publish(made);
    await expect(
      company.app.inCompany(company.buyer.companyId, (tx) =>
        tx.query(`UPDATE custom_template_version SET note = 'x'`),
      ),
    ).rejects.toThrow('never changes');
  });

  it('are copied with their languages, and marked old where the copy asks something else', async () => {
    const copy = await create({ title: 'Our quick check', copyOf: 'firebreak-quick-check' });
    const languages = copy.draft?.languages ?? [];
    expect(languages.map(({ language }) => language).toSorted()).toEqual(['ar', 'bn', 'es', 'fr', 'hi', 'id', 'pt', 'th', 'tr', 'vi', 'zh']); // prettier-ignore
    // All but the title, which is the copy's own.
    expect(languages.every(({ missing, old }) => missing === 1 && old === 0)).toBe(true);
    const [first] = copy.draft?.template.questions ?? [];
    const reworded = await save(copy, (template) => ({
      ...template,
      questions: template.questions.map((one) =>
        one === first ? { ...one, text: 'Another question?' } : one,
      ),
    }));
    expect(reworded.body.draft?.languages.every(({ old, missing }) => old === 1 && missing === 1)).toBe(true);
  });

  it('keep two editors from overwriting each other', async () => {
    const made = await create({ title: 'Shared', template: sampleTemplate() });
    const one = await save(made, (template) => ({ ...template, title: 'First' }));
    expect(one.body.draft?.version).toBe(2);
    const two = await save(made, (template) => ({ ...template, title: 'Second' }));
    expect(two).toMatchObject({ status: 409, body: { code: 'draft-changed-elsewhere', version: 2 } });
    const both = await Promise.all([publish(one.body), publish(one.body)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 404]);
  });

  it('refuse what is no template, naming each field', async () => {
    const made = await create({ title: 'Hostile' });
    const refused = await save(made, (template) => ({
      ...template,
      extra: 1,
      questions: [{ code: 'A', section: 'S', text: 'x'.repeat(4001), type: 'magic' }],
    }));
    expect(refused).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
    expect(refused.body.errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['template.extra', 'template.questions.0.text', 'template.questions.0.type']),
    );
    const [question] = sampleTemplate().questions;
    const many = await save(made, (template) => ({
      ...template,
      sections: sampleTemplate().sections,
      questions: Array.from({ length: 10_000 }, (_, index) => ({ ...question, code: `Q${index}`, section: 'HOUSING' })), // prettier-ignore
    }));
    expect(many.body.draft?.faults).toEqual([
      {
        at: 'questions',
        code: 'too-many-questions',
        params: { count: 10_000, most: 2000 },
        field: 'questions',
        message: 'there are 10000 questions',
        remedy: 'Ask 2000 at most.',
      },
    ]);
    const twice = await save(many.body, (template) => ({
      ...template,
      sections: [sampleTemplate().sections[0]],
      questions: [question, question],
    }));
    expect(twice.body.draft?.faults[0]).toMatchObject({ at: 'R1', message: 'question code used twice' });
    const huge = await save(twice.body, (template) => ({ ...template, description: 'x'.repeat(10_000_000) }));
    expect(huge).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
    const deep = await save(twice.body, (template) => {
      let rule: object = { question: 'R1', is: 'is-answered' };
      for (let level = 0; level < 200; level += 1) rule = { not: rule };
      return { ...template, questions: [{ ...question, visibleIf: rule }] };
    });
    expect(deep).toMatchObject({ status: 422, body: { errors: [{ code: 'rule-too-deep' }] } });
  });

  it('belong to one company, and are written by those who may', async () => {
    const made = await create({ title: 'Ours', template: sampleTemplate() });
    const other = await company.app.signUp({ company: 'Another buyer' });
    expect((await other.get(`${OWN}/${made.id}`)).status).toBe(404);
    expect((await other.get<{ items: OwnTemplateListItem[] }>(OWN)).body.items).toEqual([]);
    expect((await company.respondent.post(OWN, { title: 'x' })).status).toBe(401);
    const person = {
      name: 'V',
      email: 'reader@example.org',
      password: 'correct horse viewer',
      role: 'viewer',
    } as const;
    await company.app.get(Accounts).createCompany({ name: 'Viewed', people: [person] });
    const viewer = await company.app.anonymous().signIn(person.email, person.password);
    expect((await viewer.get(OWN)).status).toBe(200);
    expect(await viewer.post(OWN, { title: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    });
  });

  it('are thrown away while nothing was published', async () => {
    const made = await create({ title: 'Passing thought' });
    expect((await company.buyer.delete(`${OWN}/${made.id}/draft`)).status).toBe(204);
    expect((await company.buyer.get(`${OWN}/${made.id}`)).status).toBe(404);
    const { items } = (await company.buyer.get<{ items: OwnTemplateListItem[] }>(`${OWN}?q=passing`)).body;
    expect(items).toEqual([]);
    const found = (await company.buyer.get<QuestionnaireView>(`${OWN}/nothing`)).status;
    expect(found).toBe(404);
  });
});

function pick({ sections, questions }: Template) {
  return { sections, questions };
}
