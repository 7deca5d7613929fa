import { FigureId, FigureSet, numberOf } from '../figure';
import { StatementLanguage } from '../language';

/** A number that was typed instead of quoted, and differs from the records. */
export interface Contradiction {
  readonly figure: FigureId;
  readonly written: number;
  readonly recorded: number;
}

/** The noun that follows a typed number, and the figure that it must be. */
const NOUNS: Readonly<Record<StatementLanguage, readonly (readonly [string, FigureId])[]>> = {
  en: [
    ['direct suppliers', 'supply-chain.direct-suppliers'],
    ['suppliers', 'supply-chain.suppliers'],
    ['sites|factories', 'supply-chain.sites'],
    ['countries', 'supply-chain.countries'],
    ['audits', 'audits.audits'],
    ['critical findings', 'audits.critical'],
    ['major findings', 'audits.major'],
    ['findings', 'audits.findings'],
    ['questionnaires', 'questionnaires.sent'],
    ['training sessions', 'programme.sessions'],
    ['grievance channels', 'programme.channels'],
    ['grievances|complaints', 'programme.reports'],
  ],
  es: [
    ['proveedores directos', 'supply-chain.direct-suppliers'],
    ['proveedores', 'supply-chain.suppliers'],
    ['centros|fábricas', 'supply-chain.sites'],
    ['países', 'supply-chain.countries'],
    ['auditorías', 'audits.audits'],
    ['hallazgos críticos', 'audits.critical'],
    ['hallazgos graves', 'audits.major'],
    ['hallazgos', 'audits.findings'],
    ['cuestionarios', 'questionnaires.sent'],
    ['sesiones de formación', 'programme.sessions'],
    ['canales de quejas', 'programme.channels'],
    ['quejas', 'programme.reports'],
  ],
  ar: [
    ['موردا|مورد|موردين', 'supply-chain.suppliers'],
    ['موقعا|موقع|مواقع', 'supply-chain.sites'],
    ['بلدا|بلد|بلدان', 'supply-chain.countries'],
    ['ملاحظة|ملاحظات', 'audits.findings'],
    ['استبيانا|استبيان|استبيانات', 'questionnaires.sent'],
    ['جلسات تدريب|جلسة تدريب', 'programme.sessions'],
    ['شكوى|شكاوى', 'programme.reports'],
  ],
  fr: [
    ['fournisseurs directs', 'supply-chain.direct-suppliers'],
    ['fournisseurs', 'supply-chain.suppliers'],
    ['sites|usines', 'supply-chain.sites'],
    ['pays', 'supply-chain.countries'],
    ['audits', 'audits.audits'],
    ['constats critiques', 'audits.critical'],
    ['constats graves', 'audits.major'],
    ['constats', 'audits.findings'],
    ['questionnaires', 'questionnaires.sent'],
    ['séances de formation', 'programme.sessions'],
    ['canaux de plainte', 'programme.channels'],
    ['plaintes', 'programme.reports'],
  ],
  de: [
    ['(?:unmittelbaren?|direkten?) (?:zulieferern?|lieferanten)', 'supply-chain.direct-suppliers'],
    ['zulieferern?|lieferanten', 'supply-chain.suppliers'],
    ['standorten?|werken?|fabriken', 'supply-chain.sites'],
    ['ländern?', 'supply-chain.countries'],
    ['audits', 'audits.audits'],
    ['kritischen? feststellungen', 'audits.critical'],
    ['schwerwiegenden? feststellungen', 'audits.major'],
    ['feststellungen', 'audits.findings'],
    ['fragebögen', 'questionnaires.sent'],
    ['schulungen', 'programme.sessions'],
    ['beschwerdekanälen?', 'programme.channels'],
    ['beschwerden', 'programme.reports'],
  ],
  nb: [
    ['direkte leverandører', 'supply-chain.direct-suppliers'],
    ['leverandører', 'supply-chain.suppliers'],
    ['anlegg|fabrikker', 'supply-chain.sites'],
    ['land', 'supply-chain.countries'],
    ['revisjoner', 'audits.audits'],
    ['kritiske funn', 'audits.critical'],
    ['alvorlige funn', 'audits.major'],
    ['funn', 'audits.findings'],
    ['spørreskjema(?:er)?', 'questionnaires.sent'],
    ['kurs', 'programme.sessions'],
    ['klagekanaler', 'programme.channels'],
    ['klager', 'programme.reports'],
  ],
  zh: [
    ['家?(?:直接|一级|第1级)供应商', 'supply-chain.direct-suppliers'],
    ['家?供应商', 'supply-chain.suppliers'],
    ['[个处]?(?:生产)?场所|[家个座]?工厂', 'supply-chain.sites'],
    ['个国家', 'supply-chain.countries'],
    ['[次项]?审核(?!发现|员|机构)', 'audits.audits'],
    ['[个项]?关键发现项?', 'audits.critical'],
    ['[个项]?主要发现项?', 'audits.major'],
    ['[个项]?(?:审核)?发现项', 'audits.findings'],
    ['份?问卷', 'questionnaires.sent'],
    ['[场次]?培训', 'programme.sessions'],
    ['[条个]?申诉渠道', 'programme.channels'],
    ['[件起]?(?:投诉|申诉)(?!渠道|机制|热线)', 'programme.reports'],
  ],
};

