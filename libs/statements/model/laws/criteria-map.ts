/** How a criterion stands to the one answer of its group. */
export const RELATIONS = ['covers', 'asks-more'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface GroupMember {
  /** Id of the criterion. */
  readonly criterion: string;
  /** `covers`: the group's answer meets it; `asks-more`: it needs what the note says as well. */
  readonly relation: Relation;
  readonly note?: string;
  /** Groups that hold the rest of what it asks. */
  readonly also?: readonly string[];
}

/** Criteria of several laws that one answer serves. Our own work, no source of law. */
export interface CriterionGroup {
  readonly id: string;
  readonly title: string;
  /** What the one answer says. */
  readonly question: string;
  readonly members: readonly GroupMember[];
}

/** What laws demand, by law: all that the map needs to know of them. */
export interface LawCriteria {
  readonly id: string;
  readonly criteria: readonly { readonly id: string; readonly ref: string; readonly title: string }[];
}

/** A criterion beside another of its group. */
export interface Companion extends GroupMember {
  readonly law: string;
  readonly ref: string;
  readonly title: string;
}

/** The group of a criterion, and who else is in it. */
export interface CriterionCompany {
  readonly group: Pick<CriterionGroup, 'id' | 'title' | 'question'>;
  readonly own: GroupMember;
  readonly others: readonly Companion[];
  /** Titles of the groups that the criterion asks for as well. */
  readonly also: readonly string[];
}

/** One thing to answer, with the criteria of the chosen laws that it fills. */
export interface AnsweredTogether extends Pick<CriterionGroup, 'id' | 'title' | 'question'> {
  /** At least one; in the order of the map. */
  readonly criteria: readonly Companion[];
}

/** The group that a criterion is in; undefined for one that the map does not know. */
export function groupOf(map: readonly CriterionGroup[], criterionId: string): CriterionGroup | undefined {
  return map.find(({ members }) => members.some(({ criterion }) => criterion === criterionId));
}

/**
 * What has to be answered under these laws, each thing once: groups in the order of the map, and after them, each by
 * itself, criteria that the map does not know.
 */
export function criteriaAnsweredTogether(
  map: readonly CriterionGroup[],
  laws: readonly LawCriteria[],
): AnsweredTogether[] {
  const asked = criteriaById(laws);
  const groups = map.flatMap<AnsweredTogether>(({ id, title, question, members }) => {
    const criteria = members.flatMap((member) => companionOf(member, asked));
    return criteria.length > 0 ? [{ id, title, question, criteria }] : [];
  });
  const known = new Set(map.flatMap(({ members }) => members.map(({ criterion }) => criterion)));
  const alone = [...asked].flatMap<AnsweredTogether>(([id, { law, ref, title }]) =>
    known.has(id)
      ? []
      : [{ id, title, question: title, criteria: [{ criterion: id, relation: 'covers', law, ref, title }] }],
  );
  return [...groups, ...alone];
}

/** What a criterion is answered together with, among these laws; null for one that the map does not know. */
export function companyOf(
  map: readonly CriterionGroup[],
  laws: readonly LawCriteria[],
  criterionId: string,
): CriterionCompany | null {
  const group = groupOf(map, criterionId);
  const own = group?.members.find(({ criterion }) => criterion === criterionId);
  if (!group || !own) return null;
  const asked = criteriaById(laws);
  return {
    group: { id: group.id, title: group.title, question: group.question },
    own,
    others: group.members
      .filter(({ criterion }) => criterion !== criterionId)
      .flatMap((member) => companionOf(member, asked)),
    also: (own.also ?? []).map((id) => map.find((each) => each.id === id)?.title ?? id),
  };
}

type Asked = ReadonlyMap<string, { readonly law: string; readonly ref: string; readonly title: string }>;

function criteriaById(laws: readonly LawCriteria[]): Asked {
  return new Map(
    laws.flatMap(({ id: law, criteria }) =>
      criteria.map(({ id, ref, title }) => [id, { law, ref, title }] as const),
    ),
  );
}

function companionOf(member: GroupMember, asked: Asked): Companion[] {
  const found = asked.get(member.criterion);
  return found ? [{ ...member, ...found }] : [];
}
