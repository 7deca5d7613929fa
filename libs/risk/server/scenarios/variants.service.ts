import { Injectable } from '@nestjs/common';
import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb, currentActor, currentScope } from '@firebreak/platform/server';
import { METHOD_VERSION, methodOf, riskProblem, variantAfter, weightsOfChanges } from '@firebreak/risk/model';
import type {
  DecideVariant,
  ProposeVariant,
  SupplierVariantView,
  VariantFigures,
  VariantListView,
  VariantView,
} from '@firebreak/risk/model';
import { In, type EntityManager } from 'typeorm';
import { orderRecompute } from '../recompute-risk.job';
import { namesOf } from '../score-names.query';
import { ScenarioEntity } from './scenario.entity';
import { VariantEntity, VariantHistoryEntity, VariantScoreEntity } from './variant.entity';

const LATEST = 100;

/** The company's own variant of the method: one person proposes it, another one decides. */
@Injectable()
export class Variants {
  constructor(private readonly db: CompanyDb) {}

  /** The newest proposals. */
  list(): Promise<VariantView[]> {
    return this.db.inCompany(async (tx) => {
      const found = await tx.find(VariantEntity, { order: { proposedAt: 'DESC', id: 'DESC' }, take: LATEST });
      return found.map(toView);
    });
  }

  /** Default and variant over all suppliers; null where no variant is in force. */
  current(): Promise<VariantFigures | null> {
    return this.db.inCompany(async (tx) => {
      const variant = await tx.findOneBy(VariantEntity, { state: 'in-force' });
      if (!variant) return null;
      const { outcome, outcomeAt } = variant;
      const movers = [...(outcome?.bandChanges ?? []), ...(outcome?.movers ?? [])];
      return {
        variant: toView(variant),
        outcome,
        names: await namesOf(tx, [...new Set(movers.map(({ supplierId }) => supplierId))]),
        computedAt: outcomeAt?.toISOString() ?? null,
      };
    });
  }

  /** A supplier's score by the variant in force, and how it moved. */
  ofSupplier(supplierId: string): Promise<SupplierVariantView> {
    return this.db.inCompany(async (tx) => {
      const { scores } = await variantScores(tx, [supplierId]);
      const [score] = scores;
      if (!score) return { score: null, history: [] };
      const history = await tx.find(VariantHistoryEntity, {
        where: { supplierId },
        order: { asOf: 'DESC', version: 'ASC' },
        take: LATEST,
      });
      return {
        score,
        history: history
          .map(({ asOf, version, value, defaultValue }) => ({ asOf, version, value, defaultValue }))
          .reverse(),
      };
    });
  }

  /** Scores by the variant in force, for the rows of a list. */
  ofSuppliers(supplierIds: readonly string[]): Promise<VariantListView> {
    return this.db.inCompany((tx) => variantScores(tx, supplierIds));
  }

  /**
   * Proposes the weights of a scenario.
   * @throws Problem scenario-not-found, variant-changes-nothing, weights-out-of-bounds
   */
  propose({ scenarioId, reason }: ProposeVariant): Promise<VariantView> {
    return this.db.inCompany(async (tx) => {
      const scenario = await tx.findOneBy(ScenarioEntity, { id: scenarioId });
      if (!scenario) throw riskProblem('scenario-not-found', { scenarioId });
      const { version } = weightsOfChanges(scenario.changes);
      if (version === METHOD_VERSION) throw riskProblem('variant-changes-nothing');
      const actor = person();
      const variant = await tx.save(
        tx.create(VariantEntity, {
          version,
          state: 'proposed',
          weights: scenario.changes.weights,
          reason,
          proposedBy: actor.id,
          proposedByName: actor.name,
        }),
      );
      return toView(variant);
    });
  }

