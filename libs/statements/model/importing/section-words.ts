import { SectionKind } from '../section-kind';

/**
 * Words by which headings name a section, in the languages of statements. The first section that a heading
 * matches is the one: those that are named by one word only stand before those whose words many headings have.
 */
export const HEADING_WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'training',
    /\btrain|\bawareness|capacity building|formaci[oó]n|capacitaci[oó]n|\bformation|sensibilisation|schulung|fortbildung|opplæring|تدريب|توعية|بناء القدرات|培训|能力建设|宣传教育/iu,
  ],
  [
    'effectiveness',
    /effective|\bkpis?\b|indicator|\bmetrics?\b|measuring|eficacia|efectividad|indicador|efficacit[eé]|indicateur|wirksamkeit|kennzahl|indikator|virkning|فعالية|فاعلية|مؤشر|قياس|成效|有效性|指标|绩效|衡量/iu,
  ],
  [
    'approval',
    /\bapprov|\bsign(?:ed|ature|-?off)|attestation|aprobaci[oó]n|\bfirma|approbation|\bsignature|billigung|genehmigung|unterschrift|unterzeichn|godkjenning|underskrift|اعتماد|توقيع|موافقة مجلس|批准|签署|签字|审批/iu,
  ],
  [
    'due-diligence',
    /due diligence|grievance|whistle|speak.?up|remed(?:y|ia)|\baudit|supplier engagement|consultation|stakeholder|diligencia debida|debida diligencia|reclamaci|\bquejas?|\bdenuncia|reparaci[oó]n|auditor[ií]a|vigilance|diligence raisonnable|r[eé]clamation|alerte|r[eé]paration|sorgfalt|beschwerde|hinweisgeb|abhilfe|wiedergutmach|präventionsma|aktsomhet|klage|varsling|gjenopprett|revisjon|العناية الواجبة|شكاوى|تظلم|إنصاف|جبر|تدقيق|مراجعة الموردين|尽职调查|尽责管理|申诉|投诉|举报|补救|审核|磋商|利益相关/iu,
  ],
  ['risk', /\brisks?\b|salient|riesgos?|risques?|cartographie|risik(?:o|en)|مخاطر|المخاطر|风险/iu],
  [
    'policies',
    /polic(?:y|ies)|code of conduct|governance|responsible purchasing|purchasing practice|pol[ií]tica|c[oó]digo de conducta|gobernanza|politique|code de conduite|gouvernance|grundsatzerkl|richtlinie|verhaltenskodex|menschenrechtsstrategie|einkaufspraktik|retningslinje|etiske regl|innkjøpspraksis|سياس|مدونة السلوك|حوكمة|政策|行为准则|守则|治理|采购(?:做法|实践)|负责任采购/iu,
  ],
  [
    'structure',
    /structure|supply chains?|our business|our organi[sz]ation|about us|who we are|operations|estructura|cadenas? de suministro|nuestra (?:empresa|organizaci[oó]n)|qui[eé]nes somos|cha[iî]nes? d.approvisionnement|notre (?:entreprise|groupe|organisation)|qui sommes|lieferkette|unser (?:unternehmen|konzern|gesch[äa]ft)|(?<!\p{L})(?:über|wer wir) (?:uns|sind)|leverandørkjede|(?<!\p{L})om (?:oss|virksomheten)(?!\p{L})|virksomheten v[åa]r|organisering|هيكل|سلاسل? (?:ال)?(?:توريد|إمداد)|سلسلة (?:ال)?(?:توريد|إمداد)|من نحن|نبذة عن|结构|架构|供应链|关于我们|公司(?:简介|概况|介绍)|我们的(?:业务|组织|集团|公司)|组织概况/iu,
  ],
  [
    'steps',
    /steps? (?:we )?(?:have )?taken|actions? taken|key (?:actions|steps)|progress|summary of|introduction|medidas adoptadas|avances|introducci[oó]n|mesures prises|actions men[eé]es|ma(?:ß|ss)nahmen|einleitung|zusammenfassung|fortschritt|tiltak|innledning|sammendrag|الخطوات|الإجراءات المتخذة|مقدمة|采取的(?:措施|行动)|主要(?:措施|行动|进展)|进展|引言|前言|概述|摘要/iu,
  ],
];

/** Headings of what no section of a statement holds. */
export const NOWHERE =
  /contents|table of|foreword|letter from|message from|\bceo\b|glossary|\bsources\b|appendix|annex|further information|contact|disclaimer|[ií]ndice|pr[oó]logo|carta de|glosario|\bfuentes\b|anexo|contacto|sommaire|table des mati[eè]res|avant-propos|glossaire|annexe|inhalt(?:sverzeichnis)?(?!\p{L})|vorwort|glossar|anhang|anlagen?(?!\p{L})|kontakt|impressum|innhold|forord|ordliste|vedlegg|المحتويات|كلمة (?:الرئيس|رئيس)|مسرد|ملحق|اتصل|目录|致辞|序言|寄语|术语表|词汇表|附录|附件|联系(?:我们|方式)|免责声明|参考资料/iu;
