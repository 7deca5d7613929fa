import { platformProblem, type FieldError } from '@firebreak/platform/model';
import {
  addDays,
  closestLanguage,
  questionnaireProblem,
  type QuestionnaireStatus,
  type Recipient,
  type SendQuestionnaires,
  type Template,
} from '@firebreak/questionnaires/model';
import type { DirectorySupplier } from '@firebreak/supply-chain/server';
import { linkExpiry } from './questionnaire-dates';
import type { QuestionnaireEntity } from './questionnaire.entity';

const FARTHEST_DUE_IN_DAYS = 366;

/** @throws Problem where the questionnaire no longer waits for answers */
export function checkOpen(status: QuestionnaireStatus): void {
  if (status === 'draft') throw questionnaireProblem('questionnaire-not-sent');
  if (status === 'submitted' || status === 'reviewed')
    throw questionnaireProblem('questionnaire-already-submitted');
  if (status === 'closed') throw questionnaireProblem('questionnaire-closed');
  if (status === 'expired') throw questionnaireProblem('link-expired');
}

/** @throws Problem input-invalid */
export function checkDueOn(dueOn: string, today: string): void {
  if (dueOn >= today && dueOn <= addDays(today, FARTHEST_DUE_IN_DAYS)) return;
  const message = `Choose a day from ${today} on, within a year.`;
  throw platformProblem('input-invalid', {
    errors: [{ field: 'dueOn', code: 'date-out-of-range', message }],
  });
}

/** Suppliers by id. */
export type Known = ReadonlyMap<string, DirectorySupplier>;

export function namesOf(suppliers: Known): ReadonlyMap<string, string> {
  return new Map([...suppliers].map(([id, { name }]) => [id, name]));
}

/** @throws Problem recipients-incomplete, naming each supplier that nobody could write to */
export function checkAddresses(recipients: readonly Recipient[], known: Known): void {
  const errors = recipients.flatMap(({ supplierId, email }, index): FieldError[] => {
    const supplier = known.get(supplierId);
    if (email || supplier?.contactEmail) return [];
    const message = `${supplier?.name}: give an e-mail address, the supplier has none on record.`;
    return [{ field: `recipients.${index}.email`, code: 'email-missing', message }];
  });
  if (errors.length > 0) throw questionnaireProblem('recipients-incomplete', { errors });
}

/** What one recipient's questionnaire starts as: the supplier's contact on record unless the sender says otherwise. */
export function draftOf(
  template: Template,
  { dueOn, message }: SendQuestionnaires,
  recipient: Recipient,
  known: Known,
): Partial<QuestionnaireEntity> {
  const supplier = known.get(recipient.supplierId);
  return {
    supplierId: recipient.supplierId,
    templateCode: template.code,
    templateVersion: template.version,
    scope: template.scope ?? 'whole',
    asked: null,
    followsId: null,
    language: closestLanguage(template, recipient.language ?? supplier?.contactLanguage),
    recipientName: recipient.name?.trim() || supplier?.contactName || null,
    recipientEmail: recipient.email ?? supplier?.contactEmail ?? '',
    message: message?.trim() || null,
    dueOn,
    stage: 'draft',
    answeredRatio: 0,
    linkExpiresAt: linkExpiry(dueOn),
  };
}
