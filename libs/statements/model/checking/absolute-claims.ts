import { StatementLanguage } from '../language';

/**
 * Promises that nobody can keep: that there is no slavery, no risk, or that everything is in order.
 * Sentences that deny such a promise ("we cannot guarantee ...") are honest and pass.
 */
const CLAIMS: Readonly<Record<StatementLanguage, RegExp>> = {
  en: /\b(zero|no) (risk|modern slavery|slavery|forced labou?r|trafficking)\b|\b(risk|slavery)[- ]free\b|\bfree (of|from) (any |all )?(modern )?(slavery|forced labou?r|trafficking|risk)\b|\bguarantees?d?\b|\b(100 ?%|fully|totally|completely) (compliant|slavery|ethical|free|safe)\b|\b(eliminated|eradicated) (all|any|every|the risk)\b|\bensures? that (no|there is no)\b|\b(slavery|forced labou?r) does not (exist|occur|happen)\b/iu,
  es: /\b(cero|ningún|sin) riesgos?\b|\briesgo cero\b|\blibres? de (toda )?(esclavitud|trabajo forzoso|trata|riesgos?)\b|garantiza|\b(100 ?%|totalmente|completamente|plenamente) (conforme|ético|libre|seguro)|\b(eliminado|erradicado) (todo|toda|el riesgo|cualquier)|no (existe|hay|se da) (esclavitud|trabajo forzoso|trata|ningún caso)/iu,
  ar: /خالي(ة)? (تماما )?من (العبودية|العمل الجبري|الاتجار|المخاطر)|نضمن|ضمان كامل|لا (يوجد|توجد) (أي )?(خطر|مخاطر|عبودية|عمل جبري)|صفر (من )?المخاطر|قضينا على (كل|جميع)|بنسبة 100/u,
  fr: /(zéro|aucun|sans) (risque|esclavage|travail forcé|cas d)|risque (zéro|nul)|(exempte?s?|libres?) (de tout |d[’'])?(risque|esclavage|travail forcé|traite)|garanti|(100 ?%|totalement|entièrement|pleinement) (conforme|éthique|exempt|sûr)|(éliminé|éradiqué) (tout|le risque|l[’']esclavage)|il n[’']y a (pas|aucun)[^.]*(esclavage|travail forcé|traite)|(esclavage|travail forcé) n[’']existe pas/iu,
  de: /(?<!\p{L})kein(e|erlei)? (risik(o|en)|(moderne )?sklaverei|zwangsarbeit|menschenhandel)(?!\p{L}| (\p{L}+ )?(festgestellt|ermittelt|gefunden))|null[- ]?risiko|risikofrei|sklavereifrei|(?<!\p{L})frei von (\p{L}+ )?(sklaverei|zwangsarbeit|menschenhandel|risiken)|garantier|(100 ?%|hundertprozentig|vollständig|vollkommen|vollumfänglich|uneingeschränkt) (konform|ethisch|frei|sicher|sauber|sklaverei)|(alle risiken|das risiko|jedes risiko|zwangsarbeit|sklaverei) (\p{L}+ )?(beseitigt|ausgeschlossen|eliminiert)|schließ\p{L}+ .*(zwangsarbeit|sklaverei) .*(?<!\p{L})aus(?!\p{L})/iu,
  nb: /(?<!\p{L})(ingen|null|ikke noen?) (risiko(er)?|(moderne )?slaveri|tvangsarbeid|menneskehandel)(?!\p{L}| (er |ble )?(funnet|avdekket|påvist))|nullrisiko|risikofri|(?<!\p{L})fri(e|tt)? for (\p{L}+ )?(slaveri|tvangsarbeid|menneskehandel|risiko)|garanter|(100 ?%|fullstendig|helt|fullt ut) (i samsvar|etisk|fri|trygg|sikker)|(fjernet|utryddet|eliminert) (all|risikoen|slaveri|tvangsarbeid)|(slaveri|tvangsarbeid|menneskehandel) (forekommer|finnes|skjer) ikke/iu,
  zh: /零(风险|强迫劳动|奴役)|(没有|不存在|毫无|绝无|无任何|并无)(任何|一丝)?(现代)?(奴隶制|奴役|强迫劳动|强制劳动|人口(贩运|贩卖)|风险(?!评分|评估|等级|信息|数据|管理|图))|(完全|百分之百|100%|绝对|彻底)(地)?(合规|符合|安全|没有|不存在|消除|杜绝|根除)|(保证|担保|确保)[^，。；]{0,16}(没有|不存在|绝不|绝无|不会(有|出现|发生))|(已|已经|成功)(消除|根除|杜绝)|(消除|根除|杜绝)了|(强迫劳动|奴隶制|人口贩运)[^，。；]{0,8}(不存在|绝不会发生|从未发生)/u,
};

const DENIALS: Readonly<Record<StatementLanguage, RegExp>> = {
  en: /\b(cannot|can't|can not|could not|do(es)? not|don't|doesn't|never|nobody|no one|not possible to|not proof|nor|unable to)\b/iu,
  es: /\b(no (podemos|puede|pueden|se puede|es posible|garantiza\w*|elimina\w*|demuestra|prueba)|nadie|imposible|tampoco)\b/iu,
  ar: /(لا نستطيع|لا يمكن|لا نضمن|لا يضمن|لا تضمن|لا يدل|لا تعني|لا تزيله|لا أحد)/u,
  fr: /(ne (pouvons|peut|peuvent|garanti\p{L}*|supprim\p{L}*|démontre|prouve)|n[’'](élimin\p{L}*|est pas possible|en)|personne|impossible|non plus)/iu,
  de: /(?<!\p{L})(kann|können|könnte\p{L}*) .*(nicht|niemand|kein\p{L}*)(?!\p{L})|nicht (garantier|beseitig|ausschließ|ausgeschlossen|bedeutet)|garantier\p{L}* .*(nicht|kein)|(beweis|zeig|bedeute|beseitig)\p{L}* .*nicht|niemand|unmöglich|ebenso wenig/iu,
  nb: /(?<!\p{L})(kan|kunne) (\p{L}+ )?(ikke|ingen)(?!\p{L})|ikke (garanter|fjern|utelukk)|(garanter|bevis|vis|fjern)\p{L}* (\p{L}+ )?ikke(?!\p{L})|(?<!\p{L})ingen kan|umulig|heller ikke/iu,
  zh: /(不能|无法|不可能|不会消除|并不(证明|表明|意味|代表|等于)|不(表明|意味|代表|等于|证明)|不足以|没有人|无人|任何人都|难以|不敢)/u,
};

export function makesAbsoluteClaim(sentence: string, language: StatementLanguage): boolean {
  return CLAIMS[language].test(sentence) && !DENIALS[language].test(sentence);
}
