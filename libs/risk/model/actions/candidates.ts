import { freshness } from '../controls';
import { answerChanges, controlsIf, isRemediable, leversOf } from '../counterfactual/levers';
import type { AnsweredQuestionnaire, Lever } from '../counterfactual/levers';
import type { FactChange } from '../counterfactual/fact-change';
import { sitesLacking } from '../counterfactual/unknowns';
import type { KnowablePart } from '../counterfactual/unknowns';
import type { ControlFacts, SiteFacts, SupplierFacts } from '../facts';
import type { SupplierScore } from '../supplier-score';
import { auditEffort, EFFORT_SCALE, remedyEffort } from './effort';
import { focusOf } from './focus';
import type { FocusReason } from './focus';
import { isGrave } from './next-action';
import type { NextAction } from './next-action';

/** What suppliers of the company that did answer came to: what to expect of one that has not. */
export interface ExpectedControls {
  /** Median M of answers as they stand; null where too few have answered to expect anything. */
  readonly answered: number | null;
  /** Median M of those answers were an audit to verify them as they are. */
  readonly verified: number | null;
  /** How many suppliers that is the median of. */
  readonly suppliers: number;
}

/** With fewer answers than this nothing is expected of a supplier that has not answered. */
export const FEWEST_ANSWERS = 5;

/** What is known about a supplier for deciding what to do next. */
export interface Situation {
  readonly facts: SupplierFacts;
  /** Null where nothing was answered. */
  readonly questionnaire: AnsweredQuestionnaire | null;
  readonly expected: ExpectedControls;
}

/** An action with the facts that it would change. */
export type Candidate = Omit<NextAction, 'effect'> & { readonly changes: readonly FactChange[] };

/** How many sections or suppliers below get an action of their own. */
const MOST_ALIKE = 2;

/** What of a score the actions follow from. */
export interface StandingSites {
  readonly sites: readonly Pick<
    SupplierScore['sites'][number],
    'siteId' | 'share' | 'value' | 'confidence'
  >[];
}

/**
 * Everything that can be done about a supplier, unranked.
 * @param reasons why sections matter for the supplier; none where nobody reads them
 */
export function candidateActions(
  situation: Situation,
  before: StandingSites,
  reasons: readonly FocusReason[] = focusOf(situation.facts),
): Candidate[] {
  const { facts, questionnaire } = situation;
  const levers = leversOf(facts, questionnaire);
  return [
    ...remedies(facts, levers),
    ...signals(levers),
    ...questionnaires(situation, reasons),
    ...sections(levers, reasons),
    ...audits(situation, before, reasons),
    ...missingData(facts, before),
    ...suppliersBelow(levers),
  ];
}

/**
 * What all candidates together change. Of the changes to the questionnaire one stands for all: every answer verified,
 * and those that the contract is about as they should be.
 */
export function allTogether(situation: Situation, candidates: readonly Candidate[]): FactChange[] {
  const changes = candidates.flatMap((candidate) => candidate.changes);
  const apart = changes.filter(({ kind }) => kind !== 'controls');
  const last = changes.findLast((change) => change.kind === 'controls');
  const { facts, questionnaire } = situation;
  if (questionnaire === null || facts.controls === null) return last ? [...apart, last] : apart;
  const agreed = candidates.find(({ kind }) => kind === 'raise-in-contract')?.subject ?? null;
  const improved = agreed === null ? [] : answerChanges(questionnaire, 'improve', agreed);
  const risks = new Map(improved.map(({ question }) => [question, { risk: 0 }]));
  const answers = questionnaire.detail.questions.map(({ question, backing }) => ({
    question,
    backing: backing === 'none' && !risks.has(question) ? backing : ('audit' as const),
    ...risks.get(question),
  }));
  const controls = { ...controlsIf(questionnaire, answers, facts.controls), answeredOn: facts.asOf };
  return [...apart, { kind: 'controls', controls }];
}

