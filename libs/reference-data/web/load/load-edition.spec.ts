import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { permissionsOf, type SessionView } from '@firebreak/identity/model';
import { compareEditions, type EditionPreview, type EditionWarning } from '@firebreak/reference-data/model';
import { providePlatform, Texts } from '@firebreak/platform/web';
import en from '../i18n/en.json' with { type: 'json' };
import { LoadEdition } from './load-edition';

const before = [{ key: 'cpi BD', country: 'BD', name: 'cpi', values: { value: 24 } }];
const after = [{ key: 'cpi BD', country: 'BD', name: 'cpi', values: { value: 40 } }];

const aPreview = (warnings: readonly EditionWarning[]): EditionPreview => ({
  facts: {
    dataset: 'cpi', title: 'Corruption Perceptions Index', publisher: 'Transparency International',
    edition: 'CPI 2026', year: 2026, licence: 'CC BY-ND 4.0', credit: null, citation: 'CPI 2026.', address: '',
    publishedOn: '2027-02', retrievedOn: null, rowCount: 182, sha256: 'ab'.repeat(32),
  },
  id: 'cpi:abababababab',
  known: false,
  countries: 182,
  columns: [{ column: 'cpi_score', readAs: 'cpi' }],
  ignoredColumns: ['cpi_rank'],
  comparedWith: 'cpi:000000000000',
  difference: compareEditions(before, after),
  warnings,
}); // prettier-ignore

const aSession = (operator: boolean): SessionView => ({
  account: { id: 'p-1', name: 'Ada', email: 'ada@example.org', language: 'en' },
  company: { id: 'c-1', name: 'Kestrel', demo: false },
  companies: [],
  role: 'admin',
  permissions: permissionsOf('admin', operator),
});

describe('LoadEdition', () => {
  const open = async (operator: boolean) => {
    TestBed.configureTestingModule({
      providers: [providePlatform(), provideHttpClientTesting(), provideRouter([])],
    });
    const texts = () => Promise.resolve({ default: en });
    await TestBed.inject(Texts).add('referenceData', { en: texts, es: texts, ar: texts });
    const fixture = TestBed.createComponent(LoadEdition);
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    http.expectOne('/api/session').flush(aSession(operator));
    const element: HTMLElement = fixture.nativeElement;
    const answered = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
      fixture.detectChanges();
    };
    /** Chooses a file, and gives the request by which it is checked. */
    const choose = async () => {
      const input = element.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('there is no place for a file');
      const file = new File(['iso2,cpi_score'], 'cpi.csv', { type: 'text/csv' });
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
      input.dispatchEvent(new Event('change'));
      await answered();
      return http.expectOne('/api/reference/editions/check');
    };
    const button = (text: string) =>
      [...element.querySelectorAll('button')].find((one) => one.textContent?.includes(text));
    return { element, http, answered, choose, button };
  };

  it('wants what is unusual to be looked at, and then sends what was checked', async () => {
    const { element, http, answered, choose, button } = await open(true);
    (await choose()).flush(aPreview(['jumps']));
    await answered();
    expect(element.textContent).toContain('One figure moves further than usual');
    expect(element.textContent).toContain('Not used: cpi_rank');
    expect(button('Put in use')?.disabled).toBe(true);
    element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await answered();
    expect(button('Put in use')?.disabled).toBe(false);
    button('Put in use')?.click();
    const request = http.expectOne('/api/reference/editions');
    const body = request.request.body as FormData; // as the page made it
    expect([body.get('sha256'), body.get('comparedWith'), body.get('warningsSeen')]).toEqual([
      'ab'.repeat(32),
      'cpi:000000000000',
      'true',
    ]);
    // The server reads the fields up to the file, so that must be the last.
    expect([...body.keys()].at(-1)).toBe('file');
    request.flush(aPreview(['jumps']));
    await answered();
    expect(element.textContent).toContain('Corruption Perceptions Index is in use');
  });

  it('shows everybody what a file would do, and says who may use it', async () => {
    const { element, answered, choose, button } = await open(false);
    (await choose()).flush(aPreview([]));
    await answered();
    expect(element.textContent).toContain('Only an operator of this installation');
    expect(button('Put in use')).toBeUndefined();
  });

  it('names the place of everything wrong, and stays with the file', async () => {
    const { element, answered, choose } = await open(true);
    (await choose()).flush(
      {
        code: 'publisher-file-invalid',
        title: 'The file cannot be used as it is',
        faults: 3,
        errors: [
          {
            field: 'row 2, column "cpi_score"',
            code: 'out-of-range',
            message: 'must be 0 to 100, got 240',
            params: { least: 0, most: 100, value: 240 },
            sheet: null,
            row: 2,
            column: 'cpi_score',
          },
        ],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    await answered();
    const alert = element.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('3 things in cpi.csv');
    expect(alert?.textContent).toContain(
      'row 2, column “cpi_score”: 240 is out of range: it must be 0 to 100.',
    );
    expect(alert?.textContent).toContain('and 2 more');
  });
});
