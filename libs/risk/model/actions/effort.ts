import type { SupplierEvent } from '../facts';

/**
 * How much work an action is for the company itself, in days of one person: our own judgement, for comparing actions,
 * not a price. What the supplier has to do is not in it. A changed figure is a new version of the scale.
 */
export const EFFORT_SCALE = {
  version: 'fbe-1',
  /** Finding out what a record lacks: sector, goods, place, workforce. */
  improveData: 0.5,
  /** Sending, reminding, reading and reviewing. */
  sendQuestionnaire: 1,
  /** Asking for the documents of one section and reviewing them. */
  askEvidence: 1,
  /** Agreeing terms with purchasing and the supplier. */
  raiseInContract: 3,
  /** Asking, reading the reply and deciding. */
  clearSignal: 1,
  /** Working with a supplier on its own supplier. */
  workBelow: 4,
  /** Following a corrective action to its verification, by the severity of the finding. */
  remedy: { indicator: 10, critical: 6, major: 3, minor: 1, observation: 1 },
  audit: {
    /** Choosing the auditor, preparing, reading the report, agreeing the plan. */
    around: 3,
    /** Days at the site, by the number of people there: up to so many, so long. */
    atSite: [
      { upTo: 100, days: 1 },
      { upTo: 500, days: 2 },
      { upTo: 1000, days: 3 },
      { upTo: Infinity, days: 4 },
    ],
    /** At a site of unknown size. */
    unknownSize: 2,
  },
} as const;

/** Days that an audit of a site takes. @param headcount people there; null when unknown */
export function auditEffort(headcount: number | null): number {
  const { around, atSite, unknownSize } = EFFORT_SCALE.audit;
  if (headcount === null) return around + unknownSize;
  return around + (atSite.find(({ upTo }) => headcount <= upTo)?.days ?? unknownSize);
}

/** Days that following the remedy of an event takes. Events that are no findings count like major ones. */
export function remedyEffort(event: SupplierEvent): number {
  const { remedy } = EFFORT_SCALE;
  if (event.kind !== 'finding') return remedy.major;
  return event.iloIndicator ? remedy.indicator : remedy[event.severity];
}
