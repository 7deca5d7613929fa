import { currentActor, FileStore, type ReceivedFile } from '@firebreak/platform/server';
import type { KeptAnswer, VaultEntry } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { keepAnswers } from './kept-answers.service';
import { insertVersion } from './vault-answers.service';
import { VaultDocumentEntity } from './vault-document.entity';
import { documentOf } from './vault-documents.service';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';
import { knownSite, latestAnswer } from './vault-rows.query';

/** What arrives from one submission. */
export interface Arriving {
  /** Answers to what everybody knows. */
  readonly entries: readonly VaultEntry[];
  /** Answers to the customer's own questions. */
  readonly kept: readonly KeptAnswer[];
  /** Calendar date. */
  readonly answeredOn: string;
  readonly customer: string;
  readonly documents: readonly {
    readonly template: string;
    readonly question: string;
    readonly received: ReceivedFile;
  }[];
}

/** Takes a copied submission into the vault. */
@Injectable()
export class VaultIntake {
  constructor(private readonly files: FileStore) {}

  /**
   * Where the vault waits for it. An answer that the vault has a later one of stays as it is, and so does an equal one;
   * a document that it has already is not taken twice.
   * @param at when it arrives
   */
  async take(
    tx: EntityManager,
    questionnaireId: string,
    { entries, kept, answeredOn, customer, documents }: Arriving,
    at: Date,
  ): Promise<object | void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await tx.findOne(VaultQuestionnaireEntity, { where: { id: questionnaireId }, lock });
    if (row?.copy !== 'copying') return;
    let answersCopied = 0;
    for (const entry of entries) if (await this.takeAnswer(tx, entry, customer, at)) answersCopied++;
    await keepAnswers(tx, questionnaireId, kept, answeredOn);
    let documentsCopied = 0;
    for (const { template, question, received } of documents) {
      const { sha256 } = received;
      documentsCopied++;
      if (await tx.existsBy(VaultDocumentEntity, { template, question, sha256 })) continue;
      const file = await this.files.keep(tx, received);
      await tx.save(
        tx.create(VaultDocumentEntity, {
          ...documentOf(file),
          ...{ template, question, validUntil: null, addedAt: at },
          ...{ sourceKind: 'submission', sourceCustomer: customer },
        }),
      );
    }
    await tx.update(
      VaultQuestionnaireEntity,
      { id: questionnaireId },
      { copy: 'copied', answersCopied, documentsCopied, answersKept: kept.length },
    );
    return { answersCopied, documentsCopied };
  }

  /** @returns whether the vault has this answer now */
  private async takeAnswer(
    tx: EntityManager,
    { template, question, site: label, ...entry }: VaultEntry,
    customer: string,
    at: Date,
  ): Promise<boolean> {
    const site = label && ((await knownSite(tx, label)) ?? label);
    const latest = await latestAnswer(tx, { template, question, site });
    if (latest && latest.answeredOn > entry.answeredOn) return false;
    const same = isDeepStrictEqual(latest?.value, entry.value) && latest?.validUntil === entry.validUntil;
    if (same) return true;
    return insertVersion(tx, {
      ...{ template, question, site: site ?? '', ...entry },
      version: (latest?.version ?? 0) + 1,
      sourceKind: 'submission',
      sourceCustomer: customer,
      changedBy: currentActor().name,
      changedAt: at,
    });
  }
}
