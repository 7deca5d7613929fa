import { StatementLanguage } from '../../language';
import { CHINESE_FEW, CHINESE_PERSONAL } from './personal-data.zh';

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}\d.-]+/u;
const PHONE = /(?<![\d.,])(\+\d{1,3}[ ()-]?|0)\d[\d ()-]{6,}\d(?!\d)/;

/** Numbers of documents, ages, and a person named by their role or title. Case counts: a name begins with a capital. */
const PERSONAL: Readonly<Record<StatementLanguage, readonly RegExp[]>> = {
  en: [
    /\b([Pp]assport|[Ii]dentity card|ID|[Vv]isa|[Nn]ational insurance)( card| number| no\.?)?:? ?(number |no\.? )?[A-Z]{0,3}\d{5,}/,
    /\b([Aa]ged?|[Aa]t the age of) \d{1,2}\b|\b\d{1,2}[- ]years?[- ]old\b/,
    /\b(Mr|Mrs|Ms|Miss|Mx)\.? [\p{Lu}]\p{L}+/u,
    /\b(worker|employee|victim|survivor|migrant|girl|boy|woman|man) (named |called )?[\p{Lu}]\p{Ll}+ [\p{Lu}]\p{Ll}+/u,
  ],
  es: [
    /\b([Pp]asaporte|[Dd]ocumento de identidad|DNI|NIE|[Vv]isado)( número| n\.º)?:? ?[A-Z]{0,3}\d{5,}/,
    /\bde \d{1,2} años( de edad)?\b/,
    /\b(Sr|Sra|Srta|D|Dña)\. [\p{Lu}]\p{L}+/u,
    /\b(trabajador|trabajadora|empleado|empleada|víctima|superviviente|migrante) (llamad[oa] )?[\p{Lu}]\p{Ll}+ [\p{Lu}]\p{Ll}+/u,
  ],
  ar: [
    /(جواز سفر|جواز السفر|بطاقة هوية|الهوية|تأشيرة)( رقم)?:? ?[A-Z]{0,3}[\d٠-٩]{5,}/,
    /(يبلغ|تبلغ)( من العمر)? [\d٠-٩]{1,2}/,
    /(السيد|السيدة|الآنسة) \p{L}{3,}/u,
    /(العامل|العاملة|الضحية|الناجية|الناجي) (المسمى|المسماة|واسمه|واسمها|يدعى|تدعى)/u,
  ],
  fr: [
    /([Pp]asseport|[Cc]arte d[’']identité|[Vv]isa|[Nn]uméro d[’']assurance sociale)( numéro| n[o°]\.?)? ?:? ?[A-Z]{0,3}\d{5,}/,
    /(?<!\p{L})(âgée?s?|à l[’']âge) de \d{1,2} ans|(?<!\p{L})de \d{1,2} ans(?!\p{L})/u,
    /(?<!\p{L})(M\.|Mme|Mlle) [\p{Lu}]\p{L}+/u,
    /(?<!\p{L})(travailleur|travailleuse|employée?|victime|survivante?|migrante?) (nommée? |appelée? )?[\p{Lu}]\p{Ll}+ [\p{Lu}]\p{Ll}+/u,
  ],
  de: [
    /(?<!\p{L})(Reisepass|Pass|Personalausweis|Ausweis|Visum|Sozialversicherung)(-?[Nn]ummer)?( Nummer| Nr\.)?:? ?[A-Z]{0,3}\d{5,}/u,
    /(?<!\p{L})(im Alter von \d{1,2}|\d{1,2} Jahre alt|\d{1,2}-jährige[nrs]?)(?!\p{L})/iu,
    /(?<!\p{L})(Herrn?|Frau) (Dr\. )?[\p{Lu}]\p{Ll}+/u,
    /(?<!\p{L})(Arbeiter|Arbeiterin|Beschäftigten?|Beschäftigter|Mitarbeiter|Mitarbeiterin|Opfer|Betroffenen?|Wanderarbeiter|Wanderarbeiterin|Näherin) (namens |mit Namen )?[\p{Lu}]\p{Ll}+ [\p{Lu}]\p{Ll}+/u,
  ],
  nb: [
    /(?<!\p{L})([Pp]ass|[Ii]dentitetskort|ID-kort|[Vv]isum|[Ff]ødsels)(-?nummer)?( nummer| nr\.)?:? ?[A-Z]{0,3}\d{5,}/u,
    /(?<!\p{L})(i en alder av \d{1,2}|\d{1,2} år gam(mel|le)|\d{1,2}-åring(en)?)(?!\p{L})/iu,
    /(?<!\p{L})([Ff]ru|[Hh]err|[Ff]røken) [\p{Lu}]\p{Ll}+/u,
    /(?<!\p{L})([Aa]rbeidstaker(en)?|[Aa]rbeider(en)?|[Aa]nsatte?|[Oo]ffer(et)?|([Aa]rbeids)?[Mm]igrant(en)?|[Kk]vinnen?|[Ss]yersken?) (ved navn |som heter )?[\p{Lu}]\p{Ll}+ [\p{Lu}]\p{Ll}+/u,
  ],
  zh: CHINESE_PERSONAL,
};

/** A first name alone stands in other words too; Chinese and Korean names have no space between their parts. */
function isFullName(name: string): boolean {
  return name.includes(' ') || /^[\p{Script=Han}\p{Script=Hangul}·]{3,}$/u.test(name);
}

/**
 * Whether a sentence may tell who somebody is: an address of mail or phone, a document's number, an age, or a person
 * named by role or title.
 * @param people names that the company's records hold, such as contacts of suppliers; who signs is not among them
 */
export function tellsWhoSomebodyIs(
  sentence: string,
  language: StatementLanguage,
  people: readonly string[],
): boolean {
  return (
    EMAIL.test(sentence) ||
    PHONE.test(sentence) ||
    PERSONAL[language].some((pattern) => pattern.test(sentence)) ||
    people.some((name) => isFullName(name) && sentence.includes(name))
  );
}

const FEW: Readonly<Record<StatementLanguage, RegExp>> = {
  en: /(?<![\d.,])\b([1-4]|one|two|three|four|a single) (\p{L}+ ){0,2}(workers?|employees?|women|men|woman|man|children|child|girls?|boys?|migrants?|people|person|victims?|survivors?|families)\b/iu,
  es: /(?<![\d.,])\b([1-4]|un|una|dos|tres|cuatro) (\p{L}+ ){0,1}(trabajador(es|as?)?|emplead[oa]s?|mujer(es)?|hombres?|niñ[oa]s?|migrantes?|personas?|víctimas?|supervivientes?|familias?)(?!\p{L})/iu,
  ar: /(?<!\p{L})(عامل واحد|عاملة واحدة|عاملان|عاملين|عاملتان|ثلاثة عمال|أربعة عمال|ثلاث عاملات|أربع عاملات|طفل واحد|طفلان|ضحية واحدة|ضحيتان)(?!\p{L})|(?<![\d.,])[1-4١-٤] (عمال|عاملات|أطفال|ضحايا|نساء|رجال|أشخاص)/u,
  zh: CHINESE_FEW,
  fr: /(?<![\d.,\p{L}])([1-4]|un|une|deux|trois|quatre) (\p{L}+ ){0,1}(travailleurs?|travailleuses?|employée?s?|femmes?|hommes?|enfants?|migrante?s?|personnes?|victimes?|survivante?s?|familles?)(?!\p{L})/iu,
  de: /(?<![\d.,\p{L}])([1-4]|zwei|drei|vier|eine einzige) (\p{L}+ ){0,1}(arbeiter(innen|n)?|beschäftigten?|mitarbeiter(innen|n)?|frauen?|männern?|kindern?|mädchen|jungen|wanderarbeiter(innen|n)?|näherinnen|personen?|opfern?|betroffenen?|familien)(?!\p{L})|(?<!\p{L})eine?[nrm]? (arbeiterin|arbeiter|mitarbeiterin|frau|mädchen|kind|wanderarbeiterin|wanderarbeiter|näherin|opfer|betroffene[rn]?)(?!\p{L})/iu,
  nb: /(?<![\d.,\p{L}])([1-4]|én|en|ei|to|tre|fire) (\p{L}+ ){0,1}(arbeidstakere?|arbeidere?|ansatte?|kvinner?|menn|mann|barn|jenter?|gutt(er)?|migranter?|arbeidsmigrant(er)?|personer|offer|ofre|syersker?|familier?)(?!\p{L})/iu,
};

/** A group of people so small (under five) that those who know the place know who is meant. */
export function namesSmallGroup(sentence: string, language: StatementLanguage): boolean {
  return FEW[language].test(sentence);
}
