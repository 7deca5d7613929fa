import { Injectable } from '@nestjs/common';
import { setImmediate as others } from 'node:timers/promises';
import { CompanyDb } from '@firebreak/platform/server';
import type { EditionView } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  CHOOSABLE_DATASETS,
  DEFAULT_WEIGHTS,
  differenceOf,
  furthestMoved,
  movementSummary,
  ownRisks,
  riskProblem,
  scoreChain,
  stepMovements,
} from '@firebreak/risk/model';
import type {
  CountryEffect,
  EditionEffect,
  EditionMovement,
  RiskReference,
  ScorePair,
  SupplierScore,
} from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { CurrentReference } from '../current-reference';
import { gatherRiskInputs, type RiskInputRows } from '../gather-risk-inputs.query';
import { idsIn, namesOf } from '../score-names.query';
import { dependenciesOf, supplierFacts } from '../supplier-facts';

/** So many are scored twice in about a second. */
const MOST_SUPPLIERS = 3000;
const MOST_MOVERS = 25;
/** Suppliers scored before other requests get their turn. */
const AT_ONCE = 200;

interface TrialPair extends ScorePair {
  readonly scores: { readonly before: SupplierScore; readonly after: SupplierScore };
}

/** What another edition would do to the company's scores. A trial: nothing is stored. */
@Injectable()
export class EditionEffects {
  constructor(
    private readonly db: CompanyDb,
    private readonly referenceData: ReferenceData,
    private readonly references: CurrentReference,
  ) {}

  /**
   * @param asOf calendar date as of which ages count
   * @throws Problem edition-not-of-dataset for editions of two datasets, or of one that is not scored
   */
  get(fromId: string, toId: string, asOf: string): Promise<EditionEffect> {
    return this.db.inCompany(async (tx) => {
      const [from, to] = await this.editions(fromId, toId);
      const pinned = (await this.references.pinned()).filter((id) => !id.startsWith(`${from.dataset}:`));
      const before = await this.references.of([...pinned, ...asPin(from)]);
      const after = await this.references.of([...pinned, ...asPin(to)]);
      const rows = await gatherRiskInputs(tx);
      return {
        from,
        to,
        countries: countryEffects(rows, before, after),
        movement:
          rows.supplierIds.length > MOST_SUPPLIERS
            ? null
            : await this.movement(tx, rows, { before, after, asOf }),
      };
    });
  }

  private async editions(fromId: string, toId: string): Promise<[EditionView, EditionView]> {
    const all = await this.referenceData.editions();
    const [from, to] = [all.find(({ id }) => id === fromId), all.find(({ id }) => id === toId)];
    if (!from || !to || from.dataset !== to.dataset || !CHOOSABLE_DATASETS.includes(from.dataset))
      throw riskProblem('edition-not-of-dataset');
    return [from, to];
  }

  private async movement(
    tx: EntityManager,
    rows: RiskInputRows,
    trial: { readonly before: RiskReference; readonly after: RiskReference; readonly asOf: string },
  ): Promise<EditionMovement> {
    const before = await scoresOf(rows, trial.before, trial.asOf);
    const after = await scoresOf(rows, trial.after, trial.asOf);
    const pairs = [...after].flatMap(([supplierId, is]): TrialPair[] => {
      const was = before.get(supplierId);
      return was ? [{ supplierId, before: was, after: is, scores: { before: was, after: is } }] : [];
    });
    const furthest = furthestMoved(pairs, MOST_MOVERS);
    const names = await namesOf(tx, [
      ...furthest.map(({ supplierId }) => supplierId),
      ...idsIn(furthest.flatMap(({ scores }) => [...scores.before.steps, ...scores.after.steps])),
    ]);
    const countryOf = new Map(rows.sites.map(({ supplierId, country }) => [supplierId, country]));
    return {
      summary: movementSummary(pairs),
      movers: furthest.map(({ supplierId, scores }) => ({
        supplierId,
        name: names[supplierId] ?? '',
        country: countryOf.get(supplierId) ?? null,
        before: pointOf(scores.before),
        after: pointOf(scores.after),
        changes: differenceOf(scores.before.steps, scores.after.steps),
      })),
      steps: stepMovements(
        pairs
          .filter(({ before: was, after: is }) => was.value !== is.value)
          .map(({ scores }) => ({ before: scores.before.steps, after: scores.after.steps })),
      ),
      names,
    };
  }
}

/** What is current is followed, not pinned: figures of other datasets then count as they do in a run. */
function asPin({ id, current }: EditionView): string[] {
  return current ? [] : [id];
}

function pointOf({ value, band }: SupplierScore) {
  return { value, band };
}

async function scoresOf(
  rows: RiskInputRows,
  reference: RiskReference,
  asOf: string,
): Promise<Map<string, SupplierScore>> {
  const owns = [];
  for (const own of ownRisks(supplierFacts(rows, reference, asOf), DEFAULT_WEIGHTS)) {
    owns.push(own);
    if (owns.length % AT_ONCE === 0) await others();
  }
  const scored = scoreChain(owns, dependenciesOf(rows.links), DEFAULT_WEIGHTS);
  return new Map(scored.map(({ score }) => [score.supplierId, score]));
}

/** Countries where the company has sites, the one whose risk moves most first. */
function countryEffects(rows: RiskInputRows, before: RiskReference, after: RiskReference): CountryEffect[] {
  const byCountry = Map.groupBy(
    rows.sites.filter(({ country }) => country !== null),
    ({ country }) => country ?? '',
  );
  return [...byCountry]
    .map(([country, sites]) => ({
      country,
      sites: sites.length,
      suppliers: new Set(sites.map(({ supplierId }) => supplierId)).size,
      before: before.countryScore(country),
      after: after.countryScore(country),
    }))
    .sort(
      (a, b) =>
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
        b.sites - a.sites ||
        (a.country < b.country ? -1 : 1),
    );
}