function remedies({ events }: SupplierFacts, levers: readonly Lever[]): Candidate[] {
  return levers
    .filter(({ kind }) => kind === 'close-event')
    .flatMap(({ subject, facts, changes }): Candidate[] => {
      const event = events.find(({ id }) => id === subject);
      if (!event) return [];
      const effortInDays = remedyEffort(event);
      return [{ kind: 'remedy', subject, facts, reasons: [], changes, effortInDays, urgent: isGrave(event) }];
    });
}

function signals(levers: readonly Lever[]): Candidate[] {
  return levers
    .filter(({ kind }) => kind === 'clear-signal')
    .map(({ subject, facts, changes }) => ({
      kind: 'clear-signal',
      subject,
      facts,
      reasons: [],
      changes,
      effortInDays: EFFORT_SCALE.clearSignal,
      urgent: false,
    }));
}

/** Asks who has not answered, or so long ago that the answers no longer count in full. */
function questionnaires(
  { facts, questionnaire, expected }: Situation,
  reasons: readonly FocusReason[],
): Candidate[] {
  const { controls, asOf } = facts;
  if (controls !== null && freshness(controls.answeredOn, asOf) === 1) return [];
  // A supplier that has answered is expected to answer alike; of another, what the others of the company did.
  const score = controls?.score ?? questionnaire?.detail.score ?? expected.answered;
  const answered: ControlFacts = { submissionId: '', score: score ?? 0, answeredOn: asOf };
  return [
    {
      kind: 'send-questionnaire',
      subject: null,
      facts: {
        answeredOn: controls?.answeredOn ?? null,
        expected: score,
        expectedFrom: controls === null ? expected.suppliers : null,
      },
      reasons,
      changes: [{ kind: 'controls', controls: answered }],
      effortInDays: EFFORT_SCALE.sendQuestionnaire,
      urgent: false,
    },
  ];
}

/** Evidence for what is merely declared, and terms for what is not as it should be: where most is to be won. */
function sections(levers: readonly Lever[], reasons: readonly FocusReason[]): Candidate[] {
  const strongest = (kind: Lever['kind'], most: number) =>
    levers
      .filter((lever) => lever.kind === kind)
      .sort((a, b) => Number(b.facts['scoreThen']) - Number(a.facts['scoreThen']))
      .slice(0, most);
  const action = (
    kind: 'ask-evidence' | 'raise-in-contract',
    { subject, facts, changes }: Lever,
  ): Candidate => ({
    kind,
    subject,
    facts,
    reasons: reasons.filter(({ section }) => section === subject),
    changes,
    effortInDays: kind === 'ask-evidence' ? EFFORT_SCALE.askEvidence : EFFORT_SCALE.raiseInContract,
    urgent: false,
  });
  return [
    ...strongest('evidence', MOST_ALIKE).map((lever) => action('ask-evidence', lever)),
    ...strongest('improve', 1).map((lever) => action('raise-in-contract', lever)),
  ];
}

/**
 * An audit of the site that weighs most among those not audited of late; of the weightiest of all where answers or
 * remedies wait to be verified. What it is assumed to bring: it verifies the answers as they are (for a supplier that never
 * answered, those that the company's others gave), it verifies the remedies under way at the site, and it counts as an audit.
 */
