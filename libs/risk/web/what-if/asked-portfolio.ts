import {
  differenceOf,
  FactsContext,
  NO_CHANGES,
  outcomeOf,
  Portfolio,
  type PortfolioFigures,
  type WhatIfChanges,
  type WhatIfInputs,
} from '@firebreak/risk/model';
import type { Answer, ExplainedMove, PortfolioSummary } from './portfolio-messages';

/** A portfolio with its figures as they are, and those of the last question. */
export class AskedPortfolio {
  private readonly portfolio: Portfolio;
  private readonly before: PortfolioFigures;
  private last: { readonly key: string; readonly figures: PortfolioFigures; readonly took: number } | null =
    null;

  constructor(private readonly inputs: WhatIfInputs) {
    this.portfolio = new Portfolio(inputs);
    this.before = this.portfolio.figures(NO_CHANGES);
  }

  summary(): PortfolioSummary {
    const { ids, names, countries, computedAt, asOf, methodVersion, currency, context, siteNames } =
      this.inputs;
    const facts = ids.flatMap((_, number) => this.portfolio.factsOf(number) ?? []);
    return {
      computedAt,
      asOf,
      methodVersion,
      currency,
      loaded: FactsContext.read(context).loaded,
      names: Object.fromEntries(ids.map((id, number) => [id, names[number] ?? ''])),
      countries: Object.fromEntries(ids.map((id, number) => [id, countries[number] ?? null])),
      findings: facts.flatMap(({ supplierId, events }) =>
        events.flatMap((event) => {
          if (event.kind !== 'finding' || event.state === 'closed-verified') return [];
          const { id, code, title, severity, iloIndicator } = event;
          return [{ id, code, title, severity, iloIndicator, supplierId }];
        }),
      ),
      sites: facts.flatMap(({ supplierId, sites }) =>
        sites.length < 2
          ? []
          : sites.map(({ siteId }) => ({ id: siteId, name: siteNames[siteId] ?? '', supplierId })),
      ),
    };
  }

  knowsEditions(editions: readonly string[]): boolean {
    return this.portfolio.knowsEditions(editions);
  }

  addEditions(editions: readonly string[], context: string): void {
    this.portfolio.addEditions(editions, context);
  }

  /** @throws RangeError, Problem as `Portfolio.figures` */
  answer(ask: number, changes: WhatIfChanges): Answer {
    const { figures, took } = this.workedOut(changes);
    const begun = performance.now();
    const outcome = outcomeOf(this.portfolio, this.before, figures);
    return { kind: 'figures', ask, outcome, took: took + performance.now() - begun };
  }

  /** @throws RangeError for a supplier that is not there, and as `Portfolio.figures` */
  explain(changes: WhatIfChanges, supplierId: string): ExplainedMove {
    const number = this.portfolio.numberOf(supplierId) ?? -1;
    const before = this.portfolio.explain(this.before, number);
    const after = this.portfolio.explain(this.workedOut(changes).figures, number);
    return {
      supplierId,
      before: { value: before.value, steps: before.steps },
      after: { value: after.value, steps: after.steps },
      changes: differenceOf(before.steps, after.steps),
    };
  }

  /** Asked the same again, as when the address follows a slider, it tells how long it took when it was worked out. */
  private workedOut(changes: WhatIfChanges): { readonly figures: PortfolioFigures; readonly took: number } {
    const key = JSON.stringify(changes);
    if (this.last?.key === key) return this.last;
    const begun = performance.now();
    const figures = this.portfolio.figures(changes);
    return (this.last = { key, figures, took: performance.now() - begun });
  }
}
