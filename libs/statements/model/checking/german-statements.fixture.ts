import type { WrittenStatement } from './ten-statements.fixture';

/** Statements in German, written for the test: one that reports, one that promises, one that admits. */
export const GERMAN_STATEMENTS: readonly WrittenStatement[] = [
  {
    name: 'a German one',
    language: 'de',
    sections: {
      steps:
        'Erklärung für das Geschäftsjahr, das am 31. März 2026 endete. Wir haben {{questionnaires.sent}} Fragebögen an Zulieferer versandt.',
      structure:
        'Die Gesellschaft hat ihren Sitz in Hamburg und verkauft Bekleidung in Filialen in 3 Ländern. Sie bezieht Waren von {{supply-chain.suppliers}} Zulieferern. Wer diese beliefert, sehen wir noch nicht und wollen es bis Ende 2027 wissen.',
      policies:
        'Der Verhaltenskodex bindet Zulieferer bis zur Stufe 2 und verbietet Vermittlungsgebühren; gezahlte werden erstattet. Der Vorstand ist für ihn verantwortlich und überprüft ihn jährlich.',
      risk: 'Wir ermitteln das Risiko nach einer Methode aus Indizes und Fragebögen. Am höchsten ist das Risiko in der Baumwollbranche in Pakistan. Wir auditieren zuerst dort, wo die Verletzung für die Beschäftigten am schwersten wiegt.',
      'due-diligence':
        'Wir haben {{audits.audited-suppliers}} Zulieferer auditiert. Zulieferer haben 31 Beschäftigten Gebühren erstattet. Die Meldestelle steht der Belegschaft offen; 5 Beschwerden sind eingegangen.',
      effectiveness:
        'Unsere Kennzahlen: {{questionnaires.response-rate}} der Zulieferer haben geantwortet. Im Vorjahr waren es 61 %.',
      training: 'Wir haben 20 Einkäuferinnen und Einkäufer geschult.',
    },
    shown: [
      'qm-structure',
      'qm-operations',
      'qm-supply-chain',
      'qm-unmapped',
      'qm-policy',
      'qm-policy-fees',
      'qm-risk-id',
      'qm-risk-method',
      'qm-risk-priority',
      'qm-monitoring',
      'qm-grievance-own',
      'qm-grievance-use',
      'qm-remedy',
      'qm-training',
      'qm-training-reach',
      'qm-kpi',
      'qm-kpi-trend',
      'qm-governance',
      'qm-period',
    ],
    notShown: ['qm-living-wage', 'qm-purchasing', 'qm-foa', 'qm-collab', 'qm-audit-nature'],
    warnings: [],
    change: {
      section: 'due-diligence',
      from: 'Die Meldestelle steht der Belegschaft offen; 5 Beschwerden sind eingegangen.',
      to: 'Die Meldestelle steht der Belegschaft offen.',
      then: [
        ['warning use-not-reported', 'found'],
        ['qm-grievance-use', 'not-shown'],
      ],
    },
  },
  {
    name: 'a German one that promises',
    language: 'de',
    sections: {
      steps: 'Unsere Lieferkette ist frei von Zwangsarbeit.',
      structure: 'Wir kaufen bei 45 Zulieferern ein.',
      'due-diligence':
        'Alle unsere Zulieferer halten die Regeln ein. Eine Arbeiterin namens Ana Ruiz hat uns gedankt.',
    },
    shown: [],
    notShown: ['qm-concrete-actions', 'qm-policy', 'qm-training'],
    warnings: [
      'absolute-claim',
      'claim-without-evidence',
      'figure-contradicted',
      'personal-data',
      'small-group',
    ],
    change: {
      section: 'due-diligence',
      from: 'Eine Arbeiterin namens Ana Ruiz hat uns gedankt.',
      to: 'Wir haben 12 Beschäftigte geschult.',
      then: [
        ['warning personal-data', 'gone'],
        ['warning small-group', 'gone'],
        ['qm-training', 'shown'],
      ],
    },
  },
  {
    name: 'a German one that admits what it does not do',
    language: 'de',
    sections: {
      steps: 'Im Geschäftsjahr, das am 31. März 2026 endete, haben wir keine Maßnahmen ergriffen.',
      structure:
        'Die Gesellschaft verkauft Bekleidung in 2 Läden. Sie beschäftigt 9 Personen und kauft bei {{supply-chain.suppliers}} Zulieferern.',
      policies: 'Eine Grundsatzerklärung haben wir noch nicht beschlossen.',
      risk: 'Das Risiko haben wir noch nicht bewertet. Wir können nicht ausschließen, dass es Zwangsarbeit gibt.',
      'due-diligence': 'Audits haben wir nicht durchgeführt.',
      training: 'Schulungen haben noch nicht stattgefunden.',
    },
    shown: ['qm-supply-chain', 'qm-structure', 'qm-no-zero-risk', 'qm-consistency'],
    notShown: ['qm-grievance-own', 'qm-remedy'],
    warnings: [],
    change: {
      section: 'training',
      from: 'Schulungen haben noch nicht stattgefunden.',
      to: 'Im Mai haben wir alle Beschäftigten regelmäßig geschult.',
      then: [
        ['warning claim-without-evidence', 'found'],
        ['criterion training', 'met'],
      ],
    },
  },
];
