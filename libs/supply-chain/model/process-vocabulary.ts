/** Lines of business that processes are grouped by, in the order in which they are shown. */
export const PROCESS_TRADES = [
  'textiles',
  'garments',
  'footwear',
  'electronics',
  'solar',
  'metals',
  'food',
  'seafood',
  'wood-and-paper',
  'chemicals-and-plastics',
  'building-materials',
  'services',
] as const;
export type ProcessTrade = (typeof PROCESS_TRADES)[number];

/** A process that comes directly before another. */
export interface EarlierProcess {
  readonly process: string;
  /** Harmonised System prefixes of the goods for which it does; absent: for all. */
  readonly forGoods?: readonly string[];
}

/** Something that is done at a site. */
export interface Process {
  /** Stable: stored on sites. */
  readonly key: string;
  readonly trade: ProcessTrade;
  /** ISIC Rev. 4 classes whose sites usually do it. */
  readonly isic: readonly string[];
  /** Harmonised System prefixes of what goes in; empty where nothing is transformed. */
  readonly takes: readonly string[];
  /** Harmonised System prefixes of what comes out. */
  readonly gives: readonly string[];
  /** Any one of these comes directly before it; empty: it can be the first. */
  readonly comesAfter: readonly EarlierProcess[];
  /** True for a step that many goods of the kind go without, such as printing. */
  readonly optional: boolean;
}

interface Row {
  readonly isic: string;
  readonly takes?: string;
  readonly gives?: string;
  /** `weaving:62,63 knitting:60,61`: the process, and for which goods. */
  readonly after?: string;
  readonly optional?: boolean;
}

const words = (text: string | undefined, by: string) => (text ? text.split(by) : []);

function process(trade: ProcessTrade, key: string, row: Row): Process {
  const comesAfter = words(row.after, ' ').map((entry): EarlierProcess => {
    const [before = '', goods] = entry.split(':');
    return goods ? { process: before, forGoods: goods.split(',') } : { process: before };
  });
  return {
    key,
    trade,
    isic: words(row.isic, ' '),
    takes: words(row.takes, ' '),
    gives: words(row.gives, ' '),
    comesAfter,
    optional: row.optional ?? false,
  };
}

const YARNS = '5004 5005 5106 5107 5108 5109 5205 5206 5207 5306 5308 5402 5403 5509 5510 5511';
const WOVEN = '5007 5111 5112 5208 5209 5210 5211 5212 5309 5311 5407 5408 5512 5513 5514 5515 5516 5801';

/**
 * Our own vocabulary, not a standard's: wide enough to name what is done in the trades where forced labour is
 * most often found, with the order in which goods pass through. Keys are never renamed or reused.
 */
