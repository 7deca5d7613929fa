import type { ContactInput, LinkInput, SpendInput, SupplierInput } from '@firebreak/supply-chain/model';
import { demoIdentifiers } from './demo-identifiers';
import { roundedAmount, unitOf } from './demo-production';
import { demoSite, type DemoSite } from './demo-site';
import { ROSTER, type RosterEntry } from './roster';
import { seededRandom, seedOf, type SeededRandom } from './seeded-random';
import { TRADES, type DemoGood } from './trades';

export interface DemoSupplier extends SupplierInput {
  readonly key: string;
  readonly tier: number;
  readonly sites: readonly DemoSite[];
  /** Other names that it goes by, and who says so. */
  readonly otherNames: readonly { readonly value: string; readonly saidByName: string }[];
}

/** Like a link, with keys instead of ids. */
export interface DemoLink extends Omit<LinkInput, 'buyerSupplierId' | 'supplierId'> {
  readonly buyer: string | null;
  readonly supplier: string;
  /** Why it counts as verified; null where it does not. */
  readonly verifiedBecause: string | null;
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
  const suppliers = ROSTER.map(supplierOf);
  const capacities = new Map(suppliers.map(({ key, sites }) => [key, capacityOf(sites)]));
  return { suppliers, links: ROSTER.flatMap((entry) => linksOf(entry, capacities.get(entry.key) ?? null)) };
}

/** Of all sites of a supplier that told it; null where none did. */
function capacityOf(sites: readonly DemoSite[]): number | null {
  const told = sites.flatMap(({ capacityPerMonth }) => capacityPerMonth ?? []);
  return told.length > 0 ? told.reduce((sum, each) => sum + each, 0) : null;
}

function supplierOf(entry: RosterEntry): DemoSupplier {
  const random = seededRandom(seedOf(entry.key));
  const spends = entry.tier === 1;
  const more = seededRandom(seedOf(`${entry.key} register`));
  return {
    key: entry.key,
    tier: entry.tier,
    name: entry.name,
    country: entry.country,
    isic: TRADES[entry.trade].isic,
    externalId: `V-${String(10_000 + (seedOf(entry.name) % 90_000))}`,
    status: 'active',
    ...spend(spends ? random.between(...SPEND_IN_HUNDRED_THOUSANDS) * 100_000 : null, more),
    contactName: entry.tier <= 2 ? contactRole(random) : null,
    contactEmail: entry.tier <= 2 ? `compliance@${entry.key}.example` : null,
    contactLanguage: entry.tier <= 2 ? (LANGUAGES[entry.country] ?? 'en') : null,
    contactPhone: spends ? `+44 20 7946 0${more.between(100, 999)}` : null,
    contacts: spends && more.chance(0.6) ? [secondContact(entry.key, more)] : [],
    identifiers: demoIdentifiers(entry, more),
    otherNames: otherNames(entry, more),
    sites: Array.from({ length: entry.siteCount }, (_, index) => demoSite(entry, index, random)),
  };
}

/** The year before last and the one before that, each a bit different from the next; nothing for those not paid. */
function spend(
  amount: number | null,
  random: SeededRandom,
): Pick<SupplierInput, 'spendAmount' | 'spendCurrency' | 'spendYear' | 'spend'> {
  if (amount === null) return { spendAmount: null, spendCurrency: null, spendYear: null, spend: [] };
  const years: SpendInput[] = [];
  let before = amount;
  for (const year of [2024, 2023]) {
    before = Math.round((before * random.between(70, 115)) / 100 / 10_000) * 10_000;
    years.push({ year, currency: 'GBP', amount: before });
  }
  return { spendAmount: amount, spendCurrency: 'GBP', spendYear: 2025, spend: years };
}

function secondContact(key: string, random: SeededRandom): ContactInput {
  const role = random.pick(['Production planning', 'Dormitory office', 'Payroll', 'Sustainability desk']);
  const name = role.toLowerCase().replace(/ .*/, '');
  return { name: role, role: null, email: `${name}@${key}.example`, language: 'en' };
}

/** About one in three goes by a shorter name as well, as the label in its goods or a certificate has it. */
function otherNames({ name, tier }: RosterEntry, random: SeededRandom): DemoSupplier['otherNames'] {
  const words = name.split(' ');
  if (tier > 2 || words.length < 3 || !random.chance(0.5)) return [];
  const saidByName = random.pick(['a label in its goods', 'a fire safety certificate', 'its own website']);
  return [{ value: words.slice(0, 2).join(' '), saidByName }];
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

function linksOf(entry: RosterEntry, capacity: number | null): DemoLink[] {
  const random = seededRandom(seedOf(`${entry.key} links`));
  const goods = TRADES[entry.trade].goods;
  const more = seededRandom(seedOf(`${entry.key} orders`));
  const link = (buyer: string | null): DemoLink => ({
    buyer,
    supplier: entry.key,
    kind: entry.relation,
    ...flow(goods, random),
    ...order(entry, capacity, more),
    verifiedBecause: entry.tier === 1 ? more.pick(REASONS) : null,
    evidenceNote: entry.tier === 2 && more.chance(0.4) ? more.pick(EVIDENCE) : null,
    share: share(entry, random),
    since: `${random.between(2012, 2023)}-0${random.between(1, 9)}-01`,
    certainty: entry.tier <= 2 ? 'declared' : certainty(random),
    disclosedBy: entry.tier === 1 ? 'own-company' : entry.tier === 2 ? 'supplier' : 'buyer',
  });
  return entry.buyers.length === 0 ? [link(null)] : entry.buyers.map(link);
}

const REASONS = [
  'Purchase orders of the last season',
  'Seen on a visit',
  'Contract and delivery notes',
] as const;
const EVIDENCE = [
  'Named in the supplier’s yarn declaration',
  'Transaction certificate',
  'Bill of lading',
] as const;

function flow(goods: readonly DemoGood[], random: SeededRandom): Pick<DemoLink, 'good' | 'hs'> {
  if (goods.length === 0) return { good: 'Workers', hs: null };
  const { name, hs } = random.pick(goods);
  return { good: name, hs };
}

/** What is ordered in a month: together about half of what the sites can make. */
function order(
  { trade, buyers }: RosterEntry,
  capacity: number | null,
  random: SeededRandom,
): Pick<DemoLink, 'volumePerMonth' | 'volumeUnit'> {
  const unit = unitOf(trade);
  if (capacity === null || unit === null || random.chance(0.3))
    return { volumePerMonth: null, volumeUnit: null };
  const part = random.between(30, 70) / 100 / Math.max(1, buyers.length);
  return { volumePerMonth: roundedAmount(capacity * part), volumeUnit: unit };
}

/** Direct suppliers count by spend; of the others about one in three never declared a share. */
function share(entry: RosterEntry, random: SeededRandom): number | null {
  if (entry.tier === 1) return null;
  return random.chance(0.35) ? null : random.between(5, 30) / 100;
}

function certainty(random: SeededRandom): 'declared' | 'suggested' {
  return random.chance(0.3) ? 'suggested' : 'declared';
}
