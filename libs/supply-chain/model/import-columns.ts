import { ImportField, REQUIRED_IMPORT_FIELDS } from './supplier-import';
import { nameKey } from './text-keys';

/** Headers by field, as seen in buyers' lists; compared by nameKey, so case, accents and marks do not count. */
const HEADERS: Readonly<Record<ImportField, string>> = {
  name: 'name|supplier|supplier name|facility|facility name|factory|factory name|company|company name|vendor|vendor name|manufacturer|nombre|proveedor|nombre del proveedor|fabrica|empresa|razon social|nom|fournisseur|nom du fournisseur|usine|entreprise|lieferant|lieferantenname|firma|firmenname|fornecedor|nome|nome do fornecedor|fornitore|nome fornitore|ragione sociale|tedarikci|tedarikci adi|leverancier|naam|dostawca|nazwa|поставщик|название|المورد|اسم المورد|الاسم|供应商|供应商名称|工厂名称|名称|公司名称|サプライヤー|会社名|nha cung cap|ten|ten cong ty|pemasok|nama pemasok|nama|आपूर्तिकर्ता|নাম',
  country:
    'country|country code|country name|iso country|country iso|country region|location country|facility country|pais|codigo de pais|pays|code pays|land|landercode|landerkurzel|paese|ulke|kraj|страна|البلد|الدولة|国家|国别|国家地区|国|国名|quoc gia|nuoc|negara|देश|দেশ',
  address:
    'address|street|street address|full address|facility address|factory address|site address|direccion|domicilio|adresse|anschrift|strasse|endereco|morada|indirizzo|adres|ulica|адрес|العنوان|地址|住所|dia chi|alamat|पता|ঠিকানা',
  city: 'city|town|municipality|city town|ciudad|localidad|municipio|ville|commune|stadt|ort|cidade|citta|comune|sehir|il|stad|plaats|miasto|город|المدينة|城市|市|thanh pho|kota',
  siteName:
    'site|site name|plant|plant name|location name|unit|unit name|nombre del sitio|planta|centro|nom du site|site de production|werk|standort|standortname|stabilimento|tesis|vestiging|zaklad',
  externalId:
    'id|supplier id|supplier number|supplier no|supplier code|vendor id|vendor number|vendor no|vendor code|external id|reference|ref|erp number|account number|facility id|numero de proveedor|codigo de proveedor|codigo|numero fournisseur|code fournisseur|lieferantennummer|lieferanten nr|kreditor|kreditorennummer|codigo do fornecedor|codice fornitore|tedarikci kodu|leveranciersnummer|供应商编号|供应商代码|编号|رقم المورد|ma nha cung cap|kode pemasok',
  sector:
    'sector|sectors|industry|industry type|product type|category|product category|business type|facility type|type of production|commodity|commodity group|rubro|industria|categoria|secteur|industrie|categorie|branche|sektor|warengruppe|setor|settore|branza|отрасль|القطاع|行业|产品类别|类别|nganh|sektor industri',
  isic: 'isic|isic code|isic rev 4|isic4|nace|nace code|industry code|sector code|ciiu|codigo ciiu|citi',
  hs: 'hs|hs code|hs codes|hts|tariff code|customs code|commodity code|harmonised code|harmonized code|codigo hs|codigo arancelario|partida arancelaria|code sh|zolltarifnummer|ncm|海关编码|ma hs',
  good: 'good|goods|product|products|item|items|material|materials|product description|producto|productos|mercancia|produit|produits|produkt|produkte|ware|produto|produtos|prodotto|prodotti|urun|urunler|товар|المنتج|المنتجات|产品|商品|san pham|produk',
  kind: 'kind|relationship|relation|relationship type|supplier type|link type|role|tipo|tipo de proveedor|relacion|type de fournisseur|lieferantentyp|tipo de fornecedor|tipo fornitore|类型',
  tier: 'tier|tier level|level|supply chain tier|nivel|niveau|stufe|livello|kademe|层级|مستوى',
  buyer:
    'buyer|parent|parent supplier|parent company|supplies|supplies to|supplier of|customer|upstream buyer|buyer supplier|main supplier|tier 1 supplier|comprador|cliente|suministra a|acheteur|client|fournit|kunde|abnehmer|ubergeordneter lieferant|cliente fornecedor|acquirente|alici|采购商|客户|上级供应商|المشتري',
  share:
    'share|dependency|dependency share|share of supply|share of purchases|participacion|part|anteil|quota|pay',
  spend:
    'spend|annual spend|spend amount|yearly spend|purchase volume|purchasing volume|volume|amount|total spend|spend last year|turnover with supplier|gasto|gasto anual|importe|volumen de compra|depense|depenses annuelles|montant|einkaufsvolumen|umsatz|ausgaben|gasto anual com fornecedor|spesa|spesa annua|harcama|采购额|年采购额|الإنفاق',
  currency:
    'currency|currency code|spend currency|moneda|divisa|devise|wahrung|moeda|valuta|para birimi|валюта|العملة|币种|货币',
  headcount:
    'headcount|workers|number of workers|no of workers|employees|number of employees|no of employees|total workers|total employees|workforce|staff|fte|trabajadores|numero de trabajadores|empleados|numero de empleados|effectif|effectifs|salaries|nombre de salaries|mitarbeiter|mitarbeiterzahl|anzahl mitarbeiter|beschaftigte|trabalhadores|funcionarios|numero de trabalhadores|dipendenti|numero dipendenti|calisan sayisi|работники|عدد العمال|员工人数|工人数|人数|so lao dong|jumlah pekerja',
  womenShare:
    'women|women share|female|female workers|percent female|female share|share of women|mujeres|porcentaje de mujeres|femmes|part des femmes|frauen|frauenanteil|mulheres|donne|kadin orani|女工比例',
  migrantShare:
    'migrant share|migrant workers|migrants|percent migrant|migrant|migrant worker share|share of migrants|foreign workers|trabajadores migrantes|migrantes|travailleurs migrants|part des migrants|wanderarbeiter|migrantenanteil|trabalhadores migrantes|lavoratori migranti|gocmen isci|移民工人比例|外籍工人',
  agencyShare:
    'agency share|agency workers|temporary workers|contract workers|percent agency|share of agency workers|temps|trabajadores de agencia|trabajadores temporales|interimaires|travailleurs interimaires|leiharbeiter|leiharbeitsanteil|zeitarbeiter|trabalhadores temporarios|lavoratori interinali|taseron isci|派遣工比例',
  latitude: 'latitude|lat|latitud|breitengrad|latitudine|enlem|纬度',
  longitude: 'longitude|lon|lng|long|longitud|langengrad|longitudine|boylam|经度',
  contactName:
    'contact|contact name|contact person|main contact|contacto|nombre de contacto|persona de contacto|nom du contact|ansprechpartner|kontakt|kontaktperson|contato|referente|yetkili kisi|联系人|nguoi lien he|جهة الاتصال',
  contactEmail:
    'email|e mail|contact email|email address|mail|correo|correo electronico|email de contacto|courriel|adresse email|adresse e mail|email adresse|e posta|eposta|邮箱|电子邮件|البريد الإلكتروني|surel',
  contactLanguage: 'language|contact language|preferred language|idioma|langue|sprache|lingua|dil|语言|اللغة',
  since: 'since|supplier since|start date|relationship since|desde|depuis|seit|dal|fecha de inicio',
  notes:
    'notes|note|comments|comment|remarks|remark|notas|comentarios|observaciones|remarques|commentaires|bemerkung|bemerkungen|notizen|observacoes|annotazioni|notlar|备注|ملاحظات',
};

