import { dateInWords, fill, statementTexts, type StatementContent } from '@firebreak/statements/model';
import { approvalSentences } from './approval-sentences';

/** Who approved and who signed, sentence by sentence, or that nobody has yet. */
export function approvalWords(content: StatementContent): string[] {
  const { approval, language } = content;
  const words = statementTexts(language).document;
  const date = (day: string | null) => dateInWords(day, language) || words.noDate;
  const { approvedBy, approvedOn, signatoryName: name, signatoryPosition: position, signedOn } = approval;
  return [
    approvedBy.trim()
      ? fill(words.approvedBy, { body: approvedBy, date: date(approvedOn) })
      : words.notApproved,
    ...approvalSentences(content),
    name.trim() ? fill(words.signed, { name, position, date: date(signedOn) }) : words.notSigned,
  ];
}
