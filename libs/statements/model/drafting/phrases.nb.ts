import { NORWEGIAN_PROGRAMME_PHRASES } from './programme/phrases.nb';
import { Phrases } from './phrase';

/** Norwegian Bokmål, with the terms of the Transparency Act (åpenhetsloven) where it has one. */
export const NORWEGIAN_PHRASES: Phrases = {
  ...NORWEGIAN_PROGRAMME_PHRASES,
  'steps.intro':
    '{organisation} gir denne redegjørelsen for regnskapsåret fra {from} til {to}. Den gjør rede for tiltakene vi gjorde det året mot moderne slaveri og menneskehandel i egen virksomhet og i leverandørkjedene våre. Den sier også hvor dette arbeidet ikke er ferdig.',
  'steps.mapped':
    'Vi har kartlagt leverandørkjedene våre og registrert {{supply-chain.suppliers}} [supply-chain.suppliers: leverandør | leverandører] i {{supply-chain.countries}} land, med {{supply-chain.sites}} anlegg.',
  'steps.scored':
    'Vi har vurdert risikoen for tvangsarbeid hos {{risk.scored}} [risk.scored: leverandør | leverandører], alle med samme metode.',
  'steps.asked':
    'Vi har sendt {{questionnaires.sent}} [questionnaires.sent: spørreskjema | spørreskjemaer] til leverandører og fått {{questionnaires.answered}} svar.',
  'steps.audited':
    'Vi har registrert {{audits.audits}} [audits.audits: revisjon | revisjoner] hos {{audits.audited-suppliers}} [audits.audited-suppliers: leverandør | leverandører].',
  'steps.corrected':
    'Vi har fulgt opp funn: For {{audits.under-way}} er et korrigerende tiltak i gang, og {{audits.closed-verified}} ble lukket etter at vi hadde kontrollert rettingen.',
  'steps.limits':
    'Disse tiltakene senker risikoen. De fjerner den ikke: Tvangsarbeid er skjult, og at vi ikke finner noe, viser ikke at det ikke finnes.',
  'steps.none': 'Registrene våre viser ennå ingen tiltak gjort i dette regnskapsåret.',
  'steps.write':
    'Bekreft at disse tiltakene ble gjort i året, og legg til andre, som vedtatte retningslinjer, opplæring eller endrede kontrakter. Ble det ikke gjort noe, krever loven at det sies.',
  'structure.organisation': '{organisation} er {legalForm}.',
  'structure.organisation-seat': '{organisation} er {legalForm} med hovedkontor i {headquarters}.',
  'structure.business': '{business}',
  'structure.employees': 'Virksomheten har {employees} ansatte.',
  'structure.entities': 'Denne redegjørelsen omfatter også {entities}.',
  'structure.suppliers':
    'Registrene våre har {{supply-chain.suppliers}} [supply-chain.suppliers: leverandør | leverandører] i {{supply-chain.countries}} land, med {{supply-chain.sites}} anlegg.',
  'structure.direct': '{{supply-chain.direct-suppliers}} av dem leverer direkte til oss.',
  'structure.indirect':
    'Bak dem står ytterligere {{supply-chain.indirect-suppliers}}, ned til ledd {{supply-chain.deepest-tier}}.',
  'structure.no-indirect': 'Vi har ennå ikke kartlagt noen leverandør bakenfor de direkte.',
  'structure.labour-providers':
    '{{supply-chain.labour-providers}} er [supply-chain.labour-providers: rekrutterer eller bemanningsforetak | rekrutterere eller bemanningsforetak]. Disse ser vi på med særlig aktsomhet, fordi arbeidstakere der kan bli krevd betaling for jobben.',
  'structure.workers':
    'Anleggene som har oppgitt antall arbeidstakere, sysselsetter {{supply-chain.workers}} personer.',
  'structure.countries': 'Etter land fordeler leverandørene seg slik: {{supply-chain.by-country}}.',
  'structure.sectors': 'De viktigste bransjene deres er {{supply-chain.by-sector}}.',
  'structure.unseen-heading': 'Hva vi ennå ikke ser',
  'structure.unseen':
    'Kartet vårt er ikke fullstendig. Vi ser ennå ikke hvem som leverer til leverandørene ved enden av hver kartlagt kjede.',
  'structure.unplaced':
    '{{supply-chain.unplaced-suppliers}} [supply-chain.unplaced-suppliers: leverandør er | leverandører er] ennå ikke knyttet til et ledd.',
  'structure.no-suppliers':
    'Vi har ennå ikke registrert leverandørene våre, så denne delen kan ikke beskrive leverandørkjedene.',
  'structure.write':
    'Legg til hvordan dere kjøper inn (direkte, gjennom agenter, på lisens), hva de viktigste varene og tjenestene er, og hva som er endret siden i fjor.',
  'policies.asked':
    'Vi formidler forventningene våre til leverandører i et spørreskjema, som vi sendte {{questionnaires.sent}} [questionnaires.sent: gang | ganger] i året.',
  'policies.none':
    'Vi har ennå ikke gjort rede for retningslinjene våre mot moderne slaveri og menneskehandel her.',
  'policies.write':
    'Nevn hver retningslinje som gjelder slaveri, rekrutteringsgebyrer eller arbeidsforhold: hvem som eier den, når den ble godkjent, hvem den binder, hvordan den håndheves og hvor stor andel av leverandørene som har underskrevet den.',
  'policies.write-owner':
    'Nevn rollen som har ansvaret for aktsomhetsvurderingene, og hvordan den rapporterer til styret.',
  'risk.method':
    'Vi vurderer risikoen for tvangsarbeid på en skala fra 0 til 100, med én metode for alle leverandører (utgave {{risk.method}}). Den tar med indikatorer for landet, kunnskap om bransjen, listeførte varer, arbeidsstyrken, leverandørens egne svar og funn fra revisjoner.',
  'risk.result':
    '{{risk.scored}} [risk.scored: leverandør | leverandører] har en risikoskår; gjennomsnittet er {{risk.mean}}.',
  'risk.top': '{{risk.very-high}} har svært høyt risikonivå og {{risk.high}} høyt.',
  'risk.where':
    'Risikoen er høyest i disse landene og bransjene: {{risk.by-country-sector}}; tallet er gjennomsnittsskåren.',
  'risk.unscored':
    '{{risk.unscored}} [risk.unscored: leverandør | leverandører] har ennå ikke noen risikoskår, fordi vi vet for lite.',
  'risk.managed':
    'Vi bruker skårene til å avgjøre hvem vi spør og reviderer først. En lav skår beviser ikke at alt er i orden.',
  'risk.none':
    'Vi har ennå ikke vurdert risikoen for moderne slaveri og menneskehandel i leverandørkjedene våre.',
  'risk.write':
    'Legg til deres egen vurdering: hvilke av disse risikoene som veier tyngst, hvilke som gjelder egen virksomhet, og hva dere kan påvirke.',
  'diligence.asked-heading': 'Spørsmål til leverandørene',
  'diligence.asked':
    'I året sendte vi {{questionnaires.sent}} [questionnaires.sent: spørreskjema | spørreskjemaer] til leverandører.',
  'diligence.answered': '{{questionnaires.answered}} av dem ble besvart.',
  'diligence.rate':
    'Av de {{questionnaires.suppliers-asked}} spurte leverandørene svarte {{questionnaires.response-rate}}.',
  'diligence.overdue': '{{questionnaires.overdue}} er over fristen uten svar.',
  'diligence.control':
    'Kontrollene som leverandørene beskriver, får i snitt {{questionnaires.mean-control-score}} av 100 poeng.',
  'diligence.severe':
    '{{questionnaires.severe-answers}} svar innrømmer et kritisk problem, som vi følger opp som et funn.',
  'diligence.not-asked': 'Vi sendte ikke spørreskjemaer til leverandører i dette året.',
  'diligence.audits-heading': 'Revisjoner og funn',
  'diligence.audits':
    'I året registrerte vi {{audits.audits}} [audits.audits: revisjon | revisjoner] hos {{audits.audited-suppliers}} [audits.audited-suppliers: leverandør | leverandører].',
  'diligence.unannounced':
    '{{audits.unannounced}} av revisjonene var [audits.unannounced: uanmeldt | uanmeldte].',
  'diligence.findings':
    'De førte til {{audits.findings}} funn, hvorav {{audits.critical}} [audits.critical: kritisk | kritiske] og {{audits.major}} [audits.major: alvorlig | alvorlige].',
  'diligence.no-findings':
    'De førte ikke til noen funn. En revisjon ser noen få dager på en arbeidsplass og kan overse det som skjules.',
  'diligence.ilo':
    'Noen funn svarer til indikatorer på tvangsarbeid fra Den internasjonale arbeidsorganisasjonen (ILO): {{audits.by-indicator}}.',
  'diligence.not-audited': 'Vi registrerte ingen revisjon i dette året.',
  'diligence.remedy-heading': 'Retting og gjenoppretting',
  'diligence.actions':
    'Av funnene er {{audits.closed-verified}} lukket etter at vi hadde kontrollert rettingen, og for {{audits.under-way}} er et korrigerende tiltak i gang.',
  'diligence.actions-open': '{{audits.open}} er fortsatt [audits.open: åpent | åpne].',
  'diligence.actions-overdue': 'For {{audits.overdue}} er fristen for rettingen ute.',
  'diligence.no-actions': 'I dette året var det verken behov for eller avtalt noe korrigerende tiltak.',
  'diligence.write':
    'Legg til hvem som gjør aktsomhetsvurderingene og hvor ofte, hvordan leverandører velges og avsluttes, og hvilken gjenoppretting arbeidstakere har fått.',
  'diligence.write-grievance':
    'Legg til hvordan klagekanalen er åpen for arbeidstakere og verner dem, hvordan de og fagforeningene deres ble rådspurt, og hva som ble av klagene.',
  'effectiveness.intro': 'Vi måler arbeidet vårt med disse indikatorene:',
  'effectiveness.mapped':
    'Kartlagte leverandører: {{supply-chain.suppliers}}, hvorav {{supply-chain.indirect-suppliers}} bakenfor ledd 1.',
  'effectiveness.scored': 'Leverandører med risikoskår: {{risk.scored}}, i snitt {{risk.mean}}.',
  'effectiveness.answered':
    'Sendte spørreskjemaer: {{questionnaires.sent}}; besvart: {{questionnaires.answered}}.',
  'effectiveness.rate': 'Spurte leverandører som svarte: {{questionnaires.response-rate}}.',
  'effectiveness.control':
    'Gjennomsnittlig kontrollskår for svarene: {{questionnaires.mean-control-score}} av 100.',
  'effectiveness.audited': 'Reviderte leverandører: {{audits.audited-suppliers}}.',
  'effectiveness.verified':
    'Lukkede og kontrollerte funn: {{audits.closed-verified}} av {{audits.findings}}.',
  'effectiveness.overdue': 'Funn der fristen for retting er ute: {{audits.overdue}}.',
  'effectiveness.not-compared':
    'Vi har ennå ikke sammenlignet disse tallene med et tidligere år eller et mål.',
  'effectiveness.none': 'Vi har ennå ikke valgt indikatorer å måle arbeidet vårt med.',
  'effectiveness.write': 'Oppgi fjorårets verdi og et mål for hver indikator, og si hva dere vil endre.',
  'training.none':
    'Vi har ennå ikke registrert noen opplæring om moderne slaveri og menneskehandel for dette året.',
  'training.write':
    'Si hvilken opplæring som ble gitt, til hvem (innkjøp, ledere, alle ansatte, leverandører), hvor mange som deltok, og hvordan virkningen kontrolleres.',
  'approval.intro':
    'Denne redegjørelsen gis på følgende rettsgrunnlag: {basis}. Den gjelder regnskapsåret som ble avsluttet {to}.',
  'approval.company': 'Styret godkjenner den, og styremedlemmer underskriver den slik loven krever.',
  'approval.llp': 'Deltakerne godkjenner den, og en utpekt deltaker underskriver den.',
  'approval.limited-partnership': 'En komplementar underskriver den.',
  'approval.partnership': 'En deltaker underskriver den.',
};
