import { auditProblem, type EvidenceFile } from '@firebreak/audits/model';
import { CompanyDb, FileStore, type StoredFile } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { FindingEvidenceEntity } from './finding-evidence.entity';
import { FindingEntity } from './finding.entity';

/** What proves that something was done: documents and pictures. */
const ACCEPTED = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
const MAX_BYTES = 20 * 1024 * 1024;

/** Files that prove what was done about a finding. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  /**
   * Adds a file to a finding; a claim of closure can then name it.
   * @throws Problem finding-not-found, file-empty, file-too-large, file-type-refused
   */
  async add(findingId: string, name: string, content: Buffer | Readable): Promise<EvidenceFile> {
    // Before the bytes: nobody uploads 20 MB to a finding that is not there.
    await this.db.inCompany((tx) => this.existing(tx.existsBy(FindingEntity, { id: findingId }), findingId));
    const received = await this.files.receive({ name, content, accept: ACCEPTED, maxBytes: MAX_BYTES });
    return this.db.inCompany(async (tx) => {
      await this.existing(tx.existsBy(FindingEntity, { id: findingId }), findingId);
      const file = await this.files.keep(tx, received);
      await tx.insert(FindingEvidenceEntity, { id: file.id, findingId, name: file.name });
      return { id: file.id, name: file.name };
    });
  }

  /** @throws Problem evidence-not-found, also for a file of another finding */
  open(findingId: string, id: string): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => {
      const found = await tx.existsBy(FindingEvidenceEntity, { id, findingId });
      if (!found) throw auditProblem('evidence-not-found', { evidenceFileId: id });
      return this.files.open(tx, id);
    });
  }

  private async existing(found: Promise<boolean>, findingId: string): Promise<void> {
    if (!(await found)) throw auditProblem('finding-not-found', { findingId });
  }
}
