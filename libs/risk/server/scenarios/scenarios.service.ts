import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import { MOST_SCENARIOS, riskProblem } from '@firebreak/risk/model';
import type { SaveScenario, ScenarioView } from '@firebreak/risk/model';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { namesOf } from '../score-names.query';
import { WhatIf } from '../what-if/what-if.service';
import { ScenarioEntity } from './scenario.entity';

/** What-ifs that people keep under a name. */
@Injectable()
export class Scenarios {
  constructor(
    private readonly db: CompanyDb,
    private readonly whatIf: WhatIf,
  ) {}

  /** Newest first. */
  list(): Promise<ScenarioView[]> {
    return this.db.inCompany(async (tx) => {
      const found = await tx.find(ScenarioEntity, { order: { savedAt: 'DESC', id: 'DESC' } });
      return this.views(tx, found);
    });
  }

  /**
   * Works the changes out and keeps them with what they come to.
   * @throws Problem scenario-name-taken, too-many-scenarios, weights-out-of-bounds, what-if-not-possible
   */
  save({ name, changes }: SaveScenario): Promise<ScenarioView> {
    return this.db.inCompany(async (tx) => {
      if ((await tx.count(ScenarioEntity)) >= MOST_SCENARIOS) throw riskProblem('too-many-scenarios');
      const { runId, asOf, outcome } = await this.whatIf.workOut(tx, changes);
      const { id: savedBy, name: savedByName } = currentActor();
      const scenario = tx.create(ScenarioEntity, {
        name,
        changes,
        outcome,
        runId,
        asOf,
        savedBy,
        savedByName,
      });
      await tx.save(scenario).catch((error: unknown) => {
        if (isTaken(error)) throw riskProblem('scenario-name-taken', { name });
        throw error;
      });
      const [view] = await this.views(tx, [scenario]);
      if (!view) throw riskProblem('scenario-not-found');
      return view;
    });
  }

  /** @throws Problem scenario-not-found */
  delete(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.delete(ScenarioEntity, { id });
      if (affected === 0) throw riskProblem('scenario-not-found', { scenarioId: id });
    });
  }

  private async views(tx: EntityManager, scenarios: readonly ScenarioEntity[]): Promise<ScenarioView[]> {
    const moved = await runsWithLaterMoves(tx);
    const names = await namesOf(tx, [...new Set(scenarios.flatMap(suppliersIn))]);
    return scenarios.map((scenario) => {
      const { id, name, changes, outcome, savedByName: savedBy, savedAt, asOf, runId } = scenario;
      const own = suppliersIn(scenario).flatMap((supplierId) => {
        const known = names[supplierId];
        return known === undefined ? [] : [[supplierId, known] as const];
      });
      return {
        id,
        name,
        changes,
        outcome,
        names: Object.fromEntries(own),
        savedBy,
        savedAt: savedAt.toISOString(),
        asOf,
        stale: moved.has(runId),
      };
    });
  }
}

function suppliersIn({ changes, outcome }: ScenarioEntity): string[] {
  return [
    ...outcome.bandChanges.map(({ supplierId }) => supplierId),
    ...outcome.movers.map(({ supplierId }) => supplierId),
    ...changes.moves.flatMap(({ buyerId, fromId, toId }) => [buyerId ?? fromId, fromId, toId]),
  ];
}

/** Runs of scenarios after which some score got another value. */
async function runsWithLaterMoves(tx: EntityManager): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT r.id FROM risk_run r
     WHERE r.id IN (SELECT run_id FROM risk_scenario) AND EXISTS (
       SELECT FROM risk_run later WHERE later.company_id = r.company_id AND later.changed > 0
         AND (later.computed_at, later.id) > (r.computed_at, r.id))`,
  );
  return new Set(rows.map(({ id }) => id));
}

const UNIQUE_VIOLATION = '23505';

function isTaken(error: unknown): boolean {
  return (
    error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION
  );
}
