import type {
  GoodOrigin,
  OriginBasis,
  OriginFlow,
  OriginLink,
  OriginPlace,
  OriginStep,
  OriginSupplier,
} from './good-origin';
import { HEADLINE_BANDS } from './supplier';

/** A part of the good, 0 to 1. */
interface Part {
  share: number;
  /** Some share on the way was not declared and split evenly. */
  estimated: boolean;
}

/** Supplier id to declared share; null where nobody declared one. */
type Inputs = ReadonlyMap<string, number | null>;

interface Chain {
  readonly suppliers: ReadonlyMap<string, OriginSupplier>;
  readonly inputs: ReadonlyMap<string, Inputs>;
  /** The step that each supplier was first reached at. */
  readonly steps: Map<string, number>;
}

/** Parts of the good that no supplier of the step at hand stands for. */
interface Rest {
  countedNearer: number;
  began: number;
  unknown: number;
}

const MOST_STEPS = 12;
const NO_INPUTS: Inputs = new Map();

/**
 * Follows a good up its chain. Makers that also supply others than makers, and makers that nobody is
 * known to buy from, are the first step; every supplier stands at the step that it is first reached at.
 * The first step's shares follow spend where at least half of it has a spend in one currency, else each
 * counts the same. A buyer's share passes to its suppliers by their declared shares; where some are not
 * declared, what is left is split evenly among those and marked as estimated; declared shares above 1
 * in sum are scaled down to 1. What is passed to nobody is unknown from there on, except after raw materials.
 *
 * @param links without disputed ones and without labour providers: no goods flow there
 */
export function followGood(suppliers: readonly OriginSupplier[], links: readonly OriginLink[]): GoodOrigin {
  const first = firstStep(suppliers, links);
  const chain: Chain = {
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
    inputs: inputsOf(links),
    steps: new Map(first.map(({ id }) => [id, 1])),
  };
  const { basis, parts } = partsBySpend(first);
  const steps: OriginStep[] = [];
  const flows: OriginFlow[] = [];
  const rest: Rest = { countedNearer: 0, began: 0, unknown: 0 };
  let current = parts;
  for (let step = 1; current.size > 0 && step <= MOST_STEPS; step++) {
    steps.push(describeStep(step, current, chain, rest));
    const { next, moved } = passOn(step, current, chain, rest);
    flows.push(...moved);
    current = next;
  }
  return { makers: suppliers.filter(({ makes }) => makes).length, basis, steps, flows };
}

function inputsOf(links: readonly OriginLink[]): ReadonlyMap<string, Inputs> {
  const inputs = new Map<string, Map<string, number | null>>();
  for (const { buyerSupplierId, supplierId, share } of links) {
    if (buyerSupplierId === null) continue;
    let bought = inputs.get(buyerSupplierId);
    if (!bought) inputs.set(buyerSupplierId, (bought = new Map()));
    const before = bought.get(supplierId) ?? null;
    bought.set(supplierId, share === null ? before : (before ?? 0) + share);
  }
  return inputs;
}

function firstStep(suppliers: readonly OriginSupplier[], links: readonly OriginLink[]): OriginSupplier[] {
  const makers = suppliers.filter(({ makes }) => makes);
  const making = new Set(makers.map(({ id }) => id));
  const toMakers = new Set<string>();
  const toOthers = new Set<string>();
  for (const { buyerSupplierId, supplierId } of links) {
    if (buyerSupplierId !== null && making.has(buyerSupplierId)) toMakers.add(supplierId);
    else toOthers.add(supplierId);
  }
  const first = makers.filter(({ id }) => toOthers.has(id) || !toMakers.has(id));
  // Makers that supply only one another, in a circle: somebody has to be first.
  return first.length > 0 ? first : makers;
}

function partsBySpend(first: readonly OriginSupplier[]): { basis: OriginBasis; parts: Map<string, Part> } {
  const partsOf = (share: (supplier: OriginSupplier) => number) =>
    new Map(first.map((supplier) => [supplier.id, { share: share(supplier), estimated: false }]));
  const known = mostUsedCurrency(first);
  if (!known || known.count * 2 < first.length) {
    return { basis: { of: 'suppliers' }, parts: partsOf(() => 1 / first.length) };
  }
  const { currency, amount, count } = known;
  return {
    basis: { of: 'spend', currency, amount, without: first.length - count },
    parts: partsOf(({ spendCurrency, spendAmount }) =>
      spendCurrency === currency ? (spendAmount ?? 0) / amount : 0,
    ),
  };
}

