/** Languages in which a statement can be drafted, checked and exported. */
export const STATEMENT_LANGUAGES = ['en', 'es', 'ar', 'fr', 'de', 'nb', 'zh'] as const;
export type StatementLanguage = (typeof STATEMENT_LANGUAGES)[number];

export function isStatementLanguage(value: unknown): value is StatementLanguage {
  return STATEMENT_LANGUAGES.some((language) => language === value);
}

export function directionOf(language: StatementLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Signs between words as a language sets them, with the spaces that belong to them. */
export interface Signs {
  readonly stop: string;
  readonly betweenWords: string;
  readonly colon: string;
  /** Between the items of a list. */
  readonly comma: string;
  readonly open: string;
  readonly close: string;
}

const SPACED: Signs = { stop: '.', betweenWords: ' ', colon: ': ', comma: ', ', open: ' (', close: ')' };
/** Chinese signs are as wide as a letter and have their space within. */
const FULL_WIDTH: Signs = { stop: '。', betweenWords: '', colon: '：', comma: '、', open: '（', close: '）' };

export function signsOf(language: StatementLanguage): Signs {
  return language === 'zh' ? FULL_WIDTH : SPACED;
}

/**
 * Locale for numbers, dates and names. Digits are Latin in Arabic too: business reports of the
 * region print them so, and a figure then reads the same in the text, the tables and the workbook.
 */
export function localeOf(language: StatementLanguage): string {
  return {
    en: 'en-GB',
    es: 'es-ES',
    ar: 'ar-u-nu-latn',
    fr: 'fr-FR',
    de: 'de-DE',
    nb: 'nb-NO',
    zh: 'zh-CN',
  }[language];
}
