import { aStatement, aSummary } from '../a-statement.fixture';
import { checkStatement } from '../checking/check-statement';
import { Decision, withDecisions } from '../checking/decisions';
import { CriterionGroup } from '../laws/criteria-map';
import { Law, LawCriterion } from '../laws/law';
import { figureSetOf } from '../figure-set';
import { NO_PROGRAMME, type ProgrammeRecords } from '../programme/registers';
import { someMeasures } from '../programme/some-measures.fixture';
import { summariseProgramme } from '../programme/summarise-programme';
import { StatementContent } from '../statement';
import { traceCriteria } from './criteria-view';
import { filledTokens, fillStateOf, heldRecords } from './fill-state';

const aCriterion = (id: string, changes: Partial<LawCriterion> = {}): LawCriterion => ({
  id,
  ref: `s.${id}`,
  title: id,
  requirement: 'Tell it.',
  mandatory: true,
  kind: 'content',
  basis: 'statute',
  topic: 'training',
  guidance: '',
  userMustWrite: 'Context.',
  source: 'https://www.legislation.gov.uk/x',
  wording: 'official',
  autoFillFrom: [],
  options: [],
  maxLength: null,
  level: null,
  levelConfirmed: false,
  ...changes,
});

const aLaw = (id: string, criteria: readonly LawCriterion[]): Law => ({
  id,
  name: `Law ${id}`,
  jurisdiction: 'GB',
  legalBasis: '',
  status: 'in_force',
  asOf: '2026-01-01',
  threshold: '',
  reportingDeadline: '',
  approvalRequirements: [],
  enforcement: '',
  verificationNote: '',
  contentRestrictions: [],
  pendingReforms: [],
  sourceUrls: [],
  criteria,
});

const content = aStatement({
  sections: [{ kind: 'training', text: 'We trained 40 buyers and managers on forced labour in 2025.' }],
});
const nothing = { hasEarlier: false, hasIndicators: false, hasCommitments: false, hasLawFacts: false };

const laws = [
  aLaw('uk', [
    aCriterion('uk-1'),
    aCriterion('uk-2', { kind: 'form_field', autoFillFrom: ['audits.register'] }),
  ]),
  aLaw('au', [aCriterion('au-1', { topic: 'risk', mandatory: false, autoFillFrom: ['risk.register'] })]),
];
const map: CriterionGroup[] = [
  {
    id: 'training',
    title: 'Training',
    question: 'Who was trained?',
    members: [
      { criterion: 'uk-1', relation: 'covers' },
      { criterion: 'au-1', relation: 'asks-more', note: 'Where the risk lies.' },
    ],
  },
];

function traced(decisions: readonly Decision[] = [], of: StatementContent = content) {
  const checked = checkStatement(of, laws, { today: '2026-06-01', previous: null, people: [], metrics: [] });
  return traceCriteria(map, laws, withDecisions(checked, decisions), of, nothing);
}

describe('traceCriteria', () => {
  it('shows what one answer serves, and by itself what the map does not know', () => {
    expect(
      traced().groups.map(({ id, criteria }) => [id, criteria.map(({ criterionId }) => criterionId)]),
    ).toEqual([
      ['training', ['uk-1', 'au-1']],
      ['uk-2', ['uk-2']],
    ]);
    expect(traced().groups[0]?.criteria[1]).toMatchObject({
      frameworkId: 'au',
      needsMore: 'Where the risk lies.',
    });
  });

  it('leads to the sentence, and to a section only where the statement has it', () => {
    const [uk, au] = traced().groups[0]?.criteria ?? [];
    expect(uk).toMatchObject({ section: 'training', state: 'met', evidence: { section: 'training' } });
    expect(uk?.evidence?.sentence).toMatch(/^We trained 40 buyers/);
    expect(au).toMatchObject({ section: null, state: 'missing', evidence: null });
  });

  it('counts each law by itself, and follows a decision only while its sentence stands', () => {
    const [uk, au] = traced().laws;
    expect(uk).toMatchObject({ criteria: 2, states: { met: 1, 'by-hand': 1 }, mandatoryOpen: 0 });
    expect(uk?.fills).toEqual({ data: 1, drafted: 0, writer: 1 });
    expect(au).toMatchObject({
      criteria: 1,
      states: { missing: 1 },
      fills: { drafted: 1 },
      mandatoryOpen: 0,
    });
    const sentence = traced().groups[0]?.criteria[0]?.evidence?.sentence ?? '';
    const decision = (evidence: string): Decision => ({
      subject: 'criterion/uk-1', verdict: 'not-met', reason: 'No.', evidence, decidedBy: 'Ada', decidedAt: '',
    }); // prettier-ignore
    expect(traced([decision(sentence)]).laws[0]).toMatchObject({ states: { missing: 1 }, mandatoryOpen: 1 });
    expect(traced([decision('Another sentence.')]).laws[0]).toMatchObject({ states: { met: 1 } });
  });
});

describe('how far data fills a criterion', () => {
  const held = heldRecords(content, nothing);
  const state = (...tokens: string[]) => fillStateOf(filledTokens(tokens, content.figures, held));

  it('is data when everything is kept and there, drafted when some is, and else left to the writer', () => {
    expect(state('audits.register')).toBe('data');
    expect(state('audits.register', 'worker_voice.surveys')).toBe('drafted');
    // Kept in part only.
    expect(state('risk.register')).toBe('drafted');
    expect(state('worker_voice.surveys')).toBe('writer');
    expect(state()).toBe('writer');
    expect(state('no.such-token')).toBe('writer');
  });

  it('is filled by a register of own measures that has rows, not by the 0 of an empty one', () => {
    const figuresOf = (programme: ProgrammeRecords) =>
      figureSetOf({ ...aSummary(), programme: summariseProgramme(programme, content.period) }, '2026-03-31');
    const fill = (programme: ProgrammeRecords) => {
      const figures = figuresOf(programme);
      const records = heldRecords({ ...content, figures }, nothing);
      return ['training.records', 'grievances.aggregate', 'policies.register', 'remediation.records'].map(
        (token) => fillStateOf(filledTokens([token], figures, records)),
      );
    };
    // That findings are put right fills something of remedy.
    expect(fill(NO_PROGRAMME)).toEqual(['writer', 'writer', 'writer', 'data']);
    expect(fill(someMeasures())).toEqual(['data', 'data', 'data', 'data']);
  });

  it('does not count a record that holds nothing', () => {
    // No approval yet, no address, no statement of an earlier year.
    expect(state('approvals.workflow')).toBe('writer');
    expect(state('statements.previous')).toBe('writer');
    const earlier = heldRecords(content, { ...nothing, hasEarlier: true });
    expect(fillStateOf(filledTokens(['statements.previous'], content.figures, earlier))).toBe('data');
  });
});
