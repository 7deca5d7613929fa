import type { StatementCriterion, StatementFramework } from '../framework';
import type { CriterionCompany } from './criteria-map';
import type { Wording } from './wording';

/** A change of the law that is on its way, as far as it was found. */
export interface PendingReform {
  readonly title: string;
  /** When it was last looked at, ISO date. */
  readonly asOf: string;
  readonly status: string;
  readonly wouldChange: readonly string[];
  readonly unknown: readonly string[];
  readonly sources: readonly string[];
}

/** A demand of a law with everything that the data says of it. */
export interface LawCriterion extends StatementCriterion {
  /** How sure its wording is. */
  readonly wording: Wording;
  /** Which records could fill it, by token. */
  readonly autoFillFrom: readonly string[];
  /** What a form offers to choose from; empty where it is free text. */
  readonly options: readonly string[];
  /** Characters that the form takes; null where it says nothing. */
  readonly maxLength: number | null;
  /** 1 or 2 where the guidance tells levels apart. */
  readonly level: number | null;
  /** False where the level itself could not be confirmed. */
  readonly levelConfirmed: boolean;
}

/** A law or guideline with everything that the data says of it. */
export interface Law extends Omit<StatementFramework, 'criteria'> {
  readonly criteria: readonly LawCriterion[];
  /** What happens to those who do not comply; empty where it is not known. */
  readonly enforcement: string;
  /** How its text was found and what could not be; empty where nothing is to be said. */
  readonly verificationNote: string;
  /** What must not be written. */
  readonly contentRestrictions: readonly string[];
  readonly pendingReforms: readonly PendingReform[];
  readonly sourceUrls: readonly string[];
}

/** Whether and how a law binds today. */
export const FORCES = ['in-force', 'guidance', 'voluntary', 'not-enforced', 'not-yet', 'revised'] as const;
export type Force = (typeof FORCES)[number];

/** What the data's `status` comes to; a status that we do not know counts as in force, so that nobody overlooks it. */
export function forceOf({ status }: Pick<Law, 'status'>): Force {
  if (status.startsWith('voluntary')) return 'voluntary';
  if (status === 'in_force_guidance') return 'guidance';
  if (status.endsWith('not_enforced')) return 'not-enforced';
  if (status.startsWith('adopted_not_yet') || status.startsWith('in_force_applies_')) return 'not-yet';
  return status === 'in_force_under_revision' ? 'revised' : 'in-force';
}

// What the API returns.

/** A row of the list of laws. */
export interface LawSummary extends Pick<
  Law,
  'id' | 'name' | 'jurisdiction' | 'legalBasis' | 'asOf' | 'threshold' | 'reportingDeadline'
> {
  readonly force: Force;
  readonly criteriaCount: number;
  readonly mandatoryCount: number;
  /** Criteria whose wording was read in the official source. */
  readonly officialCount: number;
  /** Whether a statement can be written under it here. */
  readonly writable: boolean;
  /** Changes that are on their way. */
  readonly pendingCount: number;
}

/** What one edition of our data is, for the mark of its source. */
export interface LawEdition {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly year: number;
  readonly licence: string;
  readonly credit: string | null;
  readonly citation: string;
  readonly address: string;
}

export interface LawList {
  readonly laws: readonly LawSummary[];
  readonly editions: readonly LawEdition[];
}

export interface LawCriterionView extends LawCriterion {
  /** What it is answered together with; null where the map does not know it. */
  readonly together: CriterionCompany | null;
}

export interface LawView extends Omit<Law, 'criteria'> {
  readonly force: Force;
  readonly writable: boolean;
  readonly criteria: readonly LawCriterionView[];
  /** Names of other laws that criteria are answered together with, by id. */
  readonly lawNames: Readonly<Record<string, string>>;
  readonly editions: readonly LawEdition[];
}