/** Words that say nothing about what a column holds. */
const FILLERS = new Set([
  'the',
  'of',
  'your',
  'please',
  'enter',
  'required',
  'mandatory',
  'optional',
  'in',
  'iso',
  'usd',
  'eur',
  'gbp',
]);

export interface ColumnMatch {
  readonly field: ImportField | null;
  /** 1 the very word, .8 after leaving out fillers, .6 a word inside; 0 without a match. */
  readonly certainty: number;
}

/** "Name of contact" is "contact name". */
function inAnyOrder(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

let byHeader: Map<string, ImportField> | null = null;

function fieldsByHeader(): Map<string, ImportField> {
  byHeader ??= new Map(
    // The order of the keys above decides about a word in two lists.
    (Object.entries(HEADERS) as [ImportField, string][]).reverse().flatMap(([field, words]) =>
      words.split('|').flatMap((word) => {
        const key = nameKey(word);
        return [[inAnyOrder(key.split(' ')), field] as const, [key, field] as const];
      }),
    ),
  );
  return byHeader;
}

function bare(header: string): string {
  return nameKey(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
}

/** What a header means by itself. */
export function matchHeader(header: string): ColumnMatch {
  const index = fieldsByHeader();
  const spaced = header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
  const exact = index.get(nameKey(header)) ?? index.get(nameKey(spaced));
  if (exact) return { field: exact, certainty: 1 };
  const words = bare(spaced).replace(/%/g, ' percent ').split(' ');
  const cleaned = index.get(words.join(' ')) ?? index.get(inAnyOrder(words));
  if (cleaned) return { field: cleaned, certainty: 0.8 };
  for (let length = words.length - 1; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const phrase = words.slice(start, start + length).join(' ');
      const found = phrase.length > 3 ? index.get(phrase) : undefined;
      if (found) return { field: found, certainty: 0.6 };
    }
  }
  return { field: null, certainty: 0 };
}

/**
 * Proposes a field for each column. A field is given once, to the header that fits best; of equals, to
 * the first. What is left over stays unmatched.
 */
export function matchColumns(headers: readonly string[]): (ImportField | null)[] {
  const matches = headers.map((header, column) => ({ column, ...matchHeader(header) }));
  const taken = new Map<ImportField, number>();
  for (const { column, field } of matches.sort((a, b) => b.certainty - a.certainty || a.column - b.column)) {
    if (field && !taken.has(field)) taken.set(field, column);
  }
  const matching = headers.map((): ImportField | null => null);
  for (const [field, column] of taken) matching[column] = field;
  return matching;
}

/** Required fields that no column is matched to. */
export function missingFields(matching: readonly (ImportField | null)[]): ImportField[] {
  return REQUIRED_IMPORT_FIELDS.filter((field) => !matching.includes(field));
}

/** Fields that two columns are matched to. */
export function doubledFields(matching: readonly (ImportField | null)[]): ImportField[] {
  const seen = new Set<ImportField>();
  const doubled = new Set<ImportField>();
  for (const field of matching) {
    if (field && seen.has(field)) doubled.add(field);
    else if (field) seen.add(field);
  }
  return [...doubled];
}

/** The decimal mark that most numbers of a sample speak for; a point where nothing does. */
export function guessDecimalMark(sample: readonly (readonly string[])[]): '.' | ',' {
  let balance = 0;
  for (const cell of sample.flat()) {
    if (/^-?(\d{1,3}(\.\d{3})+,\d+|\d+,\d{1,2}|\d{1,3}(\.\d{3}){2,})$/.test(cell.trim())) balance--;
    if (/^-?(\d{1,3}(,\d{3})+(\.\d+)?|\d+\.\d{1,2})$/.test(cell.trim())) balance++;
  }
  return balance < 0 ? ',' : '.';
}

/** How many rows at the top of a file may be titles and remarks. */
export const HEADER_SEARCH_ROWS = 15;

/**
 * Which of the first rows holds the headers: the one in which most cells mean a field; of equals, the
 * first. Where none means anything, the first row that is not empty.
 * @returns position in `rows`; -1 where all are empty
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  let best = { at: rows.findIndex((cells) => cells.some((cell) => cell.trim() !== '')), fields: 0 };
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((cells, at) => {
    // A cell that stands alone is a title.
    if (cells.filter((cell) => cell.trim() !== '').length < 2) return;
    const fields = matchColumns(cells).filter((field) => field !== null).length;
    if (fields > best.fields) best = { at, fields };
  });
  return best.at;
}
