import {
  checkCriteria,
  draftSections,
  figureSetOf,
  NOT_APPROVED,
  NOT_PUBLISHED,
  StatementContent,
  StatementCriterion,
  StatementLanguage,
} from '@firebreak/statements/model';
import { StatementRendering } from './pdf/statement-rendering';

const COUNTRIES = 'BD IN TR CN VN PK KH MM ID TH MY PH LK EG MA TN PT IT RO PL DE GB'.split(' ');

/** A buyer with enough of everything for every kind of page. */
export function aFigureSet() {
  return figureSetOf(
    {
      supplyChain: {
        suppliers: 1_246,
        sites: 2_391,
        labourProviders: 31,
        addedInPeriod: 212,
        countries: COUNTRIES.map((country, index) => ({ country, suppliers: 300 - index * 13 })),
        tiers: [
          { tier: 1, suppliers: 420 },
          { tier: 2, suppliers: 518 },
          { tier: 3, suppliers: 226 },
          { tier: 4, suppliers: 60 },
          { tier: null, suppliers: 22 },
        ],
        sectors: [
          { isic: '14', suppliers: 633 },
          { isic: '13', suppliers: 312 },
        ],
        spend: [{ currency: 'GBP', amount: 81_250_000, suppliers: 400 }],
        workers: 412_345,
        sitesWithHeadcount: 1_800,
      },
      risk: {
        methodVersion: 'fb-1',
        asOf: '2026-03-30',
        scored: 1_231,
        byBand: [
          { band: 'low', suppliers: 205 },
          { band: 'medium', suppliers: 622 },
          { band: 'high', suppliers: 351 },
          { band: 'very-high', suppliers: 53 },
        ],
        mean: 47.6,
        meanConfidence: 55,
        moved: { up: 10, down: 21 },
        highestSuppliers: [],
        highestCountrySectors: COUNTRIES.slice(0, 6).map((country, index) => ({
          country,
          sector: '14',
          sites: 40,
          suppliers: 30,
          mean: 78 - index * 4,
          worst: 88,
          band: 'high' as const,
          hotSpot: 60,
        })),
      },
      audits: {
        auditCount: 164,
        unannouncedCount: 55,
        auditedSupplierCount: 131,
        auditedSiteCount: 143,
        findingCount: 627,
        findingsBySeverity: { critical: 11, major: 96, minor: 355, observation: 165 },
        findingsByState: {
          open: 107,
          'action-under-way': 209,
          'closure-claimed': 12,
          disputed: 1,
          'closed-verified': 298,
        },
        byIndicator: [
          { indicator: 'debt-bondage', label: 'Debt bondage', count: 7 },
          { indicator: 'retention-of-documents', label: 'Retention of identity documents', count: 4 },
        ],
        overdueCount: 37,
        verifiedRatio: 0.47,
        topFindings: [],
      },
      questionnaires: {
        sent: 940,
        suppliersAsked: 910,
        submitted: 730,
        suppliersAnswered: 720,
        reviewed: 500,
        overdue: 88,
        meanControlScore: 58.4,
        withSevereAnswers: 9,
        templates: [],
      },
      chainDetails: {
        statuses: [
          { status: 'active', suppliers: 1_240 },
          { status: 'suspended', suppliers: 6 },
        ],
        subcontractors: 84,
        coverage: [
          { tier: 1, suppliers: 420, known: 310 },
          { tier: 2, suppliers: 518, known: 140 },
        ],
        goods: [{ good: '6109', label: 'T-shirts', suppliers: 212 }],
        womenRatio: 0.58,
        migrantRatio: 0.12,
        agencyRatio: 0.07,
        disclosuresAsked: 420,
        disclosuresReceived: 310,
        signalsConfirmed: 9,
      },
      riskRuns: { runs: 24, lastAsOf: '2026-03-30' },
      auditDetails: {
        announcedCount: 80,
        semiAnnouncedCount: 29,
        bySchemes: [{ scheme: 'SMETA', count: 120 }],
        actions: { planned: 210, claimed: 40, done: 130, late: 12 },
        evidenceCount: 311,
      },
      questionnaireDetails: {
        campaigns: [{ name: 'Baseline', startedOn: '2025-06-01', suppliers: 420 }],
        evidenceCount: 812,
        vaultAnswers: 14,
        measuresAgreed: 22,
        feedbackSuppliers: 45,
      },
      sectorTitles: { '13': 'Manufacture of textiles', '14': 'Manufacture of wearing apparel' },
    },
    '2026-03-31',
  );
}

const TOPICS = [
  'steps',
  'structure',
  'policies',
  'risk',
  'due_diligence',
  'effectiveness',
  'training',
  'approval',
  'signature',
];

export function someCriteria(): StatementCriterion[] {
  return TOPICS.map((topic, index) => ({
    id: `x-${index}`,
    ref: `s.54(${index})`,
    title: `About ${topic}`,
    requirement: `Say something about ${topic}.`,
    mandatory: index === 0,
    kind: 'content',
    basis: 'statute',
    topic,
    guidance: '',
    userMustWrite: '',
    source: 'https://www.legislation.gov.uk/ukpga/2015/30/section/54',
  }));
}

const NAMES = {
  en: 'Harbour & Hill Clothing Limited',
  es: 'Compañía Textil Puerto y Colina, S. L.',
  ar: 'شركة المرفأ والتل للملابس (Harbour & Hill)',
  fr: 'Société textile Port et Colline',
  de: 'Hafen & Hügel Bekleidungsgesellschaft mbH',
  nb: 'Havn og Ås Klær AS',
  zh: '港丘服装有限公司（Harbour & Hill）',
};
const BUSINESS = {
  en: 'It designs and sells clothing under two brands.',
  es: 'Diseña y vende ropa con dos marcas.',
  ar: 'تصمم الملابس وتبيعها تحت علامتين تجاريتين (H&H وNorth 54).',
  fr: 'Elle conçoit et vend des vêtements sous deux marques.',
  de: 'Das Unternehmen entwirft und verkauft Bekleidung unter zwei Marken.',
  nb: 'Virksomheten designer og selger klær under to merker.',
  zh: '本公司以两个品牌（H&H和North 54）设计并销售服装。',
};

export function aContent(
  language: StatementLanguage = 'en',
  changes: Partial<StatementContent> = {},
): StatementContent {
  const figures = aFigureSet();
  const period = { from: '2025-04-01', to: '2026-03-31' };
  const organisation = {
    name: NAMES[language],
    legalForm: 'company' as const,
    business: BUSINESS[language],
    headquarters: 'Leeds',
    employees: 1_640,
    entities: [],
  };
  const frameworks = [
    { id: 'uk-msa-s54', criteria: someCriteria(), legalBasis: 'Modern Slavery Act 2015 s.54' },
  ];
  return {
    frameworkIds: ['uk-msa-s54'],
    language,
    period,
    organisation,
    approval: NOT_APPROVED,
    publication: NOT_PUBLISHED,
    sections: draftSections({ frameworks, figures, organisation, period, language }),
    figures,
    ...changes,
  };
}

export function aRendering(
  language: StatementLanguage = 'en',
  changes: Partial<StatementContent> = {},
): StatementRendering {
  const content = aContent(language, changes);
  return {
    content,
    legalBasis: 'Modern Slavery Act 2015 s.54; Transparency in Supply Chains Regulations 2015 (SI 2015/1833)',
    criteria: checkCriteria(content, [{ id: 'uk-msa-s54', name: 'Act', criteria: someCriteria() }]).criteria,
    createdAt: new Date('2026-05-14T09:30:00Z'),
  };
}
