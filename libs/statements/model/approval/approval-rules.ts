/** How the bodies of several entities may approve one joint statement. */
export const JOINT_ROUTES = ['each-entity', 'controlling-entity', 'one-entity'] as const;
export type JointRoute = (typeof JOINT_ROUTES)[number];

/** One demand of a law about approval, with the sentence of the law's data that it was read from. */
interface Sourced {
  /** Place in the framework's approval requirements. */
  readonly words: number;
  /** The law demands it; otherwise it is recommended. */
  readonly mandatory: boolean;
}

/** What a law demands before a statement under it counts as approved, in a form that can be checked. */
export interface ApprovalRule {
  /** A body approves: which one follows from the legal form. */
  readonly body?: Sourced & {
    /** Partnerships have no such body under this law: there a partner's signature is all. */
    readonly onlyBodiesCorporate?: boolean;
  };
  /** The day of approval is told. */
  readonly date?: Sourced;
  /** Somebody who sits on that body signs. */
  readonly signature?: Sourced;
  /** Ways in which a joint statement is approved. */
  readonly joint?: Sourced & { readonly routes: readonly JointRoute[] };
  /** The person who signs says that they may bind the entity. */
  readonly authority?: Sourced;
}

/**
 * Approval under the laws that have rules about it, by framework. It restates `approval_requirements` of the reference
 * data, sentence by sentence: `words` points at the sentence, and a test holds the two together. Laws that are not here
 * prescribe nothing, or only what happens outside the statement (a form, a management report).
 */
export const APPROVAL_RULES: Readonly<Record<string, ApprovalRule>> = {
  'uk-msa-s54': {
    body: { words: 0, mandatory: true, onlyBodiesCorporate: true },
    signature: { words: 0, mandatory: true },
    date: { words: 4, mandatory: false },
  },
  'uk-tisc-guidance-2025': { date: { words: 0, mandatory: false } },
  'uk-statement-registry': { date: { words: 0, mandatory: true } },
  'au-msa-2018': {
    body: { words: 0, mandatory: true },
    signature: { words: 1, mandatory: true },
    joint: { words: 2, mandatory: true, routes: ['each-entity', 'controlling-entity', 'one-entity'] },
    date: { words: 3, mandatory: false },
  },
  'ca-s211': {
    body: { words: 0, mandatory: true },
    joint: { words: 1, mandatory: true, routes: ['each-entity', 'controlling-entity'] },
    signature: { words: 2, mandatory: true },
    authority: { words: 2, mandatory: false },
  },
  'ca-psc-questionnaire': { signature: { words: 0, mandatory: true } },
  'no-transparency-act': {
    body: { words: 0, mandatory: true },
    signature: { words: 0, mandatory: true },
  },
  'de-lksg': { body: { words: 0, mandatory: true } },
  'eu-esrs-s2': { signature: { words: 0, mandatory: true } },
  'fr-vigilance': { body: { words: 0, mandatory: true } },
};
