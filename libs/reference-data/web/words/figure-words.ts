import { inject } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web';
import { type EditionValue, isFigureName, type RowChange } from '@firebreak/reference-data/model';

/** Figures, and rows of editions, in the reader's words. */
export interface FigureWords {
  /** `Corruption Perceptions Index`; a name that is no figure stays as it is. */
  name(name: string): string;
  /** A figure as published: a tier in words, a number as the language writes it. */
  value(name: string, value: EditionValue): string;
  /** What a row said: the figure, or each of its columns. */
  values(name: string, values: RowChange['before']): string;
}

/** Call it where a component is constructed. */
export function injectFigureWords(): FigureWords {
  const texts = inject(Texts);
  const formats = inject(Formats);
  const text = (value: EditionValue) => {
    if (value === null || value === '') return texts.t('referenceData.value.none');
    if (typeof value === 'boolean') return texts.t(`referenceData.value.${value ? 'yes' : 'no'}`);
    return typeof value === 'number' ? formats.number(value, 3) : value;
  };
  const value = (name: string, found: EditionValue) => {
    const [figure = ''] = name.split(' ');
    if (figure.startsWith('ilo-') && typeof found === 'number')
      return texts.t(`referenceData.ratified.${found === 1 ? 'yes' : 'no'}`);
    if (figure === 'tip' && typeof found === 'string') return texts.t(`referenceData.tier.${found}`);
    return text(found);
  };
  return {
    name: (name) => {
      const [figure = '', ...rest] = name.split(' ');
      if (!isFigureName(figure)) return name;
      return [texts.t(`referenceData.figure.${figure}`), ...rest].join(' ');
    },
    value,
    values: (name, values) => {
      if (values === null) return '–';
      if (values['value'] !== undefined) return value(name, values['value']);
      return Object.entries(values)
        .map(([column, found]) => `${texts.t(`referenceData.field.${column}`)}: ${text(found)}`)
        .join('; ');
    },
  };
}
