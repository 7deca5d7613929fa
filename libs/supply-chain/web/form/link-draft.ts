import type {
  LinkCertainty,
  LinkDiscloser,
  LinkInput,
  LinkKind,
  LinkView,
} from '@firebreak/supply-chain/model';
import { toPercent, toRatio } from './percent';
import { orNull } from './save-form';

/** What this supplier is in the link: it supplies the own company, it supplies another, or another supplies it. */
export type Direction = 'to-company' | 'to-other' | 'from-other';

/** A link as its form holds it. */
export interface LinkDraft {
  direction: Direction;
  otherId: string;
  otherName: string;
  kind: LinkKind;
  good: string;
  hs: string;
  volumePerMonth: number | null;
  volumeUnit: string;
  /** In percent. */
  share: number | null;
  since: string;
  certainty: LinkCertainty;
  disclosedBy: LinkDiscloser;
  disclosedByName: string;
  evidenceNote: string;
}

export const EMPTY_LINK: LinkDraft = {
  direction: 'from-other',
  otherId: '',
  otherName: '',
  kind: 'supplier',
  good: '',
  hs: '',
  volumePerMonth: null,
  volumeUnit: '',
  share: null,
  since: '',
  certainty: 'declared',
  disclosedBy: 'own-company',
  disclosedByName: '',
  evidenceNote: '',
};

/** @param recordId the supplier whose record one comes from */
export function toLinkDraft(link: LinkView, recordId: string): LinkDraft {
  const supplies = link.supplierId === recordId;
  const direction = !supplies ? 'from-other' : link.buyerSupplierId === null ? 'to-company' : 'to-other';
  return {
    direction,
    otherId: (supplies ? link.buyerSupplierId : link.supplierId) ?? '',
    otherName: (supplies ? link.buyerName : link.supplierName) ?? '',
    kind: link.kind,
    good: link.good ?? '',
    hs: link.hs ?? '',
    volumePerMonth: link.volumePerMonth,
    volumeUnit: link.volumeUnit ?? '',
    share: link.share === null ? null : toPercent(link.share),
    since: link.since ?? '',
    certainty: link.certainty,
    disclosedBy: link.disclosedBy,
    disclosedByName: link.disclosedByName ?? '',
    evidenceNote: link.evidenceNote ?? '',
  };
}

/** @param recordId the supplier whose record one comes from */
export function toLinkInput(draft: LinkDraft, recordId: string): LinkInput {
  const ends = {
    'to-company': { buyerSupplierId: null, supplierId: recordId },
    'to-other': { buyerSupplierId: draft.otherId, supplierId: recordId },
    'from-other': { buyerSupplierId: recordId, supplierId: draft.otherId },
  }[draft.direction];
  return {
    ...ends,
    kind: draft.kind,
    good: orNull(draft.good),
    hs: orNull(draft.hs.replace(/\D/g, '').slice(0, 6)),
    volumePerMonth: draft.volumePerMonth,
    volumeUnit: orNull(draft.volumeUnit),
    share: draft.share === null ? null : toRatio(draft.share),
    since: orNull(draft.since),
    certainty: draft.certainty,
    disclosedBy: draft.disclosedBy,
    disclosedByName: orNull(draft.disclosedByName),
    evidenceNote: orNull(draft.evidenceNote),
  };
}
