import { HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import {
  takeSnapshot,
  type AddParties,
  type ChooseVisibility,
  type DisclosurePortalView,
  type DisclosurePreview,
  type PartyView,
  type SaveClaims,
} from '@firebreak/supply-chain/model';
import { delay, of, throwError } from 'rxjs';
import { disclosePortalRoutes } from './disclose.routes';

const TOKEN = 'T'.repeat(54);

/** The portal's API as far as the page uses it: keeps what is saved, and makes previews as the server does. */
class FakeApi {
  problem: { status: number; body: object } | null = null;
  confirmed: unknown = null;
  view: DisclosurePortalView = {
    customer: 'Kestrel',
    supplier: 'Delta',
    recipientName: 'Rina',
    message: 'Please help us.',
    dueOn: '2026-04-01',
    status: 'sent',
    language: 'en',
    parties: [],
    choices: {},
    claims: {},
    noneSaidAt: null,
    mayPassOn: false,
    sent: null,
    account: { owned: false, signedInTo: null },
    maskedEmail: 'r•••@example.org',
    canReuse: true,
  };

  handle(method: string, url: string, body: unknown): { status: number; body: unknown } {
    if (this.problem) return this.problem;
    const path = url.split(TOKEN)[1] ?? '';
    if (method === 'POST' && path === '/parties') this.add(body as AddParties);
    if (path === '/claims') this.view = { ...this.view, claims: (body as SaveClaims).claims };
    if (path === '/choices') this.choose(body as ChooseVisibility);
    if (path === '/preview') return { status: 200, body: this.preview() };
    if (path === '/confirmation') this.confirmed = body;
    if (path === '/customers') return { status: 200, body: { items: [] } };
    return method === 'GET' ? { status: 200, body: this.view } : { status: 204, body: null };
  }

  private add({ parties }: AddParties): void {
    const rows = parties.map((party): PartyView => ({
      ...party,
      ...{
        parentId: null,
        parties: 1,
        steps: 1,
        version: 1,
        savedAt: '',
        received: false,
        limit: 'name',
        passedOn: null,
      },
    }));
    this.view = { ...this.view, parties: [...this.view.parties, ...rows] };
  }

  private choose({ choices }: ChooseVisibility): void {
    this.view = { ...this.view, choices: { ...this.view.choices, ...choices } };
  }

  private preview(): DisclosurePreview {
    const { parties, choices, claims } = this.view;
    const snapshot = takeSnapshot({
      parties,
      choiceOf: (id) => choices[id] ?? 'name',
      keyOf: (id, as) => `${as} ${id}`,
      ...{ saysNone: false, claims, mayPassOn: false },
    });
    return { customer: 'Kestrel', snapshot, fingerprint: 'f'.repeat(64), changes: null, missing: [] };
  }
}

describe('the page of a supplier', () => {
  let api: FakeApi;
  let page: HTMLElement;
  let harness: RouterTestingHarness;

  // Compiled on first import, which takes a busy machine longer than a test may take.
  beforeAll(() => import('./disclose-page'));

  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi();
    window.scrollTo = () => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'disclose', children: disclosePortalRoutes }], withComponentInputBinding()),
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

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 6; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  }

  async function open(at?: string): Promise<void> {
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(`/disclose/${TOKEN}${at ? `?at=${at}` : ''}`);
    page = harness.fixture.nativeElement as HTMLElement;
    await settle();
  }

  async function press(label: string): Promise<void> {
    const buttons = [...page.querySelectorAll('button')];
    const button = buttons.find((each) => each.textContent?.trim() === label);
    if (!button)
      throw new Error(`no button "${label}" among ${buttons.map((each) => each.textContent?.trim())}`);
    button.click();
    await settle();
  }

  const heading = () => page.querySelector('h1')?.textContent?.trim();

  it('leads from the mail to a confirmed answer', async () => {
    await open();
    expect(heading()).toBe('Kestrel asks Delta: who supplies you?');
    await press('Begin');
    expect(heading()).toBe('Who supplies you and works for you');

    await press('Paste from a spreadsheet');
    const box = page.querySelector('textarea');
    if (!box) throw new Error('nowhere to paste');
    box.value = 'Name\tCountry\nLotus Spinning\tIndia\nSecret Dyeing\tIndia\nLost Mill\tAtlantis';
    box.dispatchEvent(new Event('input'));
    await settle();
    expect(page.textContent).toContain('2 rows are good, 1 needs a correction.');
    expect(page.textContent).toContain('Line 4:');
    await press('Add 2 rows');
    expect([...page.querySelectorAll('li strong')].map((name) => name.textContent)).toEqual([
      'Lotus Spinning',
      'Secret Dyeing',
    ]);

    await press('Continue');
    for (const [index, question] of [...page.querySelectorAll('fieldset')].entries()) {
      question.querySelectorAll('input')[index]?.click();
    }
    await settle();
    expect(api.view.claims).toEqual({
      'uses-subcontractors': true,
      'uses-labour-providers': false,
      'uses-homeworkers': null,
    });

    await press('Continue');
    expect(heading()).toBe('What Kestrel may see');
    const choices = [...page.querySelectorAll('li select')] as HTMLSelectElement[];
    const second = choices[1];
    if (!second) throw new Error('no choice for the second row');
    second.value = 'place';
    second.dispatchEvent(new Event('change'));
    await settle();

    await press('See what Kestrel will see');
    const seen = page.querySelector('.seen')?.textContent ?? '';
    expect(seen).toContain('Lotus Spinning');
    expect(seen).toContain('Company without a name');
    expect(seen).not.toContain('Secret');
    expect(api.confirmed).toBeNull();
    await press('Send to Kestrel');
    expect(api.confirmed).toEqual({ fingerprint: 'f'.repeat(64), name: 'Rina' });
    expect(heading()).toBe('Who has what');
  });

  it('saves a typed row once it has name and country, and says what is wrong only of fields that were left', async () => {
    await open('list');
    await press('Add a company');
    expect(page.querySelector('.error')).toBeNull();
    await press('Done');
    expect(page.querySelector('fb-party-editor')).toBeNull();
    await press('Add a company');
    const [name] = page.querySelectorAll('input');
    if (!name) throw new Error('no field for the name');
    name.value = 'Lotus Spinning';
    name.dispatchEvent(new Event('change'));
    await press('Done');
    expect([...page.querySelectorAll('.error')].map((error) => error.textContent)).toEqual([
      'Choose the country; in a table write its name or a code such as VN.',
    ]);
  });

  it.each([
    ['link-unknown', 404, 'This link is not valid'],
    ['link-expired', 410, 'This link has expired'],
    ['link-revoked', 410, 'This link was replaced or withdrawn'],
    ['disclosure-sign-in-needed', 403, 'This list is kept in an account'],
  ])('says what %s means', async (code, status, expected) => {
    api.problem = { status, body: { code, title: code, customer: 'Kestrel', dueOn: '2026-04-01' } };
    await open();
    expect(heading()).toBe(expected);
  });
});
