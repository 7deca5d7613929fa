import {
  auditFaults,
  auditProblem,
  defaultDueOn,
  findingType,
  provesForcedLabourIndicator,
  type AuditSummary,
  type AuditView,
  type RecordAudit,
  type RecordFinding,
} from '@firebreak/audits/model';
import { platformProblem, type Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, emit, FileStore } from '@firebreak/platform/server';
import { RiskInputChanged, SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntity } from './audit.entity';
import { CorrectiveActionEntity } from './corrective-action.entity';
import { FindingEventEntity } from './finding-event.entity';
import { FindingEntity } from './finding.entity';
import { findingViews } from './finding-views.query';
import { auditSummary, listAudits, type AuditListQuery } from './list-audits.query';
import { newestAudits } from './newest-audits.query';
import { latestDayAnywhere, today } from './today';

/** Audits on record with everything they found. */
@Injectable()
export class AuditsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
    private readonly files: FileStore,
  ) {}

  /**
   * Stores the audit, its findings and their plans: all of it or nothing.
   * @param at when it was recorded; now, unless somebody brings records from elsewhere
   * @throws Problem supplier-not-found, supplier-merged, site-not-found, input-invalid
   */
  record(input: RecordAudit, at = new Date()): Promise<AuditView> {
    return this.db.inCompany(async (tx) => {
      await this.directory.checkChangeable(tx, [input.supplierId]);
      if (input.siteId) await this.directory.site(tx, input.supplierId, input.siteId);
      const errors = auditFaults(input, latestDayAnywhere());
      if (errors.length > 0) throw platformProblem('input-invalid', { errors });

      const { findings, ...facts } = input;
      const row = {
        ...facts,
        siteId: input.siteId ?? null,
        reference: input.reference || null,
        recordedAt: at,
      };
      const audit = await tx.save(tx.create(AuditEntity, row));
      for (const finding of findings) await this.recordFinding(tx, audit, finding, at);
      await this.tellSupplyChain(tx, audit.supplierId);
      await emit(tx, RiskInputChanged, { supplierIds: [audit.supplierId] });
      return this.view(tx, audit.id);
    });
  }

  /** Newest first. */
  list(query: AuditListQuery): Promise<Page<AuditSummary>> {
    return this.db.inCompany((tx) => listAudits(tx, query));
  }

  /** @throws Problem audit-not-found */
  get(id: string): Promise<AuditView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /**
   * Takes an audit that was recorded by mistake off the record, with its findings and evidence.
   * The audit trail keeps what it said.
   * @throws Problem audit-not-found
   */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const audit = await tx.findOneBy(AuditEntity, { id });
      if (!audit) throw auditProblem('audit-not-found', { auditId: id });
      const evidence = await tx.query<{ id: string }[]>(
        `SELECT e.id FROM finding_evidence e JOIN finding f ON f.company_id = e.company_id AND f.id = e.finding_id
          WHERE f.audit_id = $1`,
        [id],
      );
      await tx.delete(AuditEntity, { id });
      for (const file of evidence) await this.files.remove(tx, file.id);
      await this.tellSupplyChain(tx, audit.supplierId);
      await emit(tx, RiskInputChanged, { supplierIds: [audit.supplierId] });
    });
  }

  /** When each site of a supplier was last audited, as the audits on record say now. */
  private async tellSupplyChain(tx: EntityManager, supplierId: string): Promise<void> {
    await this.directory.noteAudits(tx, supplierId, await newestAudits(tx, supplierId));
  }

  private async recordFinding(
    tx: EntityManager,
    audit: AuditEntity,
    input: RecordFinding,
    at: Date,
  ): Promise<void> {
    const type = findingType(input.code);
    if (!type) throw new RangeError(`no finding ${input.code}`); // auditFaults has refused it
    const severity = input.severity ?? type.severity;
    const finding = tx.create(FindingEntity, {
      auditId: audit.id,
      code: type.code,
      title: type.title,
      severity,
      iloIndicators: type.iloIndicators,
      provesIndicator: provesForcedLabourIndicator(type, severity),
      description: input.description,
      foundOn: audit.auditedOn,
      dueOn: input.dueOn ?? defaultDueOn(type, severity, audit.auditedOn),
      state: 'open',
      claimedBy: null,
    });
    await tx.insert(FindingEntity, finding);
    if (input.action) {
      await tx.insert(
        CorrectiveActionEntity,
        tx.create(CorrectiveActionEntity, { ...input.action, findingId: finding.id, plannedAt: at }),
      );
    }
    await tx.insert(
      FindingEventEntity,
      tx.create(FindingEventEntity, {
        findingId: finding.id,
        kind: 'recorded',
        state: 'open',
        note: null,
        evidenceFileId: null,
        actorName: currentActor().name,
        at,
      }),
    );
  }

  private async view(tx: EntityManager, id: string): Promise<AuditView> {
    const summary = await auditSummary(tx, id);
    if (!summary) throw auditProblem('audit-not-found', { auditId: id });
    return { ...summary, findings: await findingViews(tx, { auditId: id }, today()) };
  }
}
