import type { CustodyCheck, CustodyStep, Conversion } from './custody';
import type { DossierDiligence } from './diligence';
import type { DossierClock } from './legal-term';
import type { DossierKind } from './dossier-kind';
import type { DossierPoint, PointAnswer } from './point';
import type { CustodyUnit } from './units';
import type { StatementLanguage } from '../language';

export const DOSSIER_STATES = ['open', 'sent', 'closed'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** The framework of the reference data that a kind is held against. */
export const FRAMEWORK_OF: Readonly<Record<DossierKind, string>> = {
  'eu-flr': 'eu-flr-2024-3015',
  uflpa: 'us-uflpa-s307',
  'no-request': 'no-transparency-act',
};

export const DOCUMENT_KINDS = [
  'purchase-order',
  'invoice',
  'payment',
  'bill-of-lading',
  'transport',
  'packing-list',
  'certificate-of-origin',
  'customs',
  'production-record',
  'workforce',
  'policy',
  'audit-report',
  'laboratory',
  'request',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;
/** Of one dossier. */
export const MAX_DOSSIER_DOCUMENTS = 300;
/** Of all documents of one dossier: they go into a ZIP, which holds less than 4 GiB. */
export const MAX_DOSSIER_BYTES = 3.75 * 1024 ** 3;
export const MAX_PARTIES = 200;
export const MAX_STEPS = 1000;

/** What the dossier is about. */
export interface DossierProduct {
  readonly name: string;
  /** Harmonised System, 4 to 10 digits; empty while not known. */
  readonly hs: string;
  /** Batch, model, entry or shipment. */
  readonly batch: string;
  /** What arrives at the end of the chain; null while not known. */
  readonly quantity: number | null;
  readonly unit: CustodyUnit;
}

/** Who asks, and until when an answer is due. */
export interface DossierRequest {
  readonly authority: string;
  /** The authority's own number. */
  readonly reference: string;
  /** Day from which the term runs; null while nothing was received. */
  readonly receivedOn: string | null;
  /** Code of a `LegalTerm`; null where a person names the day. */
  readonly term: string | null;
  /** Days on which the authority does not work, for terms of working days. */
  readonly holidays: readonly string[];
  /** Named by a person: the authority's letter, or an extension. It goes before the term's. */
  readonly dueOn: string | null;
  /** Why it is another day than the term's. */
  readonly dueReason: string;
}

export interface StartDossier {
  readonly kind: DossierKind;
  /** Of the files' fixed words: the authority's. */
  readonly language: StatementLanguage;
  readonly product: DossierProduct;
  readonly request: DossierRequest;
  /** Who answers, and where the chain ends: the own company, or the importer of record. */
  readonly importer: { readonly name: string; readonly country: string };
  /** Suppliers to put on the chain, furthest up first; the importer comes last by itself. */
  readonly supplierIds: readonly string[];
}

/** A place on the chain. */
export interface DossierParty {
  readonly id: string;
  /** Null for the own company, and for somebody who is not in the register. */
  readonly supplierId: string | null;
  /** One of the supplier's sites; null for the supplier as a whole. */
  readonly siteId: string | null;
  readonly name: string;
  /** As the site was called when it was named; empty without one. */
  readonly siteName: string;
  readonly country: string;
  /** What it does on this chain. */
  readonly role: string;
  readonly tier: number | null;
  readonly origin: boolean;
}

export interface DossierCustody {
  readonly parties: readonly DossierParty[];
  readonly steps: readonly CustodyStep[];
  readonly conversions: readonly Conversion[];
  /** Id of the party where the chain ends. */
  readonly end: string | null;
  readonly tolerance: number;
}

/** A change of what people write; each part is replaced as a whole. */
export interface EditDossier {
  readonly version: number;
  readonly language?: StatementLanguage;
  readonly product?: DossierProduct;
  readonly request?: DossierRequest;
  /** A short story of how the product was made. */
  readonly summary?: string;
  readonly custody?: DossierCustody;
  readonly answers?: readonly PointAnswer[];
  readonly state?: DossierState;
}

/** Who put a document into the dossier's language. */
export interface DocumentTranslation {
  /** BCP 47; empty while nobody said. */
  readonly language: string;
  /** Id of the document that is the translation; null where there is none, or where it is in the same file. */
  readonly translationId: string | null;
  readonly translatedBy: string;
  readonly certified: boolean;
}

export interface DescribeDocument extends DocumentTranslation {
  readonly title: string;
  readonly kind: DocumentKind;
  /** Date on the document; null where it has none. */
  readonly datedOn: string | null;
  /** Ids of the framework's criteria that it speaks for. */
  readonly criteria: readonly string[];
}

export interface DossierDocument extends DescribeDocument {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** What is printed, packed and checked. */
export interface DossierContent {
  readonly kind: DossierKind;
  /** Of the files' fixed words. */
  readonly language: StatementLanguage;
  readonly product: DossierProduct;
  readonly request: DossierRequest;
  /** By the term or by a person. */
  readonly dueOn: string | null;
  readonly state: DossierState;
  readonly summary: string;
  readonly custody: DossierCustody;
  readonly answers: readonly PointAnswer[];
  readonly diligence: DossierDiligence;
  readonly documents: readonly DossierDocument[];
}

export interface DossierView extends DossierContent {
  readonly id: string;
  readonly version: number;
  readonly check: CustodyCheck;
  readonly points: readonly DossierPoint[];
  readonly clock: DossierClock;
  readonly framework: {
    readonly id: string;
    readonly name: string;
    readonly legalBasis: string;
    readonly reportingDeadline: string;
    readonly asOf: string;
  };
  readonly updatedAt: string;
}

export interface DossierSummary {
  readonly id: string;
  readonly kind: DossierKind;
  readonly productName: string;
  readonly authority: string;
  readonly state: DossierState;
  readonly dueOn: string | null;
  readonly clock: DossierClock;
  readonly updatedAt: string;
}

export interface DossierExportView {
  readonly id: string;
  readonly number: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly contentHash: string;
  readonly jobId: string | null;
  readonly files: readonly {
    readonly fileId: string;
    readonly format: 'pdf' | 'zip';
    readonly name: string;
    readonly bytes: number;
    readonly href: string;
  }[];
}
