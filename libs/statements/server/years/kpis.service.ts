import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  followKpi,
  isMeasurable,
  isPeriod,
  measure,
  periodKey,
  statementProblem,
  type EditKpi,
  type Kpi,
  type KpiView,
  type SaveKpi,
  type StatementPeriod,
  type TypeKpiValue,
  type YearFigures,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { today } from '../today';
import { findYearFigures } from './find-year-figures.query';
import { KpiValueEntity } from './kpi-value.entity';
import { KpiEntity } from './kpi.entity';

/** Indicators: what they measure, their targets, and what people typed for years without a statement. */
@Injectable()
export class KpisService {
  constructor(private readonly db: CompanyDb) {}

  /** In the order in which they were made. */
  list(): Promise<KpiView[]> {
    return this.db.inCompany(async (tx) => this.follow(tx, await findYearFigures(tx)));
  }

  /** Of years that were read already. */
  async follow(tx: EntityManager, years: readonly YearFigures[]): Promise<KpiView[]> {
    const rows = await tx.find(KpiEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
    const values = await tx.find(KpiValueEntity, { order: { periodTo: 'ASC', id: 'ASC' } });
    return rows.map((row) => followKpi(toKpi(row, values), years, today()));
  }

  /** @throws Problem kpi-not-measurable */
  add(input: SaveKpi): Promise<KpiView> {
    refuseUnmeasurable(input);
    return this.db.inCompany(async (tx) => {
      const targets = input.targets.map((target) => ({ ...target, edition: 1 }));
      const row = tx.create(KpiEntity, { ...input, targets, updatedBy: currentActor().name });
      await tx.insert(KpiEntity, row);
      return this.view(tx, row.id);
    });
  }

  /**
   * Another definition or meaning begins an edition: values typed and targets set before are not held against it.
   * @throws Problem kpi-not-found, kpi-changed, kpi-not-measurable
   */
  edit(id: string, { version, ...input }: EditKpi): Promise<KpiView> {
    refuseUnmeasurable(input);
    return this.db.inCompany(async (tx) => {
      const row = await this.row(tx, id);
      const isSame = row.meaning === input.meaning && sameDefinition(row, input);
      const edition = isSame ? row.edition : row.edition + 1;
      const targets = input.targets.map(({ value, by }) => {
        const kept = row.targets.find((target) => target.value === value && target.by === by);
        return { value, by, edition: kept?.edition ?? edition };
      });
      const { affected } = await tx.update(
        KpiEntity,
        { id, version },
        { ...input, targets, edition, version: version + 1, updatedBy: currentActor().name },
      );
      if (affected === 0) throw statementProblem('kpi-changed', { current: await this.view(tx, id) });
      return this.view(tx, id);
    });
  }

  /** With everything typed of it; the audit trail keeps that it was there. @throws Problem kpi-not-found */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await this.row(tx, id);
      await tx.delete(KpiEntity, { id });
    });
  }

  /**
   * Keeps a value for a year that no frozen statement measures, in place of one typed before.
   * @throws Problem kpi-not-found, kpi-changed, statement-period-invalid, kpi-value-frozen
   */
  type(id: string, { period, value, source, replaces }: TypeKpiValue): Promise<KpiView> {
    if (!isPeriod(period)) throw statementProblem('statement-period-invalid', { period });
    return this.db.inCompany(async (tx) => {
      const { definition, edition } = await this.row(tx, id);
      const frozen = (await findYearFigures(tx)).find(
        (year) =>
          year.versionNumber !== null &&
          periodKey(year.period) === periodKey(period) &&
          measure(definition, year.figures) !== null,
      );
      if (frozen) throw statementProblem('kpi-value-frozen', { statementId: frozen.statementId });
      const key = { kpiId: id, periodFrom: period.from, periodTo: period.to };
      const typed = await tx.findOneBy(KpiValueEntity, key);
      if (replaces !== undefined && (typed?.value ?? null) !== replaces)
        throw statementProblem('kpi-changed', { current: await this.view(tx, id) });
      await tx.delete(KpiValueEntity, key);
      const row = { ...key, value, source, edition, typedBy: currentActor().name };
      await tx.insert(KpiValueEntity, tx.create(KpiValueEntity, row));
      return this.view(tx, id);
    });
  }

  /** Nothing happens where nothing was typed. @throws Problem kpi-not-found */
  untype(id: string, { from, to }: StatementPeriod): Promise<KpiView> {
    return this.db.inCompany(async (tx) => {
      await this.row(tx, id);
      await tx.delete(KpiValueEntity, { kpiId: id, periodFrom: from, periodTo: to });
      return this.view(tx, id);
    });
  }

  private async row(tx: EntityManager, id: string): Promise<KpiEntity> {
    const row = await tx.findOne(KpiEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw statementProblem('kpi-not-found', { kpiId: id });
    return row;
  }

  private async view(tx: EntityManager, id: string): Promise<KpiView> {
    const row = await this.row(tx, id);
    const values = await tx.findBy(KpiValueEntity, { kpiId: id });
    return followKpi(toKpi(row, values), await findYearFigures(tx), today());
  }
}

/** By what they say, not by the order in which the database gives their fields back. */
function sameDefinition(
  { definition: a }: Pick<Kpi, 'definition'>,
  { definition: b }: Pick<Kpi, 'definition'>,
) {
  const told = (definition: Kpi['definition']) => JSON.stringify(Object.entries(definition).sort());
  return told(a) === told(b);
}

function refuseUnmeasurable({ definition }: SaveKpi): void {
  if (!isMeasurable(definition)) throw statementProblem('kpi-not-measurable', { definition });
}

function toKpi(row: KpiEntity, values: readonly KpiValueEntity[]): Kpi {
  const { id, name, definition, meaning, direction, targets, edition, version } = row;
  const typed = values
    .filter(({ kpiId }) => kpiId === id)
    .map(({ periodFrom, periodTo, value, source, edition: typedUnder }) => ({
      period: { from: periodFrom, to: periodTo },
      value,
      source,
      edition: typedUnder,
    }));
  return { id, name, definition, meaning, direction, targets, typed, edition, version };
}
