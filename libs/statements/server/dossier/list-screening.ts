import type { EditionView, ListedEntity } from '@firebreak/reference-data/model';
import type { DossierDiligence, DossierKind, ListMatch } from '@firebreak/statements/model';
import { ASK_FROM, MatchIndex, type PartyRecord } from '@firebreak/supply-chain/model/matching';

type List = ListedEntity['list'];

/** Names held against the lists of import bans. */
export interface ListScreening {
  readonly lists: DossierDiligence['lists'];
  matchesOf(party: PartyRecord): ListMatch[];
}

/** The lists that concern a kind: both are of the United States. */
export const listsFor = (kind: DossierKind): readonly List[] => (kind === 'uflpa' ? ['uflpa', 'cbp'] : []);

/**
 * Makes the lists ready to be searched by name and alias. They hold names that were read in a source, and not all of
 * them: no match is no proof. Orders of CBP that are about a country or a good match no company's name.
 */
export function listScreening(
  entities: readonly ListedEntity[],
  editions: readonly EditionView[],
  wanted: readonly List[],
): ListScreening {
  const listed = entities.filter(({ list }) => wanted.includes(list));
  const index = new MatchIndex();
  listed.forEach(({ name, aliases, country }, at) =>
    index.add(String(at), { names: [name, ...aliases], country }),
  );
  return {
    lists: wanted.map((list) => ({
      list,
      names: listed.filter((each) => each.list === list).length,
      edition: editionOf(editions, list),
    })),
    matchesOf: (party) =>
      index.lookUp(party, { from: ASK_FROM }).flatMap(({ id, result }) => {
        const entity = listed[Number(id)];
        if (!entity || result.verdict === 'new') return [];
        const { list, name, country, status } = entity;
        return { list, listedName: name, country, status, verdict: result.verdict, score: result.score };
      }),
  };
}

function editionOf(editions: readonly EditionView[], list: List): string {
  const edition = editions.find(({ dataset }) => dataset === list);
  return edition ? `${edition.title}, ${edition.edition}` : '';
}
