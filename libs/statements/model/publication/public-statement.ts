import { figuresIn, formatText, parseText } from '../section-text';
import type { StatementSignature } from '../approval/signature';
import type { RenditionFormat, StatementApproval, StatementContent } from '../statement';

/** How a published version stands: shown, replaced by a corrected one, or taken from the public. */
export const PUBLICATION_STATES = ['current', 'corrected', 'withdrawn'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** Files that the approver may put beside the PDF, which is always out; the workbook is another choice. */
export const OPEN_FORMATS = ['docx', 'html', 'json'] as const satisfies readonly RenditionFormat[];
export type OpenFormat = (typeof OPEN_FORMATS)[number];

/** What a company may choose to show beside the text. */
export interface PublicChoice {
  /** Signatures as they were drawn: on an open page anybody can copy them. */
  readonly withSignature?: boolean;
}

/**
 * What of an approved version the public may see: figures that the text does not quote, notes of what is still to write,
 * what persons put into forms, and the account behind a signature stay with the company; so do its pen strokes, unless
 * the company chose to show them.
 */
export function publicContent(content: StatementContent, choice: PublicChoice = {}): StatementContent {
  const sections = content.sections.map(({ kind, text }) => ({ kind, text: withoutPrompts(text) }));
  const quoted = new Set<string>(sections.flatMap(({ text }) => figuresIn(text)));
  const shown = <T extends Pick<StatementApproval, 'signature'>>(approval: T): T => ({
    ...approval,
    signature: choice.withSignature ? withoutAccount(approval.signature) : undefined,
  });
  const { joint } = content.approval;
  const approval: StatementApproval = {
    ...shown(content.approval),
    ...(joint?.entities && { joint: { ...joint, entities: joint.entities.map(shown) } }),
  };
  return {
    ...content,
    approval,
    sections,
    formAnswers: undefined,
    figures: {
      figures: content.figures.figures.filter(({ id }) => quoted.has(id)),
      breakdowns: content.figures.breakdowns.filter(({ id }) => quoted.has(id)),
    },
  };
}

/** The mark alone. */
function withoutAccount(signature: StatementSignature | undefined): StatementSignature | undefined {
  return signature && { ...signature, at: '', accountId: '', account: '' };
}

function withoutPrompts(text: string): string {
  return formatText(parseText(text).filter(({ kind }) => kind !== 'prompt'));
}

/** The link that a homepage must carry, ready to paste. */
export function homepageLink(address: string, label: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>`;
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What the API returns.

export interface PublicationView {
  readonly id: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly state: PublicationState;
  /** Path of this version's own page. */
  readonly path: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  /** What was corrected, or why it was withdrawn; empty while it stands. */
  readonly reason: string;
  readonly withWorkbook: boolean;
  /** Files on show beside PDF and workbook. */
  readonly formats: readonly OpenFormat[];
}

export interface StatementPublicationsView {
  /** The company's part of the address; null before the first publication. */
  readonly slug: string | null;
  /** To propose for it. */
  readonly proposedSlug: string;
  /** Full address of the page; null before the first publication. */
  readonly address: string | null;
  /** To paste into the homepage; null before the first publication. */
  readonly link: string | null;
  /** The approved version that could be published now; null where there is none, or it is out already. */
  readonly publishable: {
    readonly versionId: string;
    readonly number: number;
    readonly ready: boolean;
    /** Made of it, to be published beside the PDF. */
    readonly formats: readonly OpenFormat[];
    /** A signature under it was drawn. */
    readonly drawn: boolean;
  } | null;
  /** Newest first. */
  readonly publications: readonly PublicationView[];
}

// What the API takes.

export interface PublishVersion {
  readonly versionId: string;
  /** The company's part of the address, at its first publication; later ones keep it. */
  readonly slug?: string;
  /** Put the workbook out too: it names suppliers and findings. */
  readonly withWorkbook: boolean;
  /** Files to put out beside the PDF; none when absent. */
  readonly formats?: readonly OpenFormat[];
  /** Show signatures on the page as they were drawn; otherwise it tells the names only, and the files have the rest. */
  readonly withSignature?: boolean;
  /** What the new version corrects, where one is out already. */
  readonly reason: string;
}

export interface WithdrawPublication {
  readonly reason: string;
}
