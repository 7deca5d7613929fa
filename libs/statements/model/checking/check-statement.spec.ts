import { aCriterion, anOrganisation, aStatement, someCriteria, withText } from '../a-statement.fixture';
import { StatementCriterion } from '../framework';
import { STATEMENT_LANGUAGES, StatementLanguage } from '../language';
import { StatementContent } from '../statement';
import { checkStatement } from './check-statement';

const CONTEXT = { today: '2026-06-01', previous: null, people: [], metrics: [] };

const under = (criteria: StatementCriterion[]) => [{ id: 'uk-msa-s54', name: 'Act', criteria }];
const check = (statement: StatementContent) => checkStatement(statement, under(someCriteria()), CONTEXT);
const criterion = (statement: StatementContent, id: string) =>
  check(statement).criteria.find(({ criterionId }) => criterionId === id);
const codes = (statement: StatementContent) => check(statement).warnings.map(({ code }) => code);

const approved: Partial<StatementContent> = {
  approval: {
    approvedBy: 'board of directors',
    approvedOn: '2026-05-12',
    signatoryName: 'Ada Okafor',
    signatoryPosition: 'Managing director',
    signedOn: '2026-05-14',
  },
  publication: {
    hasWebsite: true,
    statementUrl: 'https://example.com/msa',
    homepageUrl: 'https://example.com',
    contact: '',
  },
};

describe('checkStatement on a fresh draft', () => {
  it.each(STATEMENT_LANGUAGES)(
    'in %s: finds what the figures show and misses what nobody wrote',
    (language) => {
      const status = Object.fromEntries(
        check(aStatement({}, language)).criteria.map((each) => [each.criterionId, each.status]),
      );
      expect(status).toEqual({
        'uk-54-4': 'met',
        'uk-54-5-a': 'met',
        'uk-54-5-b': 'partly', // says that policies are not set out yet
        'uk-54-5-c': 'met',
        'uk-54-5-d': 'met',
        'uk-54-5-e': 'partly', // indicators, but nothing to compare them with
        'uk-54-5-f': 'partly', // says that no training is recorded
        'uk-54-6-approval': 'missing',
        'uk-54-6-sign': 'missing',
        'uk-54-7': 'missing',
        'uk-54-8': 'not-applicable', // has a website
        'uk-guid-period': 'met',
        'uk-guid-group': 'not-applicable', // no other entities
        'uk-guid-plain': 'met',
      });
    },
  );

  it.each(STATEMENT_LANGUAGES)(
    'in %s: our own draft makes no absolute claim and contradicts nothing',
    (language) => {
      const found = codes(aStatement({}, language));
      expect(found).not.toContain('absolute-claim');
      expect(found).not.toContain('figure-contradicted');
      expect(found).not.toContain('figure-unknown');
      expect(found).toContain('prompt-left');
    },
  );

  it('shows the sentence that is the evidence', () => {
    expect(criterion(aStatement(), 'uk-54-5-c')?.evidence).toEqual({
      section: 'due-diligence',
      sentence: 'In the year we sent 40 questionnaires to suppliers.',
    });
  });

  it('takes a sentence with a figure for better evidence than words alone', () => {
    expect(criterion(aStatement(), 'uk-54-4')?.evidence?.sentence).toBe(
      'We mapped our supply chains and recorded 46 suppliers in 3 countries, with 91 sites.',
    );
  });

  it('counts an admission as honest, but says what to add', () => {
    expect(criterion(aStatement(), 'uk-54-5-f')).toMatchObject({
      status: 'partly',
      evidence: {
        sentence: 'We have not yet recorded any training on slavery and human trafficking for this year.',
      },
      missing: ['training.given', 'training.audience'],
    });
  });
});

