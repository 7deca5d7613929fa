import type { WrittenStatement } from './ten-statements.fixture';

/** Two statements in French, written for the test: one that reports, one that promises. */
export const FRENCH_STATEMENTS: readonly WrittenStatement[] = [
  {
    name: 'a French one',
    language: 'fr',
    sections: {
      steps:
        'Déclaration de l’exercice clos le 31 mars 2026. Nous avons envoyé {{questionnaires.sent}} questionnaires.',
      structure:
        'La société a son siège à Montréal et vend des vêtements dans des magasins de 3 pays. Elle achète à {{supply-chain.suppliers}} fournisseurs. Nous ne voyons pas encore qui les approvisionne et prévoyons de le savoir d’ici fin 2027.',
      policies:
        'Le code de conduite lie les fournisseurs jusqu’au rang 2 et interdit les frais de recrutement, qui sont remboursés. Le conseil en est responsable et l’examine chaque année.',
      risk: 'Nous évaluons le risque par une méthode d’indices et de questionnaires. Le risque est le plus élevé dans le secteur du coton au Pakistan. Nous auditons en premier là où l’atteinte aux travailleurs est la plus grave.',
      'due-diligence':
        'Nous avons audité {{audits.audited-suppliers}} fournisseurs. Les fournisseurs ont remboursé des frais à 31 travailleurs. La ligne d’écoute est ouverte au personnel et a reçu 5 signalements.',
      effectiveness:
        'Nos indicateurs : {{questionnaires.response-rate}} des fournisseurs ont répondu. L’an dernier, c’était 61 %.',
      training: 'Nous avons formé 20 acheteurs.',
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
    ],
    notShown: ['qm-living-wage', 'qm-purchasing', 'qm-foa', 'qm-collab'],
    warnings: [],
    change: {
      section: 'due-diligence',
      from: 'La ligne d’écoute est ouverte au personnel et a reçu 5 signalements.',
      to: 'La ligne d’écoute est ouverte au personnel.',
      then: [
        ['warning use-not-reported', 'found'],
        ['qm-grievance-use', 'not-shown'],
      ],
    },
  },
  {
    name: 'a French one that promises',
    language: 'fr',
    sections: {
      steps: 'Notre chaîne est exempte d’esclavage.',
      structure: 'Nous achetons à 45 fournisseurs.',
      'due-diligence':
        'Tous nos fournisseurs sont en règle. Une travailleuse nommée Ana Ruiz nous a remerciés.',
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
      from: 'Une travailleuse nommée Ana Ruiz nous a remerciés.',
      to: 'Nous avons formé 12 employés.',
      then: [
        ['warning personal-data', 'gone'],
        ['warning small-group', 'gone'],
        ['qm-training', 'shown'],
      ],
    },
  },
];
