import { HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import {
  builtInTemplate,
  FIREBREAK_BASELINE,
  languagesOf,
  NOTHING_KNOWN,
  readCode,
  templateInLanguage,
  type AnswerProposal,
  type AnswerView,
  type FilePreview,
  type LocalTemplate,
  type PortalView,
  type SaveAnswer,
  type UseCode,
} from '@firebreak/questionnaires/model';
import { delay, from, of, switchMap, throwError } from 'rxjs';
import { questionnairePortalRoutes } from './portal.routes';

const TOKEN = 'T'.repeat(54);

const baseline = builtInTemplate(FIREBREAK_BASELINE);
const locals = new Map<string, LocalTemplate>();

/** The portal's API as far as the page uses it. */
class FakeApi {
  answers: AnswerView[] = [];
  started = false;
  readonly saved: string[] = [];
  proposals: AnswerProposal[] = [];
  preview: FilePreview = { changes: [], conflicts: [], refused: [] };
  problem: { status: number; body: object } | null = null;
  /** What the next answer waits for. */
  heldBack: Promise<void> | null = null;

  /** What opens the door. */
  codeWanted = '';

  handle(method: string, url: string, body: unknown, language: string | null) {
    if (url.endsWith('/codes')) return { status: 202, body: { sentTo: 'r•••@example.org', minutes: 15 } };
    if (url.endsWith('/session')) return this.enter(body as UseCode);
    if (this.problem) return this.problem;
    if (url.endsWith('/proposals')) return { status: 200, body: { items: this.proposals } };
    if (url.endsWith('/file/preview')) return { status: 200, body: this.preview };
    if (url.includes('/answers/')) return this.save(url.split('/').at(-1) ?? '', body as SaveAnswer);
    if (method === 'POST' && url.endsWith('/start')) this.started = true;
    return { status: 200, body: this.view(language ?? 'en') };
  }

  private enter({ code }: UseCode) {
    if (readCode(code) !== readCode(this.codeWanted))
      return { status: 422, body: { code: 'code-wrong', title: '' } };
    this.problem = null;
    return { status: 204, body: null };
  }

  private save(question: string, { value, version }: SaveAnswer) {
    this.saved.push(`${question}=${JSON.stringify(value)}`);
    const answer = { question, value, version: version + 1, savedAt: '2026-03-01T10:42:00.000Z' };
    return { status: 200, body: answer };
  }

  private view(language: string): PortalView {
    const local = locals.get(language);
    if (!local) throw new Error(`nothing in ${language}`);
    return {
      buyer: 'Kestrel',
      supplier: 'Meghna',
      recipientName: 'Rina',
      message: null,
      dueOn: '2026-04-01',
      openUntil: '2026-04-15',
      started: this.started,
      circumstances: NOTHING_KNOWN,
      languages: languagesOf(baseline),
      answers: this.answers,
      evidence: [],
      part: null,
      askedBack: null,
      translationReviewedBy: null,
      ...local,
    };
  }
}

describe('the portal', () => {
  let api: FakeApi;
  let page: HTMLElement;
  let harness: RouterTestingHarness;

  // Compiled on first import, which takes a busy machine longer than a test may take.
  beforeAll(async () => {
    for (const language of ['en', 'ar']) locals.set(language, await templateInLanguage(baseline, language));
    await import('./portal-page');
  });

  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi();
    window.scrollTo = () => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'answer', children: questionnairePortalRoutes }], withComponentInputBinding()),
        provideHttpClient(
          withInterceptors([
            ({ method, url, body, params }) => {
              const { status, body: answer } = api.handle(method, url, body, params.get('language'));
              if (status >= 400)
                return throwError(() => new HttpErrorResponse({ status, error: answer, url }));
              const held = api.heldBack;
              api.heldBack = null;
              const response = of(new HttpResponse({ status, body: answer, url })).pipe(delay(0));
              return held ? from(held).pipe(switchMap(() => response)) : response;
            },
          ]),
        ),
      ],
    });
  });

  async function open(query = ''): Promise<void> {
    harness = await RouterTestingHarness.create(`/answer/${TOKEN}${query}`);
    page = harness.fixture.nativeElement;
    await arrive();
  }

  /** Waits for the parts of the page that come by import: on a busy machine they are late. */
  async function arrive(): Promise<void> {
    do await settle();
    while (page.querySelector('.loading') || !page.querySelector('h1'));
  }

  /** The answer to a request that the page still waits for. */
  function heldBack(): { readonly arrive: () => void } {
    let arrive = (): void => undefined;
    api.heldBack = new Promise((resolve) => (arrive = () => resolve()));
    return { arrive: () => arrive() };
  }

  async function found<T extends Element>(selector: string): Promise<T> {
    for (;;) {
      const element = document.querySelector<T>(selector);
      if (element) return element;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await harness.fixture.whenStable();
  }

  async function click(element: Element | null | undefined): Promise<void> {
    if (!(element instanceof HTMLElement)) throw new Error('nothing to click');
    element.click();
    await settle();
  }

  const button = (text: string) =>
    [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);

  it('says who asks, and begins at the first open part', async () => {
    await open();
    expect(page.querySelector('h1')?.textContent).toBe('Kestrel asks Meghna about working conditions');
    await click(button('Begin'));
    await arrive();
    expect(api.started).toBe(true);
    expect(page.querySelector('h1')?.textContent).toBe('About these answers');
  });

  it('saves an answer when it is given, and shows the question that it opens', async () => {
    await open('?at=B');
    expect(page.querySelector('#B02')).toBeNull();
    const box = page.querySelector<HTMLInputElement>('#B01 input');
    if (!box) throw new Error('no box');
    box.value = '12,5';
    box.dispatchEvent(new Event('change'));
    await settle();
    expect(api.saved).toEqual(['B01=12.5']);
    expect(page.querySelector('#B02')).not.toBeNull();
    expect(page.querySelector('.saved')?.textContent).toMatch(/^Saved \d/);
  });

  it('keeps what does not fit on screen, says what would, and does not send it', async () => {
    await open('?at=B');
    const box = page.querySelector<HTMLInputElement>('#B01 input');
    if (!box) throw new Error('no box');
    box.value = '120';
    box.dispatchEvent(new Event('change'));
    await settle();
    expect(page.querySelector('#B01 .fault')?.textContent).toBe('Write a number from 0 to 100.');
    expect(box.value).toBe('120');
    expect(api.saved).toEqual([]);
  });

  it('clears the other choices for "None", and the other way round', async () => {
    await open('?at=I');
    const choose = (text: string) =>
      click(
        [...page.querySelectorAll('#I07 label')]
          .find((label) => label.textContent?.trim() === text)
          ?.querySelector('input'),
      );
    await choose('Own visits');
    await choose('None');
    await choose('Questionnaire');
    expect(api.saved).toEqual(['I07=["visit"]', 'I07=["none"]', 'I07=["saq"]']);
  });

  it('turns over to Arabic, right to left, with the warning that nobody reviewed it', async () => {
    await open('?at=E');
    const languages = page.querySelector<HTMLSelectElement>('header select');
    if (!languages) throw new Error('no choice of languages');
    expect(languages.options).toHaveLength(12);
    languages.value = 'ar';
    languages.dispatchEvent(new Event('change'));
    await settle();
    expect(document.documentElement.dir).toBe('rtl');
    expect(page.querySelector('h1')?.textContent).toBe('الحرية والوثائق');
    expect(page.querySelector('.review')).not.toBeNull();
  });

  it.each([
    { order: 'before', case: 'while the questions in it are still to come' },
    { order: 'after', case: 'once the questions in it have come' },
  ])('keeps the language that was chosen when those of the invitation arrive $case', async ({ order }) => {
    const { arrive } = heldBack();
    const opening = RouterTestingHarness.create(`/answer/${TOKEN}`); // done once the page waits for nothing
    const languages = await found<HTMLSelectElement>('fb-portal-frame select');
    expect(document.querySelector('fb-portal-frame .loading')).not.toBeNull();
    languages.value = 'ar';
    languages.dispatchEvent(new Event('change'));
    if (order === 'before') arrive();
    await found('fb-portal-form h1');
    arrive(); // in the language of the invitation, asked for before the choice
    harness = await opening;
    page = harness.fixture.nativeElement;
    await settle();
    expect(document.documentElement.lang).toBe('ar');
    expect(page.querySelector('.review')?.textContent).toContain('تُرجمت الأسئلة آليًا');
    expect(page.querySelector('footer')?.textContent).toContain('تُرجمت نصوص هذه الصفحة آليًا');
    expect(page.textContent).toContain('Meghna');
  });

  const proposal = (
    question: string,
    value: AnswerProposal['value'],
    ...doubts: AnswerProposal['doubts']
  ) => ({
    question,
    value,
    doubts,
    expired: false,
    source: {
      ...{ kind: 'earlier-answers' as const, name: 'Last year' },
      ...{ answeredOn: '2025-03-01', validUntil: '2026-03-01' },
    },
  });

  it('proposes earlier answers, and takes none that was not confirmed', async () => {
    api.started = true;
    api.proposals = [
      proposal('B01', 20),
      { ...proposal('B01', 30), expired: true },
      { ...proposal('B03', 35), expired: true },
      proposal('B06', 'no', 'meaning-changed'),
    ];
    await open('?at=B');
    const box = page.querySelector('#B01 .proposal');
    expect(box?.textContent).toContain('To this customer, 1 Mar 2025 (“Last year”)');
    expect([...(box?.querySelectorAll('.answer') ?? [])].map((one) => one.textContent)).toEqual([
      '20%',
      '30%',
    ]);
    const radios = (code: string) =>
      [...page.querySelectorAll<HTMLInputElement>(`#${code} .proposal input`)].map(({ checked }) => checked);
    expect(radios('B01')).toEqual([true, false]);
    // What has run out, or asks for something else now, is nobody's choice before somebody makes it.
    expect([radios('B03'), radios('B06')]).toEqual([[false], [false]]);
    expect(page.querySelector('#B03 .proposal')?.textContent).toContain('Ran out on 1 Mar 2026.');
    expect(page.querySelector('#B06 .proposal')?.textContent).toContain('The question has changed since.');
    expect(page.querySelector<HTMLButtonElement>('#B03 .proposal button')?.disabled).toBe(true);
    expect(page.querySelector<HTMLInputElement>('#B01 input[type=text]')?.value).toBe('');
    expect(api.saved).toEqual([]);
    await click(page.querySelector('#B01 .proposal button'));
    expect(api.saved).toEqual(['B01=20']);
    expect(page.querySelector('#B01 .proposal')).toBeNull();
    page.querySelector<HTMLInputElement>('#B06 .proposal input')?.dispatchEvent(new Event('change'));
    await settle();
    await click(page.querySelector('#B06 .proposal button'));
    expect(api.saved.at(-1)).toBe('B06="no"');
  });

  it('shows what a file would change, and saves what was accepted', async () => {
    api.started = true;
    api.answers = [{ question: 'F05', value: 48, version: 3, savedAt: '2026-03-01T10:00:00.000Z' }];
    api.preview = {
      changes: [{ question: 'B01', before: null, version: 0, after: 12 }],
      conflicts: [
        { question: 'F05', before: 48, version: 3, after: 50 },
        { question: 'A04', before: 7, version: 1, after: 8 },
      ],
      refused: [{ section: 'J', row: 12, question: 'J01', code: 'not-a-date' }],
    };
    await open('?at=file');
    const box = page.querySelector<HTMLInputElement>('fb-answers-file input[type=file]');
    Object.defineProperty(box, 'files', { value: [new File(['x'], 'answers.xlsx')] });
    box?.dispatchEvent(new Event('change'));
    await settle();
    expect(page.querySelector('.refused')?.textContent).toMatch(
      /“Monitoring and remedy”, row 12.*Write a date that exists/s,
    );
    expect(page.querySelectorAll('fieldset')).toHaveLength(2);
    expect(api.saved).toEqual([]);
    const [, fromFile] = page.querySelectorAll<HTMLInputElement>('input[name="file-F05"]');
    fromFile?.dispatchEvent(new Event('change'));
    await settle();
    await click(button('Save these answers'));
    expect(api.saved).toEqual(['B01=12', 'F05=50']);
    expect(page.textContent).toContain('Answers saved from the file: 2');
  });

  it('asks for a code where the device is not known, and goes in with it', async () => {
    const door = { buyer: 'Kestrel', supplier: 'Meghna', sentTo: 'r•••@example.org', language: 'en' };
    api.problem = { status: 401, body: { code: 'portal-code-needed', title: '', ...door } };
    await open();
    expect(page.querySelector('h1')?.textContent).toBe('Kestrel asks Meghna about working conditions');
    expect(page.textContent).toContain('we mail a code to \u2068r•••@example.org\u2069');
    api.codeWanted = 'ABCD-2345';
    await click(button('Send me a code'));
    const box = page.querySelector<HTMLInputElement>('#portal-code');
    expect(page.querySelector('[role=status].sent')?.textContent).toContain('It works for 15 minutes.');
    expect(document.activeElement).toBe(box);
    if (!box) throw new Error('no box');
    box.value = 'AAAA-2345';
    await click(button('Open the questions'));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('This code is wrong');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    box.value = 'abcd 2345';
    await click(button('Open the questions'));
    expect(button('Begin')).toBeDefined();
  });

  it.each([
    ['?next=result', '/result'],
    ['?next=feedback', '/feedback'],
    ['?next=elsewhere', '?next=elsewhere'],
  ])('leads on from %s to %s once the answers turn out to be sent', async (query, end) => {
    const code = 'questionnaire-already-submitted';
    api.problem = { status: 409, body: { code, title: '', buyer: 'Kestrel', dueOn: '2026-04-01' } };
    await open(query);
    expect(TestBed.inject(Router).url).toBe(`/answer/${TOKEN}${end}`);
  });

  it.each([
    ['link-expired', 410, 'This link has expired'],
    ['link-unknown', 404, 'This link is not valid'],
    ['questionnaire-already-submitted', 409, 'These answers have been sent'],
  ])('explains %s', async (code, status, heading) => {
    api.problem = { status, body: { code, title: '', buyer: 'Kestrel', dueOn: '2026-04-01' } };
    await open();
    expect(page.querySelector('h1')?.textContent).toBe(heading);
  });
});
