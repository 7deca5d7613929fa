import type { AnswerReuse } from './answer-reuse';
import type { Circumstances } from './circumstances';
import type { ControlScore } from './control-score';
import type { EvidenceView } from './evidence';
import type { IndicatorReading } from './indicator-reading';
import type { Progress } from './progress';
import type { ProposedAction } from './proposed-actions';
import type { AnswerValue, EvidenceState } from './response';
import type { AskedBack } from './review/answer-review';
import type { QuestionnaireLength } from './quick-check-length';
import type { Template, TemplateScope } from './template';
import type { ReviewedBy } from './translation-review';

/**
 * Where one sending stands. `draft`: not sent; `sent`: mail is out; `opened`: the respondent began; `in-progress`:
 * has saved answers; `submitted`; `reviewed`: the buyer has read it; `closed`: withdrawn by the buyer; `expired`: the
 * link ran out before anything was submitted.
 */
export const QUESTIONNAIRE_STATUSES = [
  'draft',
  'sent',
  'opened',
  'in-progress',
  'submitted',
  'reviewed',
  'closed',
  'expired',
] as const;
export type QuestionnaireStatus = (typeof QUESTIONNAIRE_STATUSES)[number];

/** Days after the due date in which the link still works. */
export const GRACE_IN_DAYS = 14;
/** Fewest days between two reminders. */
export const REMINDER_GAP_IN_HOURS = 24;

/** Where to send it, when the supplier's own contact isn't the one. */
export interface Recipient {
  readonly supplierId: string;
  readonly name?: string;
  readonly email?: string;
  /** Language of mail and questions; the supplier's where absent. */
  readonly language?: string;
}

/** Where a questionnaire to a supplier would go, and whether one is already on its way. */
export interface RecipientView {
  readonly supplierId: string;
  readonly supplierName: string;
  /** The contact on record; null where none is. */
  readonly name: string | null;
  readonly email: string | null;
  /** Language of mail and questions, as far as the template has it. */
  readonly language: string;
  /** The newest one that still waits for answers. */
  readonly open: { readonly id: string; readonly dueOn: string } | null;
  /** How much of it the supplier has answered before; null where nothing would be proposed to it. */
  readonly before: AnswerReuse | null;
}

/** One questionnaire to each supplier named. */
export interface SendQuestionnaires {
  readonly recipients: readonly Recipient[];
  readonly template?: string;
  /** Calendar date. */
  readonly dueOn: string;
  /** A personal note in the mail and on the first page. */
  readonly message?: string;
  /** Only prepare it; send later. */
  readonly draft?: boolean;
}

export interface QuestionnaireListItem {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly status: QuestionnaireStatus;
  readonly templateTitle: string;
  readonly recipientEmail: string;
  readonly language: string;
  readonly dueOn: string;
  /** Past its due date, whose day ends in UTC for everybody, and nothing submitted. */
  readonly overdue: boolean;
  /** Submitted, and some of it is with the supplier again. */
  readonly withSupplier: boolean;
  readonly answeredRatio: number;
  readonly sentAt: string | null;
  readonly submittedAt: string | null;
  /** M, 0 (no control) to 100 (all in place and verified); null until submitted. */
  readonly controlScore: number | null;
  /** Questions on which the supplier wrote last, to the buyer. */
  readonly unansweredComments: number;
}

export interface AnswerView {
  readonly question: string;
  readonly value: AnswerValue;
  /** Counts up with every change; a save names the version it saw. */
  readonly version: number;
  readonly savedAt: string;
}

/** One entry of how the score moved. */
export interface ScoreEntry {
  readonly at: string;
  readonly controlScore: number;
  readonly reason: 'submitted' | 'evidence' | 'verified' | 'reviewed';
  /** Question that a document or verification was about. */
  readonly question: string | null;
}

