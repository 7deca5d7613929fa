import { STATEMENT_LANGUAGES } from '@firebreak/statements/model';
import { dossierWords, quantityIn } from './in-language';

const places = (text: string) => [...text.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name).sort();

describe.each(STATEMENT_LANGUAGES)('the words in %s', (language) => {
  it('have the places of the English ones, and nothing is empty', () => {
    const { machineDrafted, ...words } = dossierWords(language);
    const { phrases } = dossierWords('en');
    for (const [name, phrase] of Object.entries(phrases))
      expect([name, places(words.phrases[name as keyof typeof phrases])]).toEqual([name, places(phrase)]);
    for (const group of Object.values(words))
      for (const word of typeof group === 'string' ? [group] : Object.values<string>(group))
        expect(word.trim()).not.toBe('');
    expect(machineDrafted === '').toBe(language === 'en');
  });
});

it('writes quantities as the language does', () => {
  expect(quantityIn(3230.5, 'kg', 'en')).toBe('3,230.5 kg');
  expect(quantityIn(3230.5, 'pcs', 'es')).toBe('3230,5 piezas');
  expect(quantityIn(0.00038, 't', 'fr', 6)).toBe('0,00038 t');
  expect(quantityIn(12, 'pcs', 'ar')).toBe('12 قطعة');
});
