import {
  CompanyDb,
  currentCompanyId,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { AuditVerificationEntity } from './audit-verification.entity';
import { VerifyAuditTrail } from './verify-audit-trail.job';
import { verifyChain } from './verify-chain.query';

interface Check {
  readonly checkId: string;
}

/** A second run checks again, as long as nothing is known: the chain may have grown, it never changes. */
@Injectable()
@Processes(VerifyAuditTrail)
export class VerifyAuditTrailProcessor implements JobHandler<Check> {
  constructor(private readonly db: CompanyDb) {}

  async run({ checkId: id }: Check, job: JobContext): Promise<object | void> {
    const resumed = await this.resume(id);
    if (!resumed) return;
    const tell = (done: number, total: number) => job.progress(done, total);
    const result = await this.db.inCompany((tx) => verifyChain(tx, currentCompanyId(), tell));
    await this.db.inCompany((tx) =>
      tx.update(AuditVerificationEntity, { id }, { status: 'done', result, endedAt: new Date() }),
    );
    const { links, firstFault } = result;
    return { links, intact: firstFault === null };
  }

  async gaveUp({ checkId: id }: Check): Promise<void> {
    await this.db.inCompany((tx) =>
      tx.update(
        AuditVerificationEntity,
        { id, status: 'running' },
        { status: 'broke-off', endedAt: new Date() },
      ),
    );
  }

  /** One that broke off runs on when somebody orders its job once more, unless another is under way by then. */
  private resume(id: string): Promise<boolean> {
    return this.db.inCompany(async (tx) => {
      const found = await tx.findOneBy(AuditVerificationEntity, { id });
      if (found?.status !== 'broke-off') return found?.status === 'running';
      if (await tx.existsBy(AuditVerificationEntity, { status: 'running' })) return false;
      await tx.update(AuditVerificationEntity, { id }, { status: 'running', endedAt: null });
      return true;
    });
  }
}
