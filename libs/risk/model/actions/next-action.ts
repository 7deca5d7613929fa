import type { Effect } from '../counterfactual/effect';
import type { StepFacts } from '../explanation';
import { harmSeverity } from '../harm';
import type { HarmKind } from '../harm';
import type { FocusReason } from './focus';

export const ACTION_KINDS = [
  'remedy',
  'clear-signal',
  'send-questionnaire',
  'ask-evidence',
  'raise-in-contract',
  'audit',
  'improve-data',
  'work-below',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Something to do about a supplier, with what it is expected to bring. */
export interface NextAction {
  readonly kind: ActionKind;
  /**
   * What it is about: id of the event, the site or the supplier below, code of the section, part of the confidence;
   * null for the supplier as a whole.
   */
  readonly subject: string | null;
  /** What a sentence about it needs. */
  readonly facts: StepFacts;
  /** Why this, for this supplier: most weighty first. */
  readonly reasons: readonly FocusReason[];
  /** What the method gives once it has worked. */
  readonly effect: Effect;
  /** Days of one person, see EFFORT_SCALE. */
  readonly effortInDays: number;
  /** Somebody is being harmed: it comes before everything that merely brings more for its effort. */
  readonly urgent: boolean;
}

/** From this severity on an event is grave: critical findings, indicators of forced labour, serious incidents. */
const GRAVE = 0.6;

/** Whether an event is grave: the harm to people that the UN Guiding Principles (24) put first. */
export function isGrave(event: HarmKind): boolean {
  return harmSeverity(event).severity >= GRAVE;
}
