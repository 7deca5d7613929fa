import { addDays } from '@firebreak/audits/model';
import {
  USUAL_KPIS,
  type CommitmentState,
  type FigureId,
  type KpiDirection,
  type KpiTarget,
  type SaveKpi,
  type SectionKind,
  type StartStatement,
  type StatementPeriod,
  type UsualKpi,
} from '@firebreak/statements/model';

/** What the demo company's statement of the year before says, in its own words. */
export const LAST_YEARS_TEXTS: Readonly<Record<SectionKind, string>> = {
  steps:
    'In our second year of this work we listed our direct suppliers, asked the largest of them about working conditions and visited some of their sites.',
  structure:
    'We had {{supply-chain.suppliers}} suppliers in our register at the end of the year, in {{supply-chain.countries}} countries.',
  policies: 'Our supplier code forbids recruitment fees and the keeping of passports.',
  risk: 'We scored {{risk.scored}} suppliers; the mean score was {{risk.mean}}.',
  'due-diligence':
    'We asked {{questionnaires.suppliers-asked}} suppliers and {{questionnaires.response-rate}} of them answered. We audited {{audits.audited-suppliers}} suppliers.',
  effectiveness:
    'We know the chain behind {{supply-chain.known-beyond-tier-1}} of our direct suppliers.\n\nWe will map the second tier of our garment chains. We will audit at least ten suppliers without notice.',
  training:
    'Twelve buyers took the course on recruitment fees.\n\nWe will train every buyer before the next season.',
  approval: 'The board of directors approved this statement.',
};

/** Figures of the year before that differ from those of today. */
export const LAST_YEARS_FIGURES: Readonly<Partial<Record<FigureId, number>>> = {
  'supply-chain.suppliers': 46,
  'supply-chain.sites': 101,
  'supply-chain.countries': 19,
  'supply-chain.direct-suppliers': 18,
  'supply-chain.indirect-suppliers': 28,
  'supply-chain.workers': 121_400,
  'supply-chain.sites-with-headcount': 80,
  'supply-chain.known-beyond-tier-1': 0.61,
  'risk.scored': 46,
  'risk.very-high': 27,
  'risk.high': 13,
  'risk.medium': 6,
  'risk.mean': 76.2,
  'questionnaires.suppliers-asked': 18,
  'questionnaires.response-rate': 0.61,
  'audits.audits': 9,
  'audits.unannounced': 2,
  'audits.audited-suppliers': 8,
  'audits.findings': 21,
  'audits.overdue': 7,
  'audits.verified-ratio': 0.38,
  'programme.policies': 3,
  'programme.sessions': 2,
  'programme.trained': 431,
  'programme.procurement-ratio': 0.29,
  'programme.channels': 1,
  'programme.reports': 12,
  'programme.workers-fees-repaid': 26,
};

/** The twelve months before a period. */
export function yearBefore({ from }: StatementPeriod): StatementPeriod {
  const start = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`;
  return { from: start, to: addDays(from, -1) };
}

/** Under the law of the United Kingdom alone. */
export function lastYearsStatement({ organisation, period }: StartStatement): StartStatement {
  return { frameworkIds: ['uk-msa-s54'], language: 'en', period: yearBefore(period), organisation };
}

interface DemoKpi extends SaveKpi {
  /** Typed for the years before the statements, newest first. */
  readonly typed: readonly number[];
}

/** Six indicators with targets for the end of the year after `period` and the one after that. */
export function demoKpis({ to }: StatementPeriod): DemoKpi[] {
  const by = (years: number) => `${Number(to.slice(0, 4)) + years}-12-31`;
  const usual = (key: UsualKpi, name: string, targets: KpiTarget[], typed: number[] = []): DemoKpi => ({
    ...USUAL_KPIS[key],
    name,
    meaning: '',
    targets,
    typed,
  });
  const typedByHand: DemoKpi = {
    name: 'Buyers trained on recruitment fees',
    definition: { kind: 'typed', unit: 'percent' },
    meaning:
      'Share of buyers in service on the last day of the year who took the course in the last two years.',
    direction: 'up' satisfies KpiDirection,
    targets: [{ value: 1, by: by(1) }],
    typed: [0.72, 0.35],
  };
  return [
    usual('response-rate', 'Suppliers asked that answered', [{ value: 0.9, by: by(1) }], [0.44]),
    usual('known-beyond-tier-1', 'Chains known beyond tier 1', [
      { value: 0.8, by: by(1) },
      { value: 1, by: by(2) },
    ]),
    usual('audited-suppliers', 'Suppliers audited in the year', [{ value: 0.4, by: by(1) }], [0.12]),
    usual('overdue-findings', 'Findings past their date', [{ value: 0, by: by(1) }]),
    usual('mean-risk', 'Mean risk score', [{ value: 60, by: by(2) }]),
    typedByHand,
  ];
}

interface DemoCommitment {
  readonly text: string;
  readonly section: SectionKind | null;
  readonly dueOn: string;
  readonly owner: string;
  readonly outcome: {
    readonly state: CommitmentState;
    readonly explanation: string;
    readonly evidenceUrl: string;
  } | null;
}

/** Five commitments of the year before, one of each kind and one that is overdue. @param asOf the day of the demo */
export function demoCommitments({ to }: StatementPeriod, asOf: string): DemoCommitment[] {
  const dueOn = to < asOf ? to : asOf;
  const outcome = (state: CommitmentState, explanation: string, evidenceUrl = '') => ({
    state,
    explanation,
    evidenceUrl,
  });
  return [
    {
      text: 'We will map the second tier of our garment chains.',
      section: 'effectiveness',
      dueOn,
      owner: 'Head of sourcing',
      outcome: outcome(
        'partly',
        'Half of the garment suppliers told us whom they buy from; the others were asked again.',
      ),
    },
    {
      text: 'We will audit at least ten suppliers without notice.',
      section: 'effectiveness',
      dueOn,
      owner: 'Head of sourcing',
      outcome: outcome(
        'not-kept',
        'Auditors could not travel to two of the regions; the audits are planned for spring.',
      ),
    },
    {
      text: 'We will train every buyer before the next season.',
      section: 'training',
      dueOn: addDays(asOf, -20),
      owner: 'Director of people',
      outcome: null,
    },
    {
      text: 'We will pay back recruitment fees to the workers who told us of them.',
      section: null,
      dueOn,
      owner: 'Chief financial officer',
      outcome: outcome(
        'kept',
        'All of them were paid; the records of payment were checked.',
        'https://wrenmoor.example/remedy',
      ),
    },
    {
      text: 'We will open the complaints line in every language of our workers.',
      section: null,
      dueOn: addDays(asOf, 120),
      owner: 'Director of people',
      outcome: null,
    },
  ];
}
