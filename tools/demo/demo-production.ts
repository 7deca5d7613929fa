import type { GoodInput, SiteInput } from '@firebreak/supply-chain/model';
import type { SeededRandom } from './seeded-random';
import type { Trade, TradeName } from './trades';

/** How a trade works: what is done, of what, and how much one worker makes of it in a month. */
interface Production {
  readonly processes: readonly string[];
  readonly uses: readonly GoodInput[];
  readonly unit: string;
  /** A usual month of one worker, low and high. */
  readonly perWorker: readonly [low: number, high: number];
}

const uses = (hs: string, name: string): GoodInput => ({ hs, name, role: 'uses' });

const PRODUCTION: Readonly<Partial<Record<TradeName, Production>>> = {
  garments: {
    processes: ['cutting', 'sewing', 'packing'],
    uses: [uses('520812', 'Woven cotton fabric'), uses('960711', 'Zips')],
    unit: 'pieces',
    perWorker: [140, 320],
  },
  knitwear: {
    processes: ['knitting', 'linking', 'cutting', 'sewing', 'packing'],
    uses: [uses('520523', 'Combed cotton yarn')],
    unit: 'pieces',
    perWorker: [110, 260],
  },
  audio: {
    processes: ['pcb-assembly', 'assembly', 'packing'],
    uses: [uses('853400', 'Printed circuit boards')],
    unit: 'pieces',
    perWorker: [180, 420],
  },
  phones: {
    processes: ['pcb-assembly', 'assembly', 'packing'],
    uses: [uses('854231', 'Integrated circuits'), uses('850760', 'Lithium-ion batteries')],
    unit: 'pieces',
    perWorker: [150, 400],
  },
  fabrics: {
    processes: ['weaving', 'wet-finishing'],
    uses: [uses('520512', 'Cotton yarn')],
    unit: 'm',
    perWorker: [900, 2600],
  },
  dyeing: {
    processes: ['dyeing', 'wet-finishing'],
    uses: [uses('520812', 'Woven cotton fabric')],
    unit: 'm',
    perWorker: [2000, 5200],
  },
  trims: { processes: ['trim-making'], uses: [], unit: 'pieces', perWorker: [8000, 26_000] },
  components: {
    processes: ['pcb-making', 'chip-packaging'],
    uses: [uses('741012', 'Copper foil')],
    unit: 'pieces',
    perWorker: [900, 3200],
  },
  batteries: {
    processes: ['cell-making'],
    uses: [uses('282200', 'Cobalt oxides')],
    unit: 'pieces',
    perWorker: [300, 900],
  },
  cables: {
    processes: ['harness-making'],
    uses: [uses('740819', 'Copper wire')],
    unit: 'pieces',
    perWorker: [250, 700],
  },
  plastics: { processes: ['injection-moulding'], uses: [], unit: 'kg', perWorker: [900, 2400] },
  yarn: { processes: ['spinning'], uses: [uses('520100', 'Raw cotton')], unit: 't', perWorker: [0.6, 1.9] },
  metals: {
    processes: ['smelting', 'refining'],
    uses: [uses('260900', 'Tin ore')],
    unit: 't',
    perWorker: [2, 6],
  },
  chemicals: { processes: ['chemical-synthesis'], uses: [], unit: 't', perWorker: [3, 9] },
  cotton: { processes: ['harvesting', 'ginning'], uses: [], unit: 't', perWorker: [0.3, 1.1] },
  'tin-ore': { processes: ['mining', 'crushing'], uses: [], unit: 't', perWorker: [0.4, 1.5] },
  'cobalt-ore': { processes: ['artisanal-mining'], uses: [], unit: 't', perWorker: [0.2, 0.8] },
  recruitment: { processes: ['labour-supply'], uses: [], unit: 'hours', perWorker: [150, 170] },
};

/** What is done at a site and how much of it; capacity follows from who works there, so that the two agree. */
export function demoProduction(
  trade: TradeName,
  goods: Trade['goods'],
  headcount: number | null | undefined,
  random: SeededRandom,
): Pick<SiteInput, 'processes' | 'capacityPerMonth' | 'capacityUnit'> & {
  readonly goods: readonly GoodInput[];
} {
  const production = PRODUCTION[trade];
  if (!production) return { goods };
  const { processes, unit, perWorker } = production;
  const [low, high] = perWorker;
  const capacity = headcount ? headcount * (low + random.next() * (high - low)) : null;
  return {
    processes,
    capacityPerMonth: capacity === null ? null : roundedAmount(capacity),
    capacityUnit: capacity === null ? null : unit,
    goods: [...goods, ...production.uses],
  };
}

/** The unit in which a trade's goods are ordered. */
export function unitOf(trade: TradeName): string | null {
  return PRODUCTION[trade]?.unit ?? null;
}

/** Two significant digits, as people tell capacities. */
export function roundedAmount(amount: number): number {
  return Number(amount.toPrecision(2));
}
