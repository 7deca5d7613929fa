import { FigureId, FigureSet, numberOf } from '../../figure';
import { StatementLanguage } from '../../language';
import { Sentence } from '../../sentences';
import { tellsNumber } from '../numbers-told';

/** Everybody, always, everywhere: a claim that needs a number behind it. */
const SWEEPING: Readonly<Record<StatementLanguage, RegExp>> = {
  en: /\b(all|every|each|none) (of )?(our |the |these )?(direct |tier 1 )?(suppliers?|sites?|factories|factory|workers?|employees?|staff|buyers?|contracts?|partners?)\b|\b(regularly|continuous(ly)?|rigorous(ly)?|robust(ly)?|strict(ly)?|always|constantly|thorough(ly)?) (\p{L}+ )?(audit|monitor|check|assess|train|review|inspect|verif|screen|due diligence|process)/iu,
  es: /\b(todos|todas|cada|ningun[oa]) (de )?(los |las |nuestros |nuestras )?(proveedor|centro|fábrica|trabajador|emplead|comprador|contrato|socio)|(periódicamente|regularmente|continuamente|rigurosa|riguroso|robust[oa]|estrict[oa]|siempre|exhaustiv[oa]) (\p{L}+ )?(audit|control|comprob|evalu|form|revis|inspec|verific|proces|diligencia)|(audit|control|comprob|evalu|form|revis|inspec|verific)\p{L}* (periódicamente|regularmente|continuamente|siempre|rigurosamente)/iu,
  ar: /(جميع|كل|كافة|كل واحد من) (ال)?(موردي|مورد|موقع|مواقع|مصانع|عمال|موظفي|عقود|شركاء)|(بانتظام|باستمرار|بصرامة|دائما|بدقة)/u,
  fr: /(?<!\p{L})(tous|toutes|chaque|aucun|aucune) (de )?(les |nos |des )?(fournisseur|site|usine|travailleu|employé|acheteu|contrat|partenaire)|(?<!\p{L})(régulièrement|continuellement|en permanence|rigoureu(x|se|sement)|stricte?(ment)?|toujours|minutieu(x|se|sement)) (\p{L}+ )?(audit|contrôl|vérif|évalu|form|examin|inspect|suivi|diligence|processus)|(audit|contrôl|vérif|évalu|form|examin|inspect)\p{L}* (régulièrement|continuellement|en permanence|toujours|rigoureusement)/iu,
  de: /(?<!\p{L})(alle[nrs]?|sämtliche[nr]?|jede[rsnm]?|kein(er)?) (unsere[rn]? |der |dieser |eigenen )?(unmittelbaren? )?(zuliefer|lieferant|standort|werk|fabrik|beschäftigt|arbeiter|mitarbeite|einkäufer|vertr[aä]g|partner)|(?<!\p{L})(regelmäßig|laufend|kontinuierlich|ständig|fortlaufend|streng|strikt|gründlich|rigoros|stets|immer)\p{L}* (\p{L}+ ){0,2}(audit|kontroll|überwach|prüf|geprüft|bewert|schul|geschult|inspi|überprüf|verfahren|sorgfalt)|(?<!\p{L})(audit|kontroll|überwach|prüf|bewert|schul|inspi|überprüf)\p{L}* (\p{L}+ ){0,3}(regelmäßig|laufend|kontinuierlich|ständig|fortlaufend|streng|gründlich|stets|immer)(?!\p{L})/iu,
  nb: /(?<!\p{L})(alle|samtlige|hver|hvert|ingen) (av )?(de |våre )?(direkte )?(leverandør|anlegg|fabrikk|arbeidstaker|ansatt|innkjøper|kontrakt|partner)|(?<!\p{L})(jevnlig|regelmessig|løpende|kontinuerlig|streng|grundig|alltid|stadig)\p{L}* (\p{L}+ ){0,2}(revi|kontroll|overvåk|følge|vurder|opplær|inspi|oppfølg|prosess|aktsomhet)|(?<!\p{L})(revi|kontroll|overvåk|følge|vurder|inspi|lærer)\p{L}* (\p{L}+ ){0,3}(jevnlig|regelmessig|løpende|kontinuerlig|strengt|grundig|alltid)(?!\p{L})/iu,
  zh: /(所有|全部|每一?[家个名位次份]|任何|一切|全体)的?(我们的?|本公司的?|这些)?(直接|一级|合作)?(供应商|场所|工厂|工人|员工|雇员|采购人员|合同|合作伙伴)|(定期|持续|不断|始终|一贯|严格|严密|彻底|全面|强有力)地?(对[^，。；]{0,10})?(进行|开展|实施|接受)?(审核|监督|监测|监控|检查|评估|培训|核查|核实|审查|筛查|跟踪|尽职调查)/u,
};

