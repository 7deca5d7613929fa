import { addDays } from '../calendar';
import { NOTHING_KNOWN, type Circumstances } from '../circumstances';
import { keyOf } from '../place';
import { proposedActions } from '../proposed-actions';
import type { Response } from '../response';
import { questionOf, type Template } from '../template';
import type { ContradictionRule } from './contradiction';

/** As audits weigh what they find, worst first. */
export const FINDING_SEVERITIES = ['critical', 'major', 'minor', 'observation'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Code of the finding taxonomy that an adverse answer to a question of the built-in templates amounts to. */
export const FINDING_OF_QUESTION: Readonly<Record<string, string>> = {
  B06: 'FCE-01', B08: 'CHL-02', C01: 'FCE-10', C02: 'FCE-10', C03: 'MGT-02', C05: 'MGT-03', C06: 'MGT-01',
  D02: 'REC-06', D03: 'REC-07', D04: 'REC-01', D06: 'REC-02', D07: 'REC-08', D08: 'REC-05', D09: 'REC-03',
  E01: 'DOC-01', E02: 'FCE-04', E03: 'FCE-05', E04: 'REC-04', E05: 'CON-01', E07: 'HAR-03',
  F01: 'WAG-01', F02: 'WAG-05', F03: 'WAG-04', F04: 'WAG-03', F05: 'HRS-01', F06: 'FCE-07', F07: 'HRS-03',
  G02: 'DOR-02', G03: 'WAG-10', G04: 'HSE-02', H01: 'FOA-02', H02: 'GRV-01', H04: 'GRV-03',
  I01: 'MGT-01', I04: 'FCE-02', I05: 'SUB-01', I07: 'SUB-02', J03: 'GRV-04',
  LP02: 'SUB-02', LP03: 'REC-06', LP04: 'REC-06', LP05: 'REC-07', LP06: 'REC-01', LP07: 'REC-08', LP10: 'WAG-02',
  LP11: 'REC-02', LP13: 'CON-01', LP14: 'CON-03', LP16: 'WAG-05', LP17: 'SUB-03', LP18: 'WAG-04', LP19: 'REC-03',
  LP20: 'DOC-01', LP21: 'FCE-05', LP22: 'GRV-01',
  HW04: 'SUB-01', HW05: 'SUB-04', HW07: 'WAG-05', HW09: 'WAG-01', HW11: 'WAG-03', HW12: 'WAG-04', HW13: 'REC-03',
  HW14: 'CHL-01', HW17: 'FCE-06', HW19: 'SUB-04', HW20: 'GRV-01',
  CS04: 'SUB-01', CS06: 'SUB-02', CS07: 'CON-05', CS08: 'WAG-02', CS12: 'WAG-05', CS13: 'WAG-06', CS14: 'DOC-01',
  CS15: 'FCE-04', CS16: 'FCE-05', CS17: 'REC-01', CS19: 'DOR-02', CS20: 'DOR-05', CS21: 'HSE-01', CS23: 'GRV-01',
  CS27: 'DOR-02', CS28: 'DOR-05', LP26: 'REC-02',
}; // prettier-ignore

/** The same for a contradiction that a person takes for a finding. */
export const FINDING_OF_CONTRADICTION: Readonly<Partial<Record<ContradictionRule, string>>> = {
  headcount: 'CON-05',
  'agency-share': 'SUB-02',
  'labour-provider-on-site': 'SUB-02',
  housing: 'SUB-01',
  'site-country': 'SUB-01',
  subcontractors: 'SUB-01',
  'labour-providers': 'SUB-02',
  'no-open-findings': 'GRV-04',
  'agencies-without-provider': 'SUB-02',
  'provider-without-agencies': 'SUB-02',
  'origin-not-mapped': 'MGT-01',
  'part-above-whole': 'SUB-04',
};

/** Every code that a finding from answers can have, each once, in order. */
export const ANSWER_FINDING_CODES: readonly string[] = [
  ...new Set([...Object.values(FINDING_OF_QUESTION), ...Object.values(FINDING_OF_CONTRADICTION)]),
].sort();

/**
 * How grave a finding from one answer is, unless the reviewer knows better: critical where the answer would cap the score,
 * major from a risk of 75 on, minor from 50.
 */
export function severityOfAnswer(template: Template, critical: boolean, risk: number): FindingSeverity {
  if (critical && risk >= template.scoring.critical.minRisk) return 'critical';
  if (risk >= 75) return 'major';
  return risk >= 50 ? 'minor' : 'observation';
}

/** What could be recorded because of one adverse answer. */
export interface ProposedFinding {
  /** Key of the place. */
  readonly question: string;
  /** Null for a question that no code of the taxonomy fits: the reviewer chooses. */
  readonly code: string | null;
  readonly severity: FindingSeverity;
  /** The template's recommended action, in its language. */
  readonly action: string;
  /** Calendar date. */
  readonly dueOn: string;
  readonly risk: number;
}

/**
 * A finding with a corrective action for each adverse answer, the gravest first.
 * @param answeredOn calendar date of answering, which ages in the answers are counted from
 * @param today calendar date from which the action's time runs
 */
export function proposedFindings(
  template: Template,
  response: Response,
  answeredOn: string,
  today: string,
  circumstances: Circumstances = NOTHING_KNOWN,
): readonly ProposedFinding[] {
  return proposedActions(template, response, answeredOn, circumstances)
    .map(({ question, site, text, critical, risk }) => ({
      question: keyOf(question, site ?? null),
      code: FINDING_OF_QUESTION[question] ?? null,
      severity: severityOfAnswer(template, critical, risk),
      action: text,
      dueOn: addDays(today, questionOf(template, question)?.action?.dueInDays ?? 0),
      risk,
    }))
    .sort((a, b) => FINDING_SEVERITIES.indexOf(a.severity) - FINDING_SEVERITIES.indexOf(b.severity));
}
