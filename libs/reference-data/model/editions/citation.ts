import type { EditionFacts } from '../edition';

/**
 * How to cite an edition: the words that its publisher asks for, else publisher, title and edition; then where it is,
 * when it was retrieved, and its licence. English, one line.
 */
export function citationOf(
  facts: Pick<
    EditionFacts,
    'publisher' | 'title' | 'edition' | 'year' | 'licence' | 'credit' | 'address' | 'retrievedOn'
  >,
): string {
  const { publisher, title, edition, year, licence, credit, address, retrievedOn } = facts;
  const what = edition.includes(String(year)) ? edition : `${edition} (${year})`;
  const work = credit === null ? `${publisher}: ${title}, ${what}` : `${credit}. ${title}, ${what}`;
  return [
    `${work}.`,
    address === '' ? '' : `${address}${retrievedOn === null ? '' : `, retrieved ${retrievedOn}`}.`,
    `Licence: ${licence}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
