import type { AnswerProposal } from '../answer-proposals';
import type { AnswerValue } from '../response';
import type { AttachableDocument, AttachDocument } from './document-place';
import type { FilledPlace } from './filled-place';
import type { KeptAnswer } from './kept-answer';
import type { KeyState, SignatureState } from './key-state';
import type { Completeness, TemplateCompleteness } from './vault-completeness';
import type { VaultEntry, VaultFile, VaultSource } from './vault-entry';
import type { SnapshotContent, VaultSnapshot, Withheld } from './vault-snapshot';

export interface VaultTemplateView extends TemplateCompleteness {
  readonly title: string;
}

/** A group of questions in the reader's words. */
export interface VaultGroupName {
  /** `groupCode`. */
  readonly group: string;
  readonly section: string;
  readonly template: string;
}

/** A vault at a glance. */
export interface VaultOverview {
  readonly templates: readonly VaultTemplateView[];
  readonly answers: number;
  readonly documents: number;
  readonly stale: number;
  /** Answers to customers' own questions, kept apart. */
  readonly kept: number;
  /** Submissions that are still being copied in. */
  readonly copying: number;
}

export interface VaultAnswerView extends VaultEntry {
  readonly source: VaultSource;
  /** Counts up with every change; a save names the version it saw. */
  readonly version: number;
  readonly stale: boolean;
}

export interface VaultDocumentView extends VaultFile {
  readonly source: VaultSource;
  readonly addedAt: string;
  readonly stale: boolean;
}

/** One group of a template, to read and edit; what was said to the same question of another template is there too. */
export interface VaultGroupView extends Completeness {
  readonly answers: readonly VaultAnswerView[];
  readonly documents: readonly VaultDocumentView[];
}

/** One earlier state of an answer, newest first. `value` null: taken out. */
export interface VaultChangeView {
  readonly version: number;
  readonly value: AnswerValue | null;
  readonly answeredOn: string;
  readonly validUntil: string;
  readonly source: VaultSource;
  readonly changedAt: string;
  /** Name of the person, or of the step that copied it. */
  readonly changedBy: string;
}

export interface SaveVaultAnswer {
  /** Null takes it out. */
  readonly value: AnswerValue | null;
  /** Last day that it counts; twelve months from today where absent. */
  readonly validUntil?: string;
  /** Label of a site that the vault knows; absent: the company as a whole. */
  readonly site?: string;
  /** Version that was shown; 0 where there was no answer. */
  readonly version: number;
}

export interface ChangeVaultDocument {
  /** Null: doesn't end. */
  readonly validUntil: string | null;
}

export interface ConsentView {
  readonly group: string;
  readonly givenAt: string;
  readonly givenBy: string;
  /** Null while it is in force. */
  readonly withdrawnAt: string | null;
  /** When the customer was told of it; null while that is under way, and where nothing was ever handed over under it. */
  readonly toldAt: string | null;
}

/** A questionnaire of a customer that was linked to the vault. */
export interface VaultQuestionnaireView {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly groups: readonly string[];
  /** `none`: nothing was submitted when it was linked; `copying`, `copied`: its answers. */
  readonly copy: 'none' | 'copying' | 'copied';
  readonly answersCopied: number;
  readonly documentsCopied: number;
  /** Answers to its own questions, kept as a record: nobody else is ever shown them. */
  readonly answersKept: number;
}

export interface VaultCustomerView {
  readonly id: string;
  readonly name: string;
  readonly questionnaires: readonly VaultQuestionnaireView[];
  /** Newest first: those in force, and those withdrawn. */
  readonly consents: readonly ConsentView[];
}

export interface ChangeConsents {
  readonly groups: readonly string[];
}

/** A record of one questionnaire: what was answered to the customer's own questions, in its words of then. */
export interface KeptQuestionnaireView {
  readonly id: string;
  readonly title: string;
  readonly customer: string;
  /** Calendar date. */
  readonly answeredOn: string;
  readonly answers: readonly KeptAnswer[];
  readonly documents: readonly VaultDocumentView[];
}

/** A place of the customer's questionnaire that an answer of the preview would fill. */
export interface FillablePlace {
  /** Of the place. */
  readonly key: string;
  readonly template: string;
  readonly question: string;
  readonly site: string | null;
  /** Whether something is there already: that stays as it is. */
  readonly answered: boolean;
}

/**
 * Whether the questionnaire can be filled in. `ended`: it was submitted, closed, has expired or is gone; `link-again`: it
 * was passed on to another person since it was linked, so that it has to be opened by its link once more.
 */
export type FillState = 'open' | 'ended' | 'link-again';

