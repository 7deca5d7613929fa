import { SectionKind } from '../section-kind';

/**
 * Words by which headings name a section, in the languages of statements. The first section that a heading
 * matches is the one: those that are named by one word only stand before those whose words many headings have.
 */
export const HEADING_WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'training',
    /\btrain|\bawareness|capacity building|formaci[oó]n|capacitaci[oó]n|\bformation|sensibilisation|schulung|fortbildung|opplæring|تدريب|توعية|بناء القدرات/iu,
  ],
  [
    'effectiveness',
    /effective|\bkpis?\b|indicator|\bmetrics?\b|measuring|eficacia|efectividad|indicador|efficacit[eé]|indicateur|wirksamkeit|kennzahl|indikator|virkning|فعالية|فاعلية|مؤشر|قياس/iu,
  ],
  [
    'approval',
    /\bapprov|\bsign(?:ed|ature|-?off)|attestation|aprobaci[oó]n|\bfirma|approbation|\bsignature|billigung|genehmigung|unterschrift|unterzeichn|godkjenning|underskrift|اعتماد|توقيع|موافقة مجلس/iu,
  ],
  [
    'due-diligence',
    /due diligence|grievance|whistle|speak.?up|remed(?:y|ia)|\baudit|supplier engagement|consultation|stakeholder|diligencia debida|debida diligencia|reclamaci|\bquejas?|\bdenuncia|reparaci[oó]n|auditor[ií]a|vigilance|diligence raisonnable|r[eé]clamation|alerte|r[eé]paration|sorgfalt|beschwerde|hinweisgeb|abhilfe|wiedergutmach|präventionsma|aktsomhet|klage|varsling|gjenopprett|revisjon|العناية الواجبة|شكاوى|تظلم|إنصاف|جبر|تدقيق|مراجعة الموردين/iu,
  ],
  ['risk', /\brisks?\b|salient|riesgos?|risques?|cartographie|risik(?:o|en)|مخاطر|المخاطر/iu],
  [
    'policies',
    /polic(?:y|ies)|code of conduct|governance|responsible purchasing|purchasing practice|pol[ií]tica|c[oó]digo de conducta|gobernanza|politique|code de conduite|gouvernance|grundsatzerkl|richtlinie|verhaltenskodex|menschenrechtsstrategie|einkaufspraktik|retningslinje|etiske regl|innkjøpspraksis|سياس|مدونة السلوك|حوكمة/iu,
  ],
  [
    'structure',
    /structure|supply chains?|our business|our organi[sz]ation|about us|who we are|operations|estructura|cadenas? de suministro|nuestra (?:empresa|organizaci[oó]n)|qui[eé]nes somos|cha[iî]nes? d.approvisionnement|notre (?:entreprise|groupe|organisation)|qui sommes|lieferkette|unser (?:unternehmen|konzern|gesch[äa]ft)|(?<!\p{L})(?:über|wer wir) (?:uns|sind)|leverandørkjede|(?<!\p{L})om (?:oss|virksomheten)(?!\p{L})|virksomheten v[åa]r|organisering|هيكل|سلاسل? (?:ال)?(?:توريد|إمداد)|سلسلة (?:ال)?(?:توريد|إمداد)|من نحن|نبذة عن/iu,
  ],
  [
    'steps',
    /steps? (?:we )?(?:have )?taken|actions? taken|key (?:actions|steps)|progress|summary of|introduction|medidas adoptadas|avances|introducci[oó]n|mesures prises|actions men[eé]es|ma(?:ß|ss)nahmen|einleitung|zusammenfassung|fortschritt|tiltak|innledning|sammendrag|الخطوات|الإجراءات المتخذة|مقدمة/iu,
  ],
];

/** Headings of what no section of a statement holds. */
export const NOWHERE =
  /contents|table of|foreword|letter from|message from|\bceo\b|glossary|\bsources\b|appendix|annex|further information|contact|disclaimer|[ií]ndice|pr[oó]logo|carta de|glosario|\bfuentes\b|anexo|contacto|sommaire|table des mati[eè]res|avant-propos|glossaire|annexe|inhalt(?:sverzeichnis)?(?!\p{L})|vorwort|glossar|anhang|anlagen?(?!\p{L})|kontakt|impressum|innhold|forord|ordliste|vedlegg|المحتويات|كلمة (?:الرئيس|رئيس)|مسرد|ملحق|اتصل/iu;
