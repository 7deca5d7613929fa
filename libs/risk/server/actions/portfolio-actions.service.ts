import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import type { PortfolioActionsFilter, PortfolioActionsView } from '@firebreak/risk/model';
import { sectionTitles } from '../explanation/section-titles';
import { idsInFacts, namesOf } from '../score-names.query';
import { firstTen, portfolioActions, rankedPlaces } from './portfolio-actions.query';
import { toPortfolioView } from './portfolio-view';
import { RiskPortfolioEntity } from './risk-portfolio.entity';

/** Where the next action lowers the company's risk most for its effort. */
@Injectable()
export class PortfolioActions {
  constructor(private readonly db: CompanyDb) {}

  /** @param cursor `nextCursor` of the page before; null for the first */
  list(
    filter: PortfolioActionsFilter,
    cursor: string | null,
    language: string | undefined,
  ): Promise<PortfolioActionsView> {
    return this.db.inCompany(async (tx) => {
      const portfolio = await tx.findOne(RiskPortfolioEntity, { where: {} });
      const page = await portfolioActions(tx, filter, cursor);
      const sites = page.items.flatMap(({ kind, subject }) =>
        kind === 'audit' && subject !== null ? [subject] : [],
      );
      return {
        ...page,
        portfolio: portfolio && toPortfolioView(portfolio),
        firstTen: await firstTen(tx, filter),
        ...(await rankedPlaces(tx)),
        sections: await sectionTitles(tx, language),
        names: await namesOf(tx, [...idsInFacts(page.items), ...sites]),
      };
    });
  }
}
