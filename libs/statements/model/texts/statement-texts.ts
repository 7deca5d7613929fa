import type { ActionState } from '@firebreak/audits/model';
import { Verdict } from '../checking/decisions';
import { Wording } from '../laws/wording';
import { CheckElement } from '../checking/elements';
import { CriterionStatus, WarningCode } from '../checking/statement-check';
import { BreakdownId, FigureId, FigureSource } from '../figure';
import { SectionKind } from '../section-kind';
import { LegalForm } from '../statement';

/** Names of a table or chart: what it shows, its first column, its second. */
export interface BreakdownTexts {
  readonly title: string;
  readonly key: string;
  readonly value: string;
}

/** Fixed words of a printed statement. `{name}` marks where a value goes. */
export interface DocumentTexts {
  readonly title: string;
  readonly financialYear: string;
  readonly madeUnder: string;
  readonly draft: string;
  readonly contents: string;
  readonly page: string;
  readonly stillToWrite: string;
  readonly figuresAndSources: string;
  readonly figuresIntro: string;
  readonly whereAnswered: string;
  readonly figure: string;
  readonly value: string;
  readonly source: string;
  readonly asOf: string;
  readonly requirement: string;
  readonly reference: string;
  readonly section: string;
  readonly approvedBy: string;
  readonly notApproved: string;
  readonly signed: string;
  readonly notSigned: string;
  readonly total: string;
  readonly noDate: string;
  /** That the fixed words and drafted sentences were translated by a machine; empty where they were not. */
  readonly machineDrafted: string;
}

/** Fixed words of the workbook. */
export interface WorkbookTexts {
  readonly criteriaSheet: string;
  readonly figuresSheet: string;
  readonly suppliersSheet: string;
  readonly findingsSheet: string;
  readonly sourcesSheet: string;
  readonly status: string;
  readonly mandatory: string;
  readonly yes: string;
  readonly no: string;
  readonly evidence: string;
  readonly toAdd: string;
  readonly note: string;
  readonly supplier: string;
  readonly tier: string;
  readonly country: string;
  readonly sector: string;
  readonly score: string;
  readonly band: string;
  readonly finding: string;
  readonly severity: string;
  readonly foundOn: string;
  readonly state: string;
  readonly action: string;
  readonly dueOn: string;
  readonly dataSet: string;
  readonly edition: string;
  readonly publisher: string;
  readonly licence: string;
  readonly citation: string;
  readonly address: string;
  readonly actionsSheet: string;
  readonly decisionsSheet: string;
  readonly formsSheet: string;
  readonly law: string;
  readonly officialWording: string;
  readonly decision: string;
  readonly reason: string;
  readonly decidedOn: string;
  readonly about: string;
  readonly query: string;
  readonly whatIsDone: string;
  readonly form: string;
  readonly field: string;
  readonly part: string;
  readonly fromRecords: string;
  readonly fromPerson: string;
  readonly leftToYou: string;
  readonly longest: string;
  readonly inEnglish: string;
  readonly wording: string;
}

/** Fixed words of the workbook's sheet of own measures. */
export interface ProgrammeSheetTexts {
  readonly programmeSheet: string;
  readonly register: string;
  readonly row: string;
  readonly field: string;
  readonly value: string;
  /** In place of a number by which people could be recognised. */
  readonly keptBack: string;
}

/** Every fixed word of a statement in one language. */
export interface StatementTexts {
  readonly sections: Readonly<Record<SectionKind, string>>;
  readonly sources: Readonly<Record<FigureSource, string>>;
  readonly figures: Readonly<Record<FigureId, string>>;
  readonly breakdowns: Readonly<Record<BreakdownId, BreakdownTexts>>;
  readonly bands: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<string, string>>;
  readonly findingStates: Readonly<Record<string, string>>;
  readonly statusesOfSuppliers: Readonly<Record<string, string>>;
  /** `{n}` is the number of the tier. */
  readonly tier: string;
  readonly unplaced: string;
  /** A sector in a country. */
  readonly pair: string;
  /** `{n}` more that a short list leaves out. */
  readonly andMore: string;
  readonly legalForms: Readonly<Record<LegalForm, string>>;
  readonly statuses: Readonly<Record<CriterionStatus, string>>;
  /** What to add, one sentence each. */
  readonly advice: Readonly<Record<CheckElement, string>>;
  readonly warnings: Readonly<Record<WarningCode, string>>;
  /** Titles of criteria by id; where there is none the reference data's English one stands. */
  readonly criteria: Readonly<Record<string, string>>;
  /** Questions of readers by id of the metric; where there is none the reference data's English one stands. */
  readonly qualityQuestions: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly actionStates: Readonly<Record<ActionState, string>>;
  /** How sure the wording of a demand is. */
  readonly wordings: Readonly<Record<Wording, string>>;
  readonly document: DocumentTexts;
  readonly workbook: WorkbookTexts;
  readonly programmeSheet: ProgrammeSheetTexts;
}
