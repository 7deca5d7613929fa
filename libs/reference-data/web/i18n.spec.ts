import {
  DATASETS,
  correctableContent,
  correctableRows,
  FAULTS,
  FIGURES,
} from '@firebreak/reference-data/model';
import ar from './i18n/ar.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import es from './i18n/es.json' with { type: 'json' };

describe('the texts of reference data', () => {
  it('name every figure and its scale', () => {
    expect(Object.keys(en.figure)).toEqual(Object.keys(FIGURES));
    expect(Object.keys(en.scale)).toEqual(Object.keys(FIGURES));
  });

  it('word every fault, with the same values as its English', () => {
    const named = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
    for (const texts of [en, es, ar]) {
      expect(Object.keys(texts.fault)).toEqual(Object.keys(FAULTS));
      for (const [code, text] of Object.entries(texts.fault))
        expect({ code, values: named(text) }).toEqual({
          code,
          values: named(FAULTS[code as keyof typeof FAULTS]),
        });
    }
  });

  it('name every field of a row that can be corrected, and every choice', () => {
    const contents = Object.keys(DATASETS).flatMap((dataset) => correctableContent(dataset) ?? []);
    const choices: Readonly<Record<string, object>> = en.choice;
    for (const { key, values } of contents.map(correctableRows)) {
      for (const { name, choices: known } of [...key, ...values]) {
        expect(Object.keys(en.field)).toContain(name);
        if (known) expect(Object.keys(choices[name] ?? {})).toEqual(known);
      }
    }
  });
});
