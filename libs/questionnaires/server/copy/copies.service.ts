import { CompanyDb, enqueue, FileStore, type StoredFile } from '@firebreak/platform/server';
import { questionnaireProblem, type CopyView } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentAccess } from '../respondent-access';
import { QuestionnaireCopyEntity } from './questionnaire-copy.entity';
import { RenderCopy } from './render-copy.job';

/** One that has waited longer is not waited for any more. */
const PATIENCE_IN_MS = 120_000;

/** Copies for the respondent, also once the answers are sent. */
@Injectable()
export class CopiesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly access: RespondentAccess,
    private readonly files: FileStore,
  ) {}

  /**
   * Orders a copy of the answers as they are now; one that is being made already is not made twice.
   * @throws Problem link-unknown, link-expired, portal-code-needed
   */
  order(token: string, language: string, at = new Date()): Promise<CopyView> {
    return this.access.as(token, (questionnaireId) =>
      this.db.inCompany(async (tx) => {
        const lock = { mode: 'pessimistic_write' } as const;
        await tx.findOne(QuestionnaireEntity, { where: { id: questionnaireId }, lock });
        const last = await tx.findOneBy(QuestionnaireCopyEntity, { questionnaireId });
        const isFresh = last && at.getTime() - last.createdAt.getTime() < PATIENCE_IN_MS;
        if (isFresh && last.state === 'waiting' && last.language === language) return viewOf(last);
        if (last) await this.remove(tx, last);
        const copy = await tx.save(
          tx.create(QuestionnaireCopyEntity, {
            questionnaireId,
            language,
            state: 'waiting',
            fileId: null,
            createdAt: at,
          }),
        );
        await enqueue(tx, RenderCopy, { copyId: copy.id });
        return viewOf(copy);
      }),
    );
  }

  /** @throws Problem as `order`, copy-not-found */
  find(token: string, copyId: string): Promise<CopyView> {
    return this.with(token, copyId, (_tx, copy) => Promise.resolve(viewOf(copy)));
  }

  /** @throws Problem as `order`, copy-not-found, also while it is not ready */
  open(token: string, copyId: string): Promise<{ file: StoredFile; stream: Readable }> {
    return this.with(token, copyId, (tx, { fileId }) => {
      if (!fileId) throw questionnaireProblem('copy-not-found', { copyId });
      return this.files.open(tx, fileId);
    });
  }

  private with<T>(
    token: string,
    id: string,
    fn: (tx: EntityManager, copy: QuestionnaireCopyEntity) => Promise<T>,
  ): Promise<T> {
    return this.access.as(token, (questionnaireId) =>
      this.db.inCompany(async (tx) => {
        const copy = await tx.findOneBy(QuestionnaireCopyEntity, { id, questionnaireId });
        if (!copy) throw questionnaireProblem('copy-not-found', { copyId: id });
        return fn(tx, copy);
      }),
    );
  }

  private async remove(tx: EntityManager, { id, fileId }: QuestionnaireCopyEntity): Promise<void> {
    await tx.delete(QuestionnaireCopyEntity, { id });
    if (fileId) await this.files.remove(tx, fileId);
  }
}

function viewOf({ id, state }: QuestionnaireCopyEntity): CopyView {
  return { id, state };
}
