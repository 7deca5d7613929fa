import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { sealed } from '@firebreak/risk/model';
import type { ScoreCertificate } from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { CurrentReference } from '../current-reference';
import { ExplainedScores } from '../explained-scores';
import { idsIn, namesOf } from '../score-names.query';
import { sha256 } from '../scores/page-content';
import { toHeadline } from '../score-view';

/** Stored scores on paper. */
@Injectable()
export class Certificates {
  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
    private readonly references: CurrentReference,
    private readonly explained: ExplainedScores,
  ) {}

  /**
   * The certificate of a stored score: what follows from the stored facts, by the method and weights it was made with.
   * @throws Problem risk-score-not-found
   */
  get(scoreId: string): Promise<ScoreCertificate> {
    return this.db.inCompany(async (tx) => {
      const explained = await this.explained.byId(tx, scoreId);
      const { score, facts, weights, editions, factsHash } = explained;
      const { name } = await this.directory.supplier(tx, score.supplierId);
      const siteIds = facts.sites.map(({ siteId }) => siteId);
      const { value, band, range, confidence, computedAt, asOf, methodVersion } = toHeadline(explained);
      return sealed(
        {
          ...{ scoreId, value, band, range, confidence, computedAt, asOf, methodVersion, weights },
          own: score.own,
          supplier: { id: score.supplierId, name },
          steps: score.steps,
          inputs: facts,
          inputHash: factsHash,
          sources: await this.references.sources(editions),
          names: await namesOf(tx, [...idsIn(score.steps), ...siteIds]),
        },
        sha256,
      );
    });
  }
}