/** In Chinese the verb of what was not done is the same: a sentence with "not" tells of no deed. */
function chineseDeed(words: string): RegExp {
  return new RegExp(`^(?!.*(没有|未|尚|无法)).*(${words})`, 'u');
}

/** What a sentence says was done, and the figure that must not be none then. */
const DEEDS: Readonly<Record<StatementLanguage, readonly (readonly [RegExp, FigureId])[]>> = {
  en: [
    [/\bwe (have )?(audited|inspected)|\baudits? (was|were) (carried out|done|made)/iu, 'audits.audits'],
    [
      /\bwe (have )?(sent|received) (\p{L}+ )?questionnaires|\bwe (have )?asked (our |the |all )?suppliers/iu,
      'questionnaires.sent',
    ],
    [/\bwe (have )?(assessed|scored) (the )?(risks?|our suppliers|suppliers)/iu, 'risk.scored'],
    [/\bwe (have )?(mapped|traced) (our )?(suppliers|supply chains?)/iu, 'supply-chain.suppliers'],
    [/\b(we|findings?|corrections?) (have |has |were |was )?(verified|closed)/iu, 'audits.closed-verified'],
    [/\bwe (have )?(trained|held (\p{L}+ )?(training|courses?|workshops?))/iu, 'programme.sessions'],
    [/\bwe (have )?(consulted|spoke|spoken|met) (\p{L}+ ){0,3}(unions?|workers)/iu, 'programme.engagements'],
    [/\bwe (have )?(repaid|reimbursed|paid back)/iu, 'programme.remedies'],
  ],
  es: [
    [/\b(auditamos|inspeccionamos|hemos auditado)|se (hicieron|realizaron) auditorías/iu, 'audits.audits'],
    [
      /\b(enviamos|hemos enviado|recibimos) (\p{L}+ )?cuestionarios|preguntamos a (los|nuestros) proveedores/iu,
      'questionnaires.sent',
    ],
    [/\b(evaluamos|hemos evaluado|puntuamos) (el|los) riesgos?/iu, 'risk.scored'],
    [/\b(trazamos|hemos trazado) (a |nuestr|los |las )/iu, 'supply-chain.suppliers'],
    [
      /\b(verificamos|cerramos|hemos verificado) (la|las|los)? ?(correcci|hallazgo)/iu,
      'audits.closed-verified',
    ],
    [/\b(formamos a|hemos formado|impartimos (\p{L}+ )?(formación|cursos|talleres))/iu, 'programme.sessions'],
    [/\b(consultamos|hemos consultado) (\p{L}+ ){0,3}(sindicato|trabajador)/iu, 'programme.engagements'],
    [/\b(devolvimos|hemos devuelto|reembolsamos)/iu, 'programme.remedies'],
  ],
  ar: [
    [/(دققنا|أجرينا (عمليات )?تدقيق|فتشنا)/u, 'audits.audits'],
    [/(أرسلنا|تلقينا) (\p{L}+ )?استبيان|سألنا (ال)?مورد/u, 'questionnaires.sent'],
    [/(قيَّمنا|قيمنا) (ال)?(خطر|مخاطر)/u, 'risk.scored'],
    [/رسمنا (خريطة )?(سلاسل|الموردين|سلسلة)/u, 'supply-chain.suppliers'],
    [/(?<!\p{L})(درَّبنا|دربنا)/u, 'programme.sessions'],
    [/(رددنا|أعدنا) (\p{L}+ )?(ال)?رسوم/u, 'programme.remedies'],
  ],
  fr: [
    [/avons (audité|inspecté)|audits? (ont|a) (eu lieu|été (faits?|menés?|réalisés?))/iu, 'audits.audits'],
    [
      /avons (envoyé|reçu) (\p{L}+ )?questionnaires|avons interrogé (les|nos|tous les) fournisseurs/iu,
      'questionnaires.sent',
    ],
    [/avons (évalué|noté) (le |les |nos )?(risques?|fournisseurs)/iu, 'risk.scored'],
    [/avons (cartographié|tracé) (nos|les|la|notre) /iu, 'supply-chain.suppliers'],
    [/avons (vérifié|clos) (la|les|des)? ?(correction|constat)/iu, 'audits.closed-verified'],
    [/avons (formé|tenu (\p{L}+ )?(formation|cours|atelier))/iu, 'programme.sessions'],
    [/avons consulté (\p{L}+ ){0,3}(syndicat|travailleur)/iu, 'programme.engagements'],
    [/avons remboursé/iu, 'programme.remedies'],
  ],
  // The verb stands at the end, so that a "not" may come before it.
  de: [
    [
      /^(?!.*(?<!\p{L})(nicht|kein\p{L}*)(?!\p{L})).*((haben|wurden?) .*(auditiert|inspiziert)|haben .*audits? .*durchgeführt|audits? (fanden|wurden) .*(statt|durchgeführt))/iu,
      'audits.audits',
    ],
    [
      /^(?!.*(?<!\p{L})(nicht|kein\p{L}*)(?!\p{L})).*haben .*(frageb[oö]gen .*(versandt|verschickt|erhalten)|(zulieferer|lieferanten) befragt)/iu,
      'questionnaires.sent',
    ],
    [
      /^(?!.*(?<!\p{L})(nicht|kein\p{L}*)(?!\p{L})).*haben .*(risik\p{L}*|zulieferer|lieferanten) .*(bewertet|eingestuft)/iu,
      'risk.scored',
    ],
    [
      /^(?!.*(?<!\p{L})(nicht|kein\p{L}*)(?!\p{L})).*haben .*(lieferketten?|zulieferer|lieferanten) (\p{L}+ )?(erfasst|kartiert)/iu,
      'supply-chain.suppliers',
    ],
    [
      /^(?!.*(?<!\p{L})(nicht|kein\p{L}*)(?!\p{L})).*(haben|wurden?) .*(abhilfe|feststellung)\p{L}* .*(geprüft|abgeschlossen)/iu,
      'audits.closed-verified',
    ],
    [
      /^(?!.*(?<!\p{L})(nicht|kein\p{L}*)(?!\p{L})).*(haben .*(geschult|(schulung|fortbildung|workshop)\p{L}* .*(durchgeführt|abgehalten|veranstaltet))|schulungen (fanden|wurden) .*(statt|durchgeführt))/iu,
      'programme.sessions',
    ],
    [
      /^(?!.*(?<!\p{L})(nicht|kein\p{L}*)(?!\p{L})).*haben .*(gewerkschaft|beschäftigt|arbeitnehmer)\p{L}* .*(konsultiert|angehört|gesprochen|getroffen)/iu,
      'programme.engagements',
    ],
    [
      /^(?!.*(?<!\p{L})(nicht|kein\p{L}*)(?!\p{L})).*haben .*(zurückgezahlt|erstattet|nachgezahlt)/iu,
      'programme.remedies',
    ],
  ],
  nb: [
    [
      /^(?!.*(?<!\p{L})(ikke|ingen)(?!\p{L})).*((?<!\p{L})har (revidert|inspisert)|reviderte (vi )?|(?<!\p{L})gjennomført\p{L}* (vi )?(\p{L}+ )?revisjon|revisjon\p{L}* (ble|er) (gjennomført|utført))/iu,
      'audits.audits',
    ],
    [
      /^(?!.*(?<!\p{L})(ikke|ingen)(?!\p{L})).*((sendte?|mottok|mottatt) (vi )?(\p{L}+ )?spørreskjema|(har spurt|spurte) (vi )?(leverandørene|alle|våre))/iu,
      'questionnaires.sent',
    ],
    [
      /^(?!.*(?<!\p{L})(ikke|ingen)(?!\p{L})).*((har vurdert|vurderte|har skåret) (vi )?(risiko|leverandør))/iu,
      'risk.scored',
    ],
    [
      /^(?!.*(?<!\p{L})(ikke|ingen)(?!\p{L})).*((har kartlagt|kartla) (vi )?(\p{L}+ )?leverandør)/iu,
      'supply-chain.suppliers',
    ],
    [
      /^(?!.*(?<!\p{L})(ikke|ingen)(?!\p{L})).*((har|ble) (lukket|kontrollert) (\p{L}+ )?(funn|retting)|funn\p{L}* (er|ble) (lukket|kontrollert))/iu,
      'audits.closed-verified',
    ],
    [
      /^(?!.*(?<!\p{L})(ikke|ingen)(?!\p{L})).*((?<!\p{L})har (lært opp|holdt (\p{L}+ )?(opplæring|kurs)|gjennomført (\p{L}+ )?(opplæring|kurs))|(?<!\p{L})(holdt|gjennomførte) (vi )?(\p{L}+ )?(opplæring|kurs))/iu,
      'programme.sessions',
    ],
    [
      /^(?!.*(?<!\p{L})(ikke|ingen)(?!\p{L})).*(snakket|møtte?|konsulterte?|rådførte?) (vi )?(oss )?(med )?(\p{L}+ ){0,2}(fagforening|arbeidstaker)/iu,
      'programme.engagements',
    ],
    [
      /^(?!.*(?<!\p{L})(ikke|ingen)(?!\p{L})).*(betalt tilbake|betalte (vi )?(\p{L}+ )?tilbake|tilbakebetalt|refundert)/iu,
      'programme.remedies',
    ],
  ],
  zh: [
    [chineseDeed('(审核|检查)了|(进行|开展|完成|实施)了?[^，。；]{0,10}审核(?!发现)'), 'audits.audits'],
    [
      chineseDeed('(发出|发送|发放|收到)了?[^，。；]{0,8}问卷|询问了[^，。；]{0,6}供应商'),
      'questionnaires.sent',
    ],
    [
      chineseDeed('评估了[^，。；]{0,12}(风险|供应商)|对[^，。；]{0,10}(风险|供应商)[^，。；]{0,6}评估'),
      'risk.scored',
    ],
    [chineseDeed('(绘制|追溯)了[^，。；]{0,8}(供应链|供应商)'), 'supply-chain.suppliers'],
    [chineseDeed('(核实|关闭|验证)了[^，。；]{0,8}(整改|发现)'), 'audits.closed-verified'],
    [chineseDeed('培训了|(举办|开展|进行)了?[^，。；]{0,10}培训'), 'programme.sessions'],
    [chineseDeed('(退还|偿还)了[^，。；]{0,10}费用'), 'programme.remedies'],
  ],
};

/** A sweeping claim without a number or a quoted figure. */
export function claimsWithoutEvidence({ typed, figures }: Sentence, language: StatementLanguage): boolean {
  return figures.length === 0 && !tellsNumber(typed) && SWEEPING[language].test(typed);
}

/** The figure that is 0 in the records although the sentence says that something was done; null when none is. */
export function deedAgainstRecords(
  { typed, figures }: Sentence,
  set: FigureSet,
  language: StatementLanguage,
): FigureId | null {
  if (figures.length > 0) return null;
  const found = DEEDS[language].find(([words, figure]) => words.test(typed) && numberOf(set, figure) === 0);
  return found?.[1] ?? null;
}
