import type { CriterionStatus, FillState, TracedGroup } from '@firebreak/statements/model';

/** What a list of criteria is narrowed to; empty for all. */
export interface CriteriaChoice {
  readonly law: string;
  readonly state: CriterionStatus | '';
  readonly fill: FillState | '';
}

export const NO_CHOICE: CriteriaChoice = { law: '', state: '', fill: '' };

/** The groups with the criteria that fit; groups without any are left out. */
export function narrowed(
  groups: readonly TracedGroup[],
  { law, state, fill }: CriteriaChoice,
): readonly TracedGroup[] {
  return groups.flatMap((group) => {
    const criteria = group.criteria.filter(
      (each) =>
        (law === '' || each.frameworkId === law) &&
        (state === '' || each.state === state) &&
        (fill === '' || each.fill === fill),
    );
    return criteria.length > 0 ? [{ ...group, criteria }] : [];
  });
}
