import { Decided, DecidedCheck } from '../checking/decisions';
import { CriterionCheck, CriterionStatus } from '../checking/statement-check';
import { AnsweredTogether, criteriaAnsweredTogether, CriterionGroup, Relation } from '../laws/criteria-map';
import { Law, LawCriterion } from '../laws/law';
import { Wording } from '../laws/wording';
import { SectionKind } from '../section-kind';
import { StatementContent } from '../statement';
import { FilledToken, filledTokens, FillState, fillStateOf, heldRecords, KnownRecords } from './fill-state';

/** A criterion from what the law asks to the sentence that answers it. */
export interface TracedCriterion
  extends Decided<CriterionCheck>, Pick<LawCriterion, 'userMustWrite' | 'guidance'> {
  readonly wording: Wording;
  /** How the group's one answer stands to it. */
  readonly relation: Relation;
  /** What it needs beside that answer; empty for one that it covers. */
  readonly needsMore: string;
  /** The section that answers it, where the statement has it. */
  readonly section: SectionKind | null;
  /** After the person's decision, where there is one that counts. */
  readonly state: CriterionStatus;
  readonly fill: FillState;
  readonly tokens: readonly FilledToken[];
}

/** One thing to answer, with the criteria of the chosen laws that it serves. */
export interface TracedGroup extends Pick<AnsweredTogether, 'id' | 'title' | 'question'> {
  readonly criteria: readonly TracedCriterion[];
}

/** A law in numbers of criteria. */
export interface TracedLaw extends Pick<Law, 'id' | 'name' | 'jurisdiction'> {
  readonly criteria: number;
  readonly states: Readonly<Record<CriterionStatus, number>>;
  readonly fills: Readonly<Record<FillState, number>>;
  /** Mandatory ones that are missing or partly met. */
  readonly mandatoryOpen: number;
}

export interface CriteriaView {
  readonly laws: readonly TracedLaw[];
  readonly groups: readonly TracedGroup[];
}

/** What counts: the person's decision as long as its sentence stands, else the rule. */
export function stateOf({
  status,
  decision,
  outdated,
}: Pick<Decided<CriterionCheck>, 'status' | 'decision' | 'outdated'>): CriterionStatus {
  if (!decision || outdated || decision.verdict === 'kept') return status;
  return decision.verdict === 'not-met' ? 'missing' : decision.verdict;
}

function counted<T extends string>(all: readonly T[], values: readonly T[]): Record<T, number> {
  return Object.fromEntries(
    all.map((each) => [each, values.filter((value) => value === each).length]),
  ) as Record<T, number>;
}

const STATUSES = ['met', 'partly', 'missing', 'by-hand', 'not-applicable'] as const;
const FILLS = ['data', 'drafted', 'writer'] as const;

function lawInNumbers({ id, name, jurisdiction }: Law, criteria: readonly TracedCriterion[]): TracedLaw {
  const own = criteria.filter(({ frameworkId }) => frameworkId === id);
  return {
    id,
    name,
    jurisdiction,
    criteria: own.length,
    states: counted(
      STATUSES,
      own.map(({ state }) => state),
    ),
    fills: counted(
      FILLS,
      own.map(({ fill }) => fill),
    ),
    mandatoryOpen: own.filter(
      ({ mandatory, state }) => mandatory && (state === 'missing' || state === 'partly'),
    ).length,
  };
}

/**
 * What the laws of a statement ask, each thing once in the order of the map, with the section, sentence, state and source
 * of every criterion behind it.
 */
export function traceCriteria(
  map: readonly CriterionGroup[],
  laws: readonly Law[],
  check: Pick<DecidedCheck, 'criteria'>,
  content: StatementContent,
  known: KnownRecords,
): CriteriaView {
  const held = heldRecords(content, known);
  const written = new Set(content.sections.map(({ kind }) => kind));
  const checks = new Map(check.criteria.map((each) => [each.criterionId, each]));
  const asked = new Map(laws.flatMap(({ criteria }) => criteria.map((each) => [each.id, each] as const)));
  const groups = criteriaAnsweredTogether(map, laws).map<TracedGroup>(
    ({ id, title, question, criteria }) => ({
      id,
      title,
      question,
      criteria: criteria.flatMap(({ criterion, relation, note }) => {
        const [own, checked] = [asked.get(criterion), checks.get(criterion)];
        if (!own || !checked) return [];
        const tokens = filledTokens(own.autoFillFrom, content.figures, held);
        return [
          {
            ...checked,
            relation,
            needsMore: note ?? '',
            wording: own.wording,
            userMustWrite: own.userMustWrite,
            guidance: own.guidance,
            section: checked.section !== null && written.has(checked.section) ? checked.section : null,
            state: stateOf(checked),
            fill: fillStateOf(tokens),
            tokens,
          },
        ];
      }),
    }),
  );
  const all = groups.flatMap(({ criteria }) => criteria);
  return { laws: laws.map((law) => lawInNumbers(law, all)), groups };
}
