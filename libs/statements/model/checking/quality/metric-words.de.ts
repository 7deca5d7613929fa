import { LanguageWords } from './metric-rules';

const GRIEVANCE =
  '(beschwerde|hinweisgeb|meldestelle|meldekanal|meldeweg|ombuds|hotline|(?<!\\p{L})meldungen)';

const TRAINING = '(schulung|geschult|(?<!\\p{L})kurse?(?!\\p{L})|workshop|seminar|fortbildung|e-learning)';

/** German words by metric; see signals.ts on what they can and cannot tell. */
export const GERMAN_WORDS: LanguageWords = {
  'qm-attestation-basis': {
    topic: '(bestätige|gemäß|im namen von)',
    proof:
      '(befugt.*zu binden|vertretungsberechtigt|leitungsorgan (jeder|der)|jeder gesellschaft|beherrschende|abschnitt 11)',
  },
  'qm-structure': {
    topic: '(gesellschaft|unternehmen|konzern|(?<!\\p{L})(gmbh|ag|kg|se|ohg)(?!\\p{L}))',
    proof: '(sitz|tochter|mutter|eigentum|marken|beschäftig|mitarbeite)',
  },
  'qm-operations': {
    topic:
      '(?<!\\p{L})(fertigt|stellt|produziert|verkauft|vertreibt|entwirft|handelt|bietet|liefert|importiert)(?!\\p{L})',
    proof: '(land|länder|filialen|läden|geschäften|werke|fabriken|standort|büros|lager)',
  },
  'qm-supply-chain': { topic: '(zuliefer|lieferant|lieferkette|unterauftragnehm|subunternehm)' },
  'qm-unmapped': {
    topic:
      '(noch nicht (sehen|bekannt|erfasst|kartiert|zugeordnet|einsehbar)|(sehen|kennen|wissen) (wir )?(noch )?nicht|nicht (vollständig|einsehbar|erfasst)|unbekannt|keiner stufe)',
    proof: '\\d|(planen|werden|wollen|anteil|(?<!\\p{L})stufe|bis (ende )?20)',
  },
  'qm-subcontract': {
    topic:
      '(unterauftr|subunternehm|leiharbei|zeitarbei|arbeitsvermittl|personaldienstleist|personalvermittl)',
    proof: '(erlaub|gestatt|offenleg|prüf|kontroll|genehmig|audit|verb[oi]t|untersag|besonderer sorgfalt)',
  },
  'qm-policy': {
    topic: '(grundsatzerklärung|richtlinie|verhaltenskodex|lieferantenkodex|menschenrechtsstrategie)',
    proof:
      '(verpflichtet|(?<!\\p{L})(bindet|gilt für|muss|müssen)(?!\\p{L})|klausel|(?<!\\p{L})stufe|unterzeichnet|unterschrieben|zwangsarbeit|kinderarbeit|gebühren|pässe|reisepass)',
  },
  'qm-policy-fees': {
    topic: '(vermittlungsgebühr|anwerbegebühr|vermittlungskosten|arbeitgeber zahlt)',
    proof: '(erstatt|zurückzahl|zurückgezahlt|ersetz)',
  },
  'qm-policy-standards': {
    topic:
      '(leitprinzipien|(?<!\\p{L})(oecd|ilo|iao)(?!\\p{L})|internationale[rn]? arbeitsorganisation|allgemeine[rn]? erklärung der menschenrechte|global compact|kernarbeitsnorm)',
  },
  'qm-policy-clauses': {
    topic: '((vertrag|verträge).*klausel|klausel.*(vertrag|verträge)|vertragsklausel|vertraglich)',
    proof: '\\d|(verstoß|verstöß|kündig|beend|durchsetz|anteil)',
  },
  'qm-purchasing': {
    topic:
      '(einkaufspraktik|beschaffungspraktik|lieferzeit|bedarfsprognose|prognosen|späte änderungen|zahlungsziel|zahlungsbedingung|unsere preise)',
    proof:
      '\\d|((haben|hat) .*(geändert|verlängert|vereinbart|gezahlt|geprüft|gemessen|begrenzt|geschult)|(?<!\\p{L})zahlen wir|wir zahlen)',
  },
  'qm-living-wage': {
    topic: 'existenzsichernde[nrs]? (lohn|löhne)',
    proof: '\\d|(zusag|verpflicht|zahl|lücke)',
  },
  'qm-foa': {
    topic: '(vereinigungsfreiheit|koalitionsfreiheit|tarifverhandl|kollektivverhandl|gewerkschaft)',
    proof: '\\d|(vereinbar|abkommen|getroffen|unterzeichnet|vertret|zusammengearbeitet)',
  },
  'qm-risk-id': {
    topic: 'risik',
    proof:
      '(branche|industrie|sektor|baumwoll|kobalt|fischerei|bauwirtschaft|reinigung|bekleidung|textil|landwirtschaft|elektronik|wanderarbei|leiharbei|saisonarbei|heimarbei)',
  },
  'qm-risk-method': {
    topic: '(bewert|ermittel|risikowert|risikoanalyse|analys)',
    proof:
      '(methode|fragebogen|fragebögen|werkzeug|(?<!\\p{L})ind(ex|izes|ikator)|kennzahl|recherche|kartier|fassung|daten|belege|erkenntnis)',
  },
  'qm-risk-owned': {
    topic:
      '(tochter|eigene[nrs]? (geschäftsbereich|standort|betrieb|beschäftigte|belegschaft|gesellschaft)|beherrschte[nr]? gesellschaft)',
    proof: '(risik|bewert|maßnahme|geprüft)',
  },
  'qm-risk-beyond-t1': {
    topic:
      '(stufen? ([2-9]|zwei|drei|vier)|zweite[nr]? stufe|dritte[nr]? stufe|jenseits (von stufe 1|der unmittelbaren)|über (die )?unmittelbaren? zulieferer hinaus|mittelbare[nr]? (zulieferer|lieferanten)|rohstoff|tiefere[nr]? lieferkette|dahinter)',
    proof: '(risik|bewert|erfass|kartier|audit|zulieferer|lieferanten)',
  },
  'qm-risk-priority': {
    topic: '(priori|vorrang|am schwersten|schwere(?!\\p{L})|schwerwiegend|gewicht|zuerst)',
    proof: '(risik|beschäftigte|menschen|schaden|verletzung|schwer|werte?(?!\\p{L}))',
  },
  'qm-monitoring': { topic: '((?<!\\p{L})audit|vor-ort|besuch|inspi|inspektion|überwach|kontrollier)' },
  'qm-audit-nature': {
    topic: '(unangekündigt|nicht angekündigt|unabhängig|durch dritte|externe[nr]? prüf|eigene[nr]? auditor)',
  },
  'qm-collab': {
    topic:
      '(initiative|bündnis|allianz|koalition|ethical trading|fair wear|global compact|multi-stakeholder|branchendialog)',
    proof:
      '((?<!\\p{L})wir (leiten|führen|beteiligen|finanzieren|teilen|wirken)|beigetreten|mitglied|unsere rolle|arbeitsgruppe|mitgewirkt|beitrag)',
  },
  'qm-worker-engagement': {
    topic:
      '(gewerkschaft|beschäftigte|arbeiter|gemeinschaft|zivilgesellschaft).*(konsultier|interview|befragt|gesprochen|angehört|getroffen|umfrage|einbezogen)|(konsultier|interview|befragt|gesprochen|angehört|umfrage|gespräche?).*(gewerkschaft|beschäftigte|arbeiter|gemeinschaft)',
  },
  'qm-consultation': {
    topic: '(konsult|abgestimmt|abstimmung)',
    proof: '(tochter|gesellschaft|beherrscht|vorstand|geschäftsführ|jede)',
  },
  'qm-grievance-own': {
    topic: GRIEVANCE,
    proof:
      '(belegschaft|mitarbeite|eigene[nr]? beschäftigte|anonym|vergeltung|benachteiligung|schütz|vertraulich|e-mail|telefon)',
  },
  'qm-grievance-chain': {
    topic: GRIEVANCE,
    proof: '(zuliefer|lieferant|lieferkette|dritte[nr]?(?!\\p{L})|sprachen?(?!\\p{L})|außenstehend)',
  },
  'qm-grievance-use': {
    topic: `${GRIEVANCE}.*(eingegangen|erhalten|eingereicht|(?<!\\p{L})(fälle|hinweise|meldungen)(?!\\p{L})|abgeschlossen|genutzt|(?<!\\p{L})gingen? )|(?<!\\p{L})(eingegangen|gingen?|erhielten?).*${GRIEVANCE}|\\d+ (beschwerden|meldungen|hinweise)`,
  },
  'qm-incidents': {
    topic:
      '(gefunden|festgestellt|ermittelt|aufgedeckt|gemeldet|führten zu|darunter|davon|keine?[nr]?(?!\\p{L})).*(vorf[aä]ll|(?<!\\p{L})f[aä]lle?(?!\\p{L})|anzeichen|indikatoren für zwangsarbeit|feststellung)|(vorf[aä]ll|(?<!\\p{L})fälle(?!\\p{L})|anzeichen|verletzungen).*(gefunden|festgestellt|ermittelt|aufgedeckt|gemeldet)',
    proof: '\\d|(gesucht|(?<!\\p{L})audit|fragebogen|fragebögen|interview|prüfung)',
  },
  'qm-remedy': {
    topic: '(wiedergutmach|abhilfe|erstatte|zurückgezahlt|nachgezahlt|nachzahlung|entschädig|zurückgegeben)',
    proof: '\\d|(beschäftigte|gebühren|(?<!\\p{L})l[oö]hne?(?!\\p{L})|dokumente|pässe|unterstützung)',
  },
  'qm-income-loss': {
    topic: '(einkommensverlust|einkommenseinbuß|verlust.* einkommen|schutzbedürftige[nr]? famili)',
  },
  'qm-training': {
    topic: TRAINING,
    proof:
      '(einkäufer|einkauf|führungskräfte|belegschaft|mitarbeite|beschäftigte|zulieferer|lieferanten|(?<!\\p{L})teams?(?!\\p{L})|personalabteilung)',
  },
  'qm-training-reach': { topic: TRAINING },
  'qm-kpi': {
    topic: '(kennzahl|indikator|messen|antwortquote|auditiert|abgeschlossen|erfasst|geantwortet|beantwortet)',
  },
  'qm-kpi-trend': {
    topic: '(vorjahr|im jahr davor|im vergleich (zu|mit)|gegenüber .*20\\d\\d|ausgangswert|basisjahr)',
  },
  'qm-goals': {
    topic:
      '((?<!\\p{L})ziele?n?(?!\\p{L})|zielwert|(?<!\\p{L})(werden|wollen|planen|verpflichten)(?!\\p{L})|vorgenommen)',
    proof:
      '(?<!\\p{L})(bis|vor|binnen|innerhalb)( zum| von)? ((ende|anfang|mitte) )?(\\d+\\. )?(\\p{L}+ )?(20\\d\\d|\\d+ (monate|jahre)n?)',
  },
  'qm-governance': {
    topic:
      '(vorstand|geschäftsführ|geschäftsleitung|aufsichtsrat|ausschuss|menschenrechtsbeauftragt|leiter(in)?(?!\\p{L}))',
    proof: '(verantwort|zuständig|überwach|leitet|berichtet|quartal|vierteljähr|jährlich|halbjähr|jedes)',
  },
};
