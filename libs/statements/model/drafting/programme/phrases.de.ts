import type { ProgrammePhrases } from './programme-phrases';

export const GERMAN_PROGRAMME_PHRASES: ProgrammePhrases = {
  'steps.policies':
    'Wir haben {{programme.policies-reviewed}} [programme.policies-reviewed: Richtlinie | Richtlinien] überprüft.',
  'steps.trained':
    'Wir haben {{programme.sessions}} [programme.sessions: Schulung | Schulungen] mit {{programme.trained}} [programme.trained: Teilnahme | Teilnahmen] durchgeführt.',
  'steps.channels':
    'Wir haben {{programme.channels}} [programme.channels: Beschwerdeweg | Beschwerdewege] offen gehalten.',
  'policies.in-force':
    'Am letzten Tag des Jahres [programme.policies: galt | galten] {{programme.policies}} [programme.policies: Richtlinie | Richtlinien] zu diesen Risiken:',
  'policies.reviewed': 'Im Jahr haben wir {{programme.policies-reviewed}} unserer Richtlinien überprüft.',
  'policies.acknowledged':
    'Von denen, die eine Richtlinie bestätigen sollten, haben es {{programme.acknowledged-ratio}} getan.',
  'policies.clauses':
    'Eine Klausel gegen Zwangsarbeit steht in {{programme.clause-ratio}} unserer Verträge mit Lieferanten.',
  'policies.no-clauses':
    'Wir haben noch nicht erfasst, wie viele unserer Verträge mit Lieferanten eine solche Klausel haben.',
  'policies.roles-heading': 'Wer zuständig ist',
  'policies.no-roles':
    'Wir haben noch nicht erfasst, wer in unserem Unternehmen für diese Arbeit zuständig ist.',
  'diligence.grievance-heading': 'Wie man Bedenken melden kann',
  'diligence.channels':
    'Am letzten Tag des Jahres [programme.channels: war | waren] {{programme.channels}} [programme.channels: Beschwerdeweg | Beschwerdewege] offen:',
  'diligence.no-channels': 'Wir haben noch keinen Beschwerdeweg erfasst.',
  'diligence.use':
    'Über unsere Beschwerdewege haben wir im Jahr {{programme.reports}} [programme.reports: Meldung | Meldungen] erhalten; {{programme.reports-closed}} davon [programme.reports-closed: ist | sind] abgeschlossen.',
  'diligence.use-received':
    'Über unsere Beschwerdewege haben wir im Jahr {{programme.reports}} [programme.reports: Meldung | Meldungen] erhalten.',
  'diligence.use-forced-labour':
    'Von den Meldungen [programme.reports-forced-labour: betraf | betrafen] {{programme.reports-forced-labour}} Anzeichen von Zwangsarbeit.',
  'diligence.use-remedied': 'In {{programme.reports-remedied}} der abgeschlossenen Fälle gab es Abhilfe.',
  'diligence.use-few':
    'Über unsere Beschwerdewege haben wir im Jahr einige Meldungen erhalten, aber so wenige, dass wir ihre Zahl für uns behalten: Niemand soll daran erkannt werden.',
  'diligence.use-none':
    'Über unsere Beschwerdewege haben wir im Jahr null Meldungen erhalten. Das kann heißen, dass man sie nicht kennt oder ihnen nicht traut; es zeigt also nicht, dass es keinen Schaden gab.',
  'diligence.use-unknown':
    'Wir haben noch nicht erfasst, wie oft unsere Beschwerdewege in diesem Jahr genutzt wurden.',
  'diligence.engaged-heading': 'Wem wir zugehört haben',
  'diligence.engaged':
    'Im Jahr haben wir Beschäftigte, Gewerkschaften oder andere {{programme.engagements}} Mal zu diesen Risiken konsultiert:',
  'diligence.not-engaged':
    'Wir haben für dieses Jahr noch nicht erfasst, ob mit Beschäftigten, Gewerkschaften oder der Zivilgesellschaft über diese Risiken gesprochen wurde.',
  'diligence.remedied': 'Im Jahr erhielten {{programme.workers-remedied}} Beschäftigte Abhilfe.',
  'diligence.fees-repaid':
    'Anwerbegebühren wurden an {{programme.workers-fees-repaid}} Beschäftigte zurückgezahlt.',
  'diligence.repaid': 'Insgesamt wurden an Beschäftigte {{programme.repaid}} gezahlt.',
  'diligence.remedied-few':
    'Eine kleine Gruppe von Beschäftigten erhielt im Jahr Abhilfe. Wir behalten ihre Zahl für uns, damit niemand daran erkannt wird.',
  'diligence.no-remedy':
    'Wir haben für dieses Jahr noch nicht erfasst, welche Abhilfe Beschäftigte erhielten.',
  'training.given':
    'Im Jahr haben wir {{programme.sessions}} [programme.sessions: Schulung | Schulungen] zu Zwangsarbeit und verwandten Themen durchgeführt. Es gab {{programme.trained}} [programme.trained: Teilnahme | Teilnahmen]; wer zweimal kam, zählt zweimal.',
  'training.hours':
    'Zusammen erhielten Belegschaft und Lieferanten {{programme.training-hours}} Stunden Schulung.',
  'training.procurement':
    'Von der Zielgruppe im Einkauf nahmen {{programme.procurement-ratio}} an der Schulung teil.',
  'training.suppliers': 'Lieferanten nahmen {{programme.supplier-attendances}} Mal an Schulungen teil.',
  'training.audiences':
    'Nach Zielgruppe verteilen sich die Teilnahmen so: {{programme.trained-by-audience}}.',
};
