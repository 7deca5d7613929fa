import { draftSections } from './drafting/draft-sections';
import { FigureSet } from './figure';
import { FigureSummaries, figureSetOf } from './figure-set';
import { StatementCriterion } from './framework';
import { StatementLanguage } from './language';
import { NOT_APPROVED, NOT_PUBLISHED, StatementContent, StatementOrganisation } from './statement';

/** A garment buyer: 46 suppliers in 3 countries, some of everything. */
export function aSummary(): FigureSummaries {
  return {
    supplyChain: {
      suppliers: 46,
      sites: 91,
      labourProviders: 1,
      addedInPeriod: 12,
      countries: [
        { country: 'BD', suppliers: 30 },
        { country: 'IN', suppliers: 15 },
        { country: 'TR', suppliers: 1 },
      ],
      tiers: [
        { tier: 1, suppliers: 20 },
        { tier: 2, suppliers: 18 },
        { tier: 3, suppliers: 6 },
        { tier: null, suppliers: 2 },
      ],
      sectors: [
        { isic: '14', suppliers: 33 },
        { isic: '13', suppliers: 12 },
        { isic: null, suppliers: 1 },
      ],
      spend: [{ currency: 'GBP', amount: 1_250_000, suppliers: 40 }],
      workers: 0,
      sitesWithHeadcount: 0,
    },
    risk: {
      methodVersion: 'fb-1',
      asOf: '2026-03-30',
      scored: 45,
      byBand: [
        { band: 'low', suppliers: 5 },
        { band: 'medium', suppliers: 22 },
        { band: 'high', suppliers: 15 },
        { band: 'very-high', suppliers: 3 },
      ],
      mean: 47.6,
      meanConfidence: 55,
      moved: { up: 1, down: 2 },
      highestSuppliers: [],
      highestCountrySectors: [
        {
          country: 'BD',
          sector: '14',
          sites: 40,
          suppliers: 30,
          mean: 61.2,
          worst: 88,
          band: 'high',
          hotSpot: 60,
        },
      ],
    },
    audits: {
      auditCount: 14,
      unannouncedCount: 5,
      auditedSupplierCount: 11,
      auditedSiteCount: 13,
      findingCount: 27,
      findingsBySeverity: { critical: 1, major: 6, minor: 15, observation: 5 },
      findingsByState: {
        open: 7,
        'action-under-way': 9,
        'closure-claimed': 2,
        disputed: 1,
        'closed-verified': 8,
      },
      byIndicator: [{ indicator: 'debt-bondage', label: 'Debt bondage', count: 2 }],
      overdueCount: 3,
      verifiedRatio: 8 / 27,
      topFindings: [],
    },
    questionnaires: {
      sent: 40,
      suppliersAsked: 40,
      submitted: 30,
      suppliersAnswered: 30,
      reviewed: 20,
      overdue: 4,
      meanControlScore: 58.4,
      withSevereAnswers: 1,
      templates: [{ code: 'baseline', version: '1' }],
    },
    chainDetails: {
      statuses: [
        { status: 'active', suppliers: 44 },
        { status: 'suspended', suppliers: 2 },
        { status: 'left', suppliers: 3 },
      ],
      subcontractors: 4,
      coverage: [
        { tier: 1, suppliers: 20, known: 15 },
        { tier: 2, suppliers: 18, known: 6 },
        { tier: 3, suppliers: 6, known: 0 },
      ],
      goods: [{ good: '6109', label: 'T-shirts', suppliers: 12 }],
      womenRatio: null,
      migrantRatio: 0.25,
      agencyRatio: 0,
      disclosuresAsked: 20,
      disclosuresReceived: 15,
      signalsConfirmed: 2,
    },
    riskRuns: { runs: 5, lastAsOf: '2026-03-30' },
    auditDetails: {
      announcedCount: 6,
      semiAnnouncedCount: 3,
      bySchemes: [{ scheme: 'SMETA', count: 9 }],
      actions: { planned: 12, claimed: 3, done: 7, late: 1 },
      evidenceCount: 21,
    },
    questionnaireDetails: {
      campaigns: [{ name: 'Baseline', startedOn: '2025-06-01', suppliers: 40 }],
      evidenceCount: 33,
      vaultAnswers: 2,
      measuresAgreed: 4,
      feedbackSuppliers: 15,
    },
    sectorTitles: { '13': 'Manufacture of textiles', '14': 'Manufacture of wearing apparel' },
  };
}