/** Words that make a number about a part, an aim or another time: then it need not be the whole. */
const PARTIAL =
  /\b(of (these|them|our|the)|by 20\d\d|target|aim|plan|will|last year|previous|at least|about|more than|of which|ago|closed|open|overdue|corrected|verified)\b|\b(de (estos|ellos|nuestros|los|las)|objetivo|prevemos|año anterior|al menos|unos|más de|cerrad\w*|abiert\w*|corregid\w*|verificad\w*)\b|(?<!\p{L})(d[’']entre eux|de (ces|nos|ses)|dont|objectif|cible|prévoyons|allons|l[’']an dernier|précédent|au moins|environ|plus de|clos|ouverts?|en retard|corrigés?|vérifiés?)(?!\p{L})|(?<!\p{L})(davon|von (diesen|ihnen|den|unseren)|ziel|planen|wollen|werden wir|wir werden|vorjahr\p{L}*|mindestens|rund|etwa|mehr als|über|abgeschlossen\p{L}*|offene?|überfällig\p{L}*|behoben\p{L}*|geprüfte?n?|av (dem|disse|de|våre)|hvorav|målet?|planlegger|vil|skal|i fjor|året før|minst|omtrent|mer enn|lukkede|lukket|åpne|rettet|kontrollert)(?!\p{L})|(其中|目标|计划|将|去年|上一?年|前一年|至少|(?<![合条契公节违履制])约(?=[\s\d])|超过|以上|多于|不到|近(?=[\s\d])|已关闭|未关闭|逾期|已整改|已核实|仍|منها|منهم|هدف|سوف|السنة السابقة|على الأقل|نحو|أُغلق|مغلقة|مفتوحة)/iu;

const ARABIC_DIGITS = /[٠-٩]/g;

function toNumber(text: string): number {
  const western = text.replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x660));
  return Number(western.replace(/[.,\s]/g, ''));
}

/** A noun behind a number: in Chinese no space need stand between, and more words may follow at once. */
function behind(noun: string, language: StatementLanguage): string {
  return language === 'zh' ? `\\s?(?:${noun})` : ` (?:${noun})(?![\\p{L}-])`;
}

/** Typed numbers in a sentence that contradict the records. */
export function contradictionsIn(
  typed: string,
  set: FigureSet,
  language: StatementLanguage,
): Contradiction[] {
  if (PARTIAL.test(typed)) return [];
  const seen = new Set<number>();
  return NOUNS[language].flatMap(([noun, figure]) => {
    const recorded = numberOf(set, figure);
    if (recorded === null) return [];
    const pattern = new RegExp(
      `(?<![\\d.,/-])([\\d٠-٩]{1,3}(?:[.,\\s]\\d{3})+|[\\d٠-٩]+)${behind(noun, language)}`,
      'giu',
    );
    return [...typed.matchAll(pattern)].flatMap((match) => {
      const written = toNumber(match[1] ?? '');
      // The longer noun comes first in the list; its number is not read again for the shorter one.
      if (seen.has(match.index) || written === recorded) return [];
      seen.add(match.index);
      return [{ figure, written, recorded }];
    });
  });
}
