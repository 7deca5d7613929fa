import { NameProfile } from './company-name';
import { isPinyin } from './pinyin';
import { weightOf } from './vocabulary';
import { sharedSkeleton, skeletonOf, Word } from './words';

/**
 * `short`: one is the short form of the other's legal name (`Yesim Tekstil`); `unread`: one is Chinese characters and the
 * other is no reading of them, but a brand; `alias`: one is a single word that the other gives in brackets. In these the address decides.
 */
export type NameForm = 'full' | 'short' | 'unread' | 'alias';

/** What form of the same name one of two may be. @param score how alike they are as they stand, 0 to 1 */
export function formOf(a: NameProfile, b: NameProfile, score: number): NameForm {
  if (isUnread(a, b) || isUnread(b, a)) return score < 0.8 ? 'unread' : 'full';
  if (isSingleAlias(a) || isSingleAlias(b)) return 'alias';
  return isShortForm(a, b) || isShortForm(b, a) ? 'short' : 'full';
}

const isSingleAlias = (name: NameProfile): boolean =>
  name.alias && name.core.length === 1 && name.activities.length === 0;

/**
 * Whether `latin` can be the name of `native` that is not read off its letters: Chinese that is no Pinyin, or an alphabet that spells a
 * foreign word its own way, of which half of the consonants are found again (`ไนซ์`, Nice); Korean keeps them all.
 */
export function isUnread(native: NameProfile, latin: NameProfile): boolean {
  if (latin.generic || latin.core.some((word) => word.script !== 'latin')) return false;
  if (native.han.length >= 2) return latin.core.some(isForeign);
  if (native.generic || !native.core.some((word) => word.script === 'loose')) return false;
  const [one, other] = [skeletonOf(native.joined), skeletonOf(latin.joined)];
  if (!native.irregular) return one === other && one.length >= 1;
  return one.charAt(0) === other.charAt(0) && sharedSkeleton(one, other) >= 0.5;
}

/**
 * Whether `short` is what people call the company of the legal name `long`: its first words, without a legal form. Sister
 * companies bear one, each its own.
 */
const isShortForm = (short: NameProfile, long: NameProfile): boolean =>
  !short.legal &&
  long.legal &&
  !short.generic &&
  short.joined.length >= 3 &&
  short.core.some((word) => word.weight >= 0.8) &&
  short.core.length <= long.core.length &&
  short.core.every((word, at) => word.sound === long.core[at]?.sound);

/** No Pinyin, or an English word that happens to look like it: `sunshine`. */
const isForeign = (word: Word): boolean =>
  !isPinyin(word.text) || (word.text.length >= 6 && weightOf(word.text) < 0.5);
