import { goodListings, type HsRiskGood } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  askedTemplate,
  looksBeyondAnswers,
  MAX_SITES_ASKED,
  type Circumstances,
  type KnownSite,
  type SupplierFact,
} from '@firebreak/questionnaires/model';
import {
  SupplierDirectory,
  type DirectoryFacts,
  type DirectorySiteFacts,
} from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QuestionnaireEntity } from './questionnaire.entity';
import { findTemplates } from './templates/find-templates.query';

/** Takes down what is known of suppliers when they are asked, for templates whose questions depend on it. */
@Injectable()
export class KnownCircumstances {
  constructor(
    private readonly suppliers: SupplierDirectory,
    private readonly reference: ReferenceData,
  ) {}

  /** Once, when they are sent: what is learned later changes no questionnaire under its respondent's hands. */
  async take(tx: EntityManager, questionnaires: readonly QuestionnaireEntity[]): Promise<void> {
    const find = await findTemplates(tx, questionnaires);
    const asking = questionnaires.filter((one) => looksBeyondAnswers(askedTemplate(one, find)));
    if (asking.length === 0) return;
    const known = await this.of(
      tx,
      asking.map(({ supplierId }) => supplierId),
    );
    const rows = asking.map(({ id, supplierId }) => ({ id, circumstances: known.get(supplierId) ?? null }));
    await tx.query(
      `UPDATE questionnaire q SET circumstances = taken.circumstances
         FROM jsonb_to_recordset($1::jsonb) AS taken (id uuid, circumstances jsonb) WHERE q.id = taken.id`,
      [JSON.stringify(rows)],
    );
  }

  /** All sites of one supplier as they are on record now. */
  async sites(tx: EntityManager, supplierId: string): Promise<readonly KnownSite[]> {
    const facts = await this.suppliers.facts(tx, [supplierId]);
    return (facts.get(supplierId)?.sites ?? []).map(toKnownSite);
  }

  /** By supplier id. */
  async of(tx: EntityManager, supplierIds: readonly string[]): Promise<Map<string, Circumstances>> {
    const facts = await this.suppliers.facts(tx, supplierIds);
    const { hsRiskGoods } = await this.reference.snapshot();
    return new Map([...facts].map(([id, one]) => [id, circumstancesFrom(one, hsRiskGoods)]));
  }
}

function circumstancesFrom(
  { sites, score, band }: DirectoryFacts,
  coded: readonly HsRiskGood[],
): Circumstances {
  const largest = [...sites]
    .sort((a, b) => (b.headcount ?? 0) - (a.headcount ?? 0))
    .slice(0, MAX_SITES_ASKED);
  const asked = sites.filter((site) => largest.includes(site));
  return { sites: asked.map(toKnownSite), risk: { score, band, facts: factsOf(sites, coded) } };
}

function factsOf(
  sites: readonly DirectorySiteFacts[],
  coded: readonly HsRiskGood[],
): readonly SupplierFact[] {
  const listings = sites.flatMap(({ country, hs }) =>
    hs
      .flatMap((code) => goodListings(code, coded))
      .map(({ forcedLabourCountries, childLabourCountries }) => ({
        forced: forcedLabourCountries.includes(country),
        child: childLabourCountries.includes(country),
      })),
  );
  const forced = listings.some((listing) => listing.forced);
  return [
    ...(forced || listings.some(({ child }) => child) ? (['listed-good'] as const) : []),
    ...(forced ? (['forced-labour-good'] as const) : []),
  ];
}

function toKnownSite({ isic, hs: _goods, ...site }: DirectorySiteFacts): KnownSite {
  return { ...site, sector: isic };
}
