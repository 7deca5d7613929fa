import type { QuestionType } from '../../template';
import type { SheetColumn, SheetRow } from './sheet-columns';
import { yesNoOptions } from './yes-no-words';

/** What a text asks for, by its words; the first that fits. English and Spanish, the languages that such lists come in. */
const SIGNS: readonly (readonly [QuestionType, RegExp])[] = [
  ['file', /\b(upload|attach|adjunt\w*|provide (a )?cop(y|ies)|enclose)\b/i],
  ['percent', /%|\b(percent(age)?|share of|proportion|porcentaje)\b/i],
  ['country-list', /\b(which|what|list|en qu[eé]) (\w+ ){0,3}(countr(y|ies)|pa[ií]s(es)?)\b/i],
  [
    'money',
    /\b(how much (money|is paid|do you pay)|turnover|salary|wage paid|in (usd|eur)|cu[aá]nto (paga|cuesta))\b/i,
  ],
  ['number', /\b(how many|number of|cu[aá]nt[oa]s|n[uú]mero de|total of)\b/i],
  ['date', /\b(when|what date|date of|on which day|fecha|cu[aá]ndo)\b/i],
  ['yes-no', /^(¿\s*)?(do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|tiene|hay|existe|cuenta|est[aá])\b/i], // prettier-ignore
];

const SEVERAL = /\b(all that apply|select all|tick all|which of|one or more|todas las que|marque)\b/i;

/** The type that a question without one most likely has, with what that type needs; never rated. */
export function guessQuestion(
  text: string,
  options: readonly unknown[] | undefined,
  language: string,
): { readonly type: QuestionType; readonly [field: string]: unknown } {
  if (options && options.length > 0) return { type: SEVERAL.test(text) ? 'multi' : 'single' };
  const type = SIGNS.find(([, sign]) => sign.test(text.trim()))?.[0] ?? 'text';
  return type === 'yes-no' ? { type, options: yesNoOptions(language) } : { type };
}

/** Fewest signs of a text that may be a question. */
const SHORTEST = 8;
const LOOKED_AT = 200;

/** The column of a sheet without known headings that holds questions: where the longest texts stand. */
export function unknownSheet(
  rows: readonly SheetRow[],
): { readonly columns: ReadonlyMap<number, SheetColumn>; readonly below: number } | null {
  const lengths = new Map<number, number>();
  for (const { cells } of rows.slice(0, LOOKED_AT)) {
    cells.forEach((cell, at) => {
      if (cell.trim().length >= SHORTEST)
        lengths.set(at, (lengths.get(at) ?? 0) + Math.min(cell.length, 500));
    });
  }
  const [longest] = [...lengths].toSorted(([, a], [, b]) => b - a);
  if (!longest) return null;
  return { columns: new Map([[longest[0], 'text']]), below: 0 };
}
