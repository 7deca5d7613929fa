/** One step between raw material and finished good. */
export interface ProductionStep {
  readonly key: string;
  /** Any one of these processes does it; keys of the vocabulary of processes. Empty: only marks where a chain begins. */
  readonly processes: readonly string[];
  /** Beginnings of HS codes of what leaves the step and can be bought instead; empty: nothing is traded there. */
  readonly yields: readonly string[];
  /** Beginnings of HS codes of finished goods that are also made without it. */
  readonly notFor?: readonly string[];
}

/** The steps of a trade, in their order. */
export interface ProductionChain {
  readonly trade: string;
  readonly steps: readonly ProductionStep[];
}

/**
 * Only steps without which the good cannot come about: dyeing, washing, printing, embroidery or packing may be
 * left out or done anywhere. HS codes as of 2022.
 */
export const PRODUCTION_CHAINS: readonly ProductionChain[] = [
  {
    trade: 'garments',
    steps: [
      { key: 'fibre', processes: ['ginning'], yields: ['5201', '5101', '5105', '5503', '5504'] },
      {
        key: 'yarn',
        processes: ['spinning'],
        yields: ['5205', '5206', '5106', '5107', '5402', '5403', '5509', '5510'],
      },
      {
        key: 'fabric',
        processes: ['weaving', 'knitting'],
        yields: [
          '5208',
          '5209',
          '5210',
          '5211',
          '5212',
          '5111',
          '5112',
          '5407',
          '5408',
          '5512',
          '5513',
          '5514',
          '5515',
          '5516',
          '60',
        ],
      },
      // A jumper is knitted in shape and linked, not cut.
      { key: 'cut-parts', processes: ['cutting'], yields: [], notFor: ['61'] },
      { key: 'garment', processes: ['sewing', 'linking'], yields: ['61', '62'] },
    ],
  },
  {
    trade: 'footwear',
    steps: [
      { key: 'hide', processes: [], yields: ['4101', '4102', '4103'] },
      { key: 'leather', processes: ['tanning'], yields: ['4104', '4105', '4106', '4107', '4112', '4113'] },
      { key: 'upper', processes: ['stitching', 'sewing'], yields: ['640610'] },
      { key: 'shoe', processes: ['lasting', 'shoe-assembly'], yields: ['6403', '6404', '6405'] },
    ],
  },
  {
    trade: 'solar',
    steps: [
      { key: 'silicon', processes: ['smelting'], yields: ['280469'] },
      { key: 'polysilicon', processes: ['polysilicon'], yields: ['280461'] },
      { key: 'wafer', processes: ['wafer'], yields: ['3818'] },
      { key: 'cell', processes: ['cell'], yields: ['854142'] },
      { key: 'module', processes: ['module-assembly'], yields: ['854143'] },
    ],
  },
  {
    trade: 'seafood',
    steps: [
      { key: 'catch', processes: [], yields: ['0301', '0302', '0303', '0306', '0307'] },
      { key: 'cleaned', processes: ['peeling', 'filleting'], yields: ['0304'] },
      { key: 'prepared', processes: ['cooking', 'canning'], yields: ['1604', '1605'] },
    ],
  },
  {
    trade: 'electronics',
    steps: [
      { key: 'board', processes: ['pcb-fabrication'], yields: ['8534'] },
      { key: 'assembly', processes: ['pcb-assembly'], yields: ['8473', '851779'] },
      { key: 'device', processes: ['final-assembly'], yields: ['8471', '851713', '851714', '8528'] },
    ],
  },
];