  /**
   * Approves or refuses a proposal. What is approved replaces the variant before it and orders a run.
   * @throws Problem variant-not-found, variant-decided-already, variant-needs-another-person, variant-of-older-method
   *   for an approval of what nobody weighed up under the method that counts now
   */
  decide(id: string, { decision, note }: DecideVariant): Promise<VariantView> {
    return this.db.inCompany(async (tx) => {
      const variant = await locked(tx, id);
      const state = variantAfter(variant.state, decision);
      if (state === null) throw riskProblem('variant-decided-already', { state: variant.state });
      if (variant.proposedBy === person().id) throw riskProblem('variant-needs-another-person');
      if (state === 'in-force') {
        const { version } = variant;
        if (methodOf(version) !== METHOD_VERSION) throw riskProblem('variant-of-older-method', { version });
        await end(tx, { state: 'replaced' });
      }
      const decided = await close(tx, variant, state, note);
      if (state === 'in-force') await orderRecompute(tx);
      return toView(decided);
    });
  }

  /**
   * Takes a proposal back, or the variant out of force: from then on only the default score counts.
   * @throws Problem variant-not-found, variant-decided-already, not-allowed for a variant in force without the
   *   permission to approve one
   */
  withdraw(id: string): Promise<VariantView> {
    return this.db.inCompany(async (tx) => {
      const variant = await locked(tx, id);
      const state = variantAfter(variant.state, 'withdraw');
      if (state === null) throw riskProblem('variant-decided-already', { state: variant.state });
      if (variant.state === 'in-force') {
        if (!currentScope().permissions.has('variant:approve')) throw platformProblem('not-allowed');
        await tx.deleteAll(VariantScoreEntity);
      }
      return toView(await close(tx, variant, state, variant.note));
    });
  }
}

/** Scores by the variant in force: none of one before it, and none until its first run is done. */
async function variantScores(tx: EntityManager, supplierIds: readonly string[]): Promise<VariantListView> {
  const variant = await tx.findOneBy(VariantEntity, { state: 'in-force' });
  if (!variant) return { version: null, scores: [] };
  const computedAt = variant.outcomeAt?.toISOString();
  if (!computedAt) return { version: variant.version, scores: [] };
  const found = await tx.findBy(VariantScoreEntity, {
    supplierId: In([...supplierIds]),
    version: variant.version,
  });
  return {
    version: variant.version,
    scores: found.map(({ supplierId, version, value, defaultValue }) => {
      return { supplierId, version, value, defaultValue, computedAt };
    }),
  };
}

/** Decisions about one company's variants wait for each other. */
async function locked(tx: EntityManager, id: string): Promise<VariantEntity> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('risk variant ' || current_company_id(), 0))`,
  );
  const variant = await tx.findOneBy(VariantEntity, { id });
  if (!variant) throw riskProblem('variant-not-found', { variantId: id });
  return variant;
}

/** Ends the variant in force, if there is one, with its scores. */
async function end(tx: EntityManager, { state }: Pick<VariantEntity, 'state'>): Promise<void> {
  await tx.update(VariantEntity, { state: 'in-force' }, { state });
  await tx.deleteAll(VariantScoreEntity);
}

function close(
  tx: EntityManager,
  variant: VariantEntity,
  state: VariantEntity['state'],
  note: string | null,
): Promise<VariantEntity> {
  const { id, name } = person();
  return tx.save(
    Object.assign(variant, {
      state,
      note,
      decidedBy: id,
      decidedByName: name,
      decidedAt: new Date(),
    }),
  );
}

/** @throws Error where no person acts: routes ask for one */
function person(): { readonly id: string; readonly name: string } {
  const { id, name } = currentActor();
  if (id === null) throw new Error('a variant is proposed and decided by people');
  return { id, name };
}

function toView(variant: VariantEntity): VariantView {
  const { id, version, state, weights, reason, proposedBy, proposedByName, proposedAt } = variant;
  const { decidedByName, decidedAt, note } = variant;
  return {
    id,
    version,
    state,
    weights,
    reason,
    proposedBy: proposedByName,
    proposedAt: proposedAt.toISOString(),
    decidedBy: decidedByName,
    decidedAt: decidedAt?.toISOString() ?? null,
    note,
    mayDecide:
      state === 'proposed' &&
      currentActor().id !== proposedBy &&
      currentScope().permissions.has('variant:approve'),
  };
}
