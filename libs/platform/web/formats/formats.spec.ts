import { TestBed } from '@angular/core/testing';
import { Texts } from '../texts/texts';
import { Formats } from './formats';

describe('Formats', () => {
  beforeEach(() => localStorage.setItem('firebreak.language', 'en'));

  it.each([
    ['a calendar date stays that day', (formats: Formats) => formats.date('2026-11-12'), '12 Nov 2026'],
    ['a month', (formats: Formats) => formats.roughDate('2026-02'), 'Feb 2026'],
    ['a year', (formats: Formats) => formats.roughDate('2026'), '2026'],
    ['a day', (formats: Formats) => formats.roughDate('2026-02-10'), '10 Feb 2026'],
    ['money names its currency', (formats: Formats) => formats.money(1_200_000, 'USD'), 'USD 1,200,000'],
    ['compact money', (formats: Formats) => formats.money(1_240_000, 'USD', true), 'USD 1.2m'],
    ['a ratio', (formats: Formats) => formats.percent(0.256), '26%'],
    ['a share', (formats: Formats) => formats.share(0.256), '26%'],
    ['a small share', (formats: Formats) => formats.share(0.0049), '< 1%'],
    ['no share', (formats: Formats) => formats.share(0), '0%'],
    ['a number', (formats: Formats) => formats.number(1234.56, 1), '1,234.6'],
    ['a number that keeps its digits', (formats: Formats) => formats.number(0.9, 3, 3), '0.900'],
    ['a country', (formats: Formats) => formats.country('BD'), 'Bangladesh'],
    ['no country', (formats: Formats) => formats.country('??'), '??'],
    [
      'the past',
      (formats: Formats) => formats.relative('2026-11-20T10:00:00Z', new Date('2026-11-23T10:00:00Z')),
      '3 days ago',
    ],
    ['a list', (formats: Formats) => formats.list(['a', 'b', 'c']), 'a, b and c'],
  ])('%s', (_, format, text) => {
    expect(format(TestBed.inject(Formats)).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('follows the language', async () => {
    const formats = TestBed.inject(Formats);
    await TestBed.inject(Texts).use('es');
    expect(formats.country('DE')).toBe('Alemania');
    expect(formats.number(1234567.5, 1)).toBe('1.234.567,5');
  });

  it('keeps Western digits in Arabic', async () => {
    await TestBed.inject(Texts).use('ar');
    expect(TestBed.inject(Formats).number(62)).toBe('62');
  });
});
