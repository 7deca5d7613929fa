/** The languages that suppliers are written to. All but English were drafted by machine. */
export const MAIL_LANGUAGES = [
  'en',
  'es',
  'ar',
  'fr',
  'pt',
  'zh',
  'vi',
  'bn',
  'hi',
  'tr',
  'id',
  'th',
] as const;

export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** The language in which a mail is written, for somebody who reads this one. */
export function mailLanguage(language: string): MailLanguage {
  return MAIL_LANGUAGES.find((one) => one === language) ?? 'en';
}

/** A calendar date in the reader's words: "12 March 2026". The calendar and the digits are those of the portal. */
export function dayInWords(day: string, language: MailLanguage): string {
  const locale = `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/**
 * A name or note from outside within a sentence: where the sentence runs from right to left, it keeps the order of its
 * own words and signs.
 */
export function quoted(text: string, language: MailLanguage): string {
  return language === 'ar'
    ? text
        .split('\n')
        .map((line) => `\u2068${line}\u2069`)
        .join('\n')
    : text;
}
