import { CompanyDb } from '@firebreak/platform/server';
import {
  traceCriteria,
  traceFigures,
  type CriteriaView,
  type TracedFiguresView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { findStatement } from '../find-statements.query';
import { CompanyLawFactsEntity } from '../laws/company-law-facts.entity';
import { LawsService } from '../laws/laws.service';
import { findEarlierStatement } from '../last-year/find-earlier-statement.query';
import { StatementChecks } from '../statement-checks.service';
import { StatementFigures } from '../statement-figures.service';
import { toContent } from '../statement-views';
import { today } from '../today';
import { CommitmentEntity } from '../years/commitment.entity';
import { KpiEntity } from '../years/kpi.entity';

/** From what the laws ask, and from every figure, to the sentences of a statement. */
@Injectable()
export class StatementTraces {
  constructor(
    private readonly db: CompanyDb,
    private readonly laws: LawsService,
    private readonly checks: StatementChecks,
    private readonly figures: StatementFigures,
  ) {}

  /** Each thing that the laws ask, with who answers it and from what. @throws Problem statement-not-found */
  criteria(id: string): Promise<CriteriaView> {
    return this.db.inCompany(async (tx) => {
      const content = toContent(await findStatement(tx, id));
      const [map, laws] = await Promise.all([this.laws.map(), this.laws.chosen(content.frameworkIds)]);
      const check = await this.checks.check(id);
      const known = {
        hasEarlier: (await findEarlierStatement(tx, content)) !== null,
        hasIndicators: await tx.exists(KpiEntity),
        hasCommitments: await tx.exists(CommitmentEntity),
        hasLawFacts: await tx.exists(CompanyLawFactsEntity),
      };
      return traceCriteria(map, laws, check, content, known);
    });
  }

  /** Every figure with its source, the sentences that quote it, and what the records say today. @throws Problem statement-not-found */
  figuresOf(id: string): Promise<TracedFiguresView> {
    return this.db.inCompany(async (tx) => {
      const stored = await findStatement(tx, id);
      const content = toContent(stored);
      const now = await this.figures.gather(tx, content.period, today());
      return { figures: traceFigures(content, now), takenAt: stored.row.figuresAt.toISOString() };
    });
  }
}
