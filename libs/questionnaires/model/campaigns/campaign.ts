import type { HeadlineBand } from '@firebreak/supply-chain/model';
import type { WrittenTo } from '../respondent-contacts';

/**
 * `draft`: being prepared; `sending`: mails are going out; `running`: all are out; `paused`: nothing goes out until it
 * is resumed; `cancelled`: what was open is withdrawn.
 */
export const CAMPAIGN_STATES = ['draft', 'sending', 'running', 'paused', 'cancelled'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const MAX_RULES = 30;
export const MAX_ADDITIONS = 20;
export const MAX_REMINDERS = 6;
/** Days around the due date in which a reminder may fall; after the grace the link no longer works. */
export const REMINDER_RANGE_IN_DAYS = { from: -60, to: 13 } as const;
export const MAX_ESCALATE_AFTER_DAYS = 60;
export const MAX_MESSAGE_LENGTH = 2000;

/** Which past answers let a supplier in. `not-since`: never answered, or last before a day. */
export type AskedBefore = 'any' | 'never-asked' | 'not-since';

/** Whom a campaign is for. */
export interface CampaignAudience {
  /** As in the address of the supplier list: `{ country: 'CN,VN', band: 'high' }`; what can't be meant is dropped. */
  readonly filter: Readonly<Record<string, string>>;
  /** Yearly spend, both ends included; null for any. Spend in another currency can't be compared. */
  readonly spend: { readonly from: number; readonly to: number | null; readonly currency: string } | null;
  readonly asked: AskedBefore;
  /** Calendar date, with `not-since`; null otherwise. */
  readonly answeredBefore: string | null;
}

/** What a rule looks at: a supplier fits where every list that is not empty has its value. */
export interface RuleConditions {
  readonly band?: readonly (HeadlineBand | 'unknown')[];
  /** ISIC sections (letter) or divisions (2 digits). */
  readonly sector?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: readonly string[];
  /** 1 to n; 0 stands for no known tier. */
  readonly tier?: readonly number[];
}

/** What suppliers get that fit. */
export interface TemplateRule {
  readonly when: RuleConditions;
  /** Code of the template. */
  readonly template: string;
}

/** A module that is asked together with a whole questionnaire, of suppliers that fit. */
export interface ModuleRule {
  readonly when: RuleConditions;
  /** Code of the module. */
  readonly module: string;
}

/** Everything that somebody decides about a campaign. */
export interface CampaignContent {
  /** For colleagues; suppliers don't see it. */
  readonly name: string;
  readonly audience: CampaignAudience;
  /** In order: the first that fits says which template a supplier gets; whom none fits is not asked. */
  readonly rules: readonly TemplateRule[];
  /** All that fit are added to a whole questionnaire. */
  readonly additions: readonly ModuleRule[];
  /** Calendar date. */
  readonly dueOn: string;
  /** A note in the mail and on the first page, by language, with placeholders; may be empty. */
  readonly messages: Readonly<Record<string, string>>;
  /** Language of the note for suppliers whose own has none. */
  readonly messageLanguage: string;
  /** Days from the due date: -7 is a week before it, 3 is three days after. */
  readonly reminders: readonly number[];
  /** Days after sending without a submission from which a second contact is written to; null for never. */
  readonly escalateAfterDays: number | null;
}

/** Why somebody in the audience gets nothing. Codes are public: clients translate them. */
export const LEFT_OUT_REASONS = [
  'merged',
  'spend-unknown',
  'no-rule',
  'already-asked',
  'no-address',
  'mailed-enough',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Where one recipient stands. `queued`: its mail has not gone out yet; `not-delivered`: a mail server refused the address. */
export const RECIPIENT_STATUSES = [
  'left-out',
  'queued',
  'not-delivered',
  'sent',
  'opened',
  'in-progress',
  'submitted',
  'reviewed',
  'expired',
  'closed',
] as const;
export type RecipientStatus = (typeof RECIPIENT_STATUSES)[number];

/** How many stand where. */
export type RecipientCounts = Readonly<Partial<Record<RecipientStatus, number>>> & {
  /** Past the due date and nothing submitted, whichever status. */
  readonly overdue: number;
  readonly total: number;
};

export interface CampaignListItem {
  readonly id: string;
  readonly name: string;
  readonly state: CampaignState;
  readonly dueOn: string;
  readonly startedAt: string | null;
  readonly createdBy: string;
  /** Suppliers that were or are to be written to; null for a draft. */
  readonly asked: number | null;
  readonly submitted: number;
}

export interface CampaignView extends CampaignContent {
  readonly id: string;
  readonly state: CampaignState;
  /** Counts up with every change of the draft; given back, it says what a change was made to. */
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly counts: RecipientCounts;
  /** The job that sends; null for a draft. */
  readonly jobRunId: string | null;
}

/** One supplier on the campaign's board. */
export interface CampaignRecipientView {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly status: RecipientStatus;
  /** Null where it gets a questionnaire. */
  readonly leftOut: LeftOutReason | null;
  readonly overdue: boolean;
  /** Titles of the template and its modules; null where no rule fits. */
  readonly templateTitle: string | null;
  readonly questionnaireId: string | null;
  readonly email: string | null;
  readonly language: string;
  readonly dueOn: string | null;
  readonly answeredRatio: number;
  readonly sentAt: string | null;
  readonly remindedAt: string | null;
  readonly submittedAt: string | null;
  /** What the mail server said; null where nothing came back. */
  readonly bounceReason: string | null;
  /** Whom its mails went to and when, the first one first; none where nothing was sent. */
  readonly writtenTo: readonly WrittenTo[];
}

/** A question by how many respondents left it open, or wrote about it. */
export interface QuestionCount {
  readonly code: string;
  readonly text: string;
  readonly count: number;
  /** Of the respondents who were asked it and submitted, or to whom a questionnaire with it was sent, 0 to 1. */
  readonly ratio: number;
}

export interface LanguageFigures {
  readonly language: string;
  readonly sent: number;
  readonly submitted: number;
}

/** How a campaign goes. */
export interface CampaignFigures {
  readonly sent: number;
  readonly submitted: number;
  /** Submitted of those whose mail was not refused, 0 to 1; null before anything is sent. */
  readonly responseRatio: number | null;
  /** Half of those who submitted took less, in days; null until somebody has. */
  readonly medianDaysToAnswer: number | null;
  readonly languages: readonly LanguageFigures[];
  /** Most first; only questions that one respondent at least left open. */
  readonly mostSkipped: readonly QuestionCount[];
  /** Most first: questions that respondents wrote to the buyer about, whether or not they have submitted. */
  readonly mostAskedAbout: readonly QuestionCount[];
  /** Submissions whose questions are not counted in yet; they are before long. */
  readonly uncounted: number;
}

/** The mail that suppliers of one language get, and in place of whose. */
export interface MailPreview {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The supplier whose name and contact stand in it; null for an example. */
  readonly supplierName: string | null;
}

/** Why a recipient was passed over by something done to many. */
export type RecipientsPassedOver = 'not-sent' | 'not-open' | 'expired' | 'not-delivered' | 'too-soon';

/** What came of something done to many. */
export interface RecipientsDone {
  readonly done: number;
  /** How many were passed over, by reason. */
  readonly passedOver: Readonly<Partial<Record<RecipientsPassedOver, number>>>;
}

/** Whom to write to instead, or beside. */
export interface ChangeAddress {
  readonly email: string;
  readonly name?: string;
  /** Whether the one so far goes on answering. */
  readonly beside?: boolean;
}

/** A mail that did not arrive, as a mail provider or a script at the mailbox tells it. */
export interface BounceNotice {
  /** Message-ID of the mail that was sent, with or without angle brackets. */
  readonly messageId: string;
  /** Whether the address is bad for good. A passing trouble is noted nowhere: the mail server tries again. */
  readonly permanent: boolean;
  /** SMTP reply or enhanced status: `550`, `5.1.1`. */
  readonly code?: string;
  /** What the other server said. */
  readonly reason?: string;
}

/** What became of notices: unknown ones name no mail of a questionnaire. */
export interface BouncesNoted {
  readonly noted: number;
  readonly passing: number;
  readonly unknown: number;
}
