import { TestBed } from '@angular/core/testing';
import { Formats, Texts } from '@firebreak/platform/web';
import english from './i18n/en.json' with { type: 'json' };
import { signalParams } from './signal-params';

describe('signalParams', () => {
  const tools = () => ({ texts: TestBed.inject(Texts), formats: TestBed.inject(Formats), scope: 'signals' });

  beforeEach(async () => {
    const load = async () => ({ default: english });
    const texts = TestBed.inject(Texts);
    await texts.add('signals', { en: load, es: load, ar: load });
    await texts.use('en');
  });

  it('writes figures, shares, days and words as a reader would', () => {
    const facts = {
      ordered: 75_000,
      ratio: 1.875,
      unit: 'pieces',
      now: 0.55,
      nowOn: '2026-11-01',
      workers: 5,
      claim: 'uses-subcontractors',
    };
    expect(signalParams(facts, {}, tools())).toMatchObject({
      ordered: '75,000',
      ratio: '1.9',
      unit: 'pieces',
      now: '55%',
      nowOn: tools().formats.date('2026-11-01'),
      workers: 5, // chooses the plural
      claim: 'subcontractors',
    });
  });

  it('names suppliers and sites, and joins lists', () => {
    const facts = { others: ['a', 'gone'], siteIds: ['s'], uses: ['5205'], missing: ['wet-finishing'] };
    expect(signalParams(facts, { a: 'Alpha', s: 'Unit 1' }, tools())).toEqual({
      others: 'Alpha and gone',
      siteIds: 'Unit 1',
      uses: 'HS 5205',
      missing: 'wet finishing',
      known: 'Alpha, gone and Unit 1',
    });
  });

  it('fills every sentence of every rule without a gap', () => {
    const { texts } = tools();
    const facts = {
      ordered: 1, capacity: 1, unit: 'kg', ratio: 2, output: 1, workers: 1, perWorker: 1, trade: 'garments', ceiling: 1,
      shown: 'x', others: ['a'], uses: ['5205'], makes: ['6205'], missing: ['weaving'], declared: ['sewing'], count: 1,
      shipsSince: '2020-01-01', siteIds: ['s'], months: 24, lastAuditedOn: '2020-01-01', claim: 'uses-homeworkers',
      source: 'disclosure', saidOn: '2020-01-01', before: 0.1, beforeOn: '2020-01-01', now: 0.5, nowOn: '2020-01-01',
      goods: ['Shirts'],
    }; // prettier-ignore
    const params = signalParams(facts, { a: 'Alpha', s: 'Unit 1' }, tools());
    const sentences = Object.entries(english.find).flatMap(([rule, text]) =>
      typeof text === 'string' ? [rule] : Object.keys(text).map((variant) => `${rule}.${variant}`),
    );
    expect(sentences.length).toBeGreaterThan(12);
    for (const sentence of sentences) {
      expect(texts.t(`signals.find.${sentence}`, params)).not.toMatch(/[{}]|undefined|signals\./);
    }
  });
});
