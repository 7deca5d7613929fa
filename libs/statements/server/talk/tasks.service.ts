import { CompanyDb, currentActor, enqueue } from '@firebreak/platform/server';
import {
  MOST_TASKS,
  sectionOfTopic,
  statementProblem,
  type AddTask,
  type EditTask,
  type OpenWork,
  type SaveTask,
  type SetTaskState,
  type StatementTaskView,
  type TaskState,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { signedInPerson } from '../signed-in-person';
import { StatementFrameworks } from '../statement-frameworks.service';
import { StatementEntity } from '../statement.entity';
import { Colleagues } from './colleagues.service';
import { openThreadCounts } from './comment-threads.query';
import { mustExist } from './comments.service';
import { StatementTaskEntity } from './statement-task.entity';
import { TellTaskOwner } from './talk-jobs';
import { toTaskViews } from './task-views';

/** As many done tasks are shown, the newest; open ones all are. */
const DONE_SHOWN = 200;

/** Which tasks are looked for; what is absent does not matter. */
export interface TaskFilter {
  readonly statementId?: string;
  /** Only those of the one who asks. */
  readonly mine?: boolean;
  readonly state: TaskState;
}

/** Work on statements: who does what by when. Like comments, tasks are no part of a statement and never locked with it. */
@Injectable()
export class StatementTasks {
  constructor(
    private readonly db: CompanyDb,
    private readonly colleagues: Colleagues,
    private readonly frameworks: StatementFrameworks,
  ) {}

  /** Open ones by their day; done ones the newest first, at most 200. @throws Problem statement-not-found */
  list({ statementId, mine, state }: TaskFilter): Promise<StatementTaskView[]> {
    return this.db.inCompany(async (tx) => {
      if (statementId) await mustExist(tx, statementId);
      const whose = mine ? { ownerId: signedInPerson().id } : {};
      const where = { ...whose, ...(statementId ? { statementId } : {}), state };
      const rows =
        state === 'open'
          ? await tx.find(StatementTaskEntity, { where, order: { dueOn: 'ASC', id: 'ASC' } })
          : await tx.find(StatementTaskEntity, {
              where,
              order: { doneAt: 'DESC', id: 'DESC' },
              take: DONE_SHOWN,
            });
      return toTaskViews(tx, rows, await this.colleagues.list(), this.frameworks);
    });
  }

  /**
   * @throws Problem statement-not-found, statement-task-owner-unfit, statement-criterion-unknown,
   *   statement-tasks-used-up
   */
  add({ statementId, ...input }: AddTask): Promise<StatementTaskView> {
    return this.db.inCompany(async (tx) => {
      await mustExist(tx, statementId);
      if ((await tx.countBy(StatementTaskEntity, { statementId })) >= MOST_TASKS)
        throw statementProblem('statement-tasks-used-up', { limit: MOST_TASKS });
      const row = tx.create(StatementTaskEntity, {
        ...(await this.place(tx, statementId, input)),
        ...(await this.given(tx, input.ownerId)),
        statementId,
        title: input.title,
        dueOn: input.dueOn,
        createdBy: signedInPerson().name,
      });
      await tx.insert(StatementTaskEntity, row);
      return this.view(tx, row.id);
    });
  }

  /**
   * Changes a task or gives it to somebody else, who is told; another day brings another reminder.
   * @throws Problem statement-task-not-found, statement-task-changed, statement-task-owner-unfit,
   *   statement-criterion-unknown
   */
  edit(id: string, { version, ...input }: EditTask): Promise<StatementTaskView> {
    return this.db.inCompany(async (tx) => {
      const row = await this.held(tx, id, version);
      const reassigned = input.ownerId !== row.ownerId;
      await tx.update(
        StatementTaskEntity,
        { id },
        {
          ...(await this.place(tx, row.statementId, input)),
          ...(reassigned ? await this.given(tx, input.ownerId) : {}),
          ...(reassigned || input.dueOn !== row.dueOn ? { remindedAt: null } : {}),
          title: input.title,
          dueOn: input.dueOn,
          version: version + 1,
        },
      );
      return this.view(tx, id);
    });
  }

  /** @throws Problem statement-task-not-found, statement-task-changed */
  setState(id: string, { state, version }: SetTaskState): Promise<StatementTaskView> {
    return this.db.inCompany(async (tx) => {
      await this.held(tx, id, version);
      const done = { doneBy: signedInPerson().name, doneAt: new Date() };
      const change = state === 'done' ? done : { doneBy: null, doneAt: null };
      await tx.update(StatementTaskEntity, { id }, { ...change, state, version: version + 1 });
      return this.view(tx, id);
    });
  }

  /** The audit trail keeps that it was there. @throws Problem statement-task-not-found */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.delete(StatementTaskEntity, { id });
      if (affected === 0) throw statementProblem('statement-task-not-found', { taskId: id });
    });
  }

  /**
   * What is left to do when a statement is handed in: a hint, no hindrance.
   * @param today where the one who asks is, ISO
   * @throws Problem statement-not-found
   */
  openWork(statementId: string, today: string): Promise<OpenWork> {
    return this.db.inCompany(async (tx) => {
      await mustExist(tx, statementId);
      const open = { statementId, state: 'open' as const };
      return {
        tasks: await tx.countBy(StatementTaskEntity, open),
        overdue: await tx.countBy(StatementTaskEntity, { ...open, dueOn: LessThan(today) }),
        comments: (await openThreadCounts(tx, [statementId])).get(statementId) ?? 0,
      };
    });
  }

  /** The row, held until the transaction ends, as the one who changes it saw it. */
  private async held(tx: EntityManager, id: string, version: number): Promise<StatementTaskEntity> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await tx.findOne(StatementTaskEntity, { where: { id }, lock });
    if (!row) throw statementProblem('statement-task-not-found', { taskId: id });
    if (row.version !== version)
      throw statementProblem('statement-task-changed', { current: await this.view(tx, id) });
    return row;
  }

  /** To whom it is given, and the order to tell them; nobody is told of what they took themselves. */
  private async given(
    tx: EntityManager,
    ownerId: string,
  ): Promise<Pick<StatementTaskEntity, 'ownerId' | 'ownerName' | 'toldAt'>> {
    const owner = (await this.colleagues.list()).find(({ id, mayOwn }) => mayOwn && id === ownerId);
    if (!owner) throw statementProblem('statement-task-owner-unfit', { field: 'ownerId' });
    if (owner.id === currentActor().id) return { ownerId, ownerName: owner.name, toldAt: new Date() };
    await enqueue(tx, TellTaskOwner, { accountId: ownerId }, { dedupeKey: ownerId });
    return { ownerId, ownerName: owner.name, toldAt: null };
  }

  /** Where it belongs: a criterion brings the section that answers it. */
  private async place(
    tx: EntityManager,
    statementId: string,
    { section, criterionId }: Pick<SaveTask, 'section' | 'criterionId'>,
  ): Promise<Pick<StatementTaskEntity, 'section' | 'criterionId'>> {
    if (criterionId === null) return { section, criterionId };
    const { frameworkIds } = await tx.findOneByOrFail(StatementEntity, { id: statementId });
    const frameworks = await this.frameworks.get(frameworkIds);
    const criterion = frameworks.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterionId);
    if (!criterion) throw statementProblem('statement-criterion-unknown', { field: 'criterionId' });
    return { section: sectionOfTopic(criterion.topic), criterionId };
  }

  private async view(tx: EntityManager, id: string): Promise<StatementTaskView> {
    const rows = await tx.findBy(StatementTaskEntity, { id });
    const [view] = await toTaskViews(tx, rows, await this.colleagues.list(), this.frameworks);
    if (!view) throw statementProblem('statement-task-not-found', { taskId: id });
    return view;
  }
}
