import { FigureId, FigureSet, numberOf } from '../../figure';
import { StatementLanguage } from '../../language';
import { Sentence } from '../../sentences';

/** Everybody, always, everywhere: a claim that needs a number behind it. */
const SWEEPING: Readonly<Record<StatementLanguage, RegExp>> = {
  en: /\b(all|every|each|none) (of )?(our |the |these )?(direct |tier 1 )?(suppliers?|sites?|factories|factory|workers?|employees?|staff|buyers?|contracts?|partners?)\b|\b(regularly|continuous(ly)?|rigorous(ly)?|robust(ly)?|strict(ly)?|always|constantly|thorough(ly)?) (\p{L}+ )?(audit|monitor|check|assess|train|review|inspect|verif|screen|due diligence|process)/iu,
  es: /\b(todos|todas|cada|ningun[oa]) (de )?(los |las |nuestros |nuestras )?(proveedor|centro|fábrica|trabajador|emplead|comprador|contrato|socio)|(periódicamente|regularmente|continuamente|rigurosa|riguroso|robust[oa]|estrict[oa]|siempre|exhaustiv[oa]) (\p{L}+ )?(audit|control|comprob|evalu|form|revis|inspec|verific|proces|diligencia)|(audit|control|comprob|evalu|form|revis|inspec|verific)\p{L}* (periódicamente|regularmente|continuamente|siempre|rigurosamente)/iu,
  ar: /(جميع|كل|كافة|كل واحد من) (ال)?(موردي|مورد|موقع|مواقع|مصانع|عمال|موظفي|عقود|شركاء)|(بانتظام|باستمرار|بصرامة|دائما|بدقة)/u,
  fr: /(?<!\p{L})(tous|toutes|chaque|aucun|aucune) (de )?(les |nos |des )?(fournisseur|site|usine|travailleu|employé|acheteu|contrat|partenaire)|(?<!\p{L})(régulièrement|continuellement|en permanence|rigoureu(x|se|sement)|stricte?(ment)?|toujours|minutieu(x|se|sement)) (\p{L}+ )?(audit|contrôl|vérif|évalu|form|examin|inspect|suivi|diligence|processus)|(audit|contrôl|vérif|évalu|form|examin|inspect)\p{L}* (régulièrement|continuellement|en permanence|toujours|rigoureusement)/iu,
};

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
};

/** A sweeping claim without a number or a quoted figure. */
export function claimsWithoutEvidence({ typed, figures }: Sentence, language: StatementLanguage): boolean {
  return figures.length === 0 && !/[\d٠-٩]/.test(typed) && SWEEPING[language].test(typed);
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
