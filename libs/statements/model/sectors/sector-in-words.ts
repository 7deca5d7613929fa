import { ARABIC_SECTORS } from './sector-titles.ar';
import { GERMAN_SECTORS } from './sector-titles.de';
import { SPANISH_SECTORS } from './sector-titles.es';
import { FRENCH_SECTORS } from './sector-titles.fr';
import { NORWEGIAN_SECTORS } from './sector-titles.nb';
import { CHINESE_SECTORS } from './sector-titles.zh';

/** By language; English has the titles of all levels in the reference data. */
const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  es: SPANISH_SECTORS,
  ar: ARABIC_SECTORS,
  fr: FRENCH_SECTORS,
  de: GERMAN_SECTORS,
  nb: NORWEGIAN_SECTORS,
  zh: CHINESE_SECTORS,
};

/**
 * A sector in a language other than English; null where we have no words for it.
 *
 * Titles exist for sections and divisions. A group or class is named by its division, with its own code before it, so
 * that two classes of one division stay apart.
 *
 * @param code of ISIC Rev. 4: a letter, or two to four digits
 */
export function sectorInWords(code: string, language: string): string | null {
  const titles = TITLES[language];
  if (!titles) return null;
  const division = /^\d{3,4}$/.test(code) ? code.slice(0, 2) : code;
  if (!Object.hasOwn(titles, division)) return null;
  const title = titles[division] ?? null;
  return division === code ? title : `${code} ${title}`;
}
