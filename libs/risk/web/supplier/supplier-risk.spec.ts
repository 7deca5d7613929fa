import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { Texts } from '@firebreak/platform/web';
import { CONFIDENCE_PARTS, type ConfidencePart, type SupplierRiskView } from '@firebreak/risk/model';
import en from '../i18n/en.json' with { type: 'json' };
import { ScoreWaterfall } from './score-waterfall';
import { SupplierRisk } from './supplier-risk';

const parts = Object.entries(CONFIDENCE_PARTS).map(([part, most]) => ({
  part: part as ConfidencePart, // the keys of the parts
  most,
  points: part === 'goods-known' ? 0 : most,
}));
const confidence = { value: 90, level: 'high' as const, parts };
const headline = { value: 62.25, range: { from: 59.75, to: 64.75 }, band: 'high' as const, confidence };
const sector = { kind: 'sector' as const, key: 'sector', points: 25.25 };
const steps = [
  {
    kind: 'country' as const,
    key: 'country/tip',
    points: 37,
    facts: { country: 'BD', index: 'tip', value: '2', scaled: 40, siteId: 'site-1', siteCount: 1 },
  },
  { ...sector, facts: { code: '14', level: 'division', score: 63, siteId: 'site-1', siteCount: 1 } },
];
const site = {
  siteId: 'site-1',
  name: 'Unit 1',
  country: 'BD',
  sector: '14',
  presence: 1,
  share: 1,
  ...headline,
};

function aView(changes: { presence?: number; scored?: boolean } = {}): SupplierRiskView {
  const { presence = 1, scored = true } = changes;
  const score = {
    ...headline,
    scoreId: 'score-1',
    computedAt: '2026-11-23T10:00:00Z',
    asOf: '2026-11-23',
    methodVersion: 'fb-1',
    own: 62.25,
    steps,
    sites: [{ ...site, presence, steps }],
    sources: [],
    move: null,
    names: { 'site-1': 'Unit 1' },
  };
  return {
    supplierId: 'supplier-1',
    name: 'Meghna Garments',
    score: scored ? score : null,
    pending: !scored,
  };
}

describe('SupplierRisk', () => {
  let fixture: ComponentFixture<SupplierRisk>;
  let http: HttpTestingController;

  beforeEach(async () => {
    const config = { availableLangs: ['en'], defaultLang: 'en' };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideTransloco({ config }),
      ],
    });
    // The chart draws with a library that needs a real browser; the journeys look at it there.
    TestBed.overrideComponent(ScoreWaterfall, { set: { template: '', imports: [] } });
    const load = () => Promise.resolve({ default: en });
    await TestBed.inject(Texts).add('risk', { en: load, es: load, ar: load });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(SupplierRisk);
    fixture.componentRef.setInput('id', 'supplier-1');
    fixture.detectChanges();
  });

  /** Answers what the page asks beside: who is signed in may read and no more, and there is no history yet. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      for (const request of http.match(() => true)) {
        if (request.request.url.endsWith('/history')) request.flush({ items: [], nextCursor: null });
        else request.flush(null, { status: 401, statusText: 'Unauthorized' });
      }
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  }

  async function answered(view: SupplierRiskView): Promise<string> {
    http.expectOne('/api/risk/suppliers/supplier-1').flush(view);
    await settle();
    return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
  }

  it('shows the score in words, what is missing, and no site where there is only one', async () => {
    const text = await answered(aView());
    expect(text).toContain('Bangladesh in tier 2');
    expect(text).toContain('Clothing: work of this kind carries 63 of 100. About this sector+25.3');
    expect(text).toContain('Goods missing');
    expect(text).not.toContain('Unit 1');
  });

  it('prompts a second look where the work is rare in the country', async () => {
    expect(await answered(aView())).not.toContain('is rare in');
    fixture.componentRef.setInput('id', 'supplier-2');
    fixture.detectChanges();
    http.expectOne('/api/risk/suppliers/supplier-2').flush(aView({ presence: 0.1 }));
    await settle();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Clothing is rare in Bangladesh');
  });

  it('leads on while there is no score yet', async () => {
    expect(await answered(aView({ scored: false }))).toContain('appears here by itself');
  });

  it('offers to try again after an error', async () => {
    http
      .expectOne('/api/risk/suppliers/supplier-1')
      .flush(null, { status: 503, statusText: 'Service Unavailable' });
    await settle();
    expect((fixture.nativeElement as HTMLElement).querySelector('fb-problem button')).not.toBeNull();
  });
});
