import { FileStore, type ReceivedFile } from '@firebreak/platform/server';
import {
  documentRoom,
  placeAt,
  takesDocuments,
  type HeldDocument,
  type Response,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvidenceService } from '../evidence.service';
import { circumstancesOf, templateOf } from '../open-form';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { storedResponse } from '../stored-response.query';

/** A document of a signed copy, with bytes of its own, and where it goes. */
export interface Attachment {
  /** Key of the place. */
  readonly place: string;
  /** Of the document among the copy's. */
  readonly index: number;
  readonly received: ReceivedFile;
}

/** A document that was attached. */
export interface Attached {
  readonly index: number;
  readonly evidenceId: string;
}

/** Attaches documents of a supplier's signed copy in a questionnaire of the current company. */
@Injectable()
export class AttachDocuments {
  constructor(
    private readonly files: FileStore,
    private readonly evidence: EvidenceService,
  ) {}

  /**
   * Attaches those that have room, by the rules of the portal, and leaves the others: somebody may have been faster. The
   * caller holds the lock of the questionnaire, which is open, and has filled in what is filled in.
   */
  async attach(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    attachments: readonly Attachment[],
    at: Date,
  ): Promise<readonly Attached[]> {
    if (attachments.length === 0) return [];
    const { response } = await storedResponse(tx, questionnaire.id);
    const taking = await placesThatTake(
      tx,
      questionnaire,
      attachments.map(({ place }) => place),
      response,
    );
    const held = [...(await heldDocuments(tx, questionnaire.id))];
    const attached: Attached[] = [];
    for (const { place, index, received } of attachments) {
      if (!taking.has(place) || documentRoom(held, place, received.sha256) !== 'free') continue;
      const file = await this.files.keep(tx, received);
      const { id } = await this.evidence.attach(tx, questionnaire, place, file, at);
      held.push({ place, sha256: received.sha256 });
      attached.push({ index, evidenceId: id });
    }
    return attached;
  }
}

/** Which of these places take documents as the questionnaire is answered now. */
export async function placesThatTake(
  tx: EntityManager,
  questionnaire: QuestionnaireEntity,
  keys: readonly string[],
  { answers }: Response,
): Promise<ReadonlySet<string>> {
  const template = await templateOf(tx, questionnaire);
  const circumstances = circumstancesOf(questionnaire);
  const taking = keys.filter((key) => {
    const place = placeAt(template, key, circumstances);
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    return place !== null && takesDocuments(place.question, value);
  });
  return new Set(taking);
}

export function heldDocuments(tx: EntityManager, questionnaireId: string): Promise<readonly HeldDocument[]> {
  return tx.query<HeldDocument[]>(
    `SELECT e.question AS place, f.sha256
       FROM questionnaire_evidence e
       LEFT JOIN stored_file f ON f.company_id = e.company_id AND f.id = e.file_id
      WHERE e.company_id = current_company_id() AND e.questionnaire_id = $1`,
    [questionnaireId],
  );
}
