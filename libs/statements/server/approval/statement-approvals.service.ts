import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  approvalPlan,
  isPossible,
  isSecondPerson,
  openDemands,
  statementProblem,
  takeAlong,
  unanswered,
  withoutSignature,
  type ApprovalPlan,
  type ApprovalStep,
  type ApproveStatement,
  type StatementApproval,
  type StatementApprovalView,
  type TakenAlong,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findStatement } from '../find-statements.query';
import { StatementChecks } from '../statement-checks.service';
import { StatementExports } from '../statement-exports.service';
import { StatementFrameworks } from '../statement-frameworks.service';
import { StatementVersionEntity } from '../statement-version.entity';
import { StatementEntity } from '../statement.entity';
import { latestToday, today } from '../today';
import { signedInPerson } from '../signed-in-person';
import { toRoundView } from './approval-views';
import { approvalOfAll } from './approval-of-all';
import { holdStatement } from './ensure-changeable';
import { StatementApprovalRoundEntity } from './statement-approval-round.entity';

/** Approval by two persons: one submits, which locks the statement; another one approves, which freezes a version. */
@Injectable()
export class StatementApprovals {
  constructor(
    private readonly db: CompanyDb,
    private readonly frameworks: StatementFrameworks,
    private readonly checks: StatementChecks,
    private readonly exports: StatementExports,
  ) {}

  /** @throws Problem statement-not-found */
  get(id: string): Promise<StatementApprovalView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /**
   * Locks the statement for whoever decides. What the checker holds against it is decided, or goes along with a reason.
   * @throws Problem statement-not-found, statement-step-impossible, statement-points-open
   */
  submit(id: string, note: string, takenAlong: readonly TakenAlong[] = []): Promise<StatementApprovalView> {
    return this.db.inCompany(async (tx) => {
      await this.begin(tx, id, 'submit');
      const { id: submittedBy, name } = signedInPerson();
      const found = await this.checks.points(id);
      const points = takeAlong(found, takenAlong, { by: name, at: new Date().toISOString() });
      const open = unanswered(points);
      if (open.length > 0) throw statementProblem('statement-points-open', { points: open });
      await tx.insert(StatementApprovalRoundEntity, {
        ...new StatementApprovalRoundEntity(),
        statementId: id,
        state: 'submitted',
        note,
        submittedBy,
        submitterName: name,
        points,
      });
      await tx.update(StatementEntity, { id }, { state: 'submitted' });
      return this.view(tx, id);
    });
  }

  /**
   * Approves and signs what was submitted, freezes it as a version and orders its files. Where each entity approves by
   * itself, only the last one does that: the approvals before are kept.
   * @throws Problem statement-not-found, statement-step-impossible, statement-same-person, statement-points-unread, statement-approved-in-future,
   *   statement-approval-incomplete, statement-entity-signed, statement-entities-begun
   */
  approve(
    id: string,
    { mark, entity, pointsRead = false, attestation, ...told }: ApproveStatement,
  ): Promise<StatementApprovalView> {
    return this.db.inCompany(async (tx) => {
      const round = await this.roundToDecide(tx, id, 'approve');
      if (round.points.length > 0 && !pointsRead) throw statementProblem('statement-points-unread');
      if (told.approvedOn !== null && told.approvedOn > latestToday())
        throw statementProblem('statement-approved-in-future');
      const { id: accountId, name: account } = signedInPerson();
      const signature = { ...mark, at: new Date().toISOString(), accountId, account };
      const words = attestation ? { attestation } : {};
      const given: StatementApproval = { ...told, ...words, signedOn: today(), signature };
      const { row } = await findStatement(tx, id);
      const plan = await this.plan(row);
      const { approval, approvals } = approvalOfAll(plan, round.given, { entity, given });
      const open = openDemands(plan, given, (entity ?? 0) > 0);
      if (open.length > 0) throw statementProblem('statement-approval-incomplete', { open });
      await tx.update(StatementApprovalRoundEntity, { id: round.id }, { given: approvals });
      if (!approval) return this.view(tx, id);
      await tx.update(StatementEntity, { id }, { approval, state: 'approved', version: row.version + 1 });
      const version = await this.exports.freeze(tx, id, round.points);
      await this.exports.orderFiles(tx, version);
      await this.decide(tx, round, { state: 'approved', versionId: version.id });
      return this.view(tx, id);
    });
  }

