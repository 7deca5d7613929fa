import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { sealed } from '@firebreak/risk/model';
import type { ScoreCertificate } from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { CurrentReference } from '../current-reference';
import { scoreById } from '../explanation/stored-score.query';
import { idsIn, namesOf } from '../score-names.query';
import { sha256 } from '../risk-runs.service';
import { toHeadline } from '../score-view';

/** Stored scores on paper. */
@Injectable()
export class Certificates {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
    private readonly references: CurrentReference,
  ) {}

  /**
   * The certificate of a stored score: what is stored, never computed anew, so that it shows what was decided upon.
   * @throws Problem risk-score-not-found
   */
  get(scoreId: string): Promise<ScoreCertificate> {
    return this.db.inCompany(async (tx) => {
      const { score, facts, weights } = await scoreById(tx, scoreId);
      const { name } = await this.directory.supplier(tx, score.supplierId);
      const siteIds = facts.sites.map(({ siteId }) => siteId);
      const { value, band, range, confidence, computedAt, asOf, methodVersion } = toHeadline(score);
      return sealed(
        {
          ...{ scoreId, value, band, range, confidence, computedAt, asOf, methodVersion, weights },
          own: score.ownValue,
          supplier: { id: score.supplierId, name },
          steps: score.steps,
          inputs: facts,
          inputHash: score.inputHash,
          sources: await this.references.sources(score.editions),
          names: await namesOf(tx, [...idsIn(score.steps), ...siteIds]),
        },
        sha256,
      );
    });
  }
}
