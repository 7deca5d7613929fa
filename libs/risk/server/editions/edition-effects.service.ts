import { Injectable } from '@nestjs/common';
import { setImmediate as others } from 'node:timers/promises';
import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb, currentScope } from '@firebreak/platform/server';
import { type CorrectEdition, type EditionView, referenceDataProblem } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  CHOOSABLE_DATASETS,
  DEFAULT_WEIGHTS,
  differenceOf,
  furthestMoved,
  movementSummary,
  ownRisks,
  riskProblem,
  RiskReference,
  scoreChain,
  stepMovements,
} from '@firebreak/risk/model';
import type {
  CountryEffect,
  EditionEffect,
  ScoreMovement,
  ScorePair,
  SupplierScore,
} from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { CurrentReference } from '../current-reference';
import { companyInputs, factsBy } from '../runs/company-inputs';
import type { CompanyInputs } from '../runs/company-inputs';
import { idsIn, namesOf } from '../score-names.query';

/** So many are scored twice in about a second. */
const MOST_SUPPLIERS = 3000;
const MOST_MOVERS = 25;
/** Suppliers scored before other requests get their turn. */
const AT_ONCE = 200;

interface TrialPair extends ScorePair {
  readonly scores: { readonly before: SupplierScore; readonly after: SupplierScore };
}

/** The reference data on both sides of a trial. */
interface Trial {
  readonly before: RiskReference;
  readonly after: RiskReference;
  /** Calendar date. */
  readonly asOf: string;
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
   * What another edition would do. Both sides are by the method's own weights and by the editions that the company has
   * pinned of all other datasets: what would move is the standard score that its lists show. A variant that the company
   * approved is not in it.
   *
   * @param asOf calendar date as of which ages count
   * @throws Problem edition-not-of-dataset for editions of two datasets, or of one that is not scored
   */
  get(fromId: string, toId: string, asOf: string): Promise<EditionEffect> {
    return this.db.inCompany(async (tx) => {
      const [from, to] = await this.editions(fromId, toId);
      const pinned = await this.pinnedBeside(from);
      const before = await this.references.of([...pinned, ...asPin(from)]);
      const after = await this.references.of([...pinned, ...asPin(to)]);
      return this.effect(tx, { from, to }, { before, after, asOf });
    });
  }

  /**
   * What a correction of the edition in use would do, before anybody publishes it. A company that pins another edition
   * of the dataset would see this once it follows the newest again.
   *
   * @param asOf calendar date as of which ages count
   * @throws Problem edition-not-found, edition-not-correctable, input-invalid naming row and field, not-allowed
   */
  ofCorrection(id: string, correction: CorrectEdition, asOf: string): Promise<EditionEffect> {
    if (!currentScope().permissions.has('risk:read')) throw platformProblem('not-allowed');
    return this.db.inCompany(async (tx) => {
      const from = (await this.referenceData.editions()).find((edition) => edition.id === id);
      if (!from) throw referenceDataProblem('edition-not-found', { editionId: id });
      const pinned = await this.pinnedBeside(from);
      const { corrected, snapshot } = await this.referenceData.withCorrection(id, correction, pinned);
      const before = await this.references.of(pinned);
      const after = new RiskReference(snapshot, DEFAULT_WEIGHTS);
      return this.effect(tx, { from, to: corrected }, { before, after, asOf });
    });
  }

  /** Editions that the company pinned of other datasets than this one. */
  private async pinnedBeside({ dataset }: EditionView): Promise<string[]> {
    return (await this.references.pinned()).filter((id) => !id.startsWith(`${dataset}:`));
  }

  private async effect(
    tx: EntityManager,
    { from, to }: Pick<EditionEffect, 'from' | 'to'>,
    trial: Trial,
  ): Promise<EditionEffect> {
    const rows = await companyInputs(tx);
    const tooMany = rows.supplierIds.size > MOST_SUPPLIERS;
    return {
      from,
      to,
      countries: countryEffects(rows, trial.before, trial.after),
      movement: tooMany ? null : await this.movement(tx, rows, trial),
    };
  }

  private async editions(fromId: string, toId: string): Promise<[EditionView, EditionView]> {
    const all = await this.referenceData.editions();
    const [from, to] = [all.find(({ id }) => id === fromId), all.find(({ id }) => id === toId)];
    if (!from || !to || from.dataset !== to.dataset || !CHOOSABLE_DATASETS.includes(from.dataset))
      throw riskProblem('edition-not-of-dataset');
    return [from, to];
  }

  private async movement(tx: EntityManager, rows: CompanyInputs, trial: Trial): Promise<ScoreMovement> {
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
  rows: CompanyInputs,
  reference: RiskReference,
  asOf: string,
): Promise<Map<string, SupplierScore>> {
  const owns = [];
  for (const own of ownRisks(await factsBy(rows, reference, asOf), DEFAULT_WEIGHTS)) {
    owns.push(own);
    if (owns.length % AT_ONCE === 0) await others();
  }
  const scored = scoreChain(owns, rows.dependencies, DEFAULT_WEIGHTS);
  return new Map(scored.map(({ score }) => [score.supplierId, score]));
}

/** Countries where the company has sites, the one whose risk moves most first. */
function countryEffects(rows: CompanyInputs, before: RiskReference, after: RiskReference): CountryEffect[] {
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
