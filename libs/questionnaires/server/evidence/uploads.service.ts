import { Problem } from '@firebreak/platform/model';
import { CompanyDb, FileStore, type ReceivedFile } from '@firebreak/platform/server';
import {
  MAX_OPEN_UPLOADS,
  MAX_PIECE_BYTES,
  MIN_PIECE_BYTES,
  pieceFault,
  questionnaireProblem,
  UPLOAD_KEPT_IN_HOURS,
  type EvidenceView,
  type StartUpload,
  type UploadView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import { EvidenceService } from '../evidence.service';
import { QuestionnaireEvidenceEntity } from '../questionnaire-evidence.entity';
import { RespondentAccess } from '../respondent-access';
import { toEvidenceView } from '../stored-response.query';
import { EvidenceUploadPieceEntity } from './evidence-upload-piece.entity';
import { EvidenceUploadEntity } from './evidence-upload.entity';
import { receiveDocument } from './received-document';

const HOUR_IN_MS = 3_600_000;

/**
 * Documents that come in pieces. The pieces are rows: an acknowledged one outlives any process and any machine can go
 * on with it. An upload that nobody goes on with is removed when the next one begins.
 */
@Injectable()
export class UploadsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly access: RespondentAccess,
    private readonly evidence: EvidenceService,
    private readonly files: FileStore,
  ) {}

  /** @throws Problem as for reading, answer-invalid, the limits of documents, too-many-uploads */
  start(
    token: string,
    { question, name, bytes, fingerprint }: StartUpload,
    at = new Date(),
  ): Promise<UploadView> {
    return this.access.changeAsHolder(token, async (tx, open, { part }) => {
      const tooOld = new Date(at.getTime() - UPLOAD_KEPT_IN_HOURS * HOUR_IN_MS);
      await tx.delete(EvidenceUploadEntity, { createdAt: LessThan(tooOld) });
      await this.evidence.checkRoom(tx, open, question, part);
      const under = { questionnaireId: open.id, evidenceId: IsNull() };
      const known = await tx.findOneBy(EvidenceUploadEntity, { ...under, question, fingerprint });
      if (known && known.sizeInBytes === bytes) return this.view(tx, known);
      if (known) await tx.delete(EvidenceUploadEntity, { id: known.id });
      if ((await tx.countBy(EvidenceUploadEntity, under)) >= MAX_OPEN_UPLOADS) {
        throw questionnaireProblem('too-many-uploads', { limit: MAX_OPEN_UPLOADS });
      }
      const upload = tx.create(EvidenceUploadEntity, {
        questionnaireId: open.id,
        question,
        name,
        fingerprint,
        sizeInBytes: bytes,
        received: 0,
        evidenceId: null,
        createdAt: at,
      });
      return this.view(tx, await tx.save(upload));
    });
  }

  /** @throws Problem as for reading, upload-not-found */
  find(token: string, uploadId: string): Promise<UploadView> {
    return this.access.readAsHolder(token, async (tx, open) =>
      this.view(tx, await this.row(tx, open.id, uploadId)),
    );
  }

  /** @throws Problem as for reading, upload-not-found, upload-elsewhere with where to go on, upload-piece-refused */
  add(token: string, uploadId: string, start: number, piece: Buffer): Promise<UploadView> {
    return this.access.readAsHolder(token, async (tx, open) => {
      const upload = await this.row(tx, open.id, uploadId, 'lock');
      const fault = pieceFault({ bytes: upload.sizeInBytes, received: upload.received }, start, piece.length);
      if (fault === 'elsewhere')
        throw questionnaireProblem('upload-elsewhere', { received: upload.received });
      if (fault) {
        const limits = { atLeast: MIN_PIECE_BYTES, atMost: MAX_PIECE_BYTES, bytes: upload.sizeInBytes };
        throw questionnaireProblem('upload-piece-refused', limits);
      }
      await tx.insert(EvidenceUploadPieceEntity, { uploadId, startAt: start, content: piece });
      const received = start + piece.length;
      await tx.update(EvidenceUploadEntity, { id: uploadId }, { received });
      return this.view(tx, { ...upload, received });
    });
  }

  /**
   * @throws Problem as for reading, upload-not-found, upload-incomplete, the limits of documents, and what is wrong with
   *   the document, after which the upload is gone
   */
  finish(token: string, uploadId: string): Promise<EvidenceView> {
    return this.access.asHolder(token, async ({ questionnaire: { id }, part }) => {
      const upload = await this.db.inCompany(async (tx) => {
        await this.access.open(tx, id, 'read');
        return this.row(tx, id, uploadId);
      });
      const { received, sizeInBytes: bytes } = upload;
      if (received < bytes) throw questionnaireProblem('upload-incomplete', { received, bytes });
      const file = upload.evidenceId ? null : await this.receive(upload);
      return this.db.inCompany(async (tx) => {
        const open = await this.access.open(tx, id, 'change');
        const made = await this.document(tx, await this.row(tx, id, uploadId, 'lock'));
        if (made) return made; // asked twice; what was received for the second time is swept
        if (!file) throw questionnaireProblem('upload-not-found', { uploadId }); // its document was removed since
        await this.evidence.checkRoom(tx, open, upload.question, part);
        const kept = await this.files.keep(tx, file);
        const document = await this.evidence.attach(tx, open, upload.question, kept);
        await tx.delete(EvidenceUploadPieceEntity, { uploadId });
        await tx.update(EvidenceUploadEntity, { id: uploadId }, { evidenceId: document.id });
        return document;
      });
    });
  }

  /**
   * A document that can't be taken never will be: its upload goes at once.
   * @returns null where the upload became a document meanwhile
   */
  private async receive(upload: EvidenceUploadEntity): Promise<ReceivedFile | null> {
    try {
      return await receiveDocument(this.files, upload.name, Readable.from(this.pieces(upload)));
    } catch (error) {
      const isMade = { id: upload.id, evidenceId: Not(IsNull()) };
      if (await this.db.inCompany((tx) => tx.existsBy(EvidenceUploadEntity, isMade))) return null;
      const open = { id: upload.id, evidenceId: IsNull() };
      if (error instanceof Problem) await this.db.inCompany((tx) => tx.delete(EvidenceUploadEntity, open));
      throw error;
    }
  }

  /** Each piece in a transaction of its own: nothing is held open while the store takes them. */
  private async *pieces({ id, sizeInBytes }: EvidenceUploadEntity): AsyncGenerator<Buffer> {
    for (let at = 0; at < sizeInBytes;) {
      const key = { uploadId: id, startAt: at };
      const piece = await this.db.inCompany((tx) => tx.findOneByOrFail(EvidenceUploadPieceEntity, key));
      at += piece.content.length;
      yield piece.content;
    }
  }

  private async row(
    tx: EntityManager,
    questionnaireId: string,
    id: string,
    lock?: 'lock',
  ): Promise<EvidenceUploadEntity> {
    const upload = await tx.findOne(EvidenceUploadEntity, {
      where: { id, questionnaireId },
      ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
    });
    if (!upload) throw questionnaireProblem('upload-not-found', { uploadId: id });
    return upload;
  }

  private async document(
    tx: EntityManager,
    { evidenceId }: EvidenceUploadEntity,
  ): Promise<EvidenceView | null> {
    const row = evidenceId ? await tx.findOneBy(QuestionnaireEvidenceEntity, { id: evidenceId }) : null;
    return row && toEvidenceView(row);
  }

  private async view(tx: EntityManager, upload: EvidenceUploadEntity): Promise<UploadView> {
    const { id, sizeInBytes, received } = upload;
    return { id, bytes: sizeInBytes, received, document: await this.document(tx, upload) };
  }
}
