import { CompanyDb } from '@firebreak/platform/server';
import {
  DISCLOSURE_REMINDER_GAP_IN_HOURS,
  gapAction,
  spendMappedByTier,
  spendWeights,
  type CascadeGap,
  type CascadeTier,
  type CascadeView,
} from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { chainLinks, chainSuppliers, countRequests, type ChainSupplier } from './cascade.query';

const GAPS_SHOWN = 20;
/** One tier beyond what is known shows that nothing is known there. */
const FEWEST_TIERS = 3;

/** How far the chain is mapped by what suppliers disclosed. */
@Injectable()
export class CascadeService {
  constructor(private readonly db: CompanyDb) {}

  view(at = new Date()): Promise<CascadeView> {
    return this.db.inCompany(async (tx) => {
      const byStatus = await countRequests(tx);
      const suppliers = await chainSuppliers(tx);
      const ratios = spendMappedByTier(suppliers, await chainLinks(tx), depthOf(suppliers));
      const counts = Object.entries(byStatus).filter(([status]) => status !== 'cancelled');
      const asked = counts.reduce((sum, [, count]) => sum + count, 0);
      return {
        byStatus,
        asked,
        responseRatio: asked === 0 ? null : (byStatus.disclosed ?? 0) / asked,
        tiers: tiersOf(suppliers, ratios),
        gaps: gapsOf(suppliers, at),
      };
    });
  }
}

function depthOf(suppliers: readonly ChainSupplier[]): number {
  return suppliers.reduce((deepest, { tier }) => Math.max(deepest, tier), FEWEST_TIERS);
}

function tiersOf(suppliers: readonly ChainSupplier[], ratios: readonly number[]): CascadeTier[] {
  const counts = new Map<number, number>();
  for (const { tier } of suppliers) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  return ratios.map((mappedRatio, at) => ({ tier: at + 1, suppliers: counts.get(at + 1) ?? 0, mappedRatio }));
}

/** Those that did not tell, the nearest first, of tier 1 the one with the most spend first. */
function gapsOf(suppliers: readonly ChainSupplier[], at: Date): CascadeGap[] {
  const weights = spendWeights(suppliers.filter(({ tier }) => tier === 1));
  const dayBefore = at.getTime() - DISCLOSURE_REMINDER_GAP_IN_HOURS * 3_600_000;
  return suppliers
    .filter(({ answered, nameWithheld }) => !answered && !nameWithheld)
    .map(({ id, name, country, tier, request }) => ({
      supplierId: id,
      supplierName: name,
      country,
      tier,
      spendRatio: tier === 1 ? (weights.get(id) ?? 0) : null,
      request: request && { id: request.id, status: request.status },
      action: gapAction(
        request?.status ?? null,
        request !== null && new Date(request.mailedAt).getTime() > dayBefore,
      ),
    }))
    .sort((a, b) => a.tier - b.tier || (b.spendRatio ?? 0) - (a.spendRatio ?? 0))
    .slice(0, GAPS_SHOWN);
}