describe('checkStatement on written text', () => {
  it('is met by training that was given, with its audience', () => {
    const text = 'We gave a two-hour course on forced labour to all 14 buyers and 6 managers.';
    expect(criterion(withText('training', text), 'uk-54-5-f')).toMatchObject({ status: 'met', missing: [] });
  });

  it('does not take a note of what to write for text', () => {
    const statement = withText('training', '> Say which training was given to buyers.');
    expect(criterion(statement, 'uk-54-5-f')).toMatchObject({ status: 'missing', evidence: null });
    expect(codes(statement)).toEqual(expect.arrayContaining(['section-empty', 'prompt-left']));
  });

  it('accepts a policy and how it binds', () => {
    const text = 'Our supplier code forbids recruitment fees. Every contract refers to it.';
    expect(criterion(withText('policies', text), 'uk-54-5-b')?.status).toBe('met');
    expect(
      criterion(withText('policies', 'Our supplier code forbids recruitment fees.'), 'uk-54-5-b'),
    ).toMatchObject({
      status: 'partly',
      missing: ['policies.applied'],
    });
  });

  it('does not find a word inside another one', () => {
    // "our expectations" in Arabic contains the letters of "signed".
    const statement = {
      ...aStatement({}, 'ar'),
      sections: [{ kind: 'policies' as const, text: 'نعرض توقعاتنا على الموردين.' }],
    };
    expect(criterion(statement, 'uk-54-5-b')).toMatchObject({ status: 'missing', evidence: null });
  });

  it('finds long sentences not plain', () => {
    const long = `We ${'really '.repeat(40)}tried.`;
    const statement = { ...aStatement(), sections: [{ kind: 'steps' as const, text: long }] };
    expect(criterion(statement, 'uk-guid-plain')).toMatchObject({
      status: 'partly',
      evidence: { sentence: long },
    });
  });

  it('leaves topics without a rule to a person', () => {
    const checks = checkStatement(aStatement(), under([aCriterion('x-1', 'shipment_evidence')]), CONTEXT);
    expect(checks.criteria[0]?.status).toBe('by-hand');
    expect(checks.applicable).toBe(0);
  });
});

describe('approval and publication', () => {
  it('is met when the board approved and a director signed', () => {
    const statement = aStatement(approved);
    expect(criterion(statement, 'uk-54-6-approval')?.status).toBe('met');
    expect(criterion(statement, 'uk-54-6-sign')?.status).toBe('met');
    expect(criterion(statement, 'uk-54-7')?.status).toBe('met');
    expect(codes(statement)).not.toContain('approval-incomplete');
  });

  it('misses a body or signer that does not fit the legal form', () => {
    const organisation = anOrganisation({ legalForm: 'llp' });
    const statement = aStatement({ ...approved, organisation });
    expect(criterion(statement, 'uk-54-6-approval')).toMatchObject({
      status: 'partly',
      missing: ['approval.body-fits'],
    });
    expect(criterion(statement, 'uk-54-6-sign')?.missing).toEqual(['signature.position-fits']);
  });

  it('asks for a contact only where there is no website', () => {
    const publication = { hasWebsite: false, statementUrl: '', homepageUrl: '', contact: '' };
    const statement = aStatement({ publication });
    expect(criterion(statement, 'uk-54-7')?.status).toBe('not-applicable');
    expect(criterion(statement, 'uk-54-8')).toMatchObject({
      status: 'missing',
      missing: ['publication.contact'],
    });
  });

  it('names every entity or says which is missing', () => {
    const organisation = anOrganisation({
      entities: [
        { name: 'Hill Retail Limited', country: 'GB', reports: false },
        { name: 'Harbour Mills Limited', country: '', reports: true },
      ],
    });
    expect(criterion(aStatement({ organisation }), 'uk-guid-group')?.status).toBe('met');
    const unnamed = { ...withText('structure', 'Hill Retail Limited is covered.'), organisation };
    expect(criterion(unnamed, 'uk-guid-group')?.status).toBe('missing');
  });

  it('finds an entity whose name has full stops', () => {
    const entities = [{ name: 'Hill & Co. Ltd. Trading', country: 'GB', reports: false }];
    const organisation = anOrganisation({ entities });
    const named = withText('structure', 'It also covers Hill & Co. Ltd. Trading and nobody else.');
    expect(criterion({ ...named, organisation }, 'uk-guid-group')?.status).toBe('met');
  });

  it.each([
    { approvedOn: '2026-03-30', warning: 'approved-before-period-end' },
    { approvedOn: '2026-10-01', warning: 'late' }, // one day after six months
  ])('warns about an approval on $approvedOn: $warning', ({ approvedOn, warning }) => {
    const approval = { ...aStatement(approved).approval, approvedOn };
    expect(codes(aStatement({ approval }))).toContain(warning);
  });

  it('is in time on the last day', () => {
    const approval = { ...aStatement(approved).approval, approvedOn: '2026-09-30' };
    expect(codes(aStatement({ approval }))).not.toContain('late');
  });

  it('has until the end of December after a year that ends with June, as the page of the laws says', () => {
    const period = { from: '2024-07-01', to: '2025-06-30' };
    const on = (approvedOn: string) =>
      codes(aStatement({ period, approval: { ...aStatement(approved).approval, approvedOn } }));
    expect(on('2025-12-31')).not.toContain('late');
    expect(on('2026-01-01')).toContain('late');
  });
});

