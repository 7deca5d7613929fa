import { countryCodes } from '@firebreak/supply-chain/model';
import { localeOf, StatementLanguage } from '../../language';

const NAMES = new Map<StatementLanguage, readonly string[]>();

/** Country names shorter than this stand in too many other words, such as "Oman" in "woman"; Chinese ones do not. */
const SHORTEST = 5;
const SHORTEST_IN_CHINESE = 2;

function namesIn(language: StatementLanguage): readonly string[] {
  const known = NAMES.get(language);
  if (known) return known;
  const display = new Intl.DisplayNames(localeOf(language), { type: 'region' });
  const names = countryCodes()
    .map((code) => display.of(code) ?? '')
    .filter((name) => name.length >= (language === 'zh' ? SHORTEST_IN_CHINESE : SHORTEST));
  NAMES.set(language, names);
  return names;
}

/** Whether the sentence names a country in its own language. */
export function namesCountry(sentence: string, language: StatementLanguage): boolean {
  return namesIn(language).some((name) => sentence.includes(name));
}