function audits(
  { facts, questionnaire, expected }: Situation,
  before: StandingSites,
  reasons: readonly FocusReason[],
): Candidate[] {
  const due = sitesLacking('audited-recently', before);
  const toVerify = questionnaire === null ? [] : answerChanges(questionnaire, 'verify');
  const claims = facts.events.filter(
    (event) => event.state === 'action-under-way' && isRemediable(event, facts.asOf),
  );
  if (due.length === 0 && toVerify.length === 0 && claims.length === 0) return [];
  const weightiest = [...before.sites]
    .filter(({ siteId }) => due.length === 0 || due.includes(siteId))
    .sort((a, b) => b.share * b.value - a.share * a.value)[0];
  const site = facts.sites.find(({ siteId }) => siteId === weightiest?.siteId);
  if (!site) return [];
  const verifiedHere = claims.filter(({ siteId }) => siteId === null || siteId === site.siteId);
  const controls = auditedControls(facts, questionnaire, expected);
  return [
    {
      kind: 'audit',
      subject: site.siteId === facts.supplierId ? null : site.siteId,
      facts: {
        auditedOn: site.auditedOn,
        headcount: site.headcount,
        answers: toVerify.length,
        remedies: verifiedHere.length,
        expected: questionnaire === null ? expected.verified : null,
        expectedFrom: questionnaire === null ? expected.suppliers : null,
      },
      reasons,
      changes: [
        { kind: 'audited', siteId: site.siteId, on: facts.asOf },
        ...(controls ? [{ kind: 'controls' as const, controls }] : []),
        ...verifiedHere.map(({ id }) => ({
          kind: 'event' as const,
          eventId: id,
          state: 'closed-verified' as const,
        })),
      ],
      effortInDays: auditEffort(site.headcount),
      urgent: false,
    },
  ];
}

function auditedControls(
  { controls, asOf }: SupplierFacts,
  questionnaire: AnsweredQuestionnaire | null,
  { verified }: ExpectedControls,
): ControlFacts | null {
  if (questionnaire === null || controls === null) {
    if (controls !== null || verified === null) return null;
    return { submissionId: '', score: verified, answeredOn: asOf };
  }
  return { ...controlsIf(questionnaire, answerChanges(questionnaire, 'verify'), controls), answeredOn: asOf };
}

/** What the record lacks. Finding it out may move the score either way; only the gain in confidence is certain. */
function missingData({ sites }: SupplierFacts, before: StandingSites): Candidate[] {
  const parts = ['sector-division', 'goods-known', 'site-located', 'workforce-known'] as const;
  return parts.flatMap((part): Candidate[] => {
    const lacking = sitesLacking(part, before);
    const concerned = sites.filter(({ siteId }) => lacking.includes(siteId));
    if (concerned.length === 0) return [];
    return [
      {
        kind: 'improve-data',
        subject: part,
        facts: { part, sites: concerned.length, siteId: concerned[0]?.siteId ?? null },
        reasons: [],
        changes: concerned.map((site) => ({
          kind: 'site',
          siteId: site.siteId,
          site: knownAsItCounts(part, site),
        })),
        effortInDays: EFFORT_SCALE.improveData * concerned.length,
        urgent: false,
      },
    ];
  });
}

/** The missing facts, as they count now: what is unknown turns out to be what the method assumes meanwhile. */
function knownAsItCounts(
  part: KnowablePart,
  { sector, workforce }: SiteFacts,
): Extract<FactChange, { kind: 'site' }>['site'] {
  switch (part) {
    case 'sector-division':
      return { sector: { ...sector, level: 'division' } };
    case 'goods-known':
      return { goods: [{ name: '', hs: null, match: null, listedAs: null }] };
    case 'workforce-known':
      return {
        workforce: {
          migrantShare: workforce.migrantShare ?? 0,
          agencyShare: workforce.agencyShare ?? 0,
          labourProvider: workforce.labourProvider ?? false,
          employerHousing: workforce.employerHousing ?? false,
          pieceRate: workforce.pieceRate ?? false,
        },
      };
    default:
      return { locationPrecision: 'site' };
  }
}

function suppliersBelow(levers: readonly Lever[]): Candidate[] {
  return levers
    .filter(({ kind }) => kind === 'below')
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_ALIKE)
    .map(({ subject, facts, changes }) => ({
      kind: 'work-below',
      subject,
      facts,
      reasons: [],
      changes,
      effortInDays: EFFORT_SCALE.workBelow,
      urgent: false,
    }));
}

function weightOf({ facts }: Lever): number {
  return Number(facts['share']) * (Number(facts['exposure']) - Number(facts['lower']));
}
