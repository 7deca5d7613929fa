import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import type { EditionView } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import { CHOOSABLE_DATASETS, METHOD_VERSION, riskProblem } from '@firebreak/risk/model';
import type { ChooseEdition, EditionChoiceView, ScoreBasisView } from '@firebreak/risk/model';
import { IsNull, Not } from 'typeorm';
import { orderRecompute } from '../recompute-risk.job';
import { VariantEntity } from '../scenarios/variant.entity';
import { EditionChoiceEntity } from './edition-choice.entity';

/** Which editions the company's scores are made from: the newest, unless somebody pinned another. */
@Injectable()
export class EditionChoices {
  constructor(
    private readonly db: CompanyDb,
    private readonly referenceData: ReferenceData,
  ) {}

  /** One a dataset that is loaded, in the order of the method. */
  list(): Promise<EditionChoiceView[]> {
    return this.db.inCompany(async (tx) => {
      const editions = await this.referenceData.editions();
      const choices = await tx.find(EditionChoiceEntity);
      return CHOOSABLE_DATASETS.flatMap((dataset) => {
        const choice = choices.find((one) => one.dataset === dataset) ?? null;
        return choiceView(dataset, editions, choice) ?? [];
      });
    });
  }

  /** By what the figures about countries, sectors and goods follow. */
  basis(): Promise<ScoreBasisView> {
    return this.db.inCompany(async (tx) => {
      const pinned = await tx.countBy(EditionChoiceEntity, { editionId: Not(IsNull()) });
      const variant = await tx.findOneBy(VariantEntity, { state: 'in-force' });
      return { methodVersion: METHOD_VERSION, pinned, variant: variant?.version ?? null };
    });
  }

  /**
   * Pins an edition or follows the newest again, and orders a run.
   * @throws Problem dataset-not-scored, edition-not-of-dataset
   */
  choose(dataset: string, { editionId, reason }: ChooseEdition): Promise<EditionChoiceView> {
    return this.db.inCompany(async (tx) => {
      if (!CHOOSABLE_DATASETS.includes(dataset)) throw riskProblem('dataset-not-scored', { dataset });
      const editions = await this.referenceData.editions();
      const isOne = editions.some((edition) => edition.id === editionId && edition.dataset === dataset);
      if (editionId !== null && !isOne)
        throw riskProblem('edition-not-of-dataset', {
          errors: [
            {
              field: 'editionId',
              code: 'edition-not-of-dataset',
              message: `choose an edition of ${dataset}`,
            },
          ],
        });
      const { id, name } = currentActor();
      const decision = {
        dataset,
        editionId,
        reason,
        decidedBy: id,
        decidedByName: name,
        decidedAt: new Date(),
      };
      await tx.upsert(EditionChoiceEntity, decision, ['companyId', 'dataset']);
      await orderRecompute(tx);
      const view = choiceView(dataset, editions, decision);
      if (!view) throw riskProblem('dataset-not-scored', { dataset });
      return view;
    });
  }
}

function choiceView(
  dataset: string,
  all: readonly EditionView[],
  choice: Omit<EditionChoiceEntity, 'companyId'> | null,
): EditionChoiceView | null {
  const editions = all.filter((edition) => edition.dataset === dataset);
  const newest = editions.find(({ current }) => current);
  if (!newest) return null;
  const pinned = editions.find(({ id }) => id === choice?.editionId);
  return {
    dataset,
    used: pinned ?? newest,
    newest,
    pinned: pinned !== undefined,
    decision: choice && {
      reason: choice.reason,
      by: choice.decidedByName,
      at: choice.decidedAt.toISOString(),
    },
    editions,
  };
}
