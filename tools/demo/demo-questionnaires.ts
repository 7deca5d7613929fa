import { addDays } from '@firebreak/audits/model';
import { GRACE_IN_DAYS } from '@firebreak/questionnaires/model';
import { seededRandom, seedOf } from './seeded-random';

/** How far a demo questionnaire has come. */
export type DemoQuestionnaireState =
  'draft' | 'sent' | 'opened' | 'in-progress' | 'submitted' | 'reviewed' | 'expired';

export interface DemoQuestionnaire {
  readonly supplier: string;
  readonly state: DemoQuestionnaireState;
  readonly dueOn: string;
  /** The day it went out; null for a draft. */
  readonly sentOn: string | null;
  /** How good the answers are: 0 admits every gap, 1 has everything in place. */
  readonly quality: number;
}

const BY_STATE: Readonly<Record<DemoQuestionnaireState, string>> = {
  draft: 'lanmaw zenaye tanjawiya',
  sent: 'angsrey karadut mentari lakambini sawsan',
  opened: 'nodirpar nopal hoatram hanmaroo',
  'in-progress': 'sehrabad thonburapha chenabkot serindit',
  submitted: 'jolmira saomien haotangwei vaigaithurai jinpuling turagpar',
  reviewed: 'shonavar lanhvan yulinghe kaverani tirupanam ruwanketha riotorto rimbunjaya tahsuei',
  expired: 'qingmutian lanhexi beishuiyuan yarmoukcrest',
};

/** Days from sending to the deadline. */
const TIME_TO_ANSWER_IN_DAYS = 28;

/** Questionnaires in every state, sent on days that fit the state. */
export function demoQuestionnaires(asOf: string): DemoQuestionnaire[] {
  return Object.entries(BY_STATE).flatMap(([state, suppliers]) =>
    // The keys of BY_STATE are the states.
    suppliers.split(' ').map((supplier) => questionnaireOf(supplier, state as DemoQuestionnaireState, asOf)),
  );
}

function questionnaireOf(supplier: string, state: DemoQuestionnaireState, asOf: string): DemoQuestionnaire {
  const random = seededRandom(seedOf(`${supplier} questionnaire`));
  const sentOn = state === 'draft' ? null : addDays(asOf, -daysSinceSending(state, random.between(0, 9)));
  return {
    supplier,
    state,
    sentOn,
    dueOn: addDays(sentOn ?? asOf, TIME_TO_ANSWER_IN_DAYS),
    quality: Math.round((0.25 + 0.7 * random.next()) * 100) / 100,
  };
}

function daysSinceSending(state: DemoQuestionnaireState, spread: number): number {
  if (state === 'expired') return TIME_TO_ANSWER_IN_DAYS + GRACE_IN_DAYS + 3 + spread;
  if (state === 'reviewed') return 60 + spread * 9;
  return 8 + spread;
}
