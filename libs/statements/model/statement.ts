import type { StatementState } from './approval/statement-state';
import type { JointRoute } from './approval/approval-rules';
import type { StatementBrand } from './brand/statement-brand';
import type { StatementSignature } from './approval/signature';
import { BreakdownId, FigureId, FigureSet } from './figure';
import type { FormAnswer } from './forms/form';
import { StatementFramework } from './framework';
import { StatementLanguage } from './language';
import { SectionKind } from './section-kind';
import { SectionText } from './section-text';

/** Calendar dates, both included, ISO. */
export interface StatementPeriod {
  readonly from: string;
  readonly to: string;
}

/** Decides who must approve and who must sign, s.54(6). */
export const LEGAL_FORMS = ['company', 'llp', 'limited-partnership', 'partnership'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** What the organisation says about itself; empty texts are not known yet. */
export interface StatementOrganisation {
  readonly name: string;
  readonly legalForm: LegalForm;
  /** What it does, in a sentence of its own. */
  readonly business: string;
  readonly headquarters: string;
  /** Own employees; null when not told. */
  readonly employees: number | null;
  /** The other entities that the statement covers. */
  readonly entities: readonly CoveredEntity[];
}

/** An entity that the statement covers beside the organisation itself. */
export interface CoveredEntity {
  /** Its legal name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 code of its seat; empty when not told. */
  readonly country: string;
  /** It has a duty to report of its own: the statement is then a joint one. */
  readonly reports: boolean;
}

/** One statement for several that each have the duty: every one of them must be described, consulted and bound. */
export function isJoint({ entities }: Pick<StatementOrganisation, 'entities'>): boolean {
  return entities.some(({ reports }) => reports);
}

/** Who approved and who signed; empty texts and nulls are not done yet. */
export interface StatementApproval {
  /** The body, such as "board of directors". */
  readonly approvedBy: string;
  readonly approvedOn: string | null;
  readonly signatoryName: string;
  readonly signatoryPosition: string;
  readonly signedOn: string | null;
  /** How the bodies of several entities approved a joint statement. */
  readonly joint?: {
    readonly route: JointRoute;
    readonly explanation: string;
    /** Where each entity approves by itself: those of the others, beside the organisation's own. */
    readonly entities?: readonly EntityApproval[];
  };
  /** The person who signs says that they may bind the entity. */
  readonly mayBind?: boolean;
  /** The words that they sign under, such as those that an authority recommends. */
  readonly attestation?: string;
  /** Made in the product by somebody else than the one who submitted it; without one it is a draft. */
  readonly signature?: StatementSignature;
}

/** Approval of a joint statement by the body of one of its other entities. */
export interface EntityApproval extends Omit<StatementApproval, 'joint'> {
  readonly name: string;
  /** ISO 3166-1 alpha-2 code; empty when not told. */
  readonly country: string;
}

/** Where the statement can be read. */
export interface StatementPublication {
  readonly hasWebsite: boolean;
  readonly statementUrl: string;
  readonly homepageUrl: string;
  /** Where a copy can be asked for in writing. */
  readonly contact: string;
}

export const NOT_APPROVED: StatementApproval = {
  approvedBy: '',
  approvedOn: null,
  signatoryName: '',
  signatoryPosition: '',
  signedOn: null,
};

export const NOT_PUBLISHED: StatementPublication = {
  hasWebsite: true,
  statementUrl: '',
  homepageUrl: '',
  contact: '',
};

export interface StatementSectionContent {
  readonly kind: SectionKind;
  readonly text: SectionText;
}

/** Everything that is printed: what a rendition is made of, and what a version freezes. */
export interface StatementContent {
  /** Codes of the laws and guidelines that it answers, at least one, in their own order. */
  readonly frameworkIds: readonly string[];
  readonly language: StatementLanguage;
  readonly period: StatementPeriod;
  readonly organisation: StatementOrganisation;
  readonly approval: StatementApproval;
  readonly publication: StatementPublication;
  readonly sections: readonly StatementSectionContent[];
  readonly figures: FigureSet;
  /** What persons put into the fields of official forms; absent where nobody did. Never part of the printed text. */
  readonly formAnswers?: readonly FormAnswer[];
  /** Logo and colour of the company; absent where it has chosen none. Only in frozen versions. */
  readonly brand?: StatementBrand;
}

/** A second person approved and signed it here: then it is no draft any more. */
export function isApproved({ signature, signatoryName }: StatementApproval): boolean {
  return signature !== undefined && signatoryName.trim() !== '';
}

// What the API returns.

export interface StatementSectionView extends StatementSectionContent {
  /** Grows by one with every change; an edit names the one it was made on. */
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** Somebody changed the drafted text. */
  readonly edited: boolean;
}

export type FrameworkName = Pick<StatementFramework, 'id' | 'name' | 'jurisdiction'>;

export interface StatementSummary {
  readonly id: string;
  readonly frameworks: readonly FrameworkName[];
  readonly language: StatementLanguage;
  readonly period: StatementPeriod;
  readonly organisationName: string;
  readonly approved: boolean;
  readonly criteriaMet: number;
  readonly criteriaApplicable: number;
  /** Threads of comments that nobody resolved. */
  readonly openComments: number;
  readonly updatedAt: string;
}

export interface StatementView extends Omit<StatementContent, 'sections'> {
  readonly id: string;
  readonly frameworks: readonly FrameworkName[];
  /** Of the statement's own fields; sections have their own. */
  readonly version: number;
  readonly sections: readonly StatementSectionView[];
  readonly figuresAt: string;
  readonly approved: boolean;
  /** Only a draft can be changed. */
  readonly state: StatementState;
  readonly updatedAt: string;
}

/** Quoted figures whose value in the records has changed since they were taken. */
export interface ChangedFiguresView {
  readonly changed: readonly (FigureId | BreakdownId)[];
}

/** Kinds of files that are made of a version, in the order in which they are made. */
export const RENDITION_FORMATS = ['pdf', 'docx', 'html', 'json', 'xlsx'] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

export interface RenditionFileView {
  readonly fileId: string;
  readonly format: RenditionFormat;
  readonly name: string;
  readonly bytes: number;
  /** Of the file, hex: whoever has a copy can tell whether it is this one. */
  readonly sha256: string;
  readonly href: string;
}

/** One frozen version of the statement with its files. */
export interface StatementVersionView {
  readonly id: string;
  readonly number: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly approved: boolean;
  /** SHA-256 of all that its files print, hex: the same is the same version. */
  readonly contentHash: string;
  readonly jobId: string | null;
  readonly files: readonly RenditionFileView[];
}

// What the API takes.

export interface StartStatement {
  /** At least one that asks for a written statement; others that it shall answer too beside it. */
  readonly frameworkIds: readonly string[];
  readonly language: StatementLanguage;
  readonly period: StatementPeriod;
  readonly organisation: StatementOrganisation;
}

export interface EditSection {
  readonly text: SectionText;
  /** The version that the author saw; another one in the meantime is `statement-changed`. */
  readonly version: number;
}

export interface EditStatement {
  readonly version: number;
  /** Sections that a law added here asks for are drafted; those that none asks for any more stay with their text. */
  readonly frameworkIds?: readonly string[];
  readonly organisation?: StatementOrganisation;
  readonly approval?: StatementApproval;
  readonly publication?: StatementPublication;
}

export interface ExportStarted {
  readonly jobId: string;
  readonly versionId: string;
}

const LONGEST_PERIOD_IN_DAYS = 549;

/** A financial year may be short or long, but it ends after it begins and lasts at most 18 months. */
export function isPeriod({ from, to }: StatementPeriod): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days > 0 && days <= LONGEST_PERIOD_IN_DAYS;
}
