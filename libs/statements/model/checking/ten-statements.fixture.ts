import { aFigureSet, anOrganisation } from '../a-statement.fixture';
import { StatementLanguage } from '../language';
import { SectionKind } from '../section-kind';
import { NOT_APPROVED, NOT_PUBLISHED, StatementContent } from '../statement';
import { WarningCode } from './statement-check';

/** A statement written for the test, what the checker must say of it, and what one other sentence changes. */
export interface WrittenStatement {
  readonly name: string;
  readonly language: StatementLanguage;
  readonly sections: Partial<Record<SectionKind, string>>;
  readonly approved?: boolean;
  readonly previous?: Partial<Record<SectionKind, string>>;
  /** Quality questions that are shown, and that are not, among others. */
  readonly shown: readonly string[];
  readonly notShown: readonly string[];
  /** Every warning about words: notes left open and dates are another matter. */
  readonly warnings: readonly WarningCode[];
  readonly change: {
    readonly section: SectionKind;
    readonly from: string;
    readonly to: string;
    /** What it changes: a question or criterion with its new status, or a warning that comes or goes. */
    readonly then: readonly (readonly [subject: string, status: string])[];
  };
}

const GOOD: Partial<Record<SectionKind, string>> = {
  steps:
    'This statement covers the financial year that ended on 31 March 2026.\n\n- We mapped {{supply-chain.suppliers}} suppliers.\n- We sent {{questionnaires.sent}} questionnaires and received {{questionnaires.answered}} answers.\n- We audited {{audits.audited-suppliers}} suppliers.',
  structure:
    'Harbour & Hill Clothing Limited is a company with its head office in Leeds. It designs and sells clothing in 140 shops. We buy from {{supply-chain.suppliers}} suppliers in {{supply-chain.countries}} countries. We do not yet see 2 of them below tier 3 and plan to map them by 2027.',
  policies:
    'Our supplier code of conduct binds suppliers down to tier 2 and forbids recruitment fees; a supplier that charged them must repay workers. It follows the UN Guiding Principles. Contracts with 80 % of suppliers carry clauses, and a breach leads to termination after support has failed. We changed our lead times from 60 to 75 days. The board is responsible for the policy and reviews it every year.',
  risk: 'We assess risk by one method from indices, questionnaires and audits. The risk is highest in the cotton sector in Pakistan and for migrant workers in Turkey. We mapped and scored suppliers of tier 2 as well. We audit first where the risk to workers is most severe.',
  'due-diligence':
    'Our due diligence sends questionnaires and makes audits. Of {{audits.audits}} audits {{audits.unannounced}} were unannounced. They led to {{audits.findings}} findings, among them 12 cases of retained passports. Suppliers repaid fees to 31 workers. We interviewed 240 workers and 6 unions. Our hotline is open to workers at suppliers in 9 languages and protects against retaliation. The hotline received 17 reports, of which 14 are closed.',
  effectiveness:
    'Our indicators: {{questionnaires.response-rate}} of suppliers answered, and 8 findings were closed. Last year it was 61 %. By the end of 2027 we will map tier 4.',
  training: 'We trained 84 buyers and managers to recognise forced labour.',
};

const text = (changes: Partial<Record<SectionKind, string>>) => ({ ...GOOD, ...changes });

