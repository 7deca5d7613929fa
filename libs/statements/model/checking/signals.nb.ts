import type { Signals } from './signals-of-language';

/** Norwegian Bokmål. Nouns are joined into longer ones; æ, ø and å are no word characters here: hence look-arounds. */
export const NORWEGIAN_SIGNALS: Signals = {
  admission: '(?<!\\p{L})(ikke(?! bare)|ennå ikke|ingen|aldri|verken|ikke noen?)(?!\\p{L})',
  'steps.taken':
    '(?<!\\p{L})(har|ble|vi|ikke)(?!\\p{L}).*(kartlagt|registrert|vurdert|revidert|sendt|spurt|vedtatt|innført|besøkt|endret|offentliggjort|fulgt opp|opplæring|gjennomført|satt i verk|gjort|gjennomgått)|ingen tiltak|gjorde ikke noe',
  'structure.organisation':
    '(selskap|(?<!\\p{L})(as|asa|ans|da|ks)(?!\\p{L})|virksomhet|konsern|datterselskap|hovedkontor|ansatte|sysselsett)',
  'structure.business':
    '(?<!\\p{L})(produserer|lager|selger|utvikler|designer|leverer|handler|tilbyr|importerer|distribuerer|produkter|tjenester|merker|merkevarer)(?!\\p{L})',
  'structure.supply-chains': '(leverandør|underleverandør|(?<!\\p{L})ledd(?!\\p{L}))',
  'structure.countries': '(?<!\\p{L})land(ene|et)?(?!\\p{L})',
  'structure.unseen':
    '(ennå ikke (kartlagt|kjent|synlig|knyttet|registrert)|(ser|kjenner|vet) (vi )?(ennå )?ikke|ikke fullstendig|ikke synlig|ukjent|uten ledd)',
  'policies.named':
    '(retningslinje|etiske regl|leverandørkodeks|atferdskodeks|menneskerettspolicy|(?<!\\p{L})(policy|kodeks|standarder?)(?!\\p{L}))',
  'policies.applied':
    '((?<!\\p{L})(binder|gjelder for|forplikter)(?!\\p{L})|kontrakt|avtalevilkår|underskrevet|signert|håndhev|ansvarlig|ansvar for|godkjent av|gjennomgå)',
  'governance.owner':
    '((?<!\\p{L})styret|styreleder|daglig leder|direktør|utvalg|komité|ansvarlig for|ansvaret for)',
  'purchasing.practices':
    '(innkjøp|(?<!\\p{L})pris(er|ene|en)?(?!\\p{L})|leveringstid|bestilling|betalingsvilkår|betalingsfrist)',
  'risk.where':
    'risiko.*((?<!\\p{L})land|bransj|varer|region|arbeidstakere|arbeidsmigrant|innleid)|((?<!\\p{L})land|bransj|varer|region|arbeidsmigrant|innleid).*risiko',
  'risk.assessed': '(vurder|kartlegg|skår|metode|analys)',
  'risk.managed': '(først|priorit|begrens|reduser|forebygg|tiltak|håndter|avgjøre|styring)',
  'diligence.process':
    '(aktsomhetsvurdering|spørreskjema|revisjon|kontroll(er|ene)|inspeksjon|besøk|stikkprøve)',
  'diligence.results': '(?<!\\p{L})(funn|funnet|fant|resultat|svarte|svart|besvart|førte til|avdekk)',
  'diligence.remedy': '(gjenopprett|korrigerende|tilbakebetal|erstatning|kompens|rettet|retting)',
  'stakeholders.engaged':
    '(fagforening|arbeidstakere|tillitsvalgt|lokalsamfunn|organisasjoner).*(rådspurt|konsult|samtale|snakket|dialog|intervju|hørt)|(rådspurt|konsult|samtale|snakket|dialog|intervju).*(fagforening|arbeidstakere|tillitsvalgt|lokalsamfunn)',
  'grievance.channel': '(klage|varsling|varsle|varsler|meldekanal|hjelpelinje)',
  'effectiveness.indicators': '(indikator|måler|andel|prosent|%)',
  'effectiveness.comparison':
    '(året før|fjoråret|i fjor|tidligere år|forrige år|sammenlign|(?<!\\p{L})mål(et|ene)?(?!\\p{L})|fra .* i 20\\d\\d|innen (utgangen av )?20\\d\\d)',
  'training.given': '(opplæring|(?<!\\p{L})kurs(et|ene)?(?!\\p{L})|kurset|workshop|seminar|e-læring)',
  'training.audience':
    '(innkjøpere|innkjøp|ledere|ledelsen|ansatte|leverandører|(?<!\\p{L})styret|(?<!\\p{L})team)',
};
