import { StatementLanguage } from '../language';
import { ARABIC } from './ar';
import { GERMAN } from './de';
import { CHINESE } from './zh';
import { ENGLISH } from './en';
import { FRENCH } from './fr';
import { NORWEGIAN } from './nb';
import { SPANISH } from './es';
import { StatementTexts } from './statement-texts';

const TEXTS: Readonly<Record<StatementLanguage, StatementTexts>> = {
  en: ENGLISH,
  es: SPANISH,
  ar: ARABIC,
  fr: FRENCH,
  de: GERMAN,
  nb: NORWEGIAN,
  zh: CHINESE,
};

export function statementTexts(language: StatementLanguage): StatementTexts {
  return TEXTS[language];
}

/** Puts values where a text has `{name}`; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z]+)\}/gi, (whole, name: string) => String(values[name] ?? whole));
}
