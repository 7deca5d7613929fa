import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { EFFORT_SCALE, EXIT_PATH, nextActions } from '@firebreak/risk/model';
import type { Effect, NextActionView, SupplierActionsView } from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { ExplainedScores } from '../explained-scores';
import { sectionTitles } from '../explanation/section-titles';
import { idsInFacts, namesOf } from '../score-names.query';
import { answeredQuestionnaires } from './control-details.query';
import { storedExpectation } from './portfolio-view';
import { RiskPortfolioEntity } from './risk-portfolio.entity';
import { RiskSupplierPullEntity } from './risk-supplier-pull.entity';

/** What to do next about one supplier, worked out when somebody asks. */
@Injectable()
export class SupplierActions {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
    private readonly explained: ExplainedScores,
  ) {}

  /**
   * @param language of the reader, BCP 47
   * @throws Problem supplier-not-found
   */
  get(supplierId: string, language: string | undefined): Promise<SupplierActionsView> {
    return this.db.inCompany(async (tx) => {
      await this.directory.supplier(tx, supplierId);
      const expected = storedExpectation(await tx.findOne(RiskPortfolioEntity, { where: {} }));
      const shared = {
        supplierId,
        expected,
        effortScale: EFFORT_SCALE.version,
        sections: await sectionTitles(tx, language),
      };
      const stored = await this.explained.newest(tx, supplierId);
      if (!stored) {
        return { ...shared, value: null, band: null, actions: [], together: null, exit: null, names: {} };
      }
      const { score: before, facts, weights } = stored;
      const questionnaire = (await answeredQuestionnaires(tx, [supplierId])).get(supplierId) ?? null;
      const found = nextActions({ facts, questionnaire, expected }, weights, before);
      const pull = await tx.findOneBy(RiskSupplierPullEntity, { supplierId });
      const subjects = found.actions.flatMap(({ kind, subject }) =>
        kind === 'audit' && subject !== null ? [subject] : [],
      );
      return {
        ...shared,
        value: before.value,
        band: before.band,
        actions: found.actions.map(({ effect, ...action }): NextActionView => {
          const companyChange = pull === null ? null : effect.change * pull.pull;
          return { ...action, effect: shown(effect), companyChange };
        }),
        together: shown(found.together),
        exit: found.exit === null ? null : { cause: found.exit, steps: EXIT_PATH },
        names: await namesOf(tx, [...idsInFacts(found.actions), ...subjects]),
      };
    });
  }
}

function shown({
  value,
  change,
  band,
  range,
  confidence,
  confidenceChange,
}: Effect): NextActionView['effect'] {
  return { value, change, band, range, confidence, confidenceChange };
}
