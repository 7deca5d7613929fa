import { Injectable } from '@nestjs/common';
import { CompanyDb, FileStore, type StoredFile } from '@firebreak/platform/server';
import { supplyChainProblem, type LinkView } from '@firebreak/supply-chain/model';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { getSupplyLink } from './get-supply-link.query';
import { SupplyLinkEntity } from './supply-link.entity';

const ACCEPTED = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/csv',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];
const MAX_BYTES = 20 * 1024 * 1024;

/** The file that shows that somebody supplies somebody: an order, a bill of lading, a photograph of a label. */
@Injectable()
export class LinkEvidenceService {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  /**
   * Puts a file on a link, in the place of the one that was there.
   * @throws Problem supply-link-not-found, file-empty, file-too-large, file-type-refused
   */
  async replace(linkId: string, name: string, content: Buffer | Readable): Promise<LinkView> {
    // Before the bytes: nobody uploads 20 MB to a link that is not there.
    await this.db.inCompany((tx) => this.find(tx, linkId));
    const received = await this.files.receive({ name, content, accept: ACCEPTED, maxBytes: MAX_BYTES });
    return this.db.inCompany(async (tx) => {
      const link = await this.find(tx, linkId);
      const file = await this.files.keep(tx, received);
      await this.point(tx, link, { evidenceFileId: file.id, evidenceFileName: file.name });
      const view = await getSupplyLink(tx, linkId);
      if (!view) throw new Error('A link that was just saved is gone.');
      return view;
    });
  }

  /** @throws Problem supply-link-not-found, link-evidence-not-found */
  open(linkId: string): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => {
      const { evidenceFileId } = await this.find(tx, linkId);
      if (!evidenceFileId) throw supplyChainProblem('link-evidence-not-found');
      return this.files.open(tx, evidenceFileId);
    });
  }

  /** @throws Problem supply-link-not-found, link-evidence-not-found */
  remove(linkId: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const link = await this.find(tx, linkId);
      if (!link.evidenceFileId) throw supplyChainProblem('link-evidence-not-found');
      await this.point(tx, link, { evidenceFileId: null, evidenceFileName: null });
    });
  }

  private async point(
    tx: EntityManager,
    link: SupplyLinkEntity,
    file: Pick<SupplyLinkEntity, 'evidenceFileId' | 'evidenceFileName'>,
  ): Promise<void> {
    await tx.update(SupplyLinkEntity, { id: link.id }, file);
    if (link.evidenceFileId) await this.files.remove(tx, link.evidenceFileId);
  }

  private async find(tx: EntityManager, id: string): Promise<SupplyLinkEntity> {
    const link = await tx.findOne(SupplyLinkEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!link) throw supplyChainProblem('supply-link-not-found');
    return link;
  }
}
