import type { AuditKind } from '@firebreak/audits/model';
import type { QuestionnaireStatus } from '@firebreak/questionnaires/model';
import type {
  BalanceState,
  CustodyFaultCode,
  CustodyUnit,
  DocumentKind,
  DossierKind,
  ListMatch,
  PointGap,
} from '@firebreak/statements/model';

/** The parts of the PDF, in their order. */
export const PART_NAMES = ['summary', 'parties', 'custody', 'diligence', 'points', 'attachments'] as const;
export type DossierPartName = (typeof PART_NAMES)[number];

/** Names of the facts about product and request. */
export type DossierFact =
  | 'product'
  | 'hs'
  | 'batch'
  | 'quantity'
  | 'authority'
  | 'reference'
  | 'runsFrom'
  | 'dueOn'
  | 'term'
  | 'otherDay'
  | 'legalBasis';

/** Heads of the tables' columns. */
export type DossierColumn =
  | 'number'
  | 'fact'
  | 'recorded'
  | 'name'
  | 'country'
  | 'tier'
  | 'role'
  | 'date'
  | 'from'
  | 'to'
  | 'material'
  | 'quantity'
  | 'shownBy'
  | 'at'
  | 'ofWhat'
  | 'yield'
  | 'basis'
  | 'arrived'
  | 'needed'
  | 'result'
  | 'where'
  | 'what'
  | 'quantityDay'
  | 'record'
  | 'says'
  | 'document'
  | 'kindDate'
  | 'language'
  | 'hash';

/** Sentences and pieces of them; `{name}` marks where a value goes. */
export type DossierPhrase =
  | 'to'
  | 'index'
  | 'page'
  | 'pointsOpen'
  | 'noSummary'
  | 'lawWording'
  | 'materialOrigin'
  | 'chainEnd'
  | 'noSteps'
  | 'step'
  | 'none'
  | 'ofWhat'
  | 'yieldIs'
  | 'origin'
  | 'end'
  | 'steps'
  | 'yields'
  | 'quantities'
  | 'openInChain'
  | 'tolerance'
  | 'addsUp'
  | 'addsNotUp'
  | 'recordsAsOf'
  | 'heldAgainst'
  | 'listOf'
  | 'questionnaire'
  | 'audit'
  | 'finding'
  | 'riskScore'
  | 'listedName'
  | 'answered'
  | 'scored'
  | 'audited'
  | 'found'
  | 'action'
  | 'risk'
  | 'matched'
  | 'noRecords'
  | 'settledOf'
  | 'recommended'
  | 'attachmentsAre'
  | 'openFor'
  | 'settled'
  | 'notApplicable'
  | 'noDocuments'
  | 'notStated'
  | 'translation'
  | 'translatedBy'
  | 'translatedCertified'
  | 'shortHashes'
  | 'fileName';

/** Every fixed word of a dossier's files in one language. */
export interface DossierWords {
  readonly titles: Readonly<Record<DossierKind, string>>;
  /** For the names of files. */
  readonly shortTitles: Readonly<Record<DossierKind, string>>;
  readonly parts: Readonly<Record<DossierPartName, string>>;
  readonly facts: Readonly<Record<DossierFact, string>>;
  readonly columns: Readonly<Record<DossierColumn, string>>;
  readonly faults: Readonly<Record<CustodyFaultCode, string>>;
  readonly gaps: Readonly<Record<PointGap, string>>;
  readonly documents: Readonly<Record<DocumentKind, string>>;
  readonly units: Readonly<Record<CustodyUnit, string>>;
  readonly balances: Readonly<Record<BalanceState, string>>;
  readonly lists: Readonly<Record<ListMatch['list'], string>>;
  /** By the status of a name on a list. */
  readonly listings: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<ListMatch['verdict'], string>>;
  readonly questionnaires: Readonly<Record<QuestionnaireStatus, string>>;
  readonly audits: Readonly<Record<AuditKind, string>>;
  /** Between items, with its blank. */
  readonly comma: string;
  readonly semicolon: string;
  readonly phrases: Readonly<Record<DossierPhrase, string>>;
  /** That the fixed words were translated by a machine; empty where they were not. */
  readonly machineDrafted: string;
}
