import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  findPromises,
  mayJudge,
  promisedBefore,
  statementProblem,
  toCommitmentView,
  type Commitment,
  type CommitmentView,
  type EditCommitment,
  type JudgeCommitment,
  type PromiseFound,
  type SaveCommitment,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { findStatement } from '../find-statements.query';
import { toContent } from '../statement-views';
import { StatementEntity } from '../statement.entity';
import { today } from '../today';
import { CommitmentEntity } from './commitment.entity';

/** What the company promised, and what became of it. */
@Injectable()
export class CommitmentsService {
  constructor(private readonly db: CompanyDb) {}

  /** What falls due first, first. */
  list(): Promise<CommitmentView[]> {
    return this.db.inCompany((tx) => this.all(tx));
  }

  async all(tx: EntityManager): Promise<CommitmentView[]> {
    const rows = await tx.find(CommitmentEntity, { order: { dueOn: 'ASC', id: 'ASC' } });
    return toViews(tx, rows);
  }

  /** What this statement must report on: promised before it. @throws Problem statement-not-found */
  promisedBefore(statementId: string): Promise<CommitmentView[]> {
    return this.db.inCompany(async (tx) => {
      const { row } = await findStatement(tx, statementId);
      const period = { from: row.periodFrom, to: row.periodTo };
      return promisedBefore(await this.all(tx), { id: statementId, period });
    });
  }

  /** Sentences of a statement that read like promises and are none yet. @throws Problem statement-not-found */
  promisesIn(statementId: string): Promise<PromiseFound[]> {
    return this.db.inCompany(async (tx) => {
      const { sections, figures, language } = toContent(await findStatement(tx, statementId));
      const taken = new Set((await tx.findBy(CommitmentEntity, { statementId })).map(({ text }) => text));
      return findPromises(sections, figures, language).filter(({ text }) => !taken.has(text));
    });
  }

  /** @throws Problem statement-not-found */
  add(input: SaveCommitment): Promise<CommitmentView> {
    return this.db.inCompany(async (tx) => {
      if (input.statementId) await findStatement(tx, input.statementId);
      const row = tx.create(CommitmentEntity, { ...input });
      await tx.insert(CommitmentEntity, row);
      return this.view(tx, row.id);
    });
  }

  /** @throws Problem commitment-not-found, commitment-changed, statement-not-found */
  edit(id: string, { version, ...input }: EditCommitment): Promise<CommitmentView> {
    return this.db.inCompany(async (tx) => {
      if (input.statementId) await findStatement(tx, input.statementId);
      return this.write(tx, id, version, input);
    });
  }

  /**
   * Says whether it was kept, with a word of explanation; `open` takes that back.
   * @throws Problem commitment-not-found, commitment-changed, commitment-explanation-missing
   */
  judge(id: string, { version, ...input }: JudgeCommitment): Promise<CommitmentView> {
    if (!mayJudge(input)) throw statementProblem('commitment-explanation-missing', { field: 'explanation' });
    return this.db.inCompany((tx) => {
      const isOpen = input.state === 'open';
      const judged = { judgedBy: isOpen ? null : currentActor().name, judgedAt: isOpen ? null : new Date() };
      return this.write(tx, id, version, { ...input, ...judged });
    });
  }

  /** The audit trail keeps that it was there. @throws Problem commitment-not-found */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.delete(CommitmentEntity, { id });
      if (affected === 0) throw statementProblem('commitment-not-found', { commitmentId: id });
    });
  }

  private async write(
    tx: EntityManager,
    id: string,
    version: number,
    change: Partial<CommitmentEntity>,
  ): Promise<CommitmentView> {
    const { affected } = await tx.update(
      CommitmentEntity,
      { id, version },
      { ...change, version: version + 1 },
    );
    const view = await this.view(tx, id);
    if (affected === 0) throw statementProblem('commitment-changed', { current: view });
    return view;
  }

  private async view(tx: EntityManager, id: string): Promise<CommitmentView> {
    const [view] = await toViews(tx, await tx.findBy(CommitmentEntity, { id }));
    if (!view) throw statementProblem('commitment-not-found', { commitmentId: id });
    return view;
  }
}

async function toViews(tx: EntityManager, rows: readonly CommitmentEntity[]): Promise<CommitmentView[]> {
  const ids = [...new Set(rows.flatMap(({ statementId }) => statementId ?? []))];
  const statements = await tx.find(StatementEntity, {
    select: { id: true, periodFrom: true, periodTo: true },
    where: { id: In(ids) },
  });
  const periods = new Map(
    statements.map(({ id, periodFrom, periodTo }) => [id, { from: periodFrom, to: periodTo }]),
  );
  return rows.map((row) => toCommitmentView(toCommitment(row, periods), today()));
}

function toCommitment(
  row: CommitmentEntity,
  periods: ReadonlyMap<string, { from: string; to: string }>,
): Commitment {
  const { id, text, statementId, section, dueOn, owner, state, explanation, evidenceUrl, judgedBy, version } =
    row;
  const period = statementId ? periods.get(statementId) : undefined;
  return {
    id,
    text,
    origin: statementId && period ? { statementId, section, period } : null,
    dueOn,
    owner,
    state,
    explanation,
    evidenceUrl,
    judgedBy,
    judgedAt: row.judgedAt?.toISOString() ?? null,
    version,
  };
}
