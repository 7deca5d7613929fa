import type { ProgrammePhrases } from './programme-phrases';

export const NORWEGIAN_PROGRAMME_PHRASES: ProgrammePhrases = {
  'steps.policies':
    'Vi gjennomgikk {{programme.policies-reviewed}} [programme.policies-reviewed: retningslinje | retningslinjer].',
  'steps.trained':
    'Vi gjennomførte {{programme.sessions}} [programme.sessions: opplæringsøkt | opplæringsøkter] med {{programme.trained}} [programme.trained: deltakelse | deltakelser].',
  'steps.channels':
    'Vi holdt {{programme.channels}} [programme.channels: klagekanal åpen | klagekanaler åpne].',
  'policies.in-force':
    'På årets siste dag var {{programme.policies}} [programme.policies: retningslinje | retningslinjer] om disse risikoene i kraft:',
  'policies.reviewed':
    'I løpet av året gjennomgikk vi {{programme.policies-reviewed}} av retningslinjene våre.',
  'policies.acknowledged':
    'Av dem vi ba om å bekrefte en retningslinje, har {{programme.acknowledged-ratio}} gjort det.',
  'policies.clauses':
    'En klausul mot tvangsarbeid står i {{programme.clause-ratio}} av kontraktene våre med leverandører.',
  'policies.no-clauses':
    'Vi har ennå ikke registrert hvor mange av kontraktene våre med leverandører som har en slik klausul.',
  'policies.roles-heading': 'Hvem som har ansvaret',
  'policies.no-roles': 'Vi har ennå ikke registrert hvem i selskapet som har ansvaret for dette arbeidet.',
  'diligence.grievance-heading': 'Hvordan man kan melde fra',
  'diligence.channels':
    'På årets siste dag var {{programme.channels}} [programme.channels: klagekanal åpen | klagekanaler åpne]:',
  'diligence.no-channels': 'Vi har ennå ikke registrert noen klagekanal.',
  'diligence.use':
    'Gjennom klagekanalene mottok vi {{programme.reports}} [programme.reports: melding | meldinger] i løpet av året; {{programme.reports-closed}} av dem er avsluttet.',
  'diligence.use-received':
    'Gjennom klagekanalene mottok vi {{programme.reports}} [programme.reports: melding | meldinger] i løpet av året.',
  'diligence.use-forced-labour':
    'Av meldingene gjaldt {{programme.reports-forced-labour}} tegn på tvangsarbeid.',
  'diligence.use-remedied':
    'I {{programme.reports-remedied}} av de avsluttede sakene ble det gitt gjenoppretting.',
  'diligence.use-few':
    'Gjennom klagekanalene mottok vi noen meldinger i løpet av året, men så få at vi holder tallet tilbake: ingen skal kjennes igjen på det.',
  'diligence.use-none':
    'Gjennom klagekanalene mottok vi null meldinger i løpet av året. Det kan bety at folk mangler kjennskap eller tillit til dem, så det viser ikke at det ikke skjedde skade.',
  'diligence.use-unknown': 'Vi har ennå ikke registrert hvor ofte klagekanalene ble brukt dette året.',
  'diligence.engaged-heading': 'Hvem vi lyttet til',
  'diligence.engaged':
    'I løpet av året konsulterte vi arbeidstakere, fagforeninger eller andre {{programme.engagements}} [programme.engagements: gang | ganger] om disse risikoene:',
  'diligence.not-engaged':
    'Vi har ikke registrert noen dialog med arbeidstakere, fagforeninger eller sivilsamfunn om disse risikoene dette året.',
  'diligence.remedied': '{{programme.workers-remedied}} arbeidstakere fikk gjenoppretting i løpet av året.',
  'diligence.fees-repaid':
    'Rekrutteringsgebyrer ble betalt tilbake til {{programme.workers-fees-repaid}} arbeidstakere.',
  'diligence.repaid': 'Til sammen ble det betalt {{programme.repaid}} til arbeidstakere.',
  'diligence.remedied-few':
    'En liten gruppe arbeidstakere fikk gjenoppretting i løpet av året. Vi holder tallet tilbake, så ingen kjennes igjen på det.',
  'diligence.no-remedy': 'Vi har ikke registrert noen gjenoppretting til arbeidstakere dette året.',
  'training.given':
    'I løpet av året holdt vi {{programme.sessions}} [programme.sessions: opplæringsøkt | opplæringsøkter] om tvangsarbeid og nærliggende temaer. Det var {{programme.trained}} [programme.trained: deltakelse | deltakelser]; den som kom to ganger, telles to ganger.',
  'training.hours': 'Til sammen fikk ansatte og leverandører {{programme.training-hours}} timer opplæring.',
  'training.procurement': 'Av målgruppen i innkjøp deltok {{programme.procurement-ratio}} i opplæringen.',
  'training.suppliers':
    'Leverandører deltok {{programme.supplier-attendances}} [programme.supplier-attendances: gang | ganger] i opplæring.',
  'training.audiences':
    'Etter målgruppe fordeler deltakelsene i opplæring seg slik: {{programme.trained-by-audience}}.',
};
