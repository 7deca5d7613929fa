import { dateInWords, isApproved, statementTexts, type StatementApproval } from '@firebreak/statements/model';
import type { StatementRendering } from '../pdf/statement-rendering';
import { approvalWords } from './approval-words';
import type { CellValue, SheetContent } from './sheet';

/** Who approved and who signed, a row for each entity that approved by itself; none while nobody has. */
export function approvalSheets({ content }: StatementRendering): SheetContent[] {
  const { approval, language, organisation } = content;
  if (!isApproved(approval)) return [];
  const words = approvalWords(language);
  const row = (name: string, of: Omit<StatementApproval, 'joint'>): CellValue[] => [
    name,
    of.approvedBy,
    dateInWords(of.approvedOn, language),
    of.signatoryName,
    of.signatoryPosition,
    dateInWords(of.signedOn, language),
    of.attestation ?? '',
  ];
  const others = approval.joint?.entities ?? [];
  const sheet = {
    name: statementTexts(language).sections.approval,
    wraps: true,
    columns: [
      { title: words.entity, width: 36 },
      { title: words.body, width: 30 },
      { title: words.approvedOn, width: 18 },
      { title: words.signatory, width: 28 },
      { title: words.position, width: 28 },
      { title: words.signedOn, width: 18 },
      { title: words.statement, width: 60 },
    ],
    rows: [row(organisation.name, approval), ...others.map((entity) => row(entity.name, entity))],
  };
  return [sheet];
}
