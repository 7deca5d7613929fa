import { HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import {
  builtInTemplate,
  FIREBREAK_BASELINE,
  NOTHING_KNOWN,
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
  proposals: [],
  maskedEmail: 'r•••@example.org',
  supplier: 'Meghna',
  recipientName: 'Rina',
};
const signedIn: PortalVaultView = {
  ...nobody,
  company: 'Meghna Textiles',
  proposals: [
    { question: 'A01', value: 'site', source: { kind: 'vault', name: 'Larkspur', date: '2026-01-05' } },
    { question: 'A04', value: 240, source: { kind: 'vault', name: 'Meghna Textiles', date: '2026-02-06' } },
  ],
};

/** The portal's API as far as a vault has to do with it. */
class FakeApi {
  vault = nobody;
  submitted = false;
  accountExists = false;
  readonly sent: string[] = [];

  handle(method: string, url: string, body: unknown) {
    const what = url.split('/').slice(5).join('/');
    if (method !== 'GET') this.sent.push(`${method} ${what || url} ${JSON.stringify(body)}`);
    if (what === 'vault') return { status: 200, body: this.vault };
    if (what === 'vault/account' && this.accountExists)
      return { status: 409, body: { code: 'account-exists', title: '', status: 409 } };
    if (what === 'vault/account') return { status: 201, body: { email: 'rina@example.org' } };
    if (url === '/api/sign-in') this.vault = { ...nobody, company: 'Meghna Textiles', linked: true };
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
  beforeAll(() => import('../portal-page'), 60_000);

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
    for (let tries = 0; tries < 200; tries++) {
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

  it('offers answers with their source, and takes over only what is chosen', async () => {
    api.vault = signedIn;
    await open('?at=A');
    await sees('From your own answers (Meghna Textiles)');
    await sees(/First given to Larkspur, 5 Jan(uary)? 2026/);
    expect(api.sent).toEqual([]);
    press('Use this answer', page.querySelector('fb-vault-offers li') ?? page);
    await sees('Use this 1 answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api.sent.map((line) => line.split(' ')[1])).toEqual(['answers/A01']);
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
