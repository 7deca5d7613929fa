import { aCriterion } from '../a-statement.fixture';
import { CHINESE_STATEMENTS } from './chinese-statements.fixture';
import { checkStatement } from './check-statement';
import { METRIC_RULES } from './quality/metric-rules';
import { FRENCH_STATEMENTS } from './french-statements.fixture';
import { GERMAN_STATEMENTS } from './german-statements.fixture';
import { NORWEGIAN_STATEMENTS } from './norwegian-statements.fixture';
import { StatementCheck, WarningCode } from './statement-check';
import { contentOf, TEN_STATEMENTS, WrittenStatement } from './ten-statements.fixture';

const METRICS = Object.keys(METRIC_RULES).map((id) => ({
  id,
  category: 'x',
  question: id,
  evidenceSatisfied: '',
  evidenceUnsatisfied: '',
  source: '',
  tier: 'core' as const,
}));
const LAW = [
  {
    id: 'uk-msa-s54',
    name: 'Act',
    criteria: ['steps', 'structure', 'policies', 'risk', 'due_diligence', 'effectiveness', 'training'].map(
      (topic) => aCriterion(topic, topic, { mandatory: topic === 'steps' }),
    ),
  },
];
/** About fields and notes, which these statements leave aside. */
const ASIDE: readonly WarningCode[] = [
  'approval-incomplete',
  'signature-incomplete',
  'section-empty',
  'late',
  'prompt-left',
];

function check(statement: WrittenStatement, sections = statement.sections): StatementCheck {
  return checkStatement(contentOf(statement, sections), LAW, {
    today: '2026-06-01',
    previous: statement.previous ? contentOf(statement, statement.previous) : null,
    people: [],
    metrics: METRICS,
  });
}

const warned = ({ warnings }: StatementCheck) =>
  warnings.map(({ code }) => code).filter((code) => !ASIDE.includes(code));

/** The state of what a change is expected to touch. */
function stateOf(result: StatementCheck, subject: string): string | undefined {
  if (subject === 'warnings') return String(warned(result).length);
  if (subject.startsWith('warning ')) {
    return warned(result).some((code) => `warning ${code}` === subject) ? 'found' : 'gone';
  }
  if (subject.startsWith('criterion ')) {
    return result.criteria.find(({ criterionId }) => `criterion ${criterionId}` === subject)?.status;
  }
  return result.quality.find(({ metricId }) => metricId === subject)?.status;
}

describe.each([
  ...TEN_STATEMENTS,
  ...FRENCH_STATEMENTS,
  ...GERMAN_STATEMENTS,
  ...NORWEGIAN_STATEMENTS,
  ...CHINESE_STATEMENTS,
])('$name', (statement) => {
  const { sections, shown, notShown, warnings, change } = statement;
  const result = check(statement);
  const statusOf = (id: string) => result.quality.find(({ metricId }) => metricId === id)?.status;

  it('shows what it shows', () => {
    expect(shown.filter((id) => statusOf(id) !== 'shown').map((id) => `${id} ${statusOf(id)}`)).toEqual([]);
  });

  it('does not show what it does not', () => {
    expect(
      notShown.filter((id) => statusOf(id) !== 'not-shown').map((id) => `${id} ${statusOf(id)}`),
    ).toEqual([]);
  });

  it('is warned of its words', () => {
    expect(warned(result).sort()).toEqual([...warnings].sort());
  });

  it('is judged anew after one sentence', () => {
    const before = sections[change.section] ?? '';
    expect(before).toContain(change.from);
    const after = check(statement, {
      ...sections,
      [change.section]: before.replace(change.from, change.to),
    });
    for (const [subject, status] of change.then) {
      expect([subject, stateOf(result, subject)]).not.toEqual([subject, status]);
      expect([subject, stateOf(after, subject)]).toEqual([subject, status]);
    }
  });
});
