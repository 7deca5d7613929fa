import { CompanyDb } from '@firebreak/platform/server';
import {
  compareYears,
  labelOf,
  periodLabel,
  type ComparedYear,
  type ComparisonRow,
  type YearComparison,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { openTable, type TableColumn } from '../laws/table-file';
import { findYearFigures } from './find-year-figures.query';
import { KpisService } from './kpis.service';

/** The figures of several years side by side. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly db: CompanyDb,
    private readonly kpis: KpisService,
  ) {}

  /** @param periods keys of the years wanted; the newest three without any */
  compare(periods: readonly string[]): Promise<YearComparison> {
    return this.db.inCompany(async (tx) => {
      const years = await findYearFigures(tx);
      return compareYears(years, await this.kpis.follow(tx, years), periods);
    });
  }

  /** As a file: a value, its change and what forbids comparing it, for each year. */
  async export(periods: readonly string[], format: 'csv' | 'xlsx') {
    const { years, rows } = await this.compare(periods);
    const columns: TableColumn<ComparisonRow>[] = [
      ['Figure', 60, ({ figure, name }) => (figure ? labelOf(figure, 'en') : name)],
      ['Id', 34, ({ id }) => id],
      ['Unit', 10, ({ unit }) => unit],
      ...years.flatMap((year, index) => columnsOf(year, index)),
    ];
    return openTable({ format, name: 'years', sheet: 'Years', columns, rows });
  }
}

function columnsOf({ period, versionNumber }: ComparedYear, index: number): TableColumn<ComparisonRow>[] {
  const year = `${periodLabel(period)} (to ${period.to}${versionNumber === null ? ', not frozen' : ''})`;
  const value: TableColumn<ComparisonRow> = [year, 22, ({ cells }) => cells[index]?.value ?? null];
  if (index === 0) return [value];
  return [
    value,
    ['Change', 12, ({ cells }) => cells[index]?.change ?? null],
    ['Not comparable because of', 26, ({ cells }) => cells[index]?.breaks.join(', ') ?? null],
  ];
}
