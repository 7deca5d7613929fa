import type { DirectoryContact } from '@firebreak/supply-chain/server';
import type { QuestionnaireEntity } from './questionnaire.entity';

/** Somebody else at the supplier who can be written to; null where nobody is on record. */
export function secondContact(
  contacts: readonly DirectoryContact[],
  { recipientEmail }: Pick<QuestionnaireEntity, 'recipientEmail'>,
): DirectoryContact | null {
  return contacts.find(({ email }) => email.toLowerCase() !== recipientEmail.toLowerCase()) ?? null;
}