  /** Gives it back to its writers. @throws Problem as approve, but for what is incomplete */
  refuse(id: string, reason: string): Promise<StatementApprovalView> {
    return this.db.inCompany(async (tx) => {
      const round = await this.roundToDecide(tx, id, 'refuse');
      await this.decide(tx, round, { state: 'refused', reason });
      await tx.update(StatementEntity, { id }, { state: 'draft' });
      return this.view(tx, id);
    });
  }

  /** Before anybody decided. @throws Problem statement-not-found, statement-step-impossible */
  takeBack(id: string): Promise<StatementApprovalView> {
    return this.db.inCompany(async (tx) => {
      const round = await this.begin(tx, id, 'take-back');
      if (round) await this.decide(tx, round, { state: 'taken-back' });
      await tx.update(StatementEntity, { id }, { state: 'draft' });
      return this.view(tx, id);
    });
  }

  /**
   * Makes an approved statement a draft again; the approved version stays as it is.
   * @throws Problem statement-not-found, statement-step-impossible
   */
  reopen(id: string): Promise<StatementApprovalView> {
    return this.db.inCompany(async (tx) => {
      await this.begin(tx, id, 'reopen');
      const { row } = await findStatement(tx, id);
      const approval = withoutSignature(row.approval);
      await tx.update(StatementEntity, { id }, { approval, state: 'draft', version: row.version + 1 });
      return this.view(tx, id);
    });
  }

  /** Holds the statement at the step's beginning. @returns the round that waits for a decision, if any */
  private async begin(
    tx: EntityManager,
    statementId: string,
    step: ApprovalStep,
  ): Promise<StatementApprovalRoundEntity | null> {
    const state = await holdStatement(tx, statementId);
    if (!isPossible(step, state)) throw statementProblem('statement-step-impossible', { step, state });
    return tx.findOneBy(StatementApprovalRoundEntity, { statementId, state: 'submitted' });
  }

  private async roundToDecide(
    tx: EntityManager,
    id: string,
    step: 'approve' | 'refuse',
  ): Promise<StatementApprovalRoundEntity> {
    const round = await this.begin(tx, id, step);
    if (!round) throw new Error(`statement ${id} is submitted without a round`);
    if (!isSecondPerson(round.submittedBy, signedInPerson().id))
      throw statementProblem('statement-same-person');
    return round;
  }

  private async decide(
    tx: EntityManager,
    { id }: StatementApprovalRoundEntity,
    decision: Partial<StatementApprovalRoundEntity>,
  ): Promise<void> {
    const { id: decidedBy, name: deciderName } = signedInPerson();
    const decided = { ...decision, decidedBy, deciderName, decidedAt: new Date() };
    await tx.update(StatementApprovalRoundEntity, { id }, decided);
  }

  private async plan({
    frameworkIds,
    organisation,
  }: Pick<StatementEntity, 'frameworkIds' | 'organisation'>): Promise<ApprovalPlan> {
    return approvalPlan(await this.frameworks.get(frameworkIds), organisation);
  }

  private async view(tx: EntityManager, id: string): Promise<StatementApprovalView> {
    const { row } = await findStatement(tx, id);
    const rounds = await tx.find(StatementApprovalRoundEntity, {
      where: { statementId: id },
      order: { submittedAt: 'DESC', id: 'DESC' },
    });
    const versions = await tx.find(StatementVersionEntity, {
      where: { statementId: id },
      select: { companyId: true, id: true, number: true },
    });
    const numbers = new Map(versions.map((version) => [version.id, version.number]));
    const waiting = rounds.find(({ state }) => state === 'submitted');
    return {
      state: row.state,
      plan: await this.plan(row),
      rounds: rounds.map((round) => toRoundView(round, numbers, row.organisation)),
      mayDecide: waiting !== undefined && isSecondPerson(waiting.submittedBy, currentActor().id),
      points: row.state === 'draft' ? await this.checks.points(id) : [],
    };
  }
}
