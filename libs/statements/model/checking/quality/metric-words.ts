import { StatementLanguage } from '../../language';
import { ARABIC_WORDS } from './metric-words.ar';
import { GERMAN_WORDS } from './metric-words.de';
import { CHINESE_WORDS } from './metric-words.zh';
import { ENGLISH_WORDS } from './metric-words.en';
import { FRENCH_WORDS } from './metric-words.fr';
import { NORWEGIAN_WORDS } from './metric-words.nb';
import { SPANISH_WORDS } from './metric-words.es';
import { LanguageWords, WordMetric } from './metric-rules';

interface Compiled {
  readonly topic: RegExp;
  readonly proof: RegExp | null;
}

function compile(words: LanguageWords): Readonly<Record<WordMetric, Compiled>> {
  // Object.entries loses the key type; the values come from the same keys.
  return Object.fromEntries(
    Object.entries(words).map(([id, { topic, proof }]) => [
      id,
      { topic: new RegExp(topic, 'iu'), proof: proof === undefined ? null : new RegExp(proof, 'iu') },
    ]),
  ) as Record<WordMetric, Compiled>;
}

export const METRIC_WORDS: Readonly<Record<StatementLanguage, Readonly<Record<WordMetric, Compiled>>>> = {
  en: compile(ENGLISH_WORDS),
  es: compile(SPANISH_WORDS),
  ar: compile(ARABIC_WORDS),
  fr: compile(FRENCH_WORDS),
  de: compile(GERMAN_WORDS),
  nb: compile(NORWEGIAN_WORDS),
  zh: compile(CHINESE_WORDS),
};
