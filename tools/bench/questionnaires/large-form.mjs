/** The same numbers in every run. */
function drawsFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const CHOICES = ['a', 'b', 'c', 'd'];
const QUESTIONS = 1000;
const SECTIONS = 20;
const PARTS_PER_CONDITION = 3;
const EDITS = 1000;

/**
 * A form of 1,000 questions (one choice, several choices, numbers), every other one of them with a condition over up to
 * three earlier questions, conditional ones included; answers to a third of it to begin with; and edits.
 */
export function largeForm() {
  const draw = drawsFrom(20_260_101);
  const questions = [];
  for (let at = 0; at < QUESTIONS; at++) {
    const type = ['choice', 'choices', 'number'][draw(3)];
    const rule = at % 2 === 1 ? ruleOver(questions, draw) : null;
    questions.push({ code: `q${at}`, section: Math.floor((at * SECTIONS) / QUESTIONS), type, rule });
  }
  const drawn = [];
  for (let at = 0; at < EDITS; at++) {
    const question = questions[draw(QUESTIONS)];
    drawn.push({ code: question.code, value: valueOf(question, draw) });
  }
  const answered = questions.filter((_question, at) => at % 3 === 0);
  const first = answered.map((question) => ({ code: question.code, value: valueOf(question, draw) }));
  return { questions, first, edits: drawn };
}

function ruleOver(earlier, draw) {
  const parts = Array.from({ length: 1 + draw(PARTS_PER_CONDITION) }, () => {
    const question = earlier[draw(earlier.length)];
    return { question: question.code, type: question.type, value: conditionValue(question, draw) };
  });
  return { join: draw(2) === 0 ? 'all' : 'any', parts };
}

function conditionValue({ type }, draw) {
  if (type === 'number') return 20 + draw(60);
  return type === 'choice' ? CHOICES[draw(4)] : [CHOICES[draw(2)], CHOICES[2 + draw(2)]];
}

function valueOf({ type }, draw) {
  if (type === 'number') return draw(100);
  return type === 'choice' ? CHOICES[draw(4)] : CHOICES.filter(() => draw(2) === 0);
}

/** The form as our template. */
export function asTemplate({ questions }) {
  const options = CHOICES.map((value, index) => ({ value, label: value, risk: 30 * index }));
  const kinds = {
    choice: { type: 'single', options, risk: { rule: 'chosen' } },
    choices: { type: 'multi', options, risk: { rule: 'highest-chosen' } },
    number: { type: 'number', range: { min: 0, max: 100 } },
  };
  return {
    code: 'large',
    version: '1.0.0',
    language: 'en',
    title: 'Large',
    scoring: { missingRequired: 70, withoutEvidence: 35, critical: { minRisk: 90, one: 70, several: 85 } },
    sources: [],
    indicators: [],
    sections: Array.from({ length: SECTIONS }, (_, at) => ({
      code: `s${at}`,
      title: `${at}`,
      description: '',
      why: '',
      factor: 1,
    })),
    questions: questions.map(({ code, section, type, rule }) => ({
      code,
      section: `s${section}`,
      text: code,
      required: false,
      weight: 1,
      measures: 'controls',
      critical: false,
      indicators: [],
      ...kinds[type],
      ...(rule && { visibleIf: { [rule.join]: rule.parts.map(ourCondition) } }),
    })),
  };
}

function ourCondition({ question, type, value }) {
  const is = { choice: 'is', choices: 'contains-any', number: 'more-than' }[type];
  return { question, is, value };
}

/** The form as survey-core reads it. Hidden answers are cleared there, so that they count for nothing, as with us. */
export function asSurvey({ questions }) {
  const kinds = {
    choice: { type: 'radiogroup', choices: CHOICES },
    choices: { type: 'checkbox', choices: CHOICES },
    number: { type: 'text', inputType: 'number' },
  };
  const pages = Array.from({ length: SECTIONS }, (_, at) => ({
    name: `s${at}`,
    elements: questions
      .filter(({ section }) => section === at)
      .map(({ code, type, rule }) => ({
        name: code,
        ...kinds[type],
        ...(rule && {
          visibleIf: rule.parts.map(theirCondition).join(rule.join === 'all' ? ' and ' : ' or '),
        }),
      })),
  }));
  return { clearInvisibleValues: 'onHidden', pages };
}

function theirCondition({ question, type, value }) {
  if (type === 'number') return `{${question}} > ${value}`;
  if (type === 'choice') return `{${question}} = '${value}'`;
  return `{${question}} anyof [${value.map((one) => `'${one}'`).join(', ')}]`;
}
