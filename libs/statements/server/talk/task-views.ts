import type {
  Colleague,
  StatementCriterion,
  StatementTaskView,
  TaskCriterion,
} from '@firebreak/statements/model';
import { In, type EntityManager } from 'typeorm';
import { StatementEntity } from '../statement.entity';
import type { StatementFrameworks } from '../statement-frameworks.service';
import type { StatementTaskEntity } from './statement-task.entity';

type OfStatement = Pick<StatementEntity, 'id' | 'organisation' | 'periodFrom' | 'periodTo' | 'frameworkIds'>;

/** Tasks as people see them: with their statements, the criteria in the laws' words, and who owns them today. */
export async function toTaskViews(
  tx: EntityManager,
  rows: readonly StatementTaskEntity[],
  colleagues: readonly Colleague[],
  frameworks: StatementFrameworks,
): Promise<StatementTaskView[]> {
  const ids = [...new Set(rows.map(({ statementId }) => statementId))];
  const statements: OfStatement[] = await tx.find(StatementEntity, {
    select: {
      companyId: true,
      id: true,
      organisation: true,
      periodFrom: true,
      periodTo: true,
      frameworkIds: true,
    },
    where: { id: In(ids) },
  });
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const codes = [...new Set(statements.flatMap(({ frameworkIds }) => frameworkIds))];
  const criteria = (await frameworks.get(codes)).flatMap((framework) => framework.criteria);
  return rows.flatMap((row) => {
    const statement = byId.get(row.statementId);
    return statement ? [toView(row, statement, colleagues, criteria)] : [];
  });
}

function toView(
  row: StatementTaskEntity,
  statement: OfStatement,
  colleagues: readonly Colleague[],
  criteria: readonly StatementCriterion[],
): StatementTaskView {
  const owner = colleagues.find(({ id }) => id === row.ownerId);
  const { id, title, section, dueOn, state, doneBy, createdBy, version } = row;
  return {
    id,
    statement: {
      id: statement.id,
      organisationName: statement.organisation.name,
      period: { from: statement.periodFrom, to: statement.periodTo },
    },
    title,
    owner: {
      id: row.ownerId,
      name: owner?.name ?? row.ownerName,
      able: owner?.mayOwn ?? false,
      you: owner?.you ?? false,
    },
    section,
    criterion: row.criterionId === null ? null : criterionOf(row.criterionId, criteria),
    dueOn,
    state,
    doneBy,
    doneAt: row.doneAt?.toISOString() ?? null,
    createdBy,
    version,
  };
}

/** A law that the statement no longer answers takes its words along; the code stays. */
function criterionOf(id: string, criteria: readonly StatementCriterion[]): TaskCriterion {
  const found = criteria.find((criterion) => criterion.id === id);
  return { id, ref: found?.ref ?? id, title: found?.title ?? '' };
}
