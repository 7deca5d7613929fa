import type { Step } from '@firebreak/risk/model';
import en from '../i18n/en.json' with { type: 'json' };
import { stepLink } from './step-links';

const step = (kind: Step['kind'], key: string, facts: Step['facts']): Step => ({
  kind,
  key,
  points: 1,
  facts,
});
const linkOf = (kind: Step['kind'], key: string, facts: Step['facts']) =>
  stepLink(step(kind, key, facts), 's1')?.to.join('/') ?? null;

describe('the link of a step', () => {
  it('leads to the profile of the country, the sector and the good that it speaks of', () => {
    expect(linkOf('country', 'country/tip', { country: 'BD', index: 'tip' })).toBe('/risk/countries/BD');
    expect(linkOf('sector', 'sector', { code: '14' })).toBe('/risk/sectors/14');
    expect(linkOf('goods', 'goods', { good: 'Shirts', listedAs: 'Garments' })).toBe('/risk/goods/Garments');
  });

  it('is missing where nobody said which sector or good it is', () => {
    expect(linkOf('sector', 'sector', { code: null })).toBeNull();
    expect(linkOf('goods', 'goods', { good: 'Yarn', listedAs: null })).toBeNull();
  });

  it('opens the very finding, and the tab for other harm', () => {
    expect(linkOf('harm', 'harm/f7', { kind: 'finding' })).toBe('/audits/findings/f7');
    expect(linkOf('harm', 'harm/x', { kind: 'subcontracting-signal' })).toBe('/suppliers/s1/signals');
    expect(linkOf('harm', 'harm/x', { kind: 'incident' })).toBe('/suppliers/s1/audits');
  });

  it('has words of its own', () => {
    const found = [
      stepLink(step('country', 'c', { country: 'BD' }), 's1'),
      stepLink(step('sector', 's', { code: '14' }), 's1'),
      stepLink(step('goods', 'g', { listedAs: 'Garments' }), 's1'),
      stepLink(step('controls', 'k', {}), 's1'),
      stepLink(step('harm', 'harm/f7', { kind: 'finding' }), 's1'),
      stepLink(step('harm', 'harm/x', { kind: 'incident' }), 's1'),
      stepLink(step('harm', 'harm/x', { kind: 'subcontracting-signal' }), 's1'),
      stepLink(step('below', 'b', { supplierId: 's2' }), 's1'),
    ].map((link) => link?.what);
    expect(found.filter((what) => what === undefined || !(what in en.open))).toEqual([]);
  });
});
