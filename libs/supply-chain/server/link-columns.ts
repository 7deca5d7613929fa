import { currentActor } from '@firebreak/platform/server';
import type { LinkCertainty, LinkInput } from '@firebreak/supply-chain/model';
import { orNull } from './supplier-columns';

/** What a person enters about a link, as it is stored. Who judged its certainty is kept by who does. */
export function linkColumns(input: LinkInput) {
  return {
    buyerSupplierId: input.buyerSupplierId ?? null,
    supplierId: input.supplierId,
    kind: input.kind,
    good: orNull(input.good),
    hs: orNull(input.hs),
    share: input.share ?? null,
    since: input.since ?? null,
    volumePerMonth: input.volumePerMonth ?? null,
    volumeUnit: orNull(input.volumeUnit),
    disclosedBy: input.disclosedBy ?? 'own-company',
    evidenceNote: orNull(input.evidenceNote),
  } as const;
}

/**
 * The columns that say how sure a link is, and who says so. Saving a link without touching its certainty keeps who
 * judged it and why; going back to declared or suggested lets go of it.
 */
export function judgement(before: LinkCertainty | null, certainty: LinkCertainty, reason: string | null) {
  if (before === certainty && reason === null) return { certainty };
  const judged = certainty === 'verified' || certainty === 'disputed';
  return {
    certainty,
    certaintyReason: judged ? reason : null,
    certaintySetBy: judged ? currentActor().name : null,
    certaintySetAt: judged ? new Date() : null,
  };
}