function mostUsedCurrency(suppliers: readonly OriginSupplier[]) {
  const sums = new Map<string, { currency: string; amount: number; count: number }>();
  for (const { spendAmount, spendCurrency: currency } of suppliers) {
    if (!spendAmount || !currency) continue;
    const sum = sums.get(currency) ?? { currency, amount: 0, count: 0 };
    sums.set(currency, { currency, amount: sum.amount + spendAmount, count: sum.count + 1 });
  }
  const [most] = [...sums.values()].sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
  return most;
}

/** One step further up: what each supplier of this step buys, and from where. */
function passOn(step: number, current: ReadonlyMap<string, Part>, chain: Chain, rest: Rest) {
  const next = new Map<string, Part>();
  const flows = new Map<string, { from: string; to: string; share: number; links: number }>();
  for (const [id, { share, estimated }] of current) {
    const buyer = chain.suppliers.get(id);
    const bought = splitInputs(chain.inputs.get(id) ?? NO_INPUTS);
    let left = share;
    for (const input of bought) {
      const supplier = chain.suppliers.get(input.supplierId);
      if (!buyer || !supplier) continue;
      const passed = share * input.part;
      left -= passed;
      if ((chain.steps.get(supplier.id) ?? Infinity) <= step) {
        rest.countedNearer += passed;
        continue;
      }
      chain.steps.set(supplier.id, step + 1);
      const before = next.get(supplier.id);
      next.set(supplier.id, {
        share: (before?.share ?? 0) + passed,
        estimated: estimated || input.estimated || (before?.estimated ?? false),
      });
      const key = `${supplier.country} ${buyer.country}`;
      const flow = flows.get(key) ?? { from: supplier.country, to: buyer.country, share: 0, links: 0 };
      flows.set(key, { ...flow, share: flow.share + passed, links: flow.links + 1 });
    }
    if (bought.length === 0 && buyer?.raw) rest.began += left;
    else rest.unknown += Math.max(0, left); // never below 0 by rounding
  }
  const moved = [...flows.values()].map((flow) => ({ step: step + 1, ...flow }));
  return { next, moved: moved.sort((a, b) => b.share - a.share || (a.from + a.to < b.from + b.to ? -1 : 1)) };
}

function splitInputs(inputs: Inputs): { supplierId: string; part: number; estimated: boolean }[] {
  const shares = [...inputs.values()];
  const declared = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const open = shares.filter((share) => share === null).length;
  return [...inputs].map(([supplierId, share]) =>
    share === null
      ? { supplierId, part: Math.max(0, 1 - declared) / open, estimated: true }
      : { supplierId, part: share / Math.max(1, declared), estimated: false },
  );
}

function describeStep(step: number, parts: ReadonlyMap<string, Part>, chain: Chain, rest: Rest): OriginStep {
  const countries = new Map<string, { supplier: OriginSupplier; part: Part }[]>();
  let filteredOut = 0;
  for (const [id, part] of parts) {
    const supplier = chain.suppliers.get(id);
    if (!supplier?.matches) {
      filteredOut += part.share;
      continue;
    }
    const members = countries.get(supplier.country);
    if (members) members.push({ supplier, part });
    else countries.set(supplier.country, [{ supplier, part }]);
  }
  const places = [...countries].map(([country, members]) => describePlace(country, members));
  places.sort((a, b) => b.share - a.share || (a.country < b.country ? -1 : 1));
  return { step, places, filteredOut, ...rest };
}

function describePlace(
  country: string,
  members: readonly { readonly supplier: OriginSupplier; readonly part: Part }[],
): OriginPlace {
  const bands = new Set(members.map(({ supplier }) => supplier.band));
  const goods = new Map<string, number>();
  for (const name of members.flatMap(({ supplier }) => supplier.goods)) {
    goods.set(name, (goods.get(name) ?? 0) + 1);
  }
  const common = [...goods].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    country,
    suppliers: members.length,
    band: [...HEADLINE_BANDS].reverse().find((band) => bands.has(band)) ?? null,
    tiers: [...new Set(members.map(({ supplier }) => supplier.tier ?? 0))].sort((a, b) => a - b),
    goods: common.slice(0, 3).map(([name]) => name),
    share: members.reduce((sum, { part }) => sum + part.share, 0),
    estimated: members.some(({ part }) => part.estimated),
  };
}
