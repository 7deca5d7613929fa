/** What a site makes, with its six-digit HS code. */
export interface DemoGood {
  readonly hs: string;
  readonly name: string;
}

/** A line of business: what its sites make and who works there. */
export interface Trade {
  /** ISIC revision 4 class. */
  readonly isic: string;
  /** What is put after the town in a site's name. */
  readonly siteWord: string;
  readonly goods: readonly DemoGood[];
  readonly headcount: readonly [low: number, high: number];
  /** Share of workers through agencies, most to be expected. */
  readonly agencyShareAtMost: number;
  readonly pieceRate: boolean;
}

const good = (hs: string, name: string): DemoGood => ({ hs, name });

export const TRADES = {
  garments: {
    isic: '1410',
    siteWord: 'sewing',
    goods: [
      good('610910', 'Cotton T-shirts'),
      good('620342', "Men's cotton trousers"),
      good('620462', "Women's cotton trousers"),
      good('620520', 'Cotton shirts'),
    ],
    headcount: [320, 4200],
    agencyShareAtMost: 0.2,
    pieceRate: true,
  },
  knitwear: {
    isic: '1430',
    siteWord: 'knitting',
    goods: [good('611020', 'Cotton jerseys'), good('611030', 'Jerseys of man-made fibres')],
    headcount: [180, 1900],
    agencyShareAtMost: 0.15,
    pieceRate: true,
  },
  audio: {
    isic: '2640',
    siteWord: 'assembly',
    goods: [good('851830', 'Headphones'), good('851822', 'Loudspeakers')],
    headcount: [400, 5200],
    agencyShareAtMost: 0.45,
    pieceRate: false,
  },
  phones: {
    isic: '2630',
    siteWord: 'assembly',
    goods: [good('851762', 'Wireless accessories'), good('851779', 'Parts of telephones')],
    headcount: [600, 6400],
    agencyShareAtMost: 0.5,
    pieceRate: false,
  },
  fabrics: {
    isic: '1312',
    siteWord: 'weaving',
    goods: [good('520812', 'Woven cotton fabric'), good('520942', 'Denim')],
    headcount: [150, 1400],
    agencyShareAtMost: 0.25,
    pieceRate: true,
  },
  dyeing: {
    isic: '1313',
    siteWord: 'dyeing',
    goods: [good('520832', 'Dyed cotton fabric'), good('600622', 'Dyed knitted fabric')],
    headcount: [120, 900],
    agencyShareAtMost: 0.25,
    pieceRate: false,
  },
  trims: {
    isic: '3290',
    siteWord: 'works',
    goods: [good('960711', 'Zips'), good('960621', 'Buttons')],
    headcount: [60, 380],
    agencyShareAtMost: 0.1,
    pieceRate: true,
  },
  components: {
    isic: '2610',
    siteWord: 'plant',
    goods: [good('853400', 'Printed circuit boards'), good('854231', 'Integrated circuits')],
    headcount: [350, 3600],
    agencyShareAtMost: 0.4,
    pieceRate: false,
  },
  batteries: {
    isic: '2720',
    siteWord: 'cell plant',
    goods: [good('850760', 'Lithium-ion batteries')],
    headcount: [500, 2800],
    agencyShareAtMost: 0.35,
    pieceRate: false,
  },
  cables: {
    isic: '2732',
    siteWord: 'harness plant',
    goods: [good('854442', 'Cables with connectors')],
    headcount: [240, 1600],
    agencyShareAtMost: 0.3,
    pieceRate: true,
  },
  plastics: {
    isic: '2220',
    siteWord: 'moulding',
    goods: [good('392690', 'Moulded plastic parts')],
    headcount: [90, 700],
    agencyShareAtMost: 0.3,
    pieceRate: false,
  },
  yarn: {
    isic: '1311',
    siteWord: 'spinning',
    goods: [good('520512', 'Cotton yarn'), good('520523', 'Combed cotton yarn')],
    headcount: [160, 1500],
    agencyShareAtMost: 0.4,
    pieceRate: false,
  },
  metals: {
    isic: '2420',
    siteWord: 'smelter',
    goods: [good('800110', 'Refined tin'), good('740311', 'Refined copper'), good('810520', 'Cobalt')],
    headcount: [140, 900],
    agencyShareAtMost: 0.3,
    pieceRate: false,
  },
  chemicals: {
    isic: '2011',
    siteWord: 'plant',
    goods: [good('282200', 'Cobalt oxides'), good('320416', 'Reactive dyes')],
    headcount: [110, 600],
    agencyShareAtMost: 0.1,
    pieceRate: false,
  },
  cotton: {
    isic: '0116',
    siteWord: 'cotton gin',
    goods: [good('520100', 'Raw cotton')],
    headcount: [70, 1200],
    agencyShareAtMost: 0.5,
    pieceRate: true,
  },
  'tin-ore': {
    isic: '0729',
    siteWord: 'mine',
    goods: [good('260900', 'Tin ore')],
    headcount: [80, 500],
    agencyShareAtMost: 0.5,
    pieceRate: true,
  },
  'cobalt-ore': {
    isic: '0729',
    siteWord: 'buying depot',
    goods: [good('260500', 'Cobalt ore')],
    headcount: [40, 900],
    agencyShareAtMost: 0.6,
    pieceRate: true,
  },
  recruitment: {
    isic: '7820',
    siteWord: 'office',
    goods: [],
    headcount: [12, 60],
    agencyShareAtMost: 0,
    pieceRate: false,
  },
} as const satisfies Record<string, Trade>;

export type TradeName = keyof typeof TRADES;

/** Most migrants to be expected among the workers of a country's factories, 0..1. */
export const MIGRANT_SHARE_AT_MOST: Readonly<Record<string, number>> = {
  JO: 0.78, MY: 0.62, TW: 0.38, TH: 0.34, KR: 0.22, IT: 0.28, TR: 0.2, CN: 0.45, IN: 0.35, PT: 0.12,
}; // prettier-ignore