describe('several laws at once', () => {
  it('counts each one for itself', () => {
    const { frameworks, criteria } = checkStatement(
      aStatement(),
      [
        {
          id: 'a',
          name: 'A',
          criteria: [aCriterion('a-1', 'steps', { mandatory: true }), aCriterion('a-2', 'approval')],
        },
        { id: 'b', name: 'B', criteria: [aCriterion('b-1', 'approval', { mandatory: true })] },
      ],
      CONTEXT,
    );
    expect(frameworks).toEqual([
      {
        frameworkId: 'a',
        name: 'A',
        met: 1,
        partly: 0,
        missing: 1,
        byHand: 0,
        notApplicable: 0,
        mandatoryMet: true,
      },
      {
        frameworkId: 'b',
        name: 'B',
        met: 0,
        partly: 0,
        missing: 1,
        byHand: 0,
        notApplicable: 0,
        mandatoryMet: false,
      },
    ]);
    expect(criteria.map((each) => `${each.frameworkId} ${each.criterionId}`)).toEqual([
      'a a-1',
      'a a-2',
      'b b-1',
    ]);
  });
});

describe('guards', () => {
  it.each<[StatementLanguage, string]>([
    ['en', 'We have zero risk of slavery.'],
    ['en', 'Our supply chain is free from modern slavery.'],
    ['en', 'We guarantee fair work everywhere.'],
    ['en', 'Our products are slavery-free.'],
    ['es', 'Nuestra cadena está libre de esclavitud.'],
    ['es', 'Garantizamos que todo es correcto.'],
    ['ar', 'سلسلة التوريد لدينا خالية تماما من العمل الجبري.'],
  ])('%s: refuses "%s"', (language, text) => {
    const statement = { ...aStatement({}, language), sections: [{ kind: 'risk' as const, text }] };
    expect(codes(statement)).toContain('absolute-claim');
  });

  it.each<[StatementLanguage, string]>([
    ['en', 'We cannot guarantee that there is no forced labour.'],
    ['en', 'A low score does not mean that there is no risk.'],
    ['es', 'No podemos garantizar que no exista trabajo forzoso.'],
    ['ar', 'لا نستطيع أن نضمن ذلك.'],
  ])('%s: lets "%s" pass', (language, text) => {
    const statement = { ...aStatement({}, language), sections: [{ kind: 'risk' as const, text }] };
    expect(codes(statement)).not.toContain('absolute-claim');
  });

  it('notices a typed number that the records contradict', () => {
    const { warnings } = check(withText('structure', 'We buy from 50 suppliers in 3 countries.'));
    expect(warnings).toContainEqual({
      code: 'figure-contradicted',
      section: 'structure',
      sentence: 'We buy from 50 suppliers in 3 countries.',
      figure: 'supply-chain.suppliers',
      written: 50,
      recorded: 46,
    });
    expect(warnings.filter(({ code }) => code === 'figure-contradicted')).toHaveLength(1);
  });

  it.each([
    'We buy from 46 suppliers.',
    'We visited 5 of our suppliers.',
    'We will audit 60 suppliers by 2027.',
    'We have 20 direct suppliers.',
    'Section 54 suppliersomething.',
  ])('accepts "%s"', (text) => {
    expect(codes(withText('structure', text))).not.toContain('figure-contradicted');
  });

  it('names a quoted figure that the records do not have', () => {
    const { warnings } = check(withText('structure', 'They employ {{supply-chain.workers}} people.'));
    expect(warnings).toContainEqual({
      code: 'figure-unknown',
      section: 'structure',
      sentence: 'Workers at sites that told their number',
    });
  });

  it('is ready when all is written, approved and published', () => {
    const statement = aStatement(approved);
    const sections = statement.sections.map((section) => ({
      ...section,
      text: section.text
        .split('\n\n')
        .filter((block) => !block.startsWith('> '))
        .join('\n\n'),
    }));
    expect(check(statement).ready).toBe(false);
    expect(check({ ...statement, sections }).ready).toBe(true);
  });
});
