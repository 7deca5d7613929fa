import type { LinkInput } from '@firebreak/supply-chain/model';
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