export const TEN_STATEMENTS: readonly WrittenStatement[] = [
  {
    name: 'a full one',
    language: 'en',
    sections: GOOD,
    approved: true,
    shown: [
      'qm-structure',
      'qm-operations',
      'qm-supply-chain',
      'qm-unmapped',
      'qm-policy',
      'qm-policy-fees',
      'qm-policy-standards',
      'qm-policy-clauses',
      'qm-purchasing',
      'qm-governance',
      'qm-risk-id',
      'qm-risk-method',
      'qm-risk-beyond-t1',
      'qm-risk-priority',
      'qm-monitoring',
      'qm-audit-nature',
      'qm-concrete-actions',
      'qm-worker-engagement',
      'qm-grievance-chain',
      'qm-grievance-use',
      'qm-incidents',
      'qm-remedy',
      'qm-training',
      'qm-training-reach',
      'qm-kpi',
      'qm-kpi-trend',
      'qm-goals',
      'qm-board-approval',
      'qm-signature',
      'qm-no-zero-risk',
      'qm-personal-data',
      'qm-evidence-trace',
    ],
    notShown: ['qm-living-wage', 'qm-foa', 'qm-income-loss', 'qm-collab', 'qm-consultation'],
    warnings: [],
    change: {
      section: 'risk',
      from: 'We audit first where the risk to workers is most severe.',
      to: 'There is no risk of forced labour in our supply chain.',
      then: [
        ['warning absolute-claim', 'found'],
        ['qm-no-zero-risk', 'weak'],
        ['qm-risk-priority', 'not-shown'],
      ],
    },
  },
  {
    name: 'a full one that copies last year',
    language: 'en',
    sections: GOOD,
    previous: GOOD,
    shown: ['qm-policy'],
    notShown: ['qm-policy-change'],
    warnings: ['unchanged-text', 'unchanged-text', 'unchanged-text', 'unchanged-text'],
    change: {
      section: 'policies',
      from: 'We changed our lead times from 60 to 75 days.',
      to: 'In June we agreed with the unions of 3 mills on later fines for late delivery and published the agreement with the names of the mills.',
      then: [
        ['qm-policy-change', 'shown'],
        ['qm-purchasing', 'not-shown'],
      ],
    },
  },
  {
    name: 'a channel nobody reports the use of',
    language: 'en',
    sections: text({
      'due-diligence': 'We have a whistleblowing hotline for employees. We made {{audits.audits}} audits.',
    }),
    shown: ['qm-grievance-own', 'qm-monitoring'],
    notShown: ['qm-grievance-use'],
    warnings: ['use-not-reported'],
    change: {
      section: 'due-diligence',
      from: 'We have a whistleblowing hotline for employees.',
      to: 'Our whistleblowing hotline for employees received 0 reports; we asked 40 of them why.',
      then: [
        ['warning use-not-reported', 'gone'],
        ['qm-grievance-use', 'shown'],
      ],
    },
  },
  {
    name: 'big words without numbers',
    language: 'en',
    sections: {
      steps: 'We take modern slavery seriously and uphold the highest standards of ethics.',
      structure: 'We are a leading group with trusted global suppliers.',
      policies: 'We have zero tolerance of slavery.',
      risk: 'We believe that our risk is low.',
      'due-diligence': 'All our suppliers share our values. We regularly monitor them.',
      training: 'Training is available.',
    },
    shown: [],
    notShown: ['qm-concrete-actions', 'qm-policy', 'qm-remedy', 'qm-kpi', 'qm-goals', 'qm-grievance-own'],
    warnings: ['claim-without-evidence', 'claim-without-evidence', 'use-not-reported'],
    change: {
      section: 'due-diligence',
      from: 'All our suppliers share our values.',
      to: '31 of our suppliers signed our code of conduct.',
      then: [
        ['warnings', '2'],
        ['qm-policy', 'shown'],
        ['qm-supply-chain', 'shown'],
      ],
    },
  },
  {
    name: 'one that tells who somebody is',
    language: 'en',
    sections: text({
      'due-diligence':
        'The hotline received 17 reports. One came from the worker Rosa Delgado, aged 34. Contact hr@mill.example for the file.',
    }),
    shown: ['qm-grievance-use'],
    notShown: [],
    warnings: ['personal-data', 'personal-data'],
    change: {
      section: 'due-diligence',
      from: 'One came from the worker Rosa Delgado, aged 34.',
      to: 'They came from three women workers at a mill in Multan.',
      then: [['warning small-group', 'found']],
    },
  },
  {
    name: 'one whose numbers are not those of the records',
    language: 'en',
    sections: text({
      structure: 'Harbour & Hill Clothing Limited is a company in Leeds. We buy from 50 suppliers.',
    }),
    shown: ['qm-supply-chain'],
    notShown: [],
    warnings: ['figure-contradicted'],
    change: {
      section: 'structure',
      from: 'We buy from 50 suppliers.',
      to: 'We buy from {{supply-chain.suppliers}} suppliers.',
      then: [
        ['warning figure-contradicted', 'gone'],
        ['qm-consistency', 'shown'],
      ],
    },
  },
  {
    name: 'an honest small one',
    language: 'en',
    sections: {
      steps: 'In the financial year that ended on 31 March 2026 we took no steps.',
      structure:
        'Harbour & Hill Clothing Limited is a company that sells clothing in 2 shops. It employs 9 people and buys from {{supply-chain.suppliers}} suppliers.',
      policies: 'We have not yet adopted a policy.',
      risk: 'We have not yet assessed the risk.',
      'due-diligence': 'We did not make audits.',
      effectiveness: 'We have no indicators yet.',
      training: 'We have not yet given any training.',
    },
    shown: ['qm-supply-chain', 'qm-structure', 'qm-no-zero-risk'],
    notShown: ['qm-grievance-own', 'qm-remedy'],
    warnings: [],
    change: {
      section: 'training',
      from: 'We have not yet given any training.',
      to: 'In May we trained 9 employees.',
      then: [
        ['qm-training', 'shown'],
        ['qm-training-reach', 'shown'],
        ['criterion training', 'met'],
      ],
    },
  },
  {
    name: 'a Spanish one',
    language: 'es',
    sections: {
      steps:
        'Declaración del ejercicio cerrado el 31 de marzo de 2026. Enviamos {{questionnaires.sent}} cuestionarios.',
      structure:
        'La sociedad tiene su sede en Leeds y vende ropa en tiendas de 3 países. Compra a {{supply-chain.suppliers}} proveedores.',
      policies:
        'El código de conducta obliga a los proveedores del nivel 1 y prohíbe las comisiones de contratación, que se devuelven.',
      risk: 'Evaluamos el riesgo con un método de índices y cuestionarios. El riesgo es mayor en el sector del algodón en Pakistán.',
      'due-diligence':
        'Auditamos {{audits.audited-suppliers}} proveedores. El canal ético está abierto a la plantilla y recibió 5 avisos.',
      training: 'Formamos a 20 compradores.',
    },
    shown: [
      'qm-supply-chain',
      'qm-policy',
      'qm-policy-fees',
      'qm-risk-id',
      'qm-risk-method',
      'qm-monitoring',
      'qm-grievance-own',
      'qm-grievance-use',
      'qm-training',
      'qm-training-reach',
    ],
    notShown: ['qm-kpi-trend', 'qm-living-wage'],
    warnings: [],
    change: {
      section: 'due-diligence',
      from: 'El canal ético está abierto a la plantilla y recibió 5 avisos.',
      to: 'El canal ético está abierto a la plantilla.',
      then: [
        ['warning use-not-reported', 'found'],
        ['qm-grievance-use', 'not-shown'],
      ],
    },
  },
  {
    name: 'a Spanish one that promises',
    language: 'es',
    sections: {
      steps: 'Nuestra cadena está libre de esclavitud.',
      structure: 'Somos una empresa líder.',
      'due-diligence':
        'Todos nuestros proveedores cumplen. Una trabajadora llamada Ana Ruiz nos dio las gracias.',
    },
    shown: [],
    notShown: ['qm-concrete-actions', 'qm-policy', 'qm-training'],
    warnings: ['absolute-claim', 'claim-without-evidence', 'personal-data', 'small-group'],
    change: {
      section: 'due-diligence',
      from: 'Una trabajadora llamada Ana Ruiz nos dio las gracias.',
      to: 'Formamos a 12 empleados.',
      then: [
        ['warning personal-data', 'gone'],
        ['warning small-group', 'gone'],
        ['qm-training', 'shown'],
      ],
    },
  },
  {
    name: 'an Arabic one',
    language: 'ar',
    sections: {
      steps: 'أرسلنا {{questionnaires.sent}} استبيانا وتلقينا {{questionnaires.answered}} إجابة.',
      structure: 'شركة مقرها في ليدز وتبيع الملابس في متاجر. لدينا {{supply-chain.suppliers}} موردا.',
      policies: 'مدونة سلوك الموردين تُلزم المستوى الأول وتحظر رسوم التوظيف.',
      risk: 'نقيِّم الخطر بمنهجية واحدة. الخطر أعلى في قطاع القطن في باكستان.',
      'due-diligence':
        'أجرينا {{audits.audits}} تدقيقا. تلقى الخط الساخن المفتوح لعمال الموردين 17 بلاغا وردت كلها هذا العام.',
      training: 'تدريب 84 من فرق المشتريات.',
    },
    shown: [
      'qm-supply-chain',
      'qm-policy',
      'qm-risk-id',
      'qm-risk-method',
      'qm-monitoring',
      'qm-grievance-chain',
      'qm-training',
      'qm-training-reach',
    ],
    notShown: ['qm-living-wage', 'qm-kpi-trend'],
    warnings: [],
    change: {
      section: 'risk',
      from: 'الخطر أعلى في قطاع القطن في باكستان.',
      to: 'سلسلة التوريد لدينا خالية تماما من العمل الجبري.',
      then: [
        ['warning absolute-claim', 'found'],
        ['qm-risk-id', 'weak'],
      ],
    },
  },
];

const APPROVED: Partial<StatementContent> = {
  approval: {
    approvedBy: 'board of directors',
    approvedOn: '2026-05-12',
    signatoryName: 'Ada Okafor',
    signatoryPosition: 'Managing director',
    signedOn: '2026-05-14',
  },
};

const PERIOD = { from: '2025-04-01', to: '2026-03-31' };

/** The statement as the checker reads it. */
export function contentOf(
  { language, approved }: WrittenStatement,
  sections: Partial<Record<SectionKind, string>>,
): StatementContent {
  return {
    frameworkIds: ['uk-msa-s54'],
    language,
    period: PERIOD,
    organisation: anOrganisation(),
    approval: NOT_APPROVED,
    publication: NOT_PUBLISHED,
    figures: aFigureSet(),
    // The keys are the kinds.
    sections: (Object.entries(sections) as [SectionKind, string][]).map(([kind, words]) => ({
      kind,
      text: words,
    })),
    ...(approved ? APPROVED : {}),
  };
}
