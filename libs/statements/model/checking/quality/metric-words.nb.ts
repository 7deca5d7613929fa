import { LanguageWords } from './metric-rules';

const GRIEVANCE = '(klage|varslingskanal|varslingsordning|varsel|varsler|meldekanal|hjelpelinje)';

const TRAINING = '(opplæring|(?<!\\p{L})kurs(et|ene)?(?!\\p{L})|workshop|seminar|e-læring)';

/** Norwegian words by metric; see signals.ts on what they can and cannot tell. */
export const NORWEGIAN_WORDS: LanguageWords = {
  'qm-attestation-basis': {
    topic: '(bekrefter|i samsvar med|på vegne av)',
    proof:
      '(fullmakt til å binde|styrende organ(et)? (i|for) (hvert|hver)|hvert selskap|kontrollerende selskap|paragraf 11|§ 11)',
  },
  'qm-structure': {
    topic: '(selskap|virksomhet|konsern|(?<!\\p{L})(as|asa|ans|ks)(?!\\p{L}))',
    proof: '(hovedkontor|datterselskap|morselskap|eid av|merker|merkevarer|ansatte|sysselsett)',
  },
  'qm-operations': {
    topic:
      '(?<!\\p{L})(produserer|lager|selger|utvikler|designer|leverer|handler|tilbyr|importerer|distribuerer)(?!\\p{L})',
    proof: '((?<!\\p{L})land(?!\\p{L})|butikk|fabrikk|anlegg|kontorer|lagre)',
  },
  'qm-supply-chain': { topic: '(leverandør)' },
  'qm-unmapped': {
    topic:
      '(ennå ikke (kartlagt|kjent|synlig|knyttet)|(ser|kjenner|vet) (vi )?(ennå )?ikke|ikke (fullstendig|kartlagt|synlig)|ukjent|uten ledd)',
    proof:
      '\\d|(planlegger|skal(?!\\p{L})|vil(?!\\p{L})|andel|(?<!\\p{L})ledd(?!\\p{L})|innen (utgangen av )?20)',
  },
  'qm-subcontract': {
    topic: '(underleverandør|innleid|innleie|bemanning|rekrutterer|vikarbyrå)',
    proof: '(tillat|opplys|kontroll|godkjen|revi[ds]|forb[yu]|særlig aktsomhet)',
  },
  'qm-policy': {
    topic: '(retningslinje|etiske regl|kodeks|menneskerettspolicy)',
    proof:
      '((?<!\\p{L})(binder|gjelder|må|forplikter|skal)(?!\\p{L})|vilkår|(?<!\\p{L})ledd(?!\\p{L})|underskrevet|signert|tvangsarbeid|barnearbeid|gebyr|(?<!\\p{L})pass(et|ene)?(?!\\p{L}))',
  },
  'qm-policy-fees': {
    topic: '(rekrutteringsgebyr|rekrutteringskostnad|arbeidsgiver(en)? betaler)',
    proof: '(tilbakebetal|betal\\p{L}* tilbake|refunder)',
  },
  'qm-policy-standards': {
    topic:
      '(veiledende prinsipper|(?<!\\p{L})(oecd|ilo)s?(?!\\p{L})|internasjonale arbeidsorganisasjon|menneskerettighetserklæring|global compact|kjernekonvensjon)',
  },
  'qm-policy-clauses': {
    topic: '(kontrakt.*(vilkår|klausul)|(vilkår|klausul).*kontrakt|kontraktsvilkår|kontraktsfest)',
    proof: '\\d|(brudd|hev(es|ing)|avslutt|si opp|sies opp|håndhev|andel)',
  },
  'qm-purchasing': {
    topic:
      '(innkjøpspraksis|leveringstid|prognose|sene endringer|betalingsvilkår|betalingsfrist|prisene våre)',
    proof: '\\d|(vi |har )(\\p{L}+ )?(endret|forlenget|avtalt|betalt|betaler|gjennomgått|målt|begrenset)',
  },
  'qm-living-wage': { topic: 'levelønn', proof: '\\d|(forplikt|betal|gap)' },
  'qm-foa': {
    topic: '(organisasjonsfrihet|foreningsfrihet|kollektive? forhandling|fagforening|tariffavtale)',
    proof: '\\d|(avtale|møtt|møtte|underskre|signert|represent|samarbeid)',
  },
  'qm-risk-id': {
    topic: 'risiko',
    proof:
      '(bransj|industri|sektor|bomull|kobolt|fiskeri|bygg|renhold|klær|tekstil|landbruk|elektronikk|arbeidsmigrant|innleid|sesongarbeid|hjemmearbeid)',
  },
  'qm-risk-method': {
    topic: '(vurder|kartlegg|skår|analys)',
    proof:
      '(metode|spørreskjema|verktøy|indeks|indikator|forskning|kartlegging|utgave|(?<!\\p{L})data|dokumentasjon|kunnskap)',
  },
  'qm-risk-owned': {
    topic: '(datterselskap|egne (anlegg|ansatte|selskaper)|egen virksomhet|kontrollerte selskap)',
    proof: '(risiko|vurder|tiltak|kontrollert)',
  },
  'qm-risk-beyond-t1': {
    topic:
      '((?<!\\p{L})ledd ([2-9]|to|tre|fire)|andre ledd|tredje ledd|bakenfor (ledd 1|de direkte|første)|indirekte leverandør|råvare|råmateriale|bak dem)',
    proof: '(risiko|vurder|skår|kartl|revi[ds]|spor|leverandør)',
  },
  'qm-risk-priority': {
    topic: '(priorit|mest alvorlig|alvor(?!\\p{L})|først(?!\\p{L})|rangert|tyngst)',
    proof: '(risiko|arbeidstakere|mennesker|skade|alvorlig|krenkelse|skår)',
  },
  'qm-monitoring': { topic: '(revisjon|revidert|besøk|inspi|inspeksjon|fulgt opp|oppfølging|stikkprøve)' },
  'qm-audit-nature': { topic: '(uanmeldt|uvarslet|uavhengig|tredjepart|egne revisorer)' },
  'qm-collab': {
    topic: '(initiativ|allianse|koalisjon|etisk handel|ethical trading|fair wear|global compact|flerpart)',
    proof: '(vi (leder|deltar|bidrar|deler|finansierer)|medlem|sluttet oss til|vår rolle|arbeidsgruppe)',
  },
  'qm-worker-engagement': {
    topic:
      '(fagforening|arbeidstakere|tillitsvalgt|lokalsamfunn).*(rådspurt|konsult|intervju|samtale|snakket|møtt|møtte|undersøkelse)|(rådspurt|konsult|intervju|samtale|snakket|møtte|undersøkelse)\\p{L}*.*(fagforening|arbeidstakere|tillitsvalgt|lokalsamfunn)',
  },
  'qm-consultation': {
    topic: '(rådspurt|samråd|konsult)',
    proof: '(datterselskap|selskap|eid|kontrollert|styre|hvert)',
  },
  'qm-grievance-own': {
    topic: GRIEVANCE,
    proof: '(ansatte|anonym|gjengjeld|vern|beskytt|fortrolig|konfidensiel|e-post|telefon)',
  },
  'qm-grievance-chain': {
    topic: GRIEVANCE,
    proof: '(leverandør|tredjepart|språk|utenforstående)',
  },
  'qm-grievance-use': {
    topic: `${GRIEVANCE}.*(mottatt|mottok|fikk|(?<!\\p{L})(saker|klager|varsler)(?!\\p{L})|lukket|brukt|kom inn)|(mottatt|mottok|fikk|kom det inn).*${GRIEVANCE}`,
  },
  'qm-incidents': {
    topic:
      '(funnet|fant|avdekk|oppdag|meldt|førte til|blant dem|ingen|hvorav).*(hendelse|tilfell|indikator\\p{L}* på tvangsarbeid|(?<!\\p{L})funn(?!\\p{L})|brudd)|(hendelse|tilfell).*(funnet|avdekk|oppdag|meldt)',
    proof: '\\d|(lette|søkt|revisjon|spørreskjema|intervju|kontroll)',
  },
  'qm-remedy': {
    topic:
      '(gjenopprett|tilbakebetal|betalt tilbake|etterbetal|erstatning|kompens|korrigerende|levert tilbake)',
    proof: '\\d|(arbeidstaker|gebyr|lønn|dokumenter|(?<!\\p{L})pass(?!\\p{L})|støtte)',
  },
  'qm-income-loss': { topic: '(tapt inntekt|inntektstap|tap av inntekt|sårbare familier)' },
  'qm-training': {
    topic: TRAINING,
    proof: '(innkjøpere|innkjøp|ledere|ledelsen|ansatte|leverandører|(?<!\\p{L})styret|(?<!\\p{L})team)',
  },
  'qm-training-reach': { topic: TRAINING },
  'qm-kpi': {
    topic: '(indikator|måler|svarandel|revidert|lukket|kartlagt|svarte|besvart)',
  },
  'qm-kpi-trend': {
    topic: '(i fjor|fjoråret|året før|forrige (regnskaps)?år|sammenlignet med|fra .* i 20\\d\\d|basisår)',
  },
  'qm-goals': {
    topic: '((?<!\\p{L})mål(et|ene)?(?!\\p{L})|(?<!\\p{L})(skal|vil|planlegger|forplikter)(?!\\p{L}))',
    proof:
      '(?<!\\p{L})(innen|før|i løpet av) ((utgangen|slutten) av )?(\\d+\\. )?(\\p{L}+ )?(20\\d\\d|\\d+ (måneder|år))',
  },
  'qm-governance': {
    topic: '((?<!\\p{L})styret|styreleder|daglig leder|direktør|utvalg|komité)',
    proof: '(ansvar|fører tilsyn|tilsyn|leder(?!\\p{L})|rapporter|kvartal|halvår|årlig|hvert)',
  },
};