export interface FillOffer {
  readonly state: FillState;
  /** Empty unless it is open. */
  readonly places: readonly FillablePlace[];
  /** Empty unless it is open. */
  readonly documents: readonly AttachableDocument[];
}

/** What would go to a customer now. */
export interface HandOverPreview {
  readonly customer: string;
  readonly questionnaire: string;
  readonly content: SnapshotContent;
  /** Hexadecimal SHA-256 of the content's canonical text, to confirm it by. */
  readonly fingerprint: string;
  readonly withheld: Readonly<Record<Withheld, number>>;
  readonly fill: FillOffer;
}

export interface ConfirmHandOver {
  readonly fingerprint: string;
  /** Keys of the places to fill in as well; absent: the copy alone goes. */
  readonly fill?: readonly string[];
  /** Documents to attach in the questionnaire as well; absent: none. */
  readonly attach?: readonly AttachDocument[];
}

/**
 * `queued`: on its way; `delivered`; `stopped`: a consent was withdrawn before it left; `refused`: the customer's side
 * could not take it (the questionnaire is gone or closed, or the signature does not hold).
 */
export type HandOverState = 'queued' | 'delivered' | 'stopped' | 'refused';

/** One entry of the log of hand-overs. */
export interface HandOverView {
  readonly id: string;
  readonly customer: string;
  readonly questionnaire: string;
  readonly state: HandOverState;
  readonly handedOverAt: string;
  readonly handedOverBy: string;
  readonly deliveredAt: string | null;
  readonly answers: number;
  readonly documents: number;
  /** Places that were to be filled in, and that were: null until it is delivered. */
  readonly toFill: number;
  readonly filled: number | null;
  /** Documents that were to be attached in the questionnaire, and that were: null until it is delivered. */
  readonly toAttach: number;
  readonly attached: number | null;
  readonly consents: readonly {
    readonly id: string;
    readonly group: string;
    readonly withdrawnAt: string | null;
    readonly toldAt: string | null;
  }[];
  /** Hexadecimal, of the signed text. */
  readonly sha256: string;
  readonly keyId: string;
}

/** What was signed, with what proves it: enough for anybody to check. */
export interface SignedSnapshot {
  /** The canonical text, byte by byte. */
  readonly text: string;
  readonly keyId: string;
  /** Base64, Ed25519 over the text's UTF-8 bytes. */
  readonly signature: string;
}

export interface VerifiedSnapshot {
  readonly state: SignatureState;
  /** Null unless the signature is valid. */
  readonly snapshot: VaultSnapshot | null;
  /** Hexadecimal, of the text that was given. */
  readonly sha256: string;
}

export interface VaultKeyView {
  readonly id: string;
  readonly algorithm: 'Ed25519';
  /** SubjectPublicKeyInfo, PEM. */
  readonly publicKey: string;
  readonly createdAt: string;
  readonly state: KeyState;
  /** Since when nothing is signed with it; null while something may be, and where it was revoked without. */
  readonly retiredAt: string | null;
  /** From when on its signatures prove nothing; null unless it is revoked. */
  readonly revokedFrom: string | null;
}

/** A signed copy that a customer received, as it stands in the customer's rows. */
export interface VaultReceiptView {
  readonly id: string;
  /** Of the supplier, as signed. */
  readonly company: string;
  readonly receivedAt: string;
  readonly signature: SignatureState;
  readonly keyId: string;
  readonly sha256: string;
  /** Null where the signature doesn't hold: nothing of it is to be read then. */
  readonly snapshot: VaultSnapshot | null;
  /** Documents of it; `unchanged` compares their bytes with what was signed. */
  readonly documents: readonly {
    readonly id: string;
    readonly question: string;
    readonly name: string;
    readonly bytes: number;
    readonly unchanged: boolean;
    /** Ids of the documents of the questionnaire that were attached with its bytes. */
    readonly attached: readonly string[];
  }[];
  readonly consents: readonly { readonly group: string; readonly withdrawnAt: string | null }[];
  /** Places of the questionnaire that were filled in from it. */
  readonly filled: readonly FilledPlace[];
}

/** What the respondent's page knows of a vault, for whoever is signed in. */
export interface PortalVaultView {
  /** Company that the reader is signed in to and may write the vault of; null for nobody. */
  readonly company: string | null;
  /** Whether the questionnaire is linked to that company's vault. */
  readonly linked: boolean;
  /** Whether what was submitted is kept there, or about to be. */
  readonly kept: boolean;
  readonly proposals: readonly AnswerProposal[];
  /** Of the invited address: first letter and domain. */
  readonly maskedEmail: string;
  readonly supplier: string;
  readonly recipientName: string | null;
}

export interface KeepInVault {
  readonly companyName: string;
  readonly name: string;
  readonly password: string;
}
