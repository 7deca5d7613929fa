import { CompanyDb, currentActor, enqueue, FileStore } from '@firebreak/platform/server';
import {
  checkCriteria,
  isApproved,
  legalBasisIn,
  outcomesOf,
  RENDITION_FORMATS,
  statementProblem,
  withBrand,
  type ApprovalPoint,
  type ExportStarted,
  type StatementContent,
  type StatementVersionView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { StatementBrands } from './brand/statement-brands.service';
import { findStatement } from './find-statements.query';
import { findFormAnswers, withFormAnswers } from './forms/form-answers-of';
import { openMade } from './files/media-types';
import { RenderStatement } from './render-statement.job';
import { StatementDecisionEntity } from './statement-decision.entity';
import { StatementFrameworks } from './statement-frameworks.service';
import { StatementRenditionEntity } from './statement-rendition.entity';
import { StatementVersionEntity } from './statement-version.entity';
import { toContent } from './statement-views';
import { StatementEntity } from './statement.entity';

/** Versions of a statement and the files made of them. */
@Injectable()
export class StatementExports {
  constructor(
    private readonly db: CompanyDb,
    private readonly frameworks: StatementFrameworks,
    private readonly brands: StatementBrands,
    private readonly files: FileStore,
  ) {}

  /**
   * Freezes the statement as it is and orders its files. Without a change since the last export it is
   * the same version, whose files are not made twice.
   * @throws Problem statement-not-found
   */
  order(statementId: string): Promise<ExportStarted> {
    return this.db.inCompany(async (tx) => {
      const version = await this.freeze(tx, statementId);
      return { jobId: await this.orderFiles(tx, version), versionId: version.id };
    });
  }

  /** Has the files of a version made. @returns the run that makes them */
  async orderFiles(tx: EntityManager, { id, statementId }: StatementVersionEntity): Promise<string> {
    const options = { subject: statementId, dedupeKey: id };
    const jobRunId = await enqueue(tx, RenderStatement, { versionId: id }, options);
    await tx.update(StatementVersionEntity, { id }, { jobRunId });
    return jobRunId;
  }

  /** Newest first. @throws Problem statement-not-found */
  versions(statementId: string): Promise<StatementVersionView[]> {
    return this.db.inCompany(async (tx) => {
      await findStatement(tx, statementId);
      const versions = await tx.find(StatementVersionEntity, {
        where: { statementId },
        order: { number: 'DESC' },
      });
      const renditions = await renditionsOf(tx, statementId);
      return versions.map((version) => toVersionView(version, renditions));
    });
  }

  /** @throws Problem statement-file-not-found, also for a file of another record */
  open(statementId: string, fileId: string) {
    return this.db.inCompany(async (tx) => {
      const renditions = await renditionsOf(tx, statementId);
      const rendition = renditions.find((each) => each.fileId === fileId);
      if (!rendition) throw statementProblem('statement-file-not-found', { fileId });
      return openMade(this.files, tx, rendition);
    });
  }

  /**
   * The version that holds the statement as it is: a new one where anything changed that its files print. What somebody
   * signed is that version for good, whatever becomes of rules, laws and looks.
   * @param points what was open when it was approved
   * @throws Problem statement-not-found
   */
  async freeze(
    tx: EntityManager,
    statementId: string,
    points: readonly ApprovalPoint[] = [],
  ): Promise<StatementVersionEntity> {
    // Versions are numbered one after the other: who exports at the same time waits here.
    await tx.findOne(StatementEntity, { where: { id: statementId }, lock: { mode: 'pessimistic_write' } });
    const written = toContent(await findStatement(tx, statementId));
    const before = await underTheSameSignature(tx, statementId, written);
    if (before) return before;
    const answered = withFormAnswers(written, await findFormAnswers(tx, statementId));
    const content = withBrand(answered, await this.brands.freeze(tx));
    const frameworks = await this.frameworks.get(content.frameworkIds);
    const { criteria: checks } = checkCriteria(content, frameworks);
    const decisions = await tx.findBy(StatementDecisionEntity, { statementId });
    const printed = {
      content,
      checks,
      frameworks: frameworks.map(({ id, name, jurisdiction }) => ({ id, name, jurisdiction })),
      outcomes: outcomesOf(checks, decisions),
      legalBasis: frameworks.map((framework) => legalBasisIn(framework, content.language)).join('; '),
    };
    const contentHash = createHash('sha256').update(JSON.stringify(printed)).digest('hex');
    const existing = await tx.findOneBy(StatementVersionEntity, { statementId, contentHash });
    if (existing) return existing;
    const version = tx.create(StatementVersionEntity, {
      ...printed,
      statementId,
      number: (await tx.countBy(StatementVersionEntity, { statementId })) + 1,
      contentHash,
      points,
      jobRunId: null,
      createdBy: currentActor().name,
    });
    await tx.insert(StatementVersionEntity, version);
    return version;
  }
}

/** The newest version, where the same signature stands under it. */
async function underTheSameSignature(
  tx: EntityManager,
  statementId: string,
  { approval: { signature } }: StatementContent,
): Promise<StatementVersionEntity | null> {
  if (!signature) return null;
  const [newest] = await tx.find(StatementVersionEntity, {
    where: { statementId },
    order: { number: 'DESC' },
    take: 1,
  });
  return newest?.content.approval.signature?.at === signature.at ? newest : null;
}

/** Of all versions of a statement. */
function renditionsOf(tx: EntityManager, statementId: string): Promise<StatementRenditionEntity[]> {
  return tx
    .createQueryBuilder(StatementRenditionEntity, 'rendition')
    .where(
      `rendition.version_id IN (SELECT id FROM statement_version v
         WHERE v.company_id = rendition.company_id AND v.statement_id = :statementId)`,
      { statementId },
    )
    .getMany();
}

function toVersionView(
  version: StatementVersionEntity,
  renditions: readonly StatementRenditionEntity[],
): StatementVersionView {
  return {
    id: version.id,
    number: version.number,
    createdAt: version.createdAt.toISOString(),
    createdBy: version.createdBy,
    approved: isApproved(version.content.approval),
    contentHash: version.contentHash,
    jobId: version.jobRunId,
    files: renditions
      .filter(({ versionId }) => versionId === version.id)
      .sort((a, b) => RENDITION_FORMATS.indexOf(a.format) - RENDITION_FORMATS.indexOf(b.format))
      .map(({ fileId, format, fileName, bytes, sha256 }) => ({
        fileId,
        format,
        name: fileName,
        bytes,
        sha256,
        href: `/api/statements/${version.statementId}/files/${fileId}`,
      })),
  };
}
