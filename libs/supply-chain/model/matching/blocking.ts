import { NameProfile } from './company-name';
import { otherReadings } from './han-readings';
import { PartyProfile } from './party';
import { AddressProfile } from './postal-address';
import { consonantsOf, skeletonOf, soundOf, Word } from './words';

/** Lists put one company under any of these. */
const REGIONS: Readonly<Record<string, string>> = { HK: 'CN', MO: 'CN', TW: 'CN' };

/** Countries whose alphabet leaves vowels out: `w` and `y` may be vowels, too. */
const UNVOWELLED = new Set('EG MA TN JO SA AE SY LB IQ DZ LY YE OM QA KW BH PS SD IR'.split(' '));

/** Words told apart by half of their letters: long ones only, or the block would hold every company. */
const HALVED_FROM = 6;
const MOST_ADDRESS_KEYS = 6;

/**
 * What two records of the same party most likely share: records are only compared when they share a key. The same
 * whole name, a telling word of it, its consonants, half of a long word, a number and a street, an identifier, a telephone.
 * Most specific first.
 */
export function blockingKeys(profile: PartyProfile): string[] {
  const keys = new Set<string>();
  const region = REGIONS[profile.country] ?? profile.country;
  for (const [scheme, values] of profile.identifiers)
    for (const value of values) keys.add(`i ${scheme} ${value}`);
  if (profile.phone) keys.add(`t ${profile.phone}`);
  const places = longestWords(
    profile.addresses.flatMap((address) => address.words),
    4,
  );
  for (const name of profile.names) addNameKeys(keys, name, region, places, profile.country);
  for (const address of profile.addresses) addAddressKeys(keys, address, region);
  return [...keys];
}

function addNameKeys(
  keys: Set<string>,
  name: NameProfile,
  region: string,
  places: readonly string[],
  country: string,
): void {
  const sounds = name.core.map((word) => word.sound).sort();
  const whole = sounds.join(' ');
  for (const place of places) keys.add(`q ${region} ${whole} ${place}`);
  keys.add(`f ${region} ${whole}`);
  keys.add(`o ${region} ${soundOf(name.whole)}`);
  if (!name.generic) keys.add(`n ${whole}`);
  if (name.han !== '')
    for (const reading of otherReadings(name.han, country)) keys.add(`r ${region} ${reading}`);
  else if (REGIONS[country] || country === 'CN' || country === 'JP') keys.add(`r ${region} ${name.joined}`);
  if (name.core.some(({ meaning }) => meaning.name !== '')) {
    const meanings = name.core.map(({ meaning, sound }) => meaning.name || sound).sort();
    keys.add(`m ${region} ${meanings.join(' ')}`);
  }
  const skeleton = skeletonOf(name.joined);
  if (skeleton.length >= 3) keys.add(`s ${region} ${skeleton}`);
  if (UNVOWELLED.has(country) && name.core.length > 0)
    keys.add(`v ${region} ${consonantsOf(name.joined)} ${name.activities[0] ?? ''}`);
  // Short names of other alphabets have few consonants: with what the company does they are telling enough.
  if (skeleton.length >= 2) keys.add(`c ${region} ${skeleton} ${name.activities[0] ?? ''}`);
  const telling = name.core.filter((word) => word.weight >= 0.8);
  for (const word of telling) {
    keys.add(`w ${region} ${word.sound}`);
    if (word.skeleton.length >= 3) keys.add(`k ${region} ${word.skeleton}`);
    if (word.text.length < HALVED_FROM) continue;
    const half = Math.ceil(word.sound.length / 2);
    keys.add(`h ${region} ${word.sound.slice(0, half)}`);
    keys.add(`e ${region} ${word.sound.slice(-half)}`);
  }
  for (let at = 0; at + 1 < sounds.length; at++)
    keys.add(`p ${region} ${sounds[at] ?? ''} ${sounds[at + 1] ?? ''}`);
}

function addAddressKeys(keys: Set<string>, address: AddressProfile, region: string): void {
  const words = longestWords(address.words, 3);
  const { plot = [], house = [], unit = [], building = [] } = address.numbers;
  const numbers = [...new Set([...plot, ...house, ...unit, ...building])].slice(0, MOST_ADDRESS_KEYS / 2);
  for (const number of numbers)
    for (const word of words.slice(0, 2)) keys.add(`a ${region} ${number} ${word}`);
  if (words.length >= 2) keys.add(`b ${region} ${words.slice(0, 2).join(' ')}`);
}

/** The longest words by sound, in alphabetical order: the same ones whatever order they stand in. */
function longestWords(words: readonly Word[], count: number): string[] {
  return words
    .filter((word) => word.weight >= 0.6 || words.length <= 2)
    .map((word) => word.sound)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, count)
    .sort();
}

/** A 32-bit number for a key (FNV-1a): two keys with one number only cost a comparison more. */
export function keyNumber(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
