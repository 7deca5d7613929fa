import type { ExpectedControls, PortfolioView } from '@firebreak/risk/model';
import type { RiskPortfolioEntity } from './risk-portfolio.entity';

/** What the newest ranking expects of suppliers that have not answered; nothing before the first. */
export function storedExpectation(portfolio: RiskPortfolioEntity | null): ExpectedControls {
  if (!portfolio) return { answered: null, verified: null, suppliers: 0 };
  const { answered, verified, answers } = portfolio;
  return { answered, verified, suppliers: answers };
}

export function toPortfolioView(portfolio: RiskPortfolioEntity): PortfolioView {
  return {
    value: portfolio.value,
    suppliers: portfolio.suppliers,
    counted: portfolio.counted,
    assumed: portfolio.assumed,
    currency: portfolio.currency,
    expected: storedExpectation(portfolio),
    rankedAt: portfolio.rankedAt.toISOString(),
  };
}
