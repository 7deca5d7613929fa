import {
  auditProblem,
  decideMove,
  planFault,
  PLAN_FAULT_MESSAGES,
  type ActionInList,
  type FindingCounts,
  type FindingListQuery,
  type FindingMove,
  type FindingState,
  type FindingSummary,
  type FindingView,
  type MoveFinding,
  type PlanAction,
} from '@firebreak/audits/model';
import { platformProblem, type Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, emit } from '@firebreak/platform/server';
import { RiskInputChanged } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { AuditEntity } from './audit.entity';
import { CorrectiveActionEntity } from './corrective-action.entity';
import { countFindings } from './count-findings.query';
import { FindingEventEntity } from './finding-event.entity';
import { FindingEvidenceEntity } from './finding-evidence.entity';
import { FindingEntity } from './finding.entity';
import { findingViews } from './finding-views.query';
import { listActions } from './list-actions.query';
import { listFindings } from './list-findings.query';
import { today } from './today';

/** Findings and what is done about them. */
@Injectable()
export class FindingsService {
  constructor(private readonly db: CompanyDb) {}

  /** What is overdue first. */
  list(query: FindingListQuery): Promise<Page<FindingSummary>> {
    return this.db.inCompany((tx) => listFindings(tx, query, today()));
  }

  /** Corrective actions of all findings, those due first at the top. */
  actions(page: { readonly cursor: string | null; readonly limit: number }): Promise<Page<ActionInList>> {
    return this.db.inCompany((tx) => listActions(tx, page));
  }

  counts(supplierId?: string): Promise<FindingCounts> {
    return this.db.inCompany((tx) => countFindings(tx, today(), supplierId));
  }

  /** @throws Problem finding-not-found */
  get(id: string): Promise<FindingView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /**
   * Moves a finding on, with its actions and its history: all of it or nothing.
   * @param at when it was done; now, unless somebody brings records from elsewhere
   * @throws Problem finding-not-found, evidence-not-found, input-invalid, finding-state-forbids, action-missing,
   *   note-missing, evidence-missing, verifier-is-claimant
   */
  move(id: string, move: FindingMove, input: MoveFinding, at = new Date()): Promise<FindingView> {
    return this.db.inCompany(async (tx) => {
      const finding = await tx.findOne(FindingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!finding) throw auditProblem('finding-not-found', { findingId: id });
      if (input.evidenceFileId) await this.evidence(tx, id, input.evidenceFileId);
      if (input.action) this.checkPlan(move, input.action, finding);

      const state = await this.decide(tx, finding, move, input);
      if (input.action) await this.plan(tx, id, input.action, at);
      await this.moveActions(tx, id, move, input.evidenceFileId ?? null);
      await this.enterState(tx, finding, move, state);
      await this.remember(tx, id, {
        kind: move,
        state,
        note: input.note || null,
        at,
        evidenceFileId: input.evidenceFileId ?? null,
      });
      await this.tellRisk(tx, finding);
      return this.view(tx, id);
    });
  }

  /** @throws Problem with the reason why the move is refused */
  private async decide(
    tx: EntityManager,
    finding: FindingEntity,
    move: FindingMove,
    input: MoveFinding,
  ): Promise<FindingState> {
    const { id, state, severity, claimedBy } = finding;
    const actor = currentActor();
    const planned = await tx.countBy(CorrectiveActionEntity, { findingId: id, state: Not('done') });
    const decision = decideMove(
      { state, severity, claimedBy, actionCount: planned + (input.action ? 1 : 0) },
      {
        move,
        note: input.note ?? null,
        hasEvidence: Boolean(input.evidenceFileId),
        actorId: actor.kind === 'person' ? actor.id : null,
      },
    );
    if (!decision.allowed) throw auditProblem(decision.why, { findingId: id, state });
    return decision.state;
  }

  private async enterState(
    tx: EntityManager,
    finding: FindingEntity,
    move: FindingMove,
    state: FindingState,
  ): Promise<void> {
    const kept = move === 'reopen' ? null : finding.claimedBy;
    const claimedBy = move === 'claim-closure' ? currentActor().id : kept;
    await tx.update(FindingEntity, { id: finding.id }, { state, claimedBy });
  }

  private async remember(
    tx: EntityManager,
    findingId: string,
    what: Pick<FindingEventEntity, 'kind' | 'state' | 'note' | 'evidenceFileId' | 'at'>,
  ): Promise<void> {
    const event = tx.create(FindingEventEntity, { ...what, findingId, actorName: currentActor().name });
    await tx.insert(FindingEventEntity, event);
  }

  private async tellRisk(tx: EntityManager, { auditId }: FindingEntity): Promise<void> {
    const { supplierId } = await tx.findOneByOrFail(AuditEntity, { id: auditId });
    await emit(tx, RiskInputChanged, { supplierIds: [supplierId] });
  }

  private async evidence(tx: EntityManager, findingId: string, id: string): Promise<void> {
    const found = await tx.existsBy(FindingEvidenceEntity, { id, findingId });
    if (!found) throw auditProblem('evidence-not-found', { evidenceFileId: id });
  }

  private checkPlan(move: FindingMove, action: PlanAction, finding: FindingEntity): void {
    const errors =
      move === 'start-action'
        ? this.planErrors(action, finding)
        : [
            {
              field: 'action',
              code: 'action-not-here',
              message: 'A plan comes with the start of action only.',
            },
          ];
    if (errors.length > 0) throw platformProblem('input-invalid', { errors });
  }

  private planErrors(action: PlanAction, finding: FindingEntity) {
    const fault = planFault(action, finding);
    return fault ? [{ field: 'action.dueOn', code: fault, message: PLAN_FAULT_MESSAGES[fault] }] : [];
  }

  private async plan(tx: EntityManager, findingId: string, action: PlanAction, at: Date): Promise<void> {
    await tx.insert(
      CorrectiveActionEntity,
      tx.create(CorrectiveActionEntity, { ...action, findingId, plannedAt: at }),
    );
  }

  /** A claim covers everything that is planned; verification finishes it, a refused claim gives it back. */
  private async moveActions(
    tx: EntityManager,
    findingId: string,
    move: FindingMove,
    evidenceFileId: string | null,
  ): Promise<void> {
    if (move === 'claim-closure') {
      await tx.update(
        CorrectiveActionEntity,
        { findingId, state: 'planned' },
        { state: 'claimed', evidenceFileId },
      );
    } else if (move === 'verify') {
      await tx.update(CorrectiveActionEntity, { findingId, state: 'claimed' }, { state: 'done' });
    } else if (move === 'reopen') {
      await tx.update(CorrectiveActionEntity, { findingId, state: 'claimed' }, { state: 'planned' });
    }
  }

  private async view(tx: EntityManager, id: string): Promise<FindingView> {
    const [finding] = await findingViews(tx, { findingId: id }, today());
    if (!finding) throw auditProblem('finding-not-found', { findingId: id });
    return finding;
  }
}
