import type { EarlierYear, StatementPeriod } from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';
import { findYearFigures } from './find-year-figures.query';
import { KpiEntity } from './kpi.entity';

/**
 * The newest year before a period whose figures are frozen, with the targets set for figures of the catalogue under
 * their present definition; undefined where no earlier statement was ever exported.
 */
export async function findEarlierYear(
  tx: EntityManager,
  period: StatementPeriod,
): Promise<EarlierYear | undefined> {
  const year = (await findYearFigures(tx)).find(
    (each) => each.versionNumber !== null && each.period.to < period.to,
  );
  if (!year) return undefined;
  const kpis = await tx.find(KpiEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
  const targets = kpis.flatMap(({ definition, edition, targets: kept }) =>
    definition.kind === 'figure'
      ? kept
          .filter((target) => target.edition === edition)
          .map(({ value, by }) => ({ figure: definition.figure, value, by }))
      : [],
  );
  return { period: year.period, figures: year.figures, targets };
}
