import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { Texts } from '@firebreak/platform/web';
import { DEFAULT_WEIGHTS, FB2_WEIGHTS, METHOD_VERSION, type WorkedExampleView } from '@firebreak/risk/model';
import riskTexts from '../i18n/en.json' with { type: 'json' };
import { ExamplePage } from './example/example-page';
import { MethodPage } from './explained/method-page';
import en from './i18n/en.json' with { type: 'json' };
import { QUALITY } from './quality/quality-report';

/** Portugal alone, by two indices: C = (.16·40 + .08·44)/.24 = 41.33; S = 69; B = .6·41.33 + 27.6 = 52.4. */
const view: WorkedExampleView = {
  loaded: ['tip', 'cpi'],
  countries: [{ iso2: 'PT', values: { tip: '2', cpi: 56 }, standIn: null }],
  sectors: [{ code: '14', score: 69, parts: { G: 0.485, D: 0.625, C: 0.431, E: 1, T: 0.667 } }],
  places: [{ country: 'PT', sector: '14', presence: 0.923 }],
  good: { name: 'Garments', hs: null, match: null, listedAs: null },
  sources: [
    { source: 'tip', title: 'TIP', publisher: 'State', edition: '2025', licence: 'none', address: null },
  ],
};

describe('the pages about the method', () => {
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideTransloco({ config: { availableLangs: ['en'], defaultLang: 'en', prodMode: true } }),
      ],
    });
    const texts = TestBed.inject(Texts);
    const add = (scope: string, own: object) => {
      const load = () => Promise.resolve({ default: own });
      return texts.add(scope, { en: load, es: load, ar: load });
    };
    await Promise.all([add('risk', riskTexts), add('riskMethod', en)]);
    http = TestBed.inject(HttpTestingController);
  });

  const textOf = (fixture: ComponentFixture<unknown>) =>
    (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';

  it('tells the weights of the version in use, and not those of one before', async () => {
    const fixture = TestBed.createComponent(MethodPage);
    await fixture.whenStable();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')];
    const weights = Object.values(DEFAULT_WEIGHTS.country).filter((weight) => weight > 0);
    expect(rows).toHaveLength(weights.length);
    const told = rows.map((row) => Number(row.querySelector('td:last-child')?.textContent));
    expect(told).toEqual(weights);
    expect(told).not.toEqual(Object.values(FB2_WEIGHTS.country).filter((weight) => weight > 0));
    expect(textOf(fixture)).toContain(`H = B · (1 − ${DEFAULT_WEIGHTS.hotSpot.absence} · (1 − P))`);
  });

  it('works out what the API gives it, with the edition of each figure', async () => {
    const fixture = TestBed.createComponent(ExamplePage);
    fixture.detectChanges();
    http.expectOne('/api/risk/method/example').flush(view);
    await fixture.whenStable();
    const text = textOf(fixture);
    expect(text).toContain('100 − 56 = 44');
    expect(text).toContain('0.16 · 40 = 6.4');
    expect(text).toContain('C = 9.92 / 0.24 = 41.33');
    expect(text).toContain('B = 0.6 · 41.33 + 0.4 · 69 = 52.4');
    expect(text).toContain('State, 2025');
    expect(text).not.toContain(en.example.site); // the site is in Brazil, of which nothing is known here
  });

  it('shows a problem where no reference data is loaded', async () => {
    const fixture = TestBed.createComponent(ExamplePage);
    fixture.detectChanges();
    http
      .expectOne('/api/risk/method/example')
      .flush({ code: 'reference-data-missing', status: 503 }, { status: 503, statusText: 'Unavailable' });
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('fb-problem')).not.toBeNull();
  });

  it('has the figures of the version in use', () => {
    expect(QUALITY.method).toBe(METHOD_VERSION);
  });
});
