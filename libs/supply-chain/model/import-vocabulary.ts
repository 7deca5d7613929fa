import { CAPACITY_UNIT_KEYS } from './capacity-units';
import { PROCESSES } from './processes';
import { nameKey } from './text-keys';

/** Words for units beside their keys, by nameKey. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  pieces:
    'pc|pcs|piece|unit|units|ea|each|nos|pzas|piezas|unidades|stuck|stk|pezzi|pecas|adet|sztuk|stuks|шт|قطعة|件|个|枚|개|ชิ้น|cai|buah',
  dozens: 'dozen|dz|doz|dzn|docenas|douzaines|dutzend|打',
  pairs: 'pair|prs|pares|paires|paar|paia|cift|par|пар|زوج|双|足|켤레|คู่|doi|pasang',
  sets: 'set|juegos|套',
  kg: 'kgs|kilo|kilos|kilogram|kilograms|kilogramos|公斤|千克',
  t: 'ton|tons|tonne|tonnes|mt|metric ton|metric tons|toneladas|tonnen|吨',
  lb: 'lbs|pound|pounds|libras',
  m: 'meter|meters|metre|metres|metros|mtr|米',
  km: 'kilometre|kilometres|kilometers',
  yd: 'yard|yards|yds|yardas',
  m2: 'sqm|sq m|square metre|square metres|square meters|平方米',
  ha: 'hectare|hectares|hectareas',
  l: 'liter|liters|litre|litres|litros|升',
  m3: 'cbm|cubic metre|cubic metres|cubic meters|立方米',
  hours: 'hour|hrs|h|horas|stunden',
  kW: 'kilowatt|kilowatts',
  MW: 'megawatt|megawatts',
};

let units: Map<string, string> | null = null;

/** The key of the unit that a cell means; null where it is none of those known. */
export function unitOf(text: string): string | null {
  units ??= new Map(
    CAPACITY_UNIT_KEYS.flatMap((key) =>
      [key, ...(UNIT_WORDS[key] ?? '').split('|')].map((word) => [nameKey(word), key] as const),
    ),
  );
  const key = nameKey(text.replace(/²/g, '2').replace(/³/g, '3')).replace(
    / (per|a|por) month$| pro monat$/,
    '',
  );
  return key === '' ? null : (units.get(key) ?? null);
}

/** Words for processes beside their keys, by nameKey. */
const PROCESS_WORDS: Readonly<Record<string, string>> = {
  spinning: 'spinner|yarn spinning|hilado|hilatura|filature|spinnerei|filatura|fiacao|iplik|纺纱',
  weaving: 'weaver|woven|tejeduria|tissage|weberei|tessitura|tecelagem|dokuma|织造',
  knitting: 'knit|knitter|tejido de punto|tricotage|strickerei|maglieria|malharia|orme|针织',
  dyeing: 'dye|dyer|tenido|teinture|farberei|tintura|tingimento|boyama|染色|wet processing',
  cutting: 'cut|corte|coupe|zuschnitt|taglio|kesim|裁剪|cut sew',
  sewing:
    'sew|stitching|cmt|cut make trim|cut and sew|costura|couture|nahen|cucitura|dikis|缝制|缝纫|assembly of garments',
  embroidery: 'embroider|bordado|broderie|stickerei|ricamo|nakis|刺绣',
  washing: 'laundry|garment washing|lavado|lavage|wascherei|lavaggio|yikama|水洗',
  printing: 'print|screen printing|estampado|impression|druck|stampa|baski|印花',
  tanning: 'tannery|curtiduria|tannerie|gerberei|conceria|tabaklama|制革',
  packing: 'packaging|packing and packaging|empaque|emballage|verpackung|imballaggio|ambalaj|包装',
  ginning: 'cotton ginning|desmotado|egrenage|cirit|轧花',
};

let processes: Map<string, string> | null = null;

/** The keys of the processes that a cell lists, and the words that are none. */
export function processesOf(text: string): {
  readonly keys: readonly string[];
  readonly unknown: readonly string[];
} {
  processes ??= new Map(
    PROCESSES.flatMap(({ key }) =>
      [key, ...(PROCESS_WORDS[key] ?? '').split('|')].map((word) => [nameKey(word), key] as const),
    ),
  );
  const keys = new Set<string>();
  const unknown: string[] = [];
  for (const part of text.split(/[|;,/、\n]+/)) {
    const word = nameKey(part);
    if (word === '') continue;
    const key = processes.get(word);
    if (key) keys.add(key);
    else unknown.push(part.trim());
  }
  return { keys: [...keys], unknown };
}
