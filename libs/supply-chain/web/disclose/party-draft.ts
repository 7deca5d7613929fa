import { parseDate, parseShare, type LinkKind, type PartyInput } from '@firebreak/supply-chain/model';

/** A row as it is typed. */
export interface PartyDraft {
  readonly name: string;
  readonly country: string;
  readonly region: string;
  readonly address: string;
  readonly kind: LinkKind;
  readonly good: string;
  readonly hs: string;
  readonly isic: string;
  readonly share: string;
  readonly since: string;
  readonly email: string;
}

export const EMPTY_DRAFT: PartyDraft = {
  name: '',
  country: '',
  region: '',
  address: '',
  kind: 'supplier',
  good: '',
  hs: '',
  isic: '',
  share: '',
  since: '',
  email: '',
};

export function draftOf(party: PartyInput): PartyDraft {
  const percent = party.share === null ? '' : String(Math.round(party.share * 1000) / 10);
  const { name, country, kind } = party;
  const text = (value: string | null) => value ?? '';
  return {
    ...{ name, country, kind, share: percent },
    region: text(party.region),
    address: text(party.address),
    good: text(party.good),
    hs: text(party.hs),
    isic: text(party.isic),
    since: text(party.since),
    email: text(party.email),
  };
}

/** What was typed as values; what can't be read is kept so that the rules refuse it. */
export function partyOf(draft: PartyDraft): PartyInput {
  const share = parseShare(draft.share.trim() === '' ? '' : `${draft.share.replace('%', '')} %`);
  const since = parseDate(draft.since);
  const text = (value: string) => value.trim() || null;
  return {
    name: draft.name.trim(),
    country: draft.country,
    region: text(draft.region),
    address: text(draft.address),
    kind: draft.kind,
    good: text(draft.good),
    hs: text(draft.hs.replace(/[\s.]/g, '')),
    isic: text(draft.isic),
    share: share.valid ? share.value : Number.NaN,
    since: since.valid ? since.value : draft.since.trim(),
    email: text(draft.email),
  };
}
