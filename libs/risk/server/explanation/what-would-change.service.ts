import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import type { ReferenceSnapshot } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import { counterfactualsOf, PlausibleReference, unknownsOf } from '@firebreak/risk/model';
import type { WhatWouldChangeView } from '@firebreak/risk/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';
import { answeredQuestionnaires } from '../actions/control-details.query';
import { CurrentReference } from '../current-reference';
import { ExplainedScores } from '../explained-scores';
import { idsInFacts, namesOf } from '../score-names.query';
import { toHeadline } from '../score-view';
import { sectionTitles } from './section-titles';

/** What would move a supplier's score, and what is not known about it. */
@Injectable()
export class WhatWouldChange {
  /** Kept as long as the snapshot is. */
  private readonly known = new WeakMap<ReferenceSnapshot, PlausibleReference>();

  constructor(
    private readonly db: CompanyDb,
    private readonly directory: SupplierDirectory,
    private readonly explained: ExplainedScores,
    private readonly referenceData: ReferenceData,
    private readonly references: CurrentReference,
  ) {}

  /**
   * @param language of the reader, BCP 47
   * @throws Problem supplier-not-found
   */
  get(supplierId: string, language: string | undefined): Promise<WhatWouldChangeView> {
    return this.db.inCompany(async (tx) => {
      await this.directory.supplier(tx, supplierId);
      const sections = await sectionTitles(tx, language);
      const stored = await this.explained.newest(tx, supplierId);
      if (!stored) return { score: null, counterfactuals: [], unknowns: [], sections, names: {} };
      const { score: before, facts, weights } = stored;
      const questionnaire = (await answeredQuestionnaires(tx, [supplierId])).get(supplierId) ?? null;
      const counterfactuals = counterfactualsOf(facts, questionnaire, weights, before);
      const unknowns = unknownsOf(facts, weights, await this.plausible(), before);
      return {
        score: toHeadline(stored),
        counterfactuals: counterfactuals.map(({ kind, subject, facts: about, effect }) => ({
          kind,
          subject,
          facts: about,
          effect,
        })),
        unknowns,
        sections,
        names: await this.names(tx, counterfactuals, unknowns),
      };
    });
  }

  private names(
    tx: EntityManager,
    counterfactuals: Parameters<typeof idsInFacts>[0],
    unknowns: WhatWouldChangeView['unknowns'],
  ): Promise<Record<string, string>> {
    return namesOf(tx, [...idsInFacts(counterfactuals), ...unknowns.flatMap(({ siteIds }) => siteIds)]);
  }

  /**
   * What is plausible by the editions that the company's scores are made from: those it pinned, else the newest. Made
   * once for each set of editions.
   */
  private async plausible(): Promise<PlausibleReference> {
    const snapshot = await this.referenceData.snapshot(await this.references.pinned());
    const known = this.known.get(snapshot) ?? new PlausibleReference(snapshot);
    this.known.set(snapshot, known);
    return known;
  }
}
