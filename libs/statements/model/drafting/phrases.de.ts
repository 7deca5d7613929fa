import { GERMAN_PROGRAMME_PHRASES } from './programme/phrases.de';
import { Phrases } from './phrase';

/** German, with the terms of the Act on due diligence in supply chains (LkSG) where it has one. */
export const GERMAN_PHRASES: Phrases = {
  ...GERMAN_PROGRAMME_PHRASES,
  'steps.intro':
    '{organisation} gibt diese Erklärung für das Geschäftsjahr vom {from} bis {to} ab. Sie legt dar, welche Maßnahmen wir in diesem Jahr gegen moderne Sklaverei und Menschenhandel im eigenen Geschäftsbereich und in unseren Lieferketten ergriffen haben. Sie sagt auch, wo diese Arbeit nicht abgeschlossen ist.',
  'steps.mapped':
    'Wir haben unsere Lieferketten erfasst und {{supply-chain.suppliers}} Zulieferer in {{supply-chain.countries}} [supply-chain.countries: Land | Ländern] mit {{supply-chain.sites}} [supply-chain.sites: Standort | Standorten] verzeichnet.',
  'steps.scored':
    'Wir haben das Risiko von Zwangsarbeit bei {{risk.scored}} [risk.scored: Zulieferer | Zulieferern] bewertet, stets nach derselben Methode.',
  'steps.asked':
    'Wir haben {{questionnaires.sent}} [questionnaires.sent: Fragebogen | Fragebögen] an Zulieferer versandt und {{questionnaires.answered}} [questionnaires.answered: Antwort | Antworten] erhalten.',
  'steps.audited':
    'Wir haben {{audits.audits}} [audits.audits: Audit | Audits] bei {{audits.audited-suppliers}} [audits.audited-suppliers: Zulieferer | Zulieferern] erfasst.',
  'steps.corrected':
    'Wir haben Feststellungen weiterverfolgt: Zu {{audits.under-way}} läuft eine Abhilfemaßnahme, und {{audits.closed-verified}} [audits.closed-verified: wurde | wurden] abgeschlossen, nachdem wir die Abhilfe geprüft hatten.',
  'steps.limits':
    'Diese Maßnahmen verringern das Risiko. Beseitigen können sie es nicht: Zwangsarbeit findet im Verborgenen statt, und keine zu finden zeigt nicht, dass es keine gibt.',
  'steps.none': 'Unsere Aufzeichnungen zeigen für dieses Geschäftsjahr noch keine ergriffene Maßnahme.',
  'steps.write':
    'Bestätigen Sie, dass diese Maßnahmen im Geschäftsjahr ergriffen wurden, und ergänzen Sie weitere, etwa beschlossene Richtlinien, Schulungen oder geänderte Verträge. Wurde keine ergriffen, verlangt das Gesetz, dies zu sagen.',
  'structure.organisation': '{organisation} ist {legalForm}.',
  'structure.organisation-seat': '{organisation} ist {legalForm} mit Hauptsitz in {headquarters}.',
  'structure.business': '{business}',
  'structure.employees': 'Das Unternehmen beschäftigt {employees} Personen.',
  'structure.entities': 'Diese Erklärung gilt auch für {entities}.',
  'structure.suppliers':
    'Unsere Aufzeichnungen enthalten {{supply-chain.suppliers}} Zulieferer in {{supply-chain.countries}} [supply-chain.countries: Land | Ländern] mit {{supply-chain.sites}} [supply-chain.sites: Standort | Standorten].',
  'structure.direct':
    '{{supply-chain.direct-suppliers}} davon [supply-chain.direct-suppliers: beliefert | beliefern] uns unmittelbar.',
  'structure.indirect':
    'Dahinter [supply-chain.indirect-suppliers: steht | stehen] {{supply-chain.indirect-suppliers}} [supply-chain.indirect-suppliers: mittelbarer | mittelbare] Zulieferer, bis hinab zu Stufe {{supply-chain.deepest-tier}}.',
  'structure.no-indirect': 'Über die unmittelbaren Zulieferer hinaus haben wir noch niemanden erfasst.',
  'structure.labour-providers':
    '{{supply-chain.labour-providers}} [supply-chain.labour-providers: ist ein Arbeitsvermittler oder Personaldienstleister | sind Arbeitsvermittler oder Personaldienstleister]. Diese prüfen wir mit besonderer Sorgfalt, weil Beschäftigte dort für ihre Stelle zur Kasse gebeten werden können.',
  'structure.workers':
    'Die Standorte, die uns ihre Beschäftigtenzahl genannt haben, beschäftigen {{supply-chain.workers}} Personen.',
  'structure.countries': 'Nach Ländern verteilen sich die Zulieferer so: {{supply-chain.by-country}}.',
  'structure.sectors': 'Ihre wichtigsten Branchen sind: {{supply-chain.by-sector}}.',
  'structure.unseen-heading': 'Was wir noch nicht sehen',
  'structure.unseen':
    'Unsere Karte ist nicht vollständig. Wir sehen noch nicht, wer die Zulieferer am Ende jeder erfassten Kette beliefert.',
  'structure.unplaced':
    '{{supply-chain.unplaced-suppliers}} Zulieferer [supply-chain.unplaced-suppliers: ist | sind] noch keiner Stufe zugeordnet.',
  'structure.no-suppliers':
    'Wir haben unsere Zulieferer noch nicht erfasst; dieser Abschnitt kann unsere Lieferketten daher nicht beschreiben.',
  'structure.write':
    'Ergänzen Sie, wie Sie einkaufen (direkt, über Agenturen, in Lizenz), welches die wichtigsten Waren und Dienstleistungen sind und was sich seit dem Vorjahr geändert hat.',
  'policies.asked':
    'Unsere Erwartungen teilen wir den Zulieferern in einem Fragebogen mit, den wir im Geschäftsjahr {{questionnaires.sent}}-mal versandt haben.',
  'policies.none':
    'Unsere Richtlinien gegen moderne Sklaverei und Menschenhandel haben wir in dieser Erklärung noch nicht dargelegt.',
  'policies.write':
    'Nennen Sie die Grundsatzerklärung und jede Richtlinie zu Sklaverei, Vermittlungsgebühren oder Arbeitsbedingungen: wer zuständig ist, wann sie gebilligt wurde, wen sie bindet, wie sie durchgesetzt wird und welcher Anteil der Zulieferer sie unterzeichnet hat.',
  'policies.write-owner':
    'Nennen Sie die Funktion, die das Risikomanagement überwacht (etwa die oder den Menschenrechtsbeauftragten), und wie sie der Leitung berichtet.',
  'risk.method':
    'Wir bewerten das Risiko von Zwangsarbeit auf einer Skala von 0 bis 100, nach einer Methode für alle Zulieferer (Fassung {{risk.method}}). Sie berücksichtigt Kennzahlen zum Land, Erkenntnisse zur Branche, gelistete Waren, die Beschäftigten, die eigenen Antworten des Zulieferers und Feststellungen aus Audits.',
  'risk.result':
    '{{risk.scored}} Zulieferer [risk.scored: hat | haben] einen Risikowert; der Mittelwert liegt bei {{risk.mean}}.',
  'risk.top':
    '{{risk.very-high}} [risk.very-high: fällt | fallen] in die Risikoklasse „sehr hoch“, {{risk.high}} in die Risikoklasse „hoch“.',
  'risk.where':
    'Am höchsten ist das Risiko in diesen Ländern und Branchen: {{risk.by-country-sector}}; die Zahl ist der mittlere Risikowert.',
  'risk.unscored':
    '{{risk.unscored}} Zulieferer [risk.unscored: hat | haben] noch keinen Risikowert, weil zu wenig bekannt ist.',
  'risk.managed':
    'Anhand der Werte entscheiden wir, wen wir zuerst befragen und auditieren. Ein niedriger Wert beweist nicht, dass alles in Ordnung ist.',
  'risk.none':
    'Das Risiko von moderner Sklaverei und Menschenhandel in unseren Lieferketten haben wir noch nicht bewertet.',
  'risk.write':
    'Ergänzen Sie Ihr eigenes Urteil: welche dieser Risiken am schwersten wiegen, welche im eigenen Geschäftsbereich liegen und worauf Sie Einfluss haben.',
  'diligence.asked-heading': 'Befragung der Zulieferer',
  'diligence.asked':
    'Im Geschäftsjahr haben wir {{questionnaires.sent}} [questionnaires.sent: Fragebogen | Fragebögen] an Zulieferer versandt.',
  'diligence.answered':
    '{{questionnaires.answered}} davon [questionnaires.answered: wurde | wurden] beantwortet.',
  'diligence.rate':
    'Von den {{questionnaires.suppliers-asked}} befragten Zulieferern haben {{questionnaires.response-rate}} geantwortet.',
  'diligence.overdue':
    '{{questionnaires.overdue}} [questionnaires.overdue: hat | haben] die Frist ohne Antwort überschritten.',
  'diligence.control':
    'Die Kontrollen, die die Zulieferer beschreiben, erreichen im Mittel {{questionnaires.mean-control-score}} von 100 Punkten.',
  'diligence.severe':
    '{{questionnaires.severe-answers}} [questionnaires.severe-answers: Antwort räumt | Antworten räumen] ein kritisches Problem ein, das wir wie eine Feststellung weiterverfolgen.',
  'diligence.not-asked': 'In diesem Geschäftsjahr haben wir keine Fragebögen an Zulieferer versandt.',
  'diligence.audits-heading': 'Audits und Feststellungen',
  'diligence.audits':
    'Im Geschäftsjahr haben wir {{audits.audits}} [audits.audits: Audit | Audits] bei {{audits.audited-suppliers}} [audits.audited-suppliers: Zulieferer | Zulieferern] erfasst.',
  'diligence.unannounced':
    '{{audits.unannounced}} der Audits [audits.unannounced: war | waren] unangekündigt.',
  'diligence.findings':
    'Sie führten zu {{audits.findings}} [audits.findings: Feststellung | Feststellungen], davon {{audits.critical}} kritische und {{audits.major}} schwerwiegende.',
  'diligence.no-findings':
    'Sie führten zu keiner Feststellung. Ein Audit sieht wenige Tage eines Arbeitsplatzes und kann übersehen, was verborgen wird.',
  'diligence.ilo':
    'Einige Feststellungen entsprechen Indikatoren für Zwangsarbeit der Internationalen Arbeitsorganisation: {{audits.by-indicator}}.',
  'diligence.not-audited': 'In diesem Geschäftsjahr haben wir kein Audit erfasst.',
  'diligence.remedy-heading': 'Abhilfe und Wiedergutmachung',
  'diligence.actions':
    'Von den Feststellungen [audits.closed-verified: ist | sind] {{audits.closed-verified}} nach geprüfter Abhilfe abgeschlossen, und zu {{audits.under-way}} läuft eine Abhilfemaßnahme.',
  'diligence.actions-open': '{{audits.open}} [audits.open: ist | sind] noch offen.',
  'diligence.actions-overdue':
    'Bei {{audits.overdue}} ist die Frist überschritten, bis zu der die Abhilfe fällig war.',
  'diligence.no-actions': 'In diesem Geschäftsjahr war keine Abhilfemaßnahme nötig oder vereinbart.',
  'diligence.write':
    'Ergänzen Sie, wer dieses Verfahren wie oft durchführt, wie Zulieferer ausgewählt und verlassen werden und welche Wiedergutmachung Beschäftigte erhalten haben.',
  'diligence.write-grievance':
    'Ergänzen Sie, wie das Beschwerdeverfahren Beschäftigten offensteht und sie schützt, wie sie und ihre Gewerkschaften einbezogen wurden und was aus ihren Beschwerden wurde.',
  'effectiveness.intro': 'Wir messen unsere Arbeit an diesen Kennzahlen:',
  'effectiveness.mapped':
    'Erfasste Zulieferer: {{supply-chain.suppliers}}, davon {{supply-chain.indirect-suppliers}} jenseits von Stufe 1.',
  'effectiveness.scored': 'Zulieferer mit Risikowert: {{risk.scored}}, im Mittel {{risk.mean}}.',
  'effectiveness.answered':
    'Versandte Fragebögen: {{questionnaires.sent}}; beantwortet: {{questionnaires.answered}}.',
  'effectiveness.rate': 'Befragte Zulieferer, die geantwortet haben: {{questionnaires.response-rate}}.',
  'effectiveness.control':
    'Mittlerer Kontrollwert der Antworten: {{questionnaires.mean-control-score}} von 100.',
  'effectiveness.audited': 'Auditierte Zulieferer: {{audits.audited-suppliers}}.',
  'effectiveness.verified':
    'Abgeschlossene und geprüfte Feststellungen: {{audits.closed-verified}} von {{audits.findings}}.',
  'effectiveness.overdue': 'Feststellungen mit überschrittener Frist zur Abhilfe: {{audits.overdue}}.',
  'effectiveness.not-compared':
    'Diese Werte haben wir noch nicht mit einem Vorjahr oder einem Ziel verglichen.',
  'effectiveness.none': 'Wir haben noch keine Kennzahlen gewählt, an denen wir unsere Arbeit messen.',
  'effectiveness.write':
    'Nennen Sie zu jeder Kennzahl den Wert des Vorjahres und ein Ziel, und sagen Sie, was Sie ändern werden.',
  'training.none':
    'Für dieses Geschäftsjahr haben wir noch keine Schulung zu moderner Sklaverei und Menschenhandel erfasst.',
  'training.write':
    'Sagen Sie, welche Schulungen stattfanden, für wen (Einkauf, Führungskräfte, alle Beschäftigten, Zulieferer), wie viele teilnahmen und wie die Wirkung geprüft wird.',
  'approval.intro':
    'Diese Erklärung wird auf folgender Rechtsgrundlage abgegeben: {basis}. Sie gilt für das Geschäftsjahr, das am {to} endete.',
  'approval.company': 'Das Leitungsorgan billigt sie, und eines seiner Mitglieder unterzeichnet sie.',
  'approval.llp': 'Die Gesellschafter billigen sie, und ein benannter Gesellschafter unterzeichnet sie.',
  'approval.limited-partnership': 'Ein Komplementär unterzeichnet sie.',
  'approval.partnership': 'Ein Gesellschafter unterzeichnet sie.',
};
