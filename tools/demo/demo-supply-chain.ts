import type { LinkInput, SupplierInput } from '@firebreak/supply-chain/model';
import { demoSite, type DemoSite } from './demo-site';
import { ROSTER, type RosterEntry } from './roster';
import { seededRandom, seedOf, type SeededRandom } from './seeded-random';
import { TRADES } from './trades';

export interface DemoSupplier extends SupplierInput {
  readonly key: string;
  readonly tier: number;
  readonly sites: readonly DemoSite[];
}

/** Like a link, with keys instead of ids. */
export interface DemoLink extends Omit<LinkInput, 'buyerSupplierId' | 'supplierId'> {
  readonly buyer: string | null;
  readonly supplier: string;
}

export interface DemoSupplyChain {
  /** Tier by tier, so that every buyer comes before its suppliers. */
  readonly suppliers: readonly DemoSupplier[];
  readonly links: readonly DemoLink[];
}

/** What the demo company spends with its direct suppliers in a year: 1 to 14 million pounds each. */
const SPEND_IN_HUNDRED_THOUSANDS = [10, 140] as const;

const LANGUAGES: Readonly<Record<string, string>> = {
  CN: 'zh', VN: 'vi', TH: 'th', ID: 'id', TR: 'tr', MX: 'es', PT: 'pt', CD: 'fr', MA: 'fr', JO: 'ar', EG: 'ar', IT: 'it',
}; // prettier-ignore

/** The demo's suppliers, sites and links; the same in every run. */
export function demoSupplyChain(): DemoSupplyChain {
  return { suppliers: ROSTER.map(supplierOf), links: ROSTER.flatMap(linksOf) };
}

function supplierOf(entry: RosterEntry): DemoSupplier {
  const random = seededRandom(seedOf(entry.key));
  const spends = entry.tier === 1;
  return {
    key: entry.key,
    tier: entry.tier,
    name: entry.name,
    country: entry.country,
    isic: TRADES[entry.trade].isic,
    externalId: `V-${String(10_000 + (seedOf(entry.name) % 90_000))}`,
    status: 'active',
    spendAmount: spends ? random.between(...SPEND_IN_HUNDRED_THOUSANDS) * 100_000 : null,
    spendCurrency: spends ? 'GBP' : null,
    contactName: entry.tier <= 2 ? contactRole(random) : null,
    contactEmail: entry.tier <= 2 ? `compliance@${entry.key}.example` : null,
    contactLanguage: entry.tier <= 2 ? (LANGUAGES[entry.country] ?? 'en') : null,
    sites: Array.from({ length: entry.siteCount }, (_, index) => demoSite(entry, index, random)),
  };
}

/** No person's name is invented for a contact: a role answers. */
function contactRole(random: SeededRandom): string {
  return random.pick([
    'Compliance desk',
    'Head of human resources',
    'Export manager',
    'Social compliance manager',
  ]);
}

function linksOf(entry: RosterEntry): DemoLink[] {
  const random = seededRandom(seedOf(`${entry.key} links`));
  const goods = TRADES[entry.trade].goods;
  const link = (buyer: string | null): DemoLink => ({
    buyer,
    supplier: entry.key,
    kind: entry.relation,
    good: goods.length > 0 ? random.pick(goods).name : 'Workers',
    share: share(entry, random),
    since: `${random.between(2012, 2023)}-0${random.between(1, 9)}-01`,
    certainty: entry.tier === 1 ? 'verified' : entry.tier === 2 ? 'declared' : certainty(random),
    disclosedBy: entry.tier === 1 ? 'own-company' : entry.tier === 2 ? 'supplier' : 'buyer',
  });
  return entry.buyers.length === 0 ? [link(null)] : entry.buyers.map(link);
}

/** Direct suppliers count by spend; of the others about one in three never declared a share. */
function share(entry: RosterEntry, random: SeededRandom): number | null {
  if (entry.tier === 1) return null;
  return random.chance(0.35) ? null : random.between(5, 30) / 100;
}

function certainty(random: SeededRandom): 'declared' | 'suggested' {
  return random.chance(0.3) ? 'suggested' : 'declared';
}
