import {
  dateInWords,
  fill,
  statementTexts,
  type StatementApproval,
  type StatementContent,
  type StatementSignature,
} from '@firebreak/statements/model';
import { jointSentence, signersSentences } from './approval-sentences';

/** The approval of one entity as it is printed, from top to bottom. */
export interface PrintedPart {
  /** Whose it is; null where one approval is that of the statement. */
  readonly entity: string | null;
  /** Who approved, or that nobody has yet. */
  readonly approved: string;
  readonly sentences: readonly string[];
  readonly signature: StatementSignature | undefined;
  /** Who signed, or that nobody has yet. */
  readonly signed: string;
  /** Who signed, for those who do not see what was drawn. */
  readonly signatory: string;
}

/** Approval and signature as every file and page prints them, in the statement's language. */
export interface PrintedApproval {
  /** How several entities approved, before the approval of each; null where one approval is all. */
  readonly joint: string | null;
  readonly parts: readonly PrintedPart[];
}

export function printedApproval(content: StatementContent): PrintedApproval {
  const { approval, organisation, language } = content;
  const joint = jointSentence(content);
  const others = approval.joint?.entities ?? [];
  if (others.length === 0) {
    const own = partOf(approval, null, organisation.name, language);
    return { joint: null, parts: [{ ...own, sentences: [...(joint ? [joint] : []), ...own.sentences] }] };
  }
  const parts = [
    partOf(approval, organisation.name, organisation.name, language),
    ...others.map((entity) => partOf(entity, entity.name, entity.name, language)),
  ];
  return { joint, parts };
}

function partOf(
  approval: Omit<StatementApproval, 'joint'>,
  entity: string | null,
  bound: string,
  language: StatementContent['language'],
): PrintedPart {
  const words = statementTexts(language).document;
  const date = (day: string | null) => dateInWords(day, language) || words.noDate;
  const { approvedBy, approvedOn, signatoryName: name, signatoryPosition: position, signedOn } = approval;
  return {
    entity,
    approved: approvedBy.trim()
      ? fill(words.approvedBy, { body: approvedBy, date: date(approvedOn) })
      : words.notApproved,
    sentences: signersSentences(approval, bound, language),
    signature: approval.signature,
    signed: name.trim() ? fill(words.signed, { name, position, date: date(signedOn) }) : words.notSigned,
    signatory: name,
  };
}
