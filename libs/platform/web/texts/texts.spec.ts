import { TestBed } from '@angular/core/testing';
import { Texts, type TextLoaders } from './texts';

const loaders: TextLoaders = {
  en: async () => ({
    default: { hello: 'Hello {{ name }}', problems: { 'supplier-not-found': 'No such supplier' } },
  }),
  es: async () => ({ default: { hello: 'Hola {{ name }}' } }),
  ar: async () => ({ default: { hello: 'مرحبًا {{ name }}' } }),
};

describe('Texts', () => {
  beforeEach(() => localStorage.clear());

  it('knows the texts of a capability once they are added', async () => {
    const texts = TestBed.inject(Texts);
    expect(texts.t('chain.hello', { name: 'Amina' })).toBe('chain.hello');
    await texts.add('chain', loaders);
    expect(texts.t('chain.hello', { name: 'Amina' })).toBe('Hello Amina');
    expect(texts.findAnywhere('problems.supplier-not-found')).toBe('No such supplier');
    expect(texts.find('chain.nothing')).toBeNull();
  });

  it('switches language and direction at run time, and remembers it in this browser', async () => {
    const texts = TestBed.inject(Texts);
    await texts.add('chain', loaders);
    await texts.use('ar');
    expect(texts.t('chain.hello', { name: 'Amina' })).toBe('مرحبًا \u2068Amina\u2069');
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(texts.chosen()).toBe(true);
    TestBed.resetTestingModule();
    expect(TestBed.inject(Texts).language()).toBe('ar');
  });

  it('speaks the language that was wanted last, whichever arrives first', async () => {
    const texts = TestBed.inject(Texts);
    let arrive: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    await texts.add('chain', { ...loaders, ar: () => slow.then(() => loaders.ar()) });
    const first = texts.use('ar');
    await texts.use('es');
    arrive();
    await first;
    expect([texts.spoken(), texts.chosen(), localStorage.getItem('firebreak.language')]).toEqual([
      'es',
      true,
      'es',
    ]);
  });

  it('turns texts along that are added while another language is on its way', async () => {
    const texts = TestBed.inject(Texts);
    let arrive: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    await texts.add('chain', { ...loaders, ar: () => slow.then(() => loaders.ar()) });
    const turning = texts.use('ar');
    await texts.add('late', loaders);
    arrive();
    await turning;
    expect(texts.t('late.hello', { name: 'Amina' })).toBe('مرحبًا \u2068Amina\u2069');
  });

  it('adds texts in the language in use', async () => {
    localStorage.setItem('firebreak.language', 'es');
    const texts = TestBed.inject(Texts);
    await texts.add('chain', loaders);
    expect(texts.t('chain.hello', { name: 'Amina' })).toBe('Hola Amina');
  });
});

describe('Texts of suppliers, in more languages', () => {
  const portal: TextLoaders = { ...loaders, th: async () => ({ default: { hello: 'สวัสดี {{ name }}' } }) };

  beforeEach(() => localStorage.clear());

  it('speaks a language that only suppliers are offered, and remembers it', async () => {
    const texts = TestBed.inject(Texts);
    await texts.add('portal', portal);
    await texts.use('th');
    expect(texts.t('portal.hello', { name: 'Amina' })).toBe('สวัสดี Amina');
    expect([texts.spoken(), texts.language(), texts.chosen()]).toEqual(['th', 'en', true]);
    expect(document.documentElement).toMatchObject({ lang: 'th', dir: 'ltr' });
  });

  it('turns the whole page to a language in which all of it exists', async () => {
    localStorage.setItem('firebreak.language', 'th');
    const texts = TestBed.inject(Texts);
    await texts.add('portal', portal);
    await texts.add('chain', loaders);
    expect(texts.t('portal.hello', { name: 'Amina' })).toBe('Hello Amina');
    expect([texts.spoken(), texts.chosen()]).toEqual(['en', false]);
  });
});
