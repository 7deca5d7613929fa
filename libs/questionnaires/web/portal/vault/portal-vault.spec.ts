import { HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import {
  builtInTemplate,
  FIREBREAK_BASELINE,
  NOTHING_KNOWN,
  validUntil,
  type AnswerProposal,
  type AnswerValue,
  type PortalVaultView,
  type PortalView,
} from '@firebreak/questionnaires/model';
import { delay, of, throwError } from 'rxjs';
import { questionnairePortalRoutes } from '../portal.routes';

const TOKEN = 'T'.repeat(54);

const view: PortalView = {
  buyer: 'Kestrel',
  supplier: 'Meghna',
  recipientName: 'Rina',
  message: null,
  dueOn: '2026-04-01',
  openUntil: '2026-04-15',
  started: true,
  circumstances: NOTHING_KNOWN,
  languages: ['en'],
  answers: [],
  evidence: [],
  template: builtInTemplate(FIREBREAK_BASELINE),
  translationReview: null,
  translationReviewedBy: null,
};
const nobody: PortalVaultView = {
  company: null,
  linked: false,
  kept: false,
  proposals: [],
  maskedEmail: 'r•••@example.org',
  supplier: 'Meghna',
  recipientName: 'Rina',
};
function kept(question: string, value: AnswerValue, name: string | null, answeredOn: string): AnswerProposal {
  const source = { kind: 'vault', name, answeredOn, validUntil: validUntil(answeredOn) } as const;
  return { question, value, doubts: [], expired: false, source };
}

const signedIn: PortalVaultView = {
  ...nobody,
  company: 'Meghna Textiles',
  proposals: [
    kept('A01', 'site', 'Larkspur', '2026-01-05'),
    kept('A04', 240, null, '2026-02-06'),
    { ...kept('A02', ['BD'], 'Larkspur', '2025-01-05'), expired: true },
  ],
};

/** The portal's API as far as a vault has to do with it. */
class FakeApi {
  vault = nobody;
  submitted = false;
  accountExists = false;
  earlier: readonly AnswerProposal[] = [];
  readonly sent: string[] = [];

  handle(method: string, url: string, body: unknown) {
    const what = url.split('/').slice(5).join('/');
    if (method !== 'GET') this.sent.push(`${method} ${what || url} ${JSON.stringify(body)}`);
    if (what.startsWith('proposals')) return { status: 200, body: { items: this.earlier } };
    if (what === 'vault') return { status: 200, body: this.vault };
    if (what === 'vault/account' && this.accountExists)
      return { status: 409, body: { code: 'account-exists', title: '', status: 409 } };
    if (what === 'vault/account') return { status: 201, body: { email: 'rina@example.org' } };
    if (url === '/api/sign-in')
      this.vault = { ...nobody, company: 'Meghna Textiles', linked: true, kept: true };
    if (what === 'vault/link' || url === '/api/sign-in') return { status: 204, body: null };
    const [, question] = /^answers\/(.+)/.exec(what) ?? [];
    if (question)
      return { status: 200, body: { question, value: null, version: 1, savedAt: '2026-03-01T10:42:00Z' } };
    if (!this.submitted) return { status: 200, body: view };
    const code = 'questionnaire-already-submitted';
    return { status: 409, body: { code, title: '', buyer: 'Kestrel', receipt: 'AB12' } };
  }
}

describe('the own vault in the portal', () => {
  let api: FakeApi;
  let page: HTMLElement;

  // Compiled on first import, which takes a busy machine longer than a test may take.
  beforeAll(() => import('../portal-page'));

  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi();
    window.scrollTo = () => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'answer', children: questionnairePortalRoutes }], withComponentInputBinding()),
        provideHttpClient(
          withInterceptors([
            ({ method, url, body }) => {
              const { status, body: answer } = api.handle(method, url, body);
              if (status >= 400)
                return throwError(() => new HttpErrorResponse({ status, error: answer, url }));
              return of(new HttpResponse({ status, body: answer, url })).pipe(delay(0));
            },
          ]),
        ),
      ],
    });
  });

  async function open(at = ''): Promise<void> {
    const harness = await RouterTestingHarness.create(`/answer/${TOKEN}${at}`);
    page = harness.routeNativeElement ?? document.body;
  }

  /** Waits until the page says so. */
  async function sees(text: string | RegExp): Promise<void> {
    for (const end = Date.now() + 20_000; Date.now() < end;) {
      if (typeof text === 'string' ? page.textContent.includes(text) : text.test(page.textContent)) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no ${text} in: ${page.textContent}`);
  }

  function press(label: string, among: ParentNode = page): void {
    const button = [...among.querySelectorAll('button')].find((one) => one.textContent.trim() === label);
    if (!button) throw new Error(`no button ${label}`);
    button.click();
  }

  function type(values: readonly string[]): void {
    const inputs = page.querySelectorAll<HTMLInputElement>('fb-keep-answers input');
    values.forEach((value, index) => {
      const input = inputs[index];
      if (input) input.value = value;
    });
  }

  it('offers answers beside their questions, with their source, and takes over only what is confirmed', async () => {
    api.vault = signedIn;
    api.earlier = [
      {
        ...kept('A01', 'group', 'Last year', '2026-02-01'),
        source: {
          ...{ kind: 'earlier-answers', name: 'Last year' },
          ...{ answeredOn: '2026-02-01', validUntil: '2027-02-01' },
        },
      },
    ];
    await open('?at=A');
    await sees('From your own answers (Meghna Textiles)');
    await sees(/first given to Larkspur/);
    // Of two sources one list, the newer first.
    const from = [...page.querySelectorAll('#A01 .proposal .from')].map((one) => one.textContent.trim());
    expect(from[0]).toMatch(/^To this customer, 1 Feb(ruary)? 2026/);
    expect(from[2]).toMatch(/^From your own answers, 5 Jan(uary)? 2026; first given to Larkspur/);
    expect(page.querySelector<HTMLInputElement>('#A02 .proposal input')?.checked).toBe(false);
    expect(api.sent).toEqual([]);
    press('This is still right', page.querySelector('#A04') ?? page);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api.sent.map((line) => line.split(' ').slice(1, 2).join())).toEqual(['answers/A04']);
    expect(page.querySelector('#A01 .proposal')).not.toBeNull();
  });

  it('does not say that answers are kept while only their questionnaire is linked', async () => {
    api.submitted = true;
    api.vault = { ...nobody, company: 'Meghna Textiles', linked: true };
    await open();
    await sees('Copy to Meghna Textiles');
    expect(page.textContent).not.toContain('Only you see it there');
  });

  it('keeps the answers in a new account after sending, and signs in to it', async () => {
    api.submitted = true;
    await open();
    await sees('Keep these answers for your next customer');
    await sees('r•••@example.org');
    type(['', 'Rina', 'a loom in every house']);
    press('Keep my answers');
    await sees('Fill in all three fields.');
    expect(api.sent).toEqual([]);
    type(['Meghna Textiles']);
    press('Keep my answers');
    await sees('Copied to Meghna Textiles');
    expect(api.sent.map((line) => line.split(' ')[1])).toEqual(['vault/account', '/api/sign-in']);
  });

  it('sends whoever has an account to sign in', async () => {
    api.submitted = true;
    api.accountExists = true;
    await open();
    await sees('Keep my answers');
    type(['Meghna', 'Rina', 'a loom in every house']);
    press('Keep my answers');
    await sees('There is an account with this address already');
    expect(page.querySelector('fb-keep-answers a')?.getAttribute('href')).toBe(
      `/sign-in?returnUrl=${encodeURIComponent(`/answer/${TOKEN}`)}`,
    );
  });

  it('copies into the account that is signed in', async () => {
    api.submitted = true;
    api.vault = { ...nobody, company: 'Meghna Textiles' };
    await open();
    await sees('You are signed in to Meghna Textiles');
    press('Copy to Meghna Textiles');
    await sees('Only you see it there');
    expect(api.sent.at(-1)).toContain('vault/link');
  });
});
