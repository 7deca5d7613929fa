import { CompanyDb } from '@firebreak/platform/server';
import {
  sourceOf,
  signersOf,
  type ApproveStatement,
  type FigureId,
  type FigureSet,
  type StatementPeriod,
} from '@firebreak/statements/model';
import {
  BoardSummariesService,
  CommitmentsService,
  KpisService,
  StatementApprovals,
  StatementSections,
  StatementsService,
} from '@firebreak/statements/server';
import type { DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import {
  demoCommitments,
  demoKpis,
  LAST_YEARS_FIGURES,
  LAST_YEARS_TEXTS,
  lastYearsStatement,
  yearBefore,
} from './demo-years';

/**
 * The statement of the year before, frozen as it stood then, with what it promised: before this year's is drafted,
 * which says how the figures compare.
 * @returns its id; it waits for somebody else to approve it
 */
export async function loadYearBefore(app: DemoApp, { statement, asOf }: DemoCompany): Promise<string> {
  const statements = app.get(StatementsService);
  const { id, figures, sections } = await statements.start(lastYearsStatement(statement));
  await freezeFigures(app, id, asTheyStood(figures, yearBefore(statement.period).to));
  for (const section of sections) {
    const text = LAST_YEARS_TEXTS[section.kind];
    await app.get(StatementSections).edit(id, section.kind, { text, version: section.version });
  }
  await submitWithReasons(app, id, 'As the board discussed it.');
  const commitments = app.get(CommitmentsService);
  for (const { outcome, ...commitment } of demoCommitments(statement.period, asOf)) {
    const kept = await commitments.add({ ...commitment, statementId: id });
    if (outcome) await commitments.judge(kept.id, { ...outcome, version: kept.version });
  }
  await loadKpis(app, statement.period);
  return id;
}

/** What the checker holds against it goes along: the board knew it. */
export async function submitWithReasons(app: DemoApp, id: string, note: string): Promise<void> {
  const approvals = app.get(StatementApprovals);
  const { points } = await approvals.get(id);
  const reason = 'Told to the board on the same day: we report on it in full from this year on.';
  const takenAlong = points.filter(({ answer }) => !answer).map(({ subject }) => ({ subject, reason }));
  await approvals.submit(id, note, takenAlong);
}

/** Another person than the one who submitted it approves the statement of the year before, for each entity, and signs. */
export async function approveYearBefore(
  app: DemoApp,
  { statement: { organisation, period } }: DemoCompany,
  id: string,
): Promise<void> {
  const approvals = app.get(StatementApprovals);
  const approve = (changes: Partial<ApproveStatement> = {}) =>
    approvals.approve(id, {
      approvedBy: 'board of directors',
      approvedOn: period.from,
      signatoryName: 'Eleanor Marsh',
      signatoryPosition: 'Director',
      pointsRead: true,
      mark: { kind: 'typed', name: 'Eleanor Marsh' },
      ...changes,
    });
  const signers = signersOf(organisation);
  if (signers.length === 0) await approve();
  for (const { key } of signers)
    await approve({ entity: key, joint: { route: 'each-entity', explanation: '' } });
}

/** A summary for the board of the year whose statement is being written. */
export async function loadBoardSummary(app: DemoApp, { statement }: DemoCompany): Promise<void> {
  await app.get(BoardSummariesService).make({
    period: statement.period,
    language: 'en',
    decisions: [
      'Approve the budget for twenty unannounced audits in the coming year.',
      'Agree to pay suppliers within 30 days where workers are paid by the piece.',
    ],
  });
}

/** Indicators; what was typed of them lies before the frozen year, and for the one typed by hand in it too. */
async function loadKpis(app: DemoApp, period: StatementPeriod): Promise<void> {
  const kpis = app.get(KpisService);
  for (const { typed, ...input } of demoKpis(period)) {
    const { id, definition } = await kpis.add(input);
    let year = definition.kind === 'typed' ? period : yearBefore(yearBefore(period));
    for (const value of typed) {
      await kpis.type(id, { period: year, value, source: 'Annual report, people and supply chains' });
      year = yearBefore(year);
    }
  }
}

/** Today's figures with those of the year before in their place, also where today's records have none for that year. */
function asTheyStood({ figures, breakdowns }: FigureSet, asOf: string): FigureSet {
  // The registers of own measures are empty as yet: what is not told of that year is not known of it.
  const others = figures.filter(
    ({ id }) => LAST_YEARS_FIGURES[id] === undefined && sourceOf(id) !== 'programme',
  );
  const stood = Object.entries(LAST_YEARS_FIGURES).map(([key, value]) => {
    const id = key as FigureId;
    return { ...figures.find((figure) => figure.id === id), id, value, asOf };
  });
  return { figures: [...others.map((figure) => ({ ...figure, asOf })), ...stood], breakdowns };
}

/** As they stood then: the demo has no records of that time to take them from. */
async function freezeFigures(app: DemoApp, id: string, figures: FigureSet): Promise<void> {
  const change = `UPDATE statement SET figures = $1 WHERE id = $2`;
  await app.get(CompanyDb).inCompany((tx) => tx.query(change, [JSON.stringify(figures), id]));
}
