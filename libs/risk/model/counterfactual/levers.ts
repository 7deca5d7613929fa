import { controlScoreIf } from '@firebreak/questionnaires/model';
import type { AnswerChange, ControlScore, Template } from '@firebreak/questionnaires/model';
import { BAND_STARTS, bandOf } from '../band';
import { belowFactor } from '../chain';
import type { ControlFacts, SupplierEvent, SupplierFacts } from '../facts';
import { GRID } from '../grid';
import { harmFactor } from '../harm';
import { byId } from '../order';
import type { StepFacts } from '../explanation';
import type { FactChange } from './fact-change';

/** What could move a score, by what somebody would do. */
export const LEVER_KINDS = [
  /** A corrective action gets under way. */
  'start-action',
  /** A finding is remedied, and somebody else verifies it. */
  'close-event',
  /** A signal is cleared up. */
  'clear-signal',
  /** Answers of a section get a document that is accepted. */
  'evidence',
  /** An audit verifies the answers of a section as they are. */
  'verify',
  /** What the answers of a section say becomes as it should be. */
  'improve',
  /** A supplier below comes down to the next lower band. */
  'below',
] as const;
export type LeverKind = (typeof LEVER_KINDS)[number];

/** One thing that somebody could bring about, and the facts that it would change. */
export interface Lever {
  readonly kind: LeverKind;
  /** Id of the event or of the supplier below; code of the section. */
  readonly subject: string;
  /** What a sentence about it needs. */
  readonly facts: StepFacts;
  readonly changes: readonly FactChange[];
}

/** The newest answers of a supplier, and the score of each. */
export interface AnsweredQuestionnaire {
  /** The version that was answered. */
  readonly template: Template;
  readonly detail: ControlScore;
}

/**
 * What could move a supplier's score one by one, apart from finding out what is unknown.
 * @param questionnaire null where nothing was answered
 */
export function leversOf(facts: SupplierFacts, questionnaire: AnsweredQuestionnaire | null): Lever[] {
  return [
    ...facts.events.flatMap((event) => eventLevers(event, facts.asOf)),
    ...(questionnaire === null || facts.controls === null
      ? []
      : sectionLevers(questionnaire, facts.controls)),
    ...facts.below.flatMap(belowLever).sort((a, b) => byId(a.subject, b.subject)),
  ];
}

/** Findings that somebody is to remedy: all that still count, but those that a verifier has closed. */
export function isRemediable(event: SupplierEvent, asOf: string): boolean {
  const kinds: readonly SupplierEvent['kind'][] = ['finding', 'incident', 'payment-flag'];
  return kinds.includes(event.kind) && event.state !== 'closed-verified' && harmFactor(event, asOf) > 0;
}

function eventLevers(event: SupplierEvent, asOf: string): Lever[] {
  const { id, siteId: at, ...facts } = event;
  const lever = (kind: LeverKind, state: SupplierEvent['state'] | 'cleared'): Lever => ({
    kind,
    subject: id,
    facts: { ...facts, at },
    changes: [{ kind: 'event', eventId: id, state }],
  });
  if (event.kind === 'subcontracting-signal') return [lever('clear-signal', 'cleared')];
  if (!isRemediable(event, asOf)) return [];
  const started = event.state === 'open' ? [lever('start-action', 'action-under-way')] : [];
  return [lever('close-event', 'closed-verified'), ...started];
}

/** Which answers of which section would change how, for each lever about answers. */
export function answerChanges(
  { template, detail }: AnsweredQuestionnaire,
  kind: 'evidence' | 'verify' | 'improve',
  section: string | null = null,
): AnswerChange[] {
  const own = detail.questions.filter((of) => section === null || of.section === section);
  switch (kind) {
    case 'evidence': {
      const asked = new Map(template.questions.map((question) => [question.code, question]));
      return own
        .filter(({ question, backing }) => backing === 'declared' && asked.get(question)?.evidence)
        .map(({ question }) => ({ question, backing: 'evidence' }));
    }
    case 'verify':
      return own
        .filter(({ backing }) => backing !== 'none' && backing !== 'audit')
        .map(({ question }) => ({ question, backing: 'audit' }));
    case 'improve':
      return own
        .filter(({ risk }) => risk > 0)
        .map(({ question }) => ({ question, risk: 0, backing: 'declared' }));
  }
}

/** The control score were those answers changed; never less than it is now. */
export function controlsIf(
  { template, detail }: AnsweredQuestionnaire,
  changes: readonly AnswerChange[],
  controls: ControlFacts,
): ControlFacts {
  return { ...controls, score: Math.max(controls.score, controlScoreIf(template, detail, changes)) };
}

function sectionLevers(questionnaire: AnsweredQuestionnaire, controls: ControlFacts): Lever[] {
  const sections = questionnaire.template.sections.map(({ code }) => code);
  return sections.flatMap((section) =>
    (['evidence', 'verify', 'improve'] as const).flatMap((kind): Lever[] => {
      const changes = answerChanges(questionnaire, kind, section);
      if (changes.length === 0) return [];
      const changed = controlsIf(questionnaire, changes, controls);
      if (changed.score - controls.score < GRID) return [];
      const facts = {
        section,
        answers: changes.length,
        scoreNow: controls.score,
        scoreThen: changed.score,
      };
      return [{ kind, subject: section, facts, changes: [{ kind: 'controls', controls: changed }] }];
    }),
  );
}

function belowLever({ supplierId, share, exposure }: SupplierFacts['below'][number]): Lever[] {
  const start = BAND_STARTS[bandOf(exposure)];
  if (start === 0 || belowFactor({ share, exposure }) === 0) return [];
  const lower = start - GRID;
  const facts = { supplierId, share, exposure, lower };
  return [
    { kind: 'below', subject: supplierId, facts, changes: [{ kind: 'below', supplierId, exposure: lower }] },
  ];
}
