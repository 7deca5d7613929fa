import type { ChainMember } from '@firebreak/supply-chain/model';

/** A member of a recorded chain at its place in the picture. */
export interface ChainRow {
  readonly member: ChainMember;
  /** 0 for who supplies the party itself. */
  readonly depth: number;
}

/** The nearest one of each id. */
function byId(members: readonly ChainMember[]): Map<string, ChainMember> {
  const known = new Map<string, ChainMember>();
  for (const member of members) if (!known.has(member.id)) known.set(member.id, member);
  return known;
}

/**
 * The members one after the other, each right below the one that it supplies, each once. Who supplies somebody that is
 * not among them stands with those who supply the party.
 * @param members nearest first
 */
export function chainRows(members: readonly ChainMember[]): ChainRow[] {
  const known = byId(members);
  const below = new Map<string | null, ChainMember[]>();
  for (const member of known.values()) {
    const next = member.via && known.has(member.via.id) ? member.via.id : null;
    below.set(next, [...(below.get(next) ?? []), member]);
  }
  const rows: ChainRow[] = [];
  const walk = (next: string | null, depth: number) => {
    for (const member of below.get(next) ?? []) {
      rows.push({ member, depth });
      walk(member.id, depth + 1);
    }
  };
  walk(null, 0);
  return rows;
}

/**
 * The chosen ones, nearest first. Where somebody in between was left out, a member supplies the next one on its path
 * who is chosen or on the dossier already, and the party where there is none.
 * @param there ids of those on the dossier
 */
export function chosenMembers(
  members: readonly ChainMember[],
  chosen: ReadonlySet<string>,
  there: ReadonlySet<string>,
): ChainMember[] {
  const known = byId(members);
  const next = ({ via }: ChainMember): ChainMember['via'] => {
    if (via === null || chosen.has(via.id) || there.has(via.id)) return via;
    const between = known.get(via.id);
    return between ? next(between) : null;
  };
  return [...known.values()]
    .filter(({ id }) => chosen.has(id))
    .map((member) => ({ ...member, via: next(member) }));
}
