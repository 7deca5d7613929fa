import type { Signals } from './signals-of-language';

/**
 * German. Nouns are joined into longer ones, so that most words are found inside others ("Lieferkettenrisiko"); where
 * that would find too much, they are cut with look-arounds, as letters with dots are no word characters here.
 */
export const GERMAN_SIGNALS: Signals = {
  admission:
    '(?<!\\p{L})(noch (nicht|keine?[nrms]?|niemand\\p{L}*)|nicht(?! (nur|angekündigt))|keine?[nrms]?|nie(mals)?)(?!\\p{L})',
  'steps.taken':
    '(?<!\\p{L})(haben|hat|wurden?)(?!\\p{L}).*(ergriffen|erfasst|verzeichnet|bewertet|auditiert|geprüft|geschult|versandt|verschickt|befragt|beschlossen|besucht|geändert|veröffentlicht|eingeführt|verabschiedet|vereinbart|weiterverfolgt)|keine maßnahmen?',
  'structure.organisation':
    '(gesellschaft|(?<!\\p{L})(gmbh|ag|kg|se|ohg)(?!\\p{L})|unternehmen|konzern|tochter|(?<!\\p{L})(haupt)?sitz|beschäftig|mitarbeite)',
  'structure.business':
    '(?<!\\p{L})(fertigt|stellt.* her|produziert|verkauft|vertreibt|entwirft|handelt|bietet|liefert|importiert|erbringt|produkte|dienstleistungen|marken?)(?!\\p{L})',
  'structure.supply-chains': '(zuliefer|lieferant|lieferkette|unterauftrag|subunternehm|(?<!\\p{L})stufe)',
  'structure.countries': '(?<!\\p{L})(land|länder|ländern|staaten)(?!\\p{L})',
  'structure.unseen':
    '(noch nicht (sehen|bekannt|erfasst|zugeordnet|einsehbar)|(sehen|kennen) (wir )?noch nicht|nicht vollständig|nicht einsehbar|unbekannt|keiner stufe)',
  'policies.named':
    '(grundsatzerklärung|richtlinie|verhaltenskodex|lieferantenkodex|leitlinie|menschenrechtsstrategie|standards?(?!\\p{L}))',
  'policies.applied':
    '(verpflichtet|(?<!\\p{L})(bindet|gilt für|gelten für)|vertrag|verträge|klausel|unterzeichnet|unterschrieben|durchgesetzt|verantwort|zuständig|gebilligt|überprüft)',
  'governance.owner':
    '(vorstand|geschäftsführ|aufsichtsrat|geschäftsleitung|menschenrechtsbeauftragt|ausschuss|leiter(in)?(?!\\p{L})|verantwortlich für|zuständig für)',
  'purchasing.practices':
    '(einkauf|beschaffung|(?<!\\p{L})preise?n?(?!\\p{L})|lieferzeit|(?<!\\p{L})auftr[aä]g|bestellung|zahlungsbedingung|zahlungsziel)',
  'risk.where':
    'risik.*(land|länd|branche|ware|region|beschäftigte|wanderarbei|leiharbei)|(land|länd|branche|ware|region|wanderarbei|leiharbei).*risik',
  'risk.assessed': '(bewert|ermittel|risikowert|risikoanalyse|methode|analys)',
  'risk.managed': '(zuerst|vorrang|priori|minder|verring|präventi|abhilfe|steuer|entscheiden|maßnahme)',
  'diligence.process':
    '(sorgfaltspflicht|sorgfaltsprüfung|fragebogen|fragebögen|(?<!\\p{L})audit|kontroll|inspektion|vor-ort|besuch)',
  'diligence.results': '(feststellung|ergebnis|geantwortet|beantwortet|gefunden|führten zu|aufgedeckt)',
  'diligence.remedy': '(wiedergutmach|abhilfe|erstatte|entschädig|zurückgezahlt|behoben|nachgezahlt)',
  'stakeholders.engaged':
    '(gewerkschaft|beschäftigte|arbeiter|gemeinde|gemeinschaft|nichtregierung).*(einbezogen|konsultier|angehört|gesprochen|befragt|dialog|gespräch)|(konsultier|dialog|gespräch|befragt|einbezogen|angehört).*(gewerkschaft|beschäftigte|arbeiter|gemeinde|gemeinschaft)',
  'grievance.channel':
    '(beschwerde|hinweisgeb|meldestelle|meldekanal|meldeweg|ombuds|hotline|(?<!\\p{L})hinweise? (melden|geben|einreichen))',
  'effectiveness.indicators': '(kennzahl|indikator|messen|quote(?!\\p{L})|prozent|%)',
  'effectiveness.comparison':
    '(vorjahr|im jahr davor|im vergleich (zu|mit)|(?<!\\p{L})ziele?s?n?(?!\\p{L})|zielwert|gegenüber .*20\\d\\d|bis (ende )?20\\d\\d)',
  'training.given': '(schulung|geschult|(?<!\\p{L})kurse?(?!\\p{L})|workshop|seminar|fortbildung|e-learning)',
  'training.audience':
    '(einkäufer|einkauf|führungskräfte|belegschaft|mitarbeite|beschäftigte|zulieferer|lieferanten|(?<!\\p{L})teams?(?!\\p{L}))',
};
