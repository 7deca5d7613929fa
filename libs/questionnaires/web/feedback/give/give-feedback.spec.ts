import { HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { of, throwError } from 'rxjs';
import { questionnairePortalRoutes } from '../../portal/portal.routes';

const TOKEN = 'T'.repeat(54);
const invitation = { buyer: 'Kestrel', supplier: 'Meghna', year: 2026 };

/** What reached the feedback's API, and what it answers to a look. */
class FakeApi {
  readonly calls: { method: string; body: unknown }[] = [];
  problem: { status: number; code: string } | null = null;
}

describe('feedback on a customer', () => {
  let api: FakeApi;

  // Compiled on first import, which takes a busy machine longer than a test may take.
  beforeAll(async () => {
    await import('./give-feedback');
    await import('../../portal/portal-page');
  });

  beforeEach(() => {
    api = new FakeApi();
    window.scrollTo = () => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'answer', children: questionnairePortalRoutes }], withComponentInputBinding()),
        provideHttpClient(
          withInterceptors([
            ({ method, url, body }) => {
              if (!url.endsWith('/feedback')) {
                return throwError(
                  () => new HttpErrorResponse({ status: 404, url, error: { code: 'link-unknown' } }),
                );
              }
              if (method !== 'GET') api.calls.push({ method, body });
              const { problem } = api;
              return problem
                ? throwError(() => new HttpErrorResponse({ status: problem.status, url, error: problem }))
                : of(new HttpResponse({ status: 200, body: method === 'GET' ? invitation : null }));
            },
          ]),
        ),
      ],
    });
  });

  async function open() {
    const harness = await RouterTestingHarness.create(`/answer/${TOKEN}/feedback`);
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await harness.fixture.whenStable();
    };
    await settle();
    const page = harness.routeNativeElement!;
    const press = async (selector: string) => {
      page.querySelector<HTMLElement>(selector)!.click();
      await settle();
    };
    return { page, press };
  }

  it('sends what was chosen and the text, and then shows none of it', async () => {
    const { page, press } = await open();
    expect(page.querySelector('h1')?.textContent).toContain('Kestrel');
    await press('input[name="late-payment"][value="often"]');
    await press('input[name="late-orders"][value="never"]');
    await press('input[name="late-orders"][value=""]');
    const text = page.querySelector('textarea')!;
    text.value = '  Pay on time. ';
    text.dispatchEvent(new Event('input'));
    await press('button[type=submit]');
    expect(api.calls).toEqual([
      { method: 'PUT', body: { answers: { 'late-payment': 'often' }, comment: 'Pay on time.' } },
    ]);
    await press('button.main');
    expect(page.querySelector('textarea')?.value).toBe('');
    expect(page.querySelector<HTMLInputElement>('input[name="late-payment"][value=""]')?.checked).toBe(true);
  });

  it('sends nothing where nothing was chosen, and says so', async () => {
    const { page, press } = await open();
    await press('button[type=submit]');
    expect(api.calls).toEqual([]);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('at least one');
  });

  it('takes it back', async () => {
    const { page, press } = await open();
    await press('button.second');
    expect(api.calls).toEqual([{ method: 'DELETE', body: null }]);
    expect(page.querySelector('h1')?.textContent).toContain('withdrawn');
  });

  it('says why it is not open', async () => {
    api.problem = { status: 409, code: 'feedback-not-open' };
    const { page } = await open();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('twelve months');
  });

  it('leads to the door of the questionnaire where the device is not known, and names the way back', async () => {
    api.problem = { status: 401, code: 'portal-code-needed' };
    await open();
    const router = TestBed.inject(Router);
    while (router.url.endsWith('/feedback')) await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe(`/answer/${TOKEN}?next=feedback`);
  });
});
