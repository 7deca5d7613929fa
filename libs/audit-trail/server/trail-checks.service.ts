import type { TrailCheckView } from '@firebreak/audit-trail/model';
import { CompanyDb, currentActor, enqueue, newId } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { AuditVerificationEntity } from './audit-verification.entity';
import { VerifyAuditTrail } from './verify-audit-trail.job';

const RECENT = 20;

/** Checks of the company's chain of changes, each a job whose result is kept. */
@Injectable()
export class TrailChecks {
  constructor(private readonly db: CompanyDb) {}

  /** Starts a check; while one is under way, that is the answer. */
  start(): Promise<TrailCheckView> {
    return this.db.inCompany(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('audit_verification ' || current_company_id()))`);
      const running = await tx.findOneBy(AuditVerificationEntity, { status: 'running' });
      if (running) return toView(running);
      const id = newId();
      const jobRunId = await enqueue(tx, VerifyAuditTrail, { checkId: id }, { subject: id });
      const check = { id, jobRunId, status: 'running' as const, askedByName: currentActor().name };
      return toView(
        await tx.save(tx.create(AuditVerificationEntity, { ...check, endedAt: null, result: null })),
      );
    });
  }

  /** The latest checks, newest first. */
  list(): Promise<TrailCheckView[]> {
    return this.db.inCompany(async (tx) => {
      const found = await tx.find(AuditVerificationEntity, {
        order: { askedAt: 'DESC', id: 'DESC' },
        take: RECENT,
      });
      return found.map(toView);
    });
  }
}

function toView({
  id,
  jobRunId,
  status,
  askedByName,
  askedAt,
  endedAt,
  result,
}: AuditVerificationEntity): TrailCheckView {
  return {
    id,
    jobRunId,
    status,
    askedByName,
    askedAt: askedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    result: result && {
      links: result.links,
      erased: result.erased,
      head: result.head,
      firstFault: result.firstFault,
    },
  };
}