export function aFigureSet(): FigureSet {
  return figureSetOf(aSummary(), '2026-03-31');
}

export function anOrganisation(changes: Partial<StatementOrganisation> = {}): StatementOrganisation {
  return {
    name: 'Harbour & Hill Clothing Limited',
    legalForm: 'company',
    business: 'It designs and sells clothing under two brands',
    headquarters: 'Leeds',
    employees: 640,
    entities: [],
    ...changes,
  };
}

export function aCriterion(
  id: string,
  topic: string,
  changes: Partial<StatementCriterion> = {},
): StatementCriterion {
  return {
    id,
    ref: id,
    title: topic,
    requirement: `About ${topic}.`,
    mandatory: false,
    kind: 'content',
    basis: 'statute',
    topic,
    guidance: '',
    userMustWrite: '',
    source: 'https://example.org/law',
    ...changes,
  };
}

/** The shape of section 54: one demand, six suggested contents, approval, signature, publication. */
export function someCriteria(): StatementCriterion[] {
  return [
    aCriterion('uk-54-4', 'steps', { mandatory: true }),
    aCriterion('uk-54-5-a', 'structure'),
    aCriterion('uk-54-5-b', 'policies'),
    aCriterion('uk-54-5-c', 'due_diligence'),
    aCriterion('uk-54-5-d', 'risk'),
    aCriterion('uk-54-5-e', 'effectiveness'),
    aCriterion('uk-54-5-f', 'training'),
    aCriterion('uk-54-6-approval', 'approval', { mandatory: true, kind: 'formality' }),
    aCriterion('uk-54-6-sign', 'signature', { mandatory: true, kind: 'formality' }),
    aCriterion('uk-54-7', 'publication', { mandatory: true, kind: 'formality' }),
    aCriterion('uk-54-8', 'publication', { mandatory: true, kind: 'formality' }),
    aCriterion('uk-guid-period', 'period', { kind: 'formality' }),
    aCriterion('uk-guid-group', 'identity', { kind: 'formality' }),
    aCriterion('uk-guid-plain', 'publication', { kind: 'formality' }),
  ];
}

export function aFramework() {
  return { id: 'uk-msa-s54', criteria: someCriteria(), legalBasis: 'Modern Slavery Act 2015 s.54' };
}

const BUSINESS = {
  en: 'It designs and sells clothing under two brands',
  es: 'Diseña y vende ropa con dos marcas',
  ar: 'تصمم الملابس وتبيعها تحت علامتين تجاريتين',
  fr: 'Elle conçoit et vend des vêtements sous deux marques',
  de: 'Das Unternehmen entwirft und verkauft Bekleidung unter zwei Marken',
  nb: 'Virksomheten designer og selger klær under to merker',
  zh: '本公司以两个品牌设计并销售服装',
};

export function aStatement(
  changes: Partial<StatementContent> = {},
  language: StatementLanguage = 'en',
): StatementContent {
  const figures = changes.figures ?? aFigureSet();
  const period = { from: '2025-04-01', to: '2026-03-31' };
  const organisation = changes.organisation ?? anOrganisation({ business: BUSINESS[language] });
  return {
    frameworkIds: ['uk-msa-s54'],
    language,
    period,
    organisation,
    approval: NOT_APPROVED,
    publication: NOT_PUBLISHED,
    sections: draftSections({ frameworks: [aFramework()], figures, organisation, period, language }),
    figures,
    ...changes,
  };
}

/** The same statement with one section rewritten. */
export function withText(kind: StatementContent['sections'][number]['kind'], text: string): StatementContent {
  const statement = aStatement();
  return {
    ...statement,
    sections: statement.sections.map((section) => (section.kind === kind ? { kind, text } : section)),
  };
}
