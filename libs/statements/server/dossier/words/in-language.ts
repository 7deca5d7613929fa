import { localeOf, type CustodyUnit, type StatementLanguage } from '@firebreak/statements/model';
import type { DossierWords } from './dossier-words';
import { ARABIC } from './dossier-words.ar';
import { GERMAN } from './dossier-words.de';
import { CHINESE } from './dossier-words.zh';
import { ENGLISH } from './dossier-words.en';
import { SPANISH } from './dossier-words.es';
import { FRENCH } from './dossier-words.fr';
import { NORWEGIAN } from './dossier-words.nb';

const WORDS: Readonly<Record<StatementLanguage, DossierWords>> = {
  en: ENGLISH,
  es: SPANISH,
  ar: ARABIC,
  fr: FRENCH,
  de: GERMAN,
  nb: NORWEGIAN,
  zh: CHINESE,
};

export const dossierWords = (language: StatementLanguage): DossierWords => WORDS[language];

/** "3,230 kg". @param digits after the point, at most */
export function quantityIn(
  quantity: number,
  unit: CustodyUnit,
  language: StatementLanguage,
  digits = 3,
): string {
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits }).format(
    quantity,
  );
  return `${number}${language === 'zh' ? '' : ' '}${WORDS[language].units[unit]}`;
}
