import { CompanyDb } from '@firebreak/platform/server';
import {
  DISCLOSURE_REMINDER_GAP_IN_HOURS,
  FIRST_GAPS,
  followSpend,
  gapAction,
  LOST_SHOWN_IN_DAYS,
  unmappedSuppliers,
  type CascadeGap,
  type CascadeTier,
  type CascadeView,
} from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import {
  chainLinks,
  chainSuppliers,
  countRequests,
  lostAnswers,
  undisclosedByTier,
  type ChainSupplier,
} from './cascade.query';

/** One tier beyond what is known shows that nothing is known there. */
const FEWEST_TIERS = 3;

/** How far the chain is mapped, and whose answer would map most. */
@Injectable()
export class CascadeService {
  constructor(private readonly db: CompanyDb) {}

  /** @param gapsShown how many gaps to list at most */
  view(gapsShown = FIRST_GAPS, at = new Date()): Promise<CascadeView> {
    return this.db.inCompany(async (tx) => {
      const byStatus = await countRequests(tx);
      const suppliers = await chainSuppliers(tx);
      const links = await chainLinks(tx);
      const undisclosed = await undisclosedByTier(tx);
      const { byTier, endsAt } = followSpend(suppliers, links, depthOf(suppliers, undisclosed));
      const gaps = gapsOf(unmappedSuppliers(suppliers, links), endsAt, at);
      const counts = Object.entries(byStatus).filter(([status]) => status !== 'cancelled');
      const asked = counts.reduce((sum, [, count]) => sum + count, 0);
      return {
        byStatus,
        asked,
        responseRatio: asked === 0 ? null : (byStatus.disclosed ?? 0) / asked,
        tiers: tiersOf(suppliers, undisclosed, byTier),
        gaps: gaps.slice(0, gapsShown),
        gapCount: gaps.length,
        lost: await lostAnswers(tx, LOST_SHOWN_IN_DAYS),
      };
    });
  }
}

function depthOf(suppliers: readonly ChainSupplier[], undisclosed: ReadonlyMap<number, number>): number {
  const deepest = Math.max(FEWEST_TIERS, ...undisclosed.keys());
  return suppliers.reduce((soFar, { tier }) => Math.max(soFar, tier), deepest);
}

function tiersOf(
  suppliers: readonly ChainSupplier[],
  undisclosed: ReadonlyMap<number, number>,
  ratios: readonly number[],
): CascadeTier[] {
  const counts = new Map<number, number>();
  for (const { tier } of suppliers) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  return ratios.map((mappedRatio, at) => ({
    tier: at + 1,
    suppliers: counts.get(at + 1) ?? 0,
    undisclosed: undisclosed.get(at + 1) ?? 0,
    mappedRatio,
  }));
}

/** Of whom nothing is known below and somebody can ask: those with the most spend that ends there first. */
function gapsOf(
  unmapped: readonly ChainSupplier[],
  endsAt: ReadonlyMap<string, number>,
  at: Date,
): CascadeGap[] {
  const dayBefore = at.getTime() - DISCLOSURE_REMINDER_GAP_IN_HOURS * 3_600_000;
  return unmapped
    .filter(({ nameWithheld }) => !nameWithheld)
    .map(({ id, name, country, tier, request }) => ({
      supplierId: id,
      supplierName: name,
      country,
      tier,
      spendRatio: endsAt.get(id) ?? 0,
      request: request && { id: request.id, status: request.status },
      action: gapAction(
        request?.status ?? null,
        request !== null && new Date(request.mailedAt).getTime() > dayBefore,
      ),
    }))
    .sort((a, b) => b.spendRatio - a.spendRatio || a.tier - b.tier);
}
