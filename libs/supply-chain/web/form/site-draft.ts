import type { GoodRole, SiteInput, SiteView } from '@firebreak/supply-chain/model';
import { orNull } from './save-form';
import { toPercent, toRatio } from './percent';
import { sectorCodeOf } from './sector-text';

/** Yes, no, or nobody said. */
export type Told = 'yes' | 'no' | '';

export interface GoodDraft {
  name: string;
  hs: string;
  role: GoodRole;
}

/** A site as its form holds it; shares in percent. */
export interface SiteDraft {
  name: string;
  country: string;
  address: string;
  city: string;
  latitude: number | null;
  longitude: number | null;
  /** As its box shows it: the code, alone or before its name. */
  isic: string;
  headcount: number | null;
  womenShare: number | null;
  migrantShare: number | null;
  agencyShare: number | null;
  labourProvider: Told;
  employerHousing: Told;
  pieceRate: Told;
  processes: readonly string[];
  capacityPerMonth: number | null;
  capacityUnit: string;
  housedWorkers: number | null;
  goods: GoodDraft[];
}

export const EMPTY_SITE: SiteDraft = {
  name: '',
  country: '',
  address: '',
  city: '',
  latitude: null,
  longitude: null,
  isic: '',
  headcount: null,
  womenShare: null,
  migrantShare: null,
  agencyShare: null,
  labourProvider: '',
  employerHousing: '',
  pieceRate: '',
  processes: [],
  capacityPerMonth: null,
  capacityUnit: '',
  housedWorkers: null,
  goods: [],
};

export function toSiteDraft(site: SiteView): SiteDraft {
  const text = (value: string | null) => value ?? '';
  const told = (value: boolean | null): Told => (value === null ? '' : value ? 'yes' : 'no');
  const percent = (ratio: number | null) => (ratio === null ? null : toPercent(ratio));
  // A country's middle is no place that anybody entered.
  const placed = site.locationPrecision === 'site';
  return {
    name: site.name,
    country: site.country,
    address: text(site.address),
    city: text(site.city),
    latitude: placed ? site.latitude : null,
    longitude: placed ? site.longitude : null,
    isic: text(site.isic),
    headcount: site.headcount,
    womenShare: percent(site.womenShare),
    migrantShare: percent(site.migrantShare),
    agencyShare: percent(site.agencyShare),
    labourProvider: told(site.labourProvider),
    employerHousing: told(site.employerHousing),
    pieceRate: told(site.pieceRate),
    processes: site.processes,
    capacityPerMonth: site.capacityPerMonth,
    capacityUnit: text(site.capacityUnit),
    housedWorkers: site.housedWorkers,
    goods: site.goods.map(({ name, hs, role }) => ({ name, hs: text(hs), role })),
  };
}

export function toSiteInput(draft: SiteDraft): SiteInput {
  const told = (value: Told) => (value === '' ? null : value === 'yes');
  const ratio = (percent: number | null) => (percent === null ? null : toRatio(percent));
  return {
    name: draft.name.trim(),
    country: draft.country,
    address: orNull(draft.address),
    city: orNull(draft.city),
    latitude: draft.latitude,
    longitude: draft.longitude,
    isic: sectorCodeOf(draft.isic),
    headcount: draft.headcount,
    womenShare: ratio(draft.womenShare),
    migrantShare: ratio(draft.migrantShare),
    agencyShare: ratio(draft.agencyShare),
    labourProvider: told(draft.labourProvider),
    employerHousing: told(draft.employerHousing),
    pieceRate: told(draft.pieceRate),
    processes: draft.processes,
    capacityPerMonth: draft.capacityPerMonth,
    capacityUnit: orNull(draft.capacityUnit),
    housedWorkers: draft.housedWorkers,
    goods: draft.goods
      .filter(({ name, hs }) => name.trim() !== '' || hs.trim() !== '')
      .map(({ name, hs, role }) => ({
        name: name.trim() || `HS ${hs.trim()}`,
        hs: orNull(hs.replace(/\D/g, '').slice(0, 6)),
        role,
      })),
  };
}