export const PROCESSES: readonly Process[] = [
  // Textiles, from the field to finished cloth.
  process('textiles', 'harvesting', { isic: '0111 0113 0116 0119 0121 0125 0126 0127', gives: '5201 10 0701 0702 0703 0704 0705 0706 0707 0708 0709 0801 0802 0803 0804 0805 0806 0807 0808 0809 0810 1801 0901 0902 1212 1511 2401' }),
  process('textiles', 'ginning', { isic: '0163', takes: '5201', gives: '5201', after: 'harvesting', optional: true }),
  process('textiles', 'shearing', { isic: '0144', gives: '5101' }),
  process('textiles', 'fibre-making', { isic: '2030', takes: '29 4702', gives: '5501 5502 5503 5504 5402 5403' }),
  process('textiles', 'spinning', { isic: '1311', takes: '5101 5102 5105 5201 5202 5203 5301 5303 5501 5502 5503 5504 5506 5507', gives: YARNS, after: 'ginning harvesting shearing fibre-making' }),
  process('textiles', 'weaving', { isic: '1312', takes: YARNS, gives: WOVEN, after: 'spinning' }),
  process('textiles', 'knitting', { isic: '1391 1430', takes: YARNS, gives: '60 6110 6115 6116 6117', after: 'spinning' }),
  process('textiles', 'nonwoven-making', { isic: '1399', takes: '5501 5503 3902', gives: '5603', after: 'fibre-making' }),
  process('textiles', 'dyeing', { isic: '1313', takes: `${WOVEN} 60 ${YARNS}`, gives: `${WOVEN} 60 ${YARNS}`, after: 'weaving knitting spinning', optional: true }),
  process('textiles', 'wet-finishing', { isic: '1313', takes: `${WOVEN} 60`, gives: `${WOVEN} 60`, after: 'dyeing weaving knitting', optional: true }),
  process('textiles', 'textile-printing', { isic: '1313', takes: `${WOVEN} 60`, gives: `${WOVEN} 60`, after: 'weaving knitting dyeing', optional: true }),
  process('textiles', 'carpet-knotting', { isic: '1393', takes: YARNS, gives: '5701 5702 5703', after: 'spinning' }),
  // Garments.
  process('garments', 'cutting', { isic: '1410', takes: `${WOVEN} 60`, after: 'weaving:62,63,4202 knitting:60,61' }),
  process('garments', 'sewing', { isic: '1410 1392', gives: '61 62 63 4202', after: 'cutting' }),
  process('garments', 'linking', { isic: '1430', gives: '6110 6117', after: 'knitting', optional: true }),
  process('garments', 'embroidery', { isic: '1399', takes: '61 62 63', gives: '5810 61 62 63', after: 'cutting sewing', optional: true }),
  process('garments', 'garment-printing', { isic: '1313', takes: '61 62', gives: '61 62', after: 'cutting sewing', optional: true }),
  process('garments', 'garment-washing', { isic: '1313 9601', takes: '61 62', gives: '61 62', after: 'sewing', optional: true }),
  process('garments', 'trim-making', { isic: '3290', gives: '9606 9607 5806 5807' }),
  process('garments', 'packing', { isic: '8292', optional: true, after: 'sewing garment-washing peeling assembly' }),
  // Leather and footwear.
  process('footwear', 'tanning', { isic: '1511', takes: '4101 4102 4103', gives: '4104 4105 4106 4107 4112 4113', after: 'slaughtering' }),
  process('footwear', 'last-making', { isic: '1629 2219', gives: '4417', optional: true }),
  process('footwear', 'sole-moulding', { isic: '2219 2220', takes: '4001 4002 3901 3904', gives: '6406', after: 'polymerising rubber-processing' }),
  process('footwear', 'upper-stitching', { isic: '1520', takes: `4107 4112 4113 5903 60 ${WOVEN}`, gives: '6406', after: 'tanning:6403,6404,6405 weaving:6404 knitting:6404' }),
  process('footwear', 'lasting', { isic: '1520', takes: '6406', gives: '6401 6402 6403 6404 6405', after: 'upper-stitching' }),
  process('footwear', 'leather-goods-making', { isic: '1512', takes: '4107 4112 4113', gives: '4202 4203', after: 'tanning' }),
  // Electronics.
  process('electronics', 'wafer-fabrication', { isic: '2610', takes: '3818', gives: '8541 8542' }),
  process('electronics', 'chip-packaging', { isic: '2610', takes: '8541 8542', gives: '8541 8542', after: 'wafer-fabrication' }),
  process('electronics', 'pcb-making', { isic: '2610', takes: '7410', gives: '8534', after: 'refining' }),
  process('electronics', 'pcb-assembly', { isic: '2610', takes: '8534', gives: '8473 8529 8517', after: 'pcb-making' }),
  process('electronics', 'cell-making', { isic: '2720', takes: '2822 2825 2841 7607 7410', gives: '8507', after: 'refining chemical-synthesis' }),
  process('electronics', 'harness-making', { isic: '2732', takes: '7408 8544', gives: '8544', after: 'refining' }),
  process('electronics', 'display-making', { isic: '2610', gives: '8524 8529' }),
  process('electronics', 'assembly', { isic: '2620 2630 2640 2710 2750 2910', takes: '8534 8473 8529 8542 8507 8544', gives: '8471 8517 8518 8519 8521 8525 8527 8528 8509 8516', after: 'pcb-assembly' }),
  // Solar.
  process('solar', 'polysilicon-making', { isic: '2011', takes: '2811 280469', gives: '280461', after: 'silicon-smelting' }),
  process('solar', 'ingot-pulling', { isic: '2610', takes: '280461', after: 'polysilicon-making' }),
  process('solar', 'wafer-sawing', { isic: '2610', gives: '3818', after: 'ingot-pulling' }),
  process('solar', 'solar-cell-making', { isic: '2610', takes: '3818', gives: '854142', after: 'wafer-sawing' }),
  process('solar', 'module-assembly', { isic: '2610', takes: '854142', gives: '854143', after: 'solar-cell-making' }),
  // Ores and metals.
  process('metals', 'mining', { isic: '0510 0710 0729 0899', gives: '26 2701 2504 2530 2508 2618 7102 7103' }),
  process('metals', 'artisanal-mining', { isic: '0729 0899', gives: '2603 2605 2609 2615 7102 7108', optional: true }),
  process('metals', 'crushing', { isic: '0990', takes: '26', gives: '26', after: 'mining artisanal-mining', optional: true }),
  process('metals', 'smelting', { isic: '2410 2420', takes: '26', gives: '7201 7202 7402 8001 7901 7801 7501 8105', after: 'crushing mining' }),
  process('metals', 'silicon-smelting', { isic: '2011 2410', takes: '2506', gives: '280469', after: 'quarrying' }),
  process('metals', 'refining', { isic: '2420', takes: '26 7402 7501 8105', gives: '7403 7408 7410 7601 8001 8105 2822', after: 'smelting mining' }),
  process('metals', 'casting', { isic: '2431 2432', takes: '7201 7601', gives: '7325 7616 8481', after: 'smelting refining' }),
  process('metals', 'stamping', { isic: '2591', takes: '7208 7209 7606', gives: '7326 8708 8302' }),
  process('metals', 'electroplating', { isic: '2592', optional: true, after: 'stamping casting' }),
  // Food.
  process('food', 'slaughtering', { isic: '1010', takes: '01', gives: '02 4101 4102 4103' }),
  process('food', 'milling', { isic: '1061', takes: '10', gives: '1101 1102 1103', after: 'harvesting' }),
  process('food', 'sugar-milling', { isic: '1072', takes: '1212', gives: '1701', after: 'harvesting' }),
  process('food', 'oil-pressing', { isic: '1040', takes: '1201 1207', gives: '1507 1511 1512 1513', after: 'harvesting' }),
  process('food', 'cocoa-processing', { isic: '1073', takes: '1801', gives: '1803 1804 1805 1806', after: 'harvesting' }),
  process('food', 'roasting', { isic: '1079', takes: '0901', gives: '0901', after: 'harvesting' }),
  process('food', 'canning', { isic: '1030', takes: '0702 07 08', gives: '2002 2005 2008', after: 'harvesting' }),
  // Seafood.
  process('seafood', 'fishing-vessel', { isic: '0311 0312', gives: '0301 0302 0303 0306 0307' }),
  process('seafood', 'fish-farming', { isic: '0321 0322', gives: '0301 0302 0306' }),
  process('seafood', 'peeling', { isic: '1020', takes: '0306 0307', gives: '0306 0307 1605', after: 'fishing-vessel fish-farming', optional: true }),
  process('seafood', 'fish-processing', { isic: '1020', takes: '0302 0303 0306 0307', gives: '0304 0305 1604 1605', after: 'fishing-vessel fish-farming peeling' }),
  process('seafood', 'fishmeal-making', { isic: '1020', takes: '0301 0303', gives: '2301', after: 'fishing-vessel' }),
  // Wood and paper.
  process('wood-and-paper', 'logging', { isic: '0220', gives: '4403' }),
  process('wood-and-paper', 'sawmilling', { isic: '1610', takes: '4403', gives: '4407', after: 'logging' }),
  process('wood-and-paper', 'pulping', { isic: '1701', takes: '4401 4403', gives: '4702 4703', after: 'logging' }),
  process('wood-and-paper', 'paper-making', { isic: '1701', takes: '4702 4703', gives: '4802 4810', after: 'pulping' }),
  process('wood-and-paper', 'printing', { isic: '1811', takes: '4802 4810', gives: '4901 4909 4911', after: 'paper-making' }),
  process('wood-and-paper', 'joinery', { isic: '3100', takes: '4407', gives: '9401 9403', after: 'sawmilling' }),
  // Chemicals, plastics, rubber.
  process('chemicals-and-plastics', 'chemical-synthesis', { isic: '2011', gives: '28 29 3204' }),
  process('chemicals-and-plastics', 'polymerising', { isic: '2013', takes: '29', gives: '3901 3902 3904 3907', after: 'chemical-synthesis' }),
  process('chemicals-and-plastics', 'injection-moulding', { isic: '2220', takes: '3901 3902 3903 3904 3907', gives: '3923 3924 3926 9503', after: 'polymerising' }),
  process('chemicals-and-plastics', 'rubber-tapping', { isic: '0129', gives: '4001' }),
  process('chemicals-and-plastics', 'rubber-processing', { isic: '2219', takes: '4001', gives: '4001 4005', after: 'rubber-tapping' }),
  process('chemicals-and-plastics', 'glove-dipping', { isic: '2219', takes: '4001 4002', gives: '4015', after: 'rubber-processing polymerising' }),
  // Building materials.
  process('building-materials', 'quarrying', { isic: '0810', gives: '2515 2516 2506 2505' }),
  process('building-materials', 'brick-firing', { isic: '2392', takes: '2507 2508', gives: '6904' }),
  process('building-materials', 'stone-cutting', { isic: '2396', takes: '2515 2516', gives: '6802', after: 'quarrying' }),
  process('building-materials', 'glass-making', { isic: '2310', takes: '2505', gives: '7003 7005 7007', after: 'quarrying' }),
  // Services: nothing is transformed.
  process('services', 'warehousing', { isic: '5210', optional: true }),
  process('services', 'labour-supply', { isic: '7810 7820 7830', optional: true }),
  process('services', 'cleaning', { isic: '8121 8129', optional: true }),
]; // prettier-ignore
