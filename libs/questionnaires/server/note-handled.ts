import type { EntityManager } from 'typeorm';
import { currentPerson } from './current-person';
import { QuestionnaireEntity } from './questionnaire.entity';

/** Keeps who works on a questionnaire, so that they are told what the supplier writes. The caller holds its lock. */
export async function noteHandled(tx: EntityManager, { id, handledBy }: QuestionnaireEntity): Promise<void> {
  const person = currentPerson();
  if (person && person !== handledBy) await tx.update(QuestionnaireEntity, { id }, { handledBy: person });
}
