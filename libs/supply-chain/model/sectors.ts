import { nameKey } from './text-keys';

/** First and last ISIC Rev. 4 division of each section. */
const SECTIONS: readonly (readonly [string, number, number])[] = [
  ['A', 1, 3],
  ['B', 5, 9],
  ['C', 10, 33],
  ['D', 35, 35],
  ['E', 36, 39],
  ['F', 41, 43],
  ['G', 45, 47],
  ['H', 49, 53],
  ['I', 55, 56],
  ['J', 58, 63],
  ['K', 64, 66],
  ['L', 68, 68],
  ['M', 69, 75],
  ['N', 77, 82],
  ['O', 84, 84],
  ['P', 85, 85],
  ['Q', 86, 88],
  ['R', 90, 93],
  ['S', 94, 96],
  ['T', 97, 98],
  ['U', 99, 99],
];
const GAPS = new Set([34, 40, 44, 48, 54, 57, 67, 76, 83, 89]);

/** ISIC Rev. 4 section letters, A to U. */
export function isicSections(): string[] {
  return SECTIONS.map(([letter]) => letter);
}

/** ISIC Rev. 4 divisions, `01` to `99`, of one section or of all. */
export function isicDivisions(section?: string): string[] {
  return SECTIONS.filter(([letter]) => section === undefined || letter === section).flatMap(
    ([, first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0')),
  );
}

/** The section letter of a code; null where there is no such division. */
export function isicSection(code: string): string | null {
  if (/^[A-U]$/.test(code)) return code;
  const division = /^\d{2,4}$/.test(code) ? Number(code.slice(0, 2)) : NaN;
  if (GAPS.has(division)) return null;
  return SECTIONS.find(([, first, last]) => division >= first && division <= last)?.[0] ?? null;
}

/** The two-digit division of a code, or its section letter where it is only that. */
export function isicDivision(code: string): string {
  return /^\d/.test(code) ? code.slice(0, 2) : code;
}

/**
 * Reads an ISIC code: section letter, or 2 to 4 digits with or without section letter and points
 * (`C1410`, `14.10`, `ISIC 14`).
 * @returns the plain code, null where there is no such division
 */
export function parseIsic(text: string): string | null {
  const found = /^(?:isic|nace)?[\s:]*(?:([A-U])|[A-U]?\s?(\d{1,2})\.?(\d{0,2}))$/i.exec(text.trim());
  if (!found) return null;
  if (found[1]) return found[1].toUpperCase();
  const digits = (found[2] ?? '').padStart(2, '0') + (found[3] ?? '');
  return isicSection(digits) ? digits : null;
}

/** What buyers call a trade, by ISIC division (class where the word says more); longest word wins. */
const SECTOR_WORDS: Readonly<Record<string, string>> = {
  '01': 'agriculture|farming|farm|crops|horticulture|animal production|livestock|plantation|fruit|vegetables|coffee|cocoa|tea|cotton farming|agricultura|ganaderia|agricoltura|landwirtschaft|tarim|农业|زراعة',
  '02': 'forestry|logging|timber harvesting|silvicultura|forstwirtschaft|林业',
  '03': 'fishing|fisheries|aquaculture|seafood farming|pesca|acuicultura|peche|fischerei|渔业',
  '05': 'coal|coal mining|lignite|carbon',
  '06': 'oil gas|crude oil|natural gas|oil and gas|petroleum extraction|gas',
  '07': 'metal ores|iron ore|metal mining|cobalt|copper mining|gold mining',
  '08': 'mining|quarrying|mica|salt|stone|mineria|bergbau|exploitation miniere|madencilik|矿业',
  '10': 'food|food manufacturing|food processing|food products|seafood processing|meat|dairy|bakery|sugar|palm oil|alimentos|alimentaire|lebensmittel|gida|食品',
  '11': 'beverages|beverage|drinks|wine|brewery|bebidas|boissons|getranke|饮料',
  '12': 'tobacco|tobacco products|tabaco|tabac|tabak|烟草',
  '13': 'textile|textiles|home textiles|fabric|fabrics|yarn|spinning|weaving|dyeing|towels|home furnishings textile|tejidos|tessile|textil|textilien|tekstil|纺织|纺织品|منسوجات|det may',
  '14': 'apparel|garment|garments|clothing|wearing apparel|apparel accessories|accessories|workwear|knitwear|fashion|uniforms|ropa|confeccion|prendas|vetements|habillement|bekleidung|abbigliamento|vestuario|hazir giyim|giyim|服装|成衣|ملابس|may mac|pakaian|garmen',
  '15': 'footwear|shoes|leather|leather goods|tannery|bags|luggage|handbags|calzado|zapatos|cuero|chaussures|cuir|schuhe|leder|calzature|calcados|ayakkabi|deri|鞋|鞋类|皮革|أحذية|giay dep|alas kaki|sepatu',
  '16': 'wood|wood products|timber|plywood|sawmill|bamboo|madera|bois|holz|legno|木材',
  '17': 'paper|paper products|packaging|pulp|cardboard|papel|papier|carta|embalaje|emballage|verpackung|包装|纸',
  '18': 'printing|print|imprenta|imprimerie|druck|stampa|印刷',
  '19': 'petroleum refining|refinery|coke',
  '20': 'chemicals|chemical|personal care products|personal care|cosmetics|beauty|paint|fertilizers|quimica|chimie|chemie|chimica|kimya|化工|化学',
  '21': 'pharmaceuticals|pharmaceutical|pharma|biotechnology|medicines|farmaceutica|pharmazie|制药',
  '22': 'plastics|plastic|rubber|rubber products|gloves|tyres|tires|plastico|plasticos|caucho|plastique|caoutchouc|kunststoff|gummi|gomma|plastica|plastik|塑料|橡胶',
  '23': 'glass|ceramics|ceramic|cement|building materials|bricks|brick kilns|tiles|vidrio|ceramica|verre|glas|keramik|vetro|玻璃|陶瓷',
  '24': 'basic metals|steel|iron and steel|aluminium|aluminum|foundry|acero|acier|stahl|acciaio|钢铁',
  '25': 'metal products|fabricated metal|metal manufacturing|metalworking|hardware|trims metal|metal|hand tools|cutlery|metalicos|metallwaren|五金',
  '26': 'electronics|electronic|computers|semiconductors|technology|consumer electronics|solar energy|solar panels|optical|watches|electronica|electronique|elektronik|elettronica|eletronica|电子|إلكترونيات|dien tu',
  '27': 'electrical|electrical devices|electrical equipment|batteries|appliances|household appliances|lighting|cables|electrico|elettrodomestici|elektrogerate|电器|电池',
  '28': 'machinery|machinery manufacturing|equipment|machines|maquinaria|maschinen|macchinari|makine|机械',
  '29': 'automotive|automobiles|motor vehicles|car parts|auto parts|automotriz|automobile|otomotiv|汽车',
  '30': 'transportation equipment|aerospace|aircraft|shipbuilding|bicycles|motorcycles|railway',
  '31': 'furniture|mattresses|home furnishings|home|muebles|meubles|mobel|mobili|mobilya|家具|أثاث',
  '32': 'toys|sporting goods|sports equipment|sports|jewelry|jewellery|medical equipment|medical devices|musical instruments|general merchandise|consumer products|durable goods|juguetes|joyeria|jouets|bijoux|spielzeug|schmuck|giocattoli|玩具|珠宝',
  '33': 'repair|maintenance|installation of machinery',
  '35': 'energy|utilities|electricity|renewable energy|power generation|energia|energie',
  '36': 'water supply',
  '38': 'waste|waste management|recycling|scrap|residuos|dechets|abfall|回收',
  '41': 'construction|building|construccion|bau|costruzioni|insaat|建筑|بناء',
  '42': 'civil engineering|infrastructure',
  '43': 'electrical installation|plumbing|specialised construction',
  '45': 'vehicle trade|car dealer',
  '46': 'wholesale|wholesale trade|trading|trader|distributor|agent|mayorista|grosshandel|commerce de gros|贸易',
  '47': 'retail|specialty retail|shop|stores|minorista|einzelhandel|detaillant|零售',
  '49': 'trucking|road transport|land transport|haulage|transporte terrestre',
  '50': 'maritime transportation|shipping|sea freight|water transport',
  '51': 'air transportation|air freight|airline',
  '52': 'logistics|warehousing|storage|warehouse|freight forwarding|logistica|lagerung|物流|仓储',
  '53': 'courier|postal|parcel delivery',
  '55': 'hotel|hotels|accommodation|alojamiento',
  '56': 'catering|restaurants|food service|canteen|restaurante|gastronomie|餐饮',
  '58': 'publishing|editorial',
  '61': 'telecommunications|telecom',
  '62': 'software|it services|information technology|informatica',
  '64': 'banking|finance|financial services',
  '65': 'insurance',
  '68': 'real estate|property',
  '69': 'legal|accounting|audit firm',
  '70': 'consulting|management consulting',
  '71': 'engineering services|architecture|testing laboratory',
  '73': 'advertising|marketing',
  '77': 'rental|leasing',
  '78': 'recruitment|labour agency|labor agency|labour provider|labor provider|staffing|employment agency|temporary work|manpower|agencia de empleo|interim|zeitarbeit|劳务',
  '80': 'security services|security|guards|vigilancia|sicherheitsdienst|保安',
  '81': 'cleaning|facility management|facilities|landscaping|limpieza|nettoyage|reinigung|pulizia|清洁',
  '82': 'business services|call centre|call center|packaging services',
  '86': 'health|hospitals|healthcare|salud|sante|gesundheit|医疗',
  '87': 'nursing|care homes|residential care',
  '96': 'laundry|personal services|lavanderia|blanchisserie|wascherei',
};

let byWord: Map<string, string> | null = null;

function sectorsByWord(): Map<string, string> {
  byWord ??= new Map(
    Object.entries(SECTOR_WORDS).flatMap(([code, words]) =>
      words.split('|').map((word) => [nameKey(word), code] as const),
    ),
  );
  return byWord;
}

function sectorOfPhrase(phrase: string): string | null {
  const index = sectorsByWord();
  const words = nameKey(phrase).split(' ');
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const found = index.get(words.slice(start, start + length).join(' '));
      if (found) return found;
    }
  }
  return null;
}

/**
 * The ISIC division that a trade's name means, or the code itself where the cell holds one. Of several
 * trades (`Apparel|Health`) the first known one counts: it is the main one in the lists that we saw.
 * @returns null where no part is known
 */
export function sectorCode(text: string): string | null {
  const code = parseIsic(text);
  if (code) return code;
  const whole = sectorsByWord().get(nameKey(text));
  if (whole) return whole;
  for (const part of text.split(/[|;,/、\n]+/)) {
    const leading = /^\s*(\d{2,4})\b/.exec(part);
    const found = (leading && parseIsic(leading[1] ?? '')) || sectorOfPhrase(part);
    if (found) return found;
  }
  return null;
}
