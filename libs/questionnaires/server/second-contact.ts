import { closestOf, languagesOfParts, type FindTemplate } from '@firebreak/questionnaires/model';
import type { DirectoryContact } from '@firebreak/supply-chain/server';
import type { QuestionnaireEntity } from './questionnaire.entity';

/** Somebody else at the supplier who can be written to; null where nobody is on record. */
export function secondContact(
  contacts: readonly DirectoryContact[],
  { recipientEmail }: Pick<QuestionnaireEntity, 'recipientEmail'>,
): DirectoryContact | null {
  return contacts.find(({ email }) => email.toLowerCase() !== recipientEmail.toLowerCase()) ?? null;
}

/** The second contact in the first one's place: codes and mails go to one address; links of the first still open the page. */
export function addressedTo(
  { name, email, language }: DirectoryContact,
  questionnaire: QuestionnaireEntity,
  find: FindTemplate,
): Pick<QuestionnaireEntity, 'recipientEmail' | 'recipientName' | 'language'> {
  return {
    recipientEmail: email,
    recipientName: name,
    language: language ? closestOf(languagesOfParts(questionnaire, find), language) : questionnaire.language,
  };
}
