import { Injectable } from '@nestjs/common';
import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import type { ScoreDifferenceView } from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { SupplierRisks } from '../supplier-risks.service';
import { scoreStandingOn } from './standing-score.query';

const TO_BEFORE_FROM = {
  field: 'to',
  code: 'to-before-from',
  message: 'Give the earlier day first.',
};

/** What moved a supplier's score between any two days. */
@Injectable()
export class DifferencesBetweenDays {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
    private readonly risks: SupplierRisks,
  ) {}

  /**
   * Compares the scores that stood at the end of two days, UTC.
   * @param from calendar date
   * @param to calendar date
   * @throws Problem supplier-not-found, risk-score-none-yet, input-invalid where the later day comes first
   */
  get(supplierId: string, from: string, to: string): Promise<ScoreDifferenceView> {
    return this.db.inCompany(async (tx) => {
      if (to < from) throw platformProblem('input-invalid', { errors: [TO_BEFORE_FROM] });
      await this.directory.supplier(tx, supplierId);
      const earlier = await scoreStandingOn(tx, supplierId, from);
      const later = await scoreStandingOn(tx, supplierId, to);
      return this.risks.difference(supplierId, earlier, later);
    });
  }
}
