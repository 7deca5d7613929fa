import { TestBed } from '@angular/core/testing';
import { provideTransloco } from '@jsverse/transloco';
import { Texts } from '@firebreak/platform/web';
import { CONFIDENCE_PARTS, COUNTRY_INDICES, type Step } from '@firebreak/risk/model';
import ar from '../i18n/ar.json' with { type: 'json' };
import en from '../i18n/en.json' with { type: 'json' };
import es from '../i18n/es.json' with { type: 'json' };
import { StepWords } from './step-words';

const country = { country: 'BD', value: 0.25, scaled: 25, share: 0.2 };
const finding = {
  kind: 'finding',
  title: 'Wages withheld',
  severity: 'critical',
  state: 'open',
  foundOn: '2026-11-02',
};
const step = (kind: Step['kind'], key: string, facts: Step['facts']): Step => ({
  kind,
  key,
  points: 1,
  facts,
});

const EVERY_STEP: readonly Step[] = [
  ...COUNTRY_INDICES.map((index) => step('country', `country/${index}`, { ...country, index })),
  step('country', 'country/stand-in', {
    country: 'BD',
    index: null,
    area: 'Southern Asia',
    median: 62,
    countries: 8,
  }),
  ...['division', 'section', 'unknown'].map((level) =>
    step('sector', 'sector', { code: '14', level, score: 63 }),
  ),
  ...['uflpa-xinjiang', 'dol-forced', 'dol-derived', 'dol-child'].map((match) =>
    step('goods', 'goods', { good: 'Shirts', hs: '6205', match, listedAs: 'Garments', country: 'BD' }),
  ),
  step('workforce', 'workforce', {
    migrantShare: 0.5,
    agencyShare: 0.1,
    labourProvider: true,
    employerHousing: true,
    pieceRate: true,
  }),
  ...[60, 30, 0].map((counts) =>
    step('controls', 'controls', { score: 60, counts, answeredOn: '2026-01-10' }),
  ),
  ...['open', 'action-under-way', 'closed-verified', 'disputed', 'unreviewed'].flatMap((state) => [
    step('harm', 'harm/1', { ...finding, state, iloIndicator: false }),
    step('harm', 'harm/1', { ...finding, state, iloIndicator: true }),
  ]),
  ...['list-hit', 'incident', 'payment-flag', 'incidents-nearby'].map((kind) =>
    step('harm', 'harm/1', { ...finding, kind }),
  ),
  step('below', 'below/s2', { supplierId: 's2', share: 0.5, exposure: 61.2, siteId: 'x' }),
];

describe('StepWords', () => {
  let texts: Texts;
  let words: StepWords;

  beforeEach(async () => {
    localStorage.clear();
    const config = { availableLangs: ['en', 'es', 'ar'], defaultLang: 'en', reRenderOnLangChange: true };
    TestBed.configureTestingModule({ providers: [provideTransloco({ config })] });
    texts = TestBed.inject(Texts);
    words = TestBed.inject(StepWords);
    const load = (file: unknown) => () => Promise.resolve({ default: file });
    await texts.add('risk', { en: load(en), es: load(es), ar: load(ar) });
  });

  it.each(['en', 'es', 'ar'] as const)(
    'has a sentence and a label for every step in %s',
    async (language) => {
      await texts.use(language);
      for (const one of EVERY_STEP) {
        const sentence = words.sentence(one, { s2: 'Dhaka Spinning' });
        expect(sentence).not.toMatch(/risk\.[a-z]|undefined|null|NaN|[{}]/);
        expect(words.label(one, { s2: 'Dhaka Spinning' })).not.toMatch(/risk\.[a-z]|undefined|null/);
      }
    },
  );

  it('says what a reader needs to check the number', () => {
    const [first] = EVERY_STEP;
    const tier = { ...first!, facts: { ...first!.facts, value: '2WL' } };
    expect(words.sentence(tier, {})).toContain('Bangladesh on the tier 2 watch list');
    expect(words.sentence(EVERY_STEP.at(-1)!, { s2: 'Dhaka Spinning' })).toBe(
      'Dhaka Spinning supplies it (dependency 50%) and stands at 61.',
    );
  });

  it('names the site where a step concerns some of several', () => {
    const harm = step('harm', 'harm/1', { ...finding, iloIndicator: false, siteId: 'x', siteCount: 1 });
    expect(words.sentence(harm, { x: 'Unit 1' })).toMatch(/\(Unit 1\)$/);
    expect(words.sentence({ ...harm, facts: { ...harm.facts, siteCount: 2 } }, { x: 'Unit 1' })).toMatch(
      /\(above all Unit 1\)$/,
    );
    expect(words.sentence(harm, {})).not.toContain('(');
  });

  it('writes points with their sign', () => {
    expect(words.points(12.34)).toBe('+12.3');
    expect(words.points(-4)).toBe('−4');
  });

  it('knows every part of the confidence, and sectors by their code', () => {
    for (const part of Object.keys(CONFIDENCE_PARTS)) expect(texts.find(`risk.part.${part}`)).not.toBeNull();
    expect(words.sector('14')).toBe('Clothing');
    expect(words.sector(null)).toBe('Unknown sector');
    expect(words.sector('04')).toBe('04');
  });
});

describe('texts', () => {
  const keysOf = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, member]) =>
      typeof member === 'string' ? [`${path}${key}`] : keysOf(member, `${path}${key}.`),
    );

  it('have the same keys in every language', () => {
    expect(keysOf(es)).toEqual(keysOf(en));
    expect(keysOf(ar)).toEqual(keysOf(en));
  });
});
