import {
  auditFaults,
  auditProblem,
  defaultDueOn,
  findingType,
  provesForcedLabourIndicator,
  SEVERITIES,
  type AuditSummary,
  type AuditView,
  type RecordAudit,
  type RecordFinding,
  type Severity,
} from '@firebreak/audits/model';
import { platformProblem, type Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, emit, FileStore } from '@firebreak/platform/server';
import { RiskInputChanged, SupplierDirectory, type AgreedFinding } from '@firebreak/supply-chain/server';
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

  /**
   * Records a finding that people agreed on from papers alone, under a desk review: the one of earlier findings from the
   * same papers, or a new one. The caller's transaction is joined.
   * @throws Problem supplier-not-found, supplier-merged, site-not-found, input-invalid
   */
  async recordAgreed(
    tx: EntityManager,
    agreed: AgreedFinding,
  ): Promise<{ auditId: string; findingId: string }> {
    const { supplierId, siteId, foundOn, dueOn, action, at } = agreed;
    await this.directory.checkChangeable(tx, [supplierId]);
    if (siteId) await this.directory.site(tx, supplierId, siteId);
    const finding = {
      code: agreed.code,
      severity: severityFrom(agreed.severity),
      description: agreed.description,
      dueOn,
      action: { ...action, dueOn },
    };
    const facts = {
      supplierId,
      siteId,
      kind: 'desk-review' as const,
      auditor: currentActor().name,
      scheme: agreed.papers,
      auditedOn: foundOn,
      reference: agreed.reference,
    };
    const errors = auditFaults({ ...facts, findings: [finding] }, latestDayAnywhere());
    if (errors.length > 0) {
      const named = errors.map((one) => ({
        ...one,
        field: one.field.replace(/^findings\.0\.(action\.)?/, ''),
      }));
      throw platformProblem('input-invalid', { errors: named });
    }
    const before = agreed.auditId && (await tx.findOneBy(AuditEntity, { id: agreed.auditId, supplierId }));
    const audit = before || (await tx.save(tx.create(AuditEntity, { ...facts, recordedAt: at })));
    const findingId = await this.recordFinding(tx, { ...audit, auditedOn: foundOn }, finding, at);
    await emit(tx, RiskInputChanged, { supplierIds: [supplierId] });
    return { auditId: audit.id, findingId };
  }

  private async recordFinding(
    tx: EntityManager,
    audit: Pick<AuditEntity, 'id' | 'auditedOn'>,
    input: RecordFinding,
    at: Date,
  ): Promise<string> {
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
    return finding.id;
  }

  private async view(tx: EntityManager, id: string): Promise<AuditView> {
    const summary = await auditSummary(tx, id);
    if (!summary) throw auditProblem('audit-not-found', { auditId: id });
    return { ...summary, findings: await findingViews(tx, { auditId: id }, today()) };
  }
}

/** @throws RangeError for a text that is no severity: whoever agrees on a finding has checked it */
function severityFrom(text: string): Severity {
  const severity = SEVERITIES.find((one) => one === text);
  if (!severity) throw new RangeError(`not a severity: ${text}`);
  return severity;
}