/** One questionnaire as the buyer reads it. */
export interface QuestionnaireView extends QuestionnaireListItem {
  readonly recipientName: string | null;
  readonly message: string | null;
  readonly template: Template;
  /** What was known of the supplier when it was sent, as far as the template looks at it. */
  readonly circumstances: Circumstances;
  readonly languages: readonly string[];
  /** Code of the template that was sent, and what it is for. */
  readonly templateCode: string;
  readonly scope: TemplateScope;
  /** The quick check that this one follows; null where it follows none. */
  readonly followsId: string | null;
  readonly openedAt: string | null;
  readonly reviewedAt: string | null;
  readonly reviewNote: string | null;
  /** What is with the supplier again; null where nothing is. */
  readonly askedBack: AskedBack | null;
  readonly closedReason: string | null;
  readonly linkExpiresOn: string | null;
  readonly remindedAt: string | null;
  readonly submittedBy: { readonly name: string; readonly role: string } | null;
  readonly answers: readonly AnswerView[];
  readonly evidence: readonly EvidenceView[];
  /** Answers that an audit confirmed, with what the reviewer wrote. */
  readonly verified: readonly { readonly question: string; readonly source: string }[];
  readonly progress: Progress;
  /** Null until submitted. */
  readonly score: ControlScore | null;
  readonly scoreHistory: readonly ScoreEntry[];
  /** What the answers say of each ILO indicator; empty until submitted. */
  readonly indicators: readonly IndicatorReading[];
  readonly proposedActions: readonly ProposedAction[];
}

export interface DecideEvidence {
  readonly state: EvidenceState;
  /** State that the page showed: where it is another one by now, somebody else has decided meanwhile. */
  readonly seen?: EvidenceState;
  /** Shown to the supplier for a refusal. */
  readonly reason?: string;
}

export interface VerifyAnswer {
  readonly verified: boolean;
  /** Which audit, when, by whom. */
  readonly source?: string;
}

export interface ReviewQuestionnaire {
  /** For colleagues. */
  readonly note?: string;
  /** Write to the supplier that the result can be read. */
  readonly tell?: boolean;
}

export interface CloseQuestionnaire {
  readonly reason?: string;
}

/** A template as the buyer may look it over before sending. */
export interface TemplateView {
  readonly template: Template;
  readonly languages: readonly string[];
  readonly translationReview: string | null;
  /** Who has reviewed the translation for this company; null where nobody has. */
  readonly translationReviewedBy: ReviewedBy | null;
}

/** A template to choose. */
export interface TemplateListItem {
  readonly code: string;
  readonly version: string;
  readonly scope: TemplateScope;
  readonly title: string;
  /** Null where the template has none. */
  readonly description: string | null;
  readonly questions: number;
  readonly sections: number;
  /** Whole minutes to answer, if every question comes to be asked. */
  readonly minutes: number;
  readonly languages: readonly string[];
  /** Made by the company, not built in. */
  readonly own: boolean;
  /** What whoever published the newest version says is new in it; null where nothing was said, and for built-in ones. */
  readonly note: string | null;
}

/** What a submitted quick check calls for. It is proposed; a person decides and sends. */
export interface FollowUpView extends QuestionnaireLength {
  /** The follow-up that was already sent; null where none was. */
  readonly sent: { readonly id: string; readonly dueOn: string } | null;
}

export interface SendFollowUp {
  /** Codes of the baseline's sections to ask. */
  readonly sections: readonly string[];
  /** Codes of the modules to ask. */
  readonly modules: readonly string[];
  /** Calendar date. */
  readonly dueOn: string;
  readonly message?: string;
}

/** Figures for a statement, over a period. */
export interface QuestionnaireSummary {
  readonly sent: number;
  readonly suppliersAsked: number;
  readonly submitted: number;
  readonly suppliersAnswered: number;
  readonly reviewed: number;
  readonly overdue: number;
  /** Of those submitted in the period; null when none was. */
  readonly meanControlScore: number | null;
  /** Submissions with a severe answer to a critical question. */
  readonly withSevereAnswers: number;
  readonly templates: readonly { readonly code: string; readonly version: string }[];
}
