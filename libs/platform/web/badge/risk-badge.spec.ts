import { TestBed } from '@angular/core/testing';
import { Texts } from '../texts/texts';
import { RiskBadge } from './risk-badge';
import { parseBand, worstBand } from './band';

async function badge(inputs: Record<string, unknown>): Promise<string> {
  localStorage.setItem('firebreak.language', 'en');
  const en = () => import('../i18n/en.json', { with: { type: 'json' } });
  await TestBed.inject(Texts).add('platform', { en, es: en, ar: en });
  const fixture = TestBed.createComponent(RiskBadge);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return String(fixture.nativeElement.textContent).replace(/\s+/g, ' ').trim();
}

describe('RiskBadge', () => {
  it.each([
    [{ score: 61.6, band: 'high', low: 53.2, high: 70.9 }, '62 high, 53 to 71'],
    [{ score: 61.6, band: 'high', low: 53, high: 71, short: true }, '62 high'],
    [{ score: 0, band: 'low' }, '0 low'],
    [{ score: null, band: null }, 'not known yet'],
    [{ band: 'nonsense' }, 'not known yet'],
  ])('%j reads "%s"', async (inputs, text) => {
    expect(await badge(inputs)).toBe(text);
  });
});

describe('bands', () => {
  it('take the worst of several', () => {
    expect(worstBand(['low', 'unknown', 'high', 'medium'])).toBe('high');
    expect(worstBand([])).toBe('unknown');
  });

  it('are not taken from anywhere on trust', () => {
    expect(parseBand('very-high')).toBe('very-high');
    expect(parseBand('<script>')).toBe('unknown');
  });
});
