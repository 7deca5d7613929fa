import { CompanyDb, FileStore, type StoredFile } from '@firebreak/platform/server';
import {
  MAX_DOCUMENTS_PER_QUESTION,
  questionnaireProblem,
  vaultQuestion,
  type VaultDocumentView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { receiveDocument } from '../evidence/received-document';
import { dayOf } from '../questionnaire-dates';
import { checkValidUntil } from './vault-answers.service';
import { VaultDocumentEntity } from './vault-document.entity';
import { toDocumentView } from './vault-rows.query';

/** The own company's documents, by what they prove. */
@Injectable()
export class VaultDocuments {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  /**
   * @throws Problem vault-question-unknown, document-limit-reached, file-empty, file-too-large, file-type-refused
   */
  async add(
    template: string,
    question: string,
    name: string,
    content: Buffer | Readable,
  ): Promise<VaultDocumentView> {
    // Before the bytes: nobody uploads 20 MB to a question that takes none.
    await this.db.inCompany((tx) => this.checkRoom(tx, template, question));
    const received = await receiveDocument(this.files, name, content);
    return this.db.inCompany(async (tx) => {
      await this.checkRoom(tx, template, question);
      const file = await this.files.keep(tx, received);
      const at = new Date();
      const row = await tx.save(
        tx.create(VaultDocumentEntity, {
          ...documentOf(file),
          ...{ template, question, validUntil: null, sourceKind: 'own', sourceCustomer: null, addedAt: at },
        }),
      );
      return toDocumentView(row, dayOf(at));
    });
  }

  /** Says how long a document counts. @throws Problem vault-document-not-found, input-invalid */
  change(id: string, validUntil: string | null): Promise<VaultDocumentView> {
    const today = dayOf(new Date());
    if (validUntil !== null) checkValidUntil(validUntil, today);
    return this.db.inCompany(async (tx) => {
      const row = await find(tx, id);
      await tx.update(VaultDocumentEntity, { id }, { validUntil });
      return toDocumentView({ ...row, validUntil }, today);
    });
  }

  /** Copies that customers have stay theirs. @throws Problem vault-document-not-found */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { fileId } = await find(tx, id);
      await tx.delete(VaultDocumentEntity, { id });
      await this.files.remove(tx, fileId);
    });
  }

  /** @throws Problem vault-document-not-found */
  open(id: string): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => this.files.open(tx, (await find(tx, id)).fileId));
  }

  private async checkRoom(tx: EntityManager, template: string, question: string): Promise<void> {
    if (!vaultQuestion(template, question)) throw questionnaireProblem('vault-question-unknown');
    const held = await tx.countBy(VaultDocumentEntity, { template, question });
    if (held >= MAX_DOCUMENTS_PER_QUESTION)
      throw questionnaireProblem('document-limit-reached', { question, limit: MAX_DOCUMENTS_PER_QUESTION });
  }
}

/** What a row says of its file. */
export function documentOf({ id, name, mediaType, sizeInBytes, sha256 }: StoredFile) {
  return { fileId: id, name, mediaType, sizeInBytes, sha256 };
}

async function find(tx: EntityManager, id: string): Promise<VaultDocumentEntity> {
  const row = await tx.findOneBy(VaultDocumentEntity, { id });
  if (!row) throw questionnaireProblem('vault-document-not-found', { documentId: id });
  return row;
}
