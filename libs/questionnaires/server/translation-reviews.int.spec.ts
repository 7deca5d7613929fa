import type { PortalView, TemplateView, TranslationReviewView } from '@firebreak/questionnaires/model';
import { AskingCompany } from './asking-company.fixture';

const SPANISH = '/api/questionnaire-templates/firebreak-quick-check/translations/es';
const PASSPORTS = 'questions.E01.text';

describe('reviewing a translation', () => {
  let company: AskingCompany;

  beforeAll(async () => {
    company = await AskingCompany.start();
  });
  afterAll(() => company.close());

  const read = async () => (await company.buyer.get<TranslationReviewView>(SPANISH)).body;
  const textAt = async (path: string) => (await read()).texts.find((text) => text.path === path);
  const decide = (...decisions: object[]) =>
    company.buyer.put<TranslationReviewView & { code: string; paths: string[] }>(`${SPANISH}/texts`, {
      decisions,
    });
  const portalText = async (portal: string, code: string) => {
    const { body } = await company.respondent.get<PortalView>(`${portal}?language=es`);
    return { ...body, text: body.template.questions.find((one) => one.code === code)?.text };
  };

  it('starts open, with both texts side by side', async () => {
    expect(await read()).toMatchObject({
      language: 'es',
      review: 'machine-drafted, unreviewed',
      signOffs: [],
    });
    expect(await textAt('questions.E01.options.worker')).toEqual({
      path: 'questions.E01.options.worker',
      source: 'The worker',
      translated: 'El trabajador',
      state: 'open',
      correction: null,
      version: 0,
    });
  });

  it('uses signed-off corrections from then on; what was sent stays as sent', async () => {
    const before = await company.aSending('Amber', 'firebreak-quick-check');
    const first = (await portalText(before.portal, 'E01')).text;
    const decided = await decide(
      { path: PASSPORTS, state: 'corrected', text: ' ¿Quién tiene los pasaportes? ', version: 0 },
      { path: 'title', state: 'accepted', version: 0 },
    );
    expect(decided.status).toBe(200);
    expect(await textAt(PASSPORTS)).toMatchObject({ correction: '¿Quién tiene los pasaportes?', version: 1 });
    const unsigned = await company.aSending('Basil', 'firebreak-quick-check');
    expect((await portalText(unsigned.portal, 'E01')).text).toBe(first);

    const signed = await company.buyer.post<TranslationReviewView>(`${SPANISH}/sign-offs`, {
      reviewer: 'Ana Ruiz',
      note: 'Read aloud with two suppliers.',
    });
    expect(signed.body.signOffs).toEqual([
      expect.objectContaining({
        reviewer: 'Ana Ruiz',
        accepted: 1,
        corrected: 1,
        texts: signed.body.texts.length,
      }),
    ]);
    const after = await company.aSending('Clove', 'firebreak-quick-check');
    const shown = await portalText(after.portal, 'E01');
    expect(shown.text).toBe('¿Quién tiene los pasaportes?');
    expect(shown.translationReviewedBy?.reviewer).toBe('Ana Ruiz');
    for (const { portal } of [before, unsigned]) {
      const old = await portalText(portal, 'E01');
      expect([old.text, old.translationReviewedBy]).toEqual([first, null]);
    }
  });

  it('names the reviewer to whoever looks the template over, in this language only', async () => {
    const look = async (language: string) =>
      (await company.buyer.get<TemplateView>(`/api/questionnaire-templates/firebreak-quick-check?language=${language}`)).body; // prettier-ignore
    expect((await look('es')).translationReviewedBy?.reviewer).toBe('Ana Ruiz');
    expect(await look('ar')).toMatchObject({
      translationReview: 'machine-drafted, unreviewed',
      translationReviewedBy: null,
    });
    expect(await look('en')).toMatchObject({ translationReview: null, translationReviewedBy: null });
  });

  it('keeps two reviewers from overwriting each other, and does all or nothing', async () => {
    const { version = 0 } = (await textAt(PASSPORTS)) ?? {};
    expect((await decide({ path: PASSPORTS, state: 'accepted', version })).status).toBe(200);
    const late = await decide(
      { path: 'questions.E02.text', state: 'accepted', version: 0 },
      { path: PASSPORTS, state: 'open', version },
    );
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'texts-changed-elsewhere', paths: [PASSPORTS] },
    });
    expect(await textAt('questions.E02.text')).toMatchObject({ state: 'open', version: 0 });
    const reopened = await decide({ path: PASSPORTS, state: 'open', version: version + 1 });
    expect(reopened.status).toBe(200);
  });

  it('gives one of two who decide at the same time the conflict', async () => {
    const one = { path: 'questions.F01.text', state: 'accepted', version: 0 };
    const both = await Promise.all([decide(one), decide(one)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('belongs to one company', async () => {
    const other = await company.app.signUp({ company: 'Another buyer' });
    const theirs = (await other.get<TranslationReviewView>(SPANISH)).body;
    expect(theirs.signOffs).toEqual([]);
    expect(theirs.texts.filter(({ state }) => state !== 'open')).toEqual([]);
  });

  it.each([
    [[{ path: 'questions.XX.text', state: 'accepted', version: 0 }], 'decisions.0.path'],
    [[{ path: 'title', state: 'corrected', text: '  ', version: 1 }], 'decisions.0.text'],
    [[{ path: 'title', state: 'corrected', text: 'x'.repeat(2001), version: 1 }], 'decisions.0.text'],
    [[{ path: 'title', state: 'fine', version: 1 }], 'decisions.0.state'],
    [[], 'decisions'],
  ])('refuses %j', async (decisions, field) => {
    const refused = await company.buyer.put<{ errors: { field: string }[] }>(`${SPANISH}/texts`, {
      decisions,
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
    expect(refused.body.errors.map((error) => error.field)).toEqual([field]);
  });

  it('is about translations that there are', async () => {
    for (const language of ['en', 'de', '..%2Fx']) {
      const found = await company.buyer.get(SPANISH.replace(/es$/, language));
      expect(found).toMatchObject({ status: 404, body: { code: 'translation-not-found' } });
    }
    const nameless = await company.buyer.post(`${SPANISH}/sign-offs`, { reviewer: '  ' });
    expect(nameless.status).toBe(422);
  });
});
