import { exposureOver } from '../chain';
import type { Confidence } from '../confidence';
import type { Effect } from '../counterfactual/effect';
import { withChanges } from '../counterfactual/fact-change';
import type { SupplierFacts } from '../facts';
import { byId } from '../order';
import { ownRisk } from '../supplier-score';
import { SupplierScales } from '../weighed-supplier';
import type { Weights } from '../weights';
import { candidateActions } from './candidates';
import type { Situation, StandingSites } from './candidates';
import { worthwhile } from './next-actions';
import type { NextAction } from './next-action';

/** An action in figures: what it moves, without the words that explain it. */
export type RankedAction = Omit<NextAction, 'effect' | 'reasons'> & {
  readonly effect: Pick<Effect, 'change' | 'confidenceChange'>;
};

/**
 * Ranks the next best actions of many suppliers by one set of weights: those of `nextActions` in the same order and with
 * the same figures to the last bit, because the arithmetic is the same, but without explanations, which take most
 * of the time.
 */
export class ActionRanks {
  private scales: SupplierScales | null = null;

  constructor(private readonly weights: Weights) {}

  /**
   * @param situation the facts of all have the same `loaded`, as those of one run do
   * @returns best first
   * @throws RangeError for a fact outside its range, naming the supplier
   */
  of(situation: Situation): RankedAction[] {
    const { facts } = situation;
    const scales = (this.scales ??= new SupplierScales(facts.loaded, this.weights));
    const before = this.standing(facts, scales);
    const exposure = this.exposure(before.own, facts);
    const actions = candidateActions(situation, before, []).map((candidate): RankedAction => {
      const { kind, subject, facts: told, effortInDays, urgent, changes } = candidate;
      const changed = withChanges(facts, changes);
      const after = scales.weigh(changed);
      const effect = {
        change: this.exposure(after.own, changed) - exposure,
        confidenceChange: after.confidence.value - before.confidence.value,
      };
      return { kind, subject, facts: told, effortInDays, urgent, effect };
    });
    return worthwhile(actions);
  }

  /** A supplier with one site is what its site is. */
  private standing(facts: SupplierFacts, scales: SupplierScales): Standing {
    if (facts.sites.length !== 1) return ownRisk(facts, this.weights);
    const { own, confidence, sites } = scales.weigh(facts);
    return { own, confidence, sites: sites.map((site) => ({ ...site, confidence })) };
  }

  private exposure(own: number, { below }: SupplierFacts): number {
    const ordered = below.length > 1 ? [...below].sort((a, b) => byId(a.supplierId, b.supplierId)) : below;
    return exposureOver(own, ordered, this.weights);
  }
}

interface Standing extends StandingSites {
  readonly own: number;
  readonly confidence: Confidence;
}
