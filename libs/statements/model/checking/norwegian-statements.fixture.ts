import type { WrittenStatement } from './ten-statements.fixture';

/** Statements in Norwegian, written for the test: one that reports, one that promises, one that admits. */
export const NORWEGIAN_STATEMENTS: readonly WrittenStatement[] = [
  {
    name: 'a Norwegian one',
    language: 'nb',
    sections: {
      steps:
        'Redegjørelse for regnskapsåret som ble avsluttet 31. mars 2026. Vi har sendt {{questionnaires.sent}} spørreskjemaer til leverandører.',
      structure:
        'Selskapet har hovedkontor i Bergen og selger klær i butikker i 3 land. Det kjøper fra {{supply-chain.suppliers}} leverandører. Hvem som leverer til dem, ser vi ennå ikke, og vi planlegger å vite det innen utgangen av 2027.',
      policies:
        'De etiske reglene binder leverandører ned til ledd 2 og forbyr rekrutteringsgebyrer, som betales tilbake. Styret har ansvaret for dem og gjennomgår dem årlig.',
      risk: 'Vi vurderer risikoen med en metode av indekser og spørreskjemaer. Risikoen er høyest i bomullsbransjen i Pakistan. Vi reviderer først der skaden for arbeidstakerne er mest alvorlig.',
      'due-diligence':
        'Vi har revidert {{audits.audited-suppliers}} leverandører. Leverandører har betalt tilbake gebyrer til 31 arbeidstakere. Varslingskanalen er åpen for ansatte og mottok 5 varsler.',
      effectiveness:
        'Indikatorene våre: {{questionnaires.response-rate}} av leverandørene svarte. I fjor var det 61 %.',
      training: 'Vi ga opplæring til 20 innkjøpere.',
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
      from: 'Varslingskanalen er åpen for ansatte og mottok 5 varsler.',
      to: 'Varslingskanalen er åpen for ansatte.',
      then: [
        ['warning use-not-reported', 'found'],
        ['qm-grievance-use', 'not-shown'],
      ],
    },
  },
  {
    name: 'a Norwegian one that promises',
    language: 'nb',
    sections: {
      steps: 'Leverandørkjeden vår er fri for tvangsarbeid.',
      structure: 'Vi kjøper fra 45 leverandører.',
      'due-diligence':
        'Alle leverandørene våre følger reglene. En arbeidstaker ved navn Ana Ruiz takket oss.',
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
      from: 'En arbeidstaker ved navn Ana Ruiz takket oss.',
      to: 'Vi ga opplæring til 12 ansatte.',
      then: [
        ['warning personal-data', 'gone'],
        ['warning small-group', 'gone'],
        ['qm-training', 'shown'],
      ],
    },
  },
  {
    name: 'a Norwegian one that admits what it does not do',
    language: 'nb',
    sections: {
      steps: 'I regnskapsåret som ble avsluttet 31. mars 2026, gjorde vi ingen tiltak.',
      structure:
        'Selskapet selger klær i 2 butikker. Det har 9 ansatte og kjøper fra {{supply-chain.suppliers}} leverandører.',
      policies: 'Vi har ennå ikke vedtatt noen retningslinjer.',
      risk: 'Vi har ennå ikke vurdert risikoen. Vi kan ikke utelukke at det finnes tvangsarbeid.',
      'due-diligence': 'Vi har ikke gjennomført revisjoner.',
      training: 'Det er ennå ikke gitt noen opplæring.',
    },
    shown: ['qm-supply-chain', 'qm-structure', 'qm-no-zero-risk', 'qm-consistency'],
    notShown: ['qm-grievance-own', 'qm-remedy'],
    warnings: [],
    change: {
      section: 'training',
      from: 'Det er ennå ikke gitt noen opplæring.',
      to: 'I mai ga vi alle ansatte grundig opplæring.',
      then: [
        ['warning claim-without-evidence', 'found'],
        ['criterion training', 'met'],
      ],
    },
  },
];
