import { osIdCheckCharacter, remainderOf97, type IdentifierInput } from '@firebreak/supply-chain/model';
import type { RosterEntry } from './roster';
import type { SeededRandom } from './seeded-random';

const LETTERS_AND_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function characters(count: number, random: SeededRandom): string {
  return Array.from({ length: count }, () => random.pick([...LETTERS_AND_DIGITS])).join('');
}

/**
 * An invented LEI whose check digits fit. It begins with `FIRE`, which no issuer has, so that it can be nobody's.
 */
function inventedLei(random: SeededRandom): string {
  const start = `FIRE00${characters(12, random)}`;
  return start + String(98 - remainderOf97(`${start}00`)).padStart(2, '0');
}

/** An invented OS ID whose check character fits: of a day in 1900, when there was no register yet. */
export function inventedOsId(country: string, random: SeededRandom): string {
  const start = `${country}1900${String(random.between(1, 365)).padStart(3, '0')}${characters(5, random)}`;
  return start + osIdCheckCharacter(start);
}

/** Direct suppliers are known best: LEI and register; of the others about half are known by a number. */
export function demoIdentifiers(entry: RosterEntry, random: SeededRandom): IdentifierInput[] {
  const identifiers: IdentifierInput[] = [];
  if (entry.tier === 1 || random.chance(0.3)) identifiers.push({ scheme: 'lei', value: inventedLei(random) });
  if (entry.tier <= 2 && !['CN', 'GB', 'FR', 'NO', 'IN'].includes(entry.country)) {
    const value = `C-${random.between(10_000, 99_999)}/${random.between(1998, 2021)}`;
    identifiers.push({ scheme: 'registration', value, country: entry.country });
  }
  if (entry.tier === 2 && random.chance(0.4)) {
    identifiers.push({ scheme: 'duns', value: `00${random.between(1_000_000, 9_999_999)}` });
  }
  return identifiers;
}
