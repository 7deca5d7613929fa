import type { Condition, Question, RiskRule, Template, VisibleIf } from './template';

/** Something in a template that would ask, hide or score wrongly. */
export interface TemplateFault {
  /** Question or section code. */
  readonly at: string;
  readonly message: string;
}

type Say = (at: string, message: string) => void;

const OPTION_TYPES = ['yes-no', 'single', 'multi'];
const RULES_OF_TYPE: Readonly<Record<Question['type'], readonly RiskRule['rule'][]>> = {
  'yes-no': ['chosen'],
  single: ['chosen'],
  multi: ['highest-chosen', 'lowest-chosen', 'share-missing', 'listed-goods'],
  number: ['bands'],
  percent: ['bands'],
  date: ['age'],
  file: ['file'],
  text: [],
  'country-list': [],
};

function isRisk(value: number | undefined): boolean {
  return value !== undefined && value >= 0 && value <= 100;
}

function repeated(codes: readonly string[]): readonly string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}

function conditionsOf(rules: VisibleIf | undefined): readonly Condition[] {
  if (!rules) return [];
  return 'all' in rules ? rules.all : rules.any;
}

function checkConditions(question: Question, earlier: ReadonlyMap<string, Question>, say: Say): void {
  for (const condition of conditionsOf(question.visibleIf)) {
    const asked = earlier.get(condition.question);
    if (!asked) {
      say(question.code, `its condition looks at ${condition.question}, which isn't an earlier question`);
    } else if (asked.options && 'value' in condition) {
      const wanted = Array.isArray(condition.value) ? condition.value : [condition.value];
      const unknown = wanted.find((value) => !asked.options?.some((option) => option.value === value));
      if (unknown !== undefined)
        say(question.code, `its condition names "${unknown}", no option of ${asked.code}`);
    }
  }
}

function checkOptions(question: Question, say: Say): void {
  const options = question.options ?? [];
  if (OPTION_TYPES.includes(question.type) !== options.length > 0) {
    say(question.code, options.length > 0 ? 'this type has no options' : 'this type needs options');
  }
  for (const value of repeated(options.map((option) => option.value))) {
    say(question.code, `option "${value}" is there twice`);
  }
  const rated = ['chosen', 'highest-chosen', 'lowest-chosen'].includes(question.risk?.rule ?? '');
  for (const option of rated ? options : []) {
    if (!isRisk(option.risk)) say(question.code, `option "${option.value}" needs a risk from 0 to 100`);
  }
}

function checkBands(question: Question, say: Say): void {
  if (question.risk?.rule !== 'bands') return;
  const { bands } = question.risk;
  bands.forEach((band, index) => {
    if (band.from >= band.to || !isRisk(band.risk)) say(question.code, `band ${index + 1} is wrong`);
    const before = bands[index - 1];
    if (before && before.to !== band.from)
      say(question.code, `band ${index + 1} doesn't join the one before`);
  });
  const { min, max } = question.range ?? {};
  if (bands[0]?.from !== min || bands.at(-1)?.to !== max) say(question.code, "bands don't cover the range");
}

function checkQuestion(template: Template, question: Question, say: Say): void {
  if (!template.sections.some((section) => section.code === question.section)) {
    say(question.code, `there is no section ${question.section}`);
  }
  if (!(question.weight >= 0)) say(question.code, 'a weight is 0 or more');
  if (question.risk && !RULES_OF_TYPE[question.type].includes(question.risk.rule)) {
    say(question.code, `the rule "${question.risk.rule}" doesn't fit the type ${question.type}`);
  }
  for (const value of question.evidence?.requiredFor ?? []) {
    const known = question.options?.some((option) => option.value === value);
    if (!known) say(question.code, `evidence is required for "${value}", which isn't an option`);
  }
  for (const code of question.indicators) {
    if (!template.indicators.some((indicator) => indicator.code === code)) {
      say(question.code, `there is no indicator ${code}`);
    }
  }
}

/** Everything that is wrong with a template; empty for one that can be sent. */
export function templateFaults(template: Template): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const say: Say = (at, message) => faults.push({ at, message });
  for (const code of repeated(template.sections.map((section) => section.code)))
    say(code, 'section code used twice');
  for (const code of repeated(template.questions.map((one) => one.code)))
    say(code, 'question code used twice');
  for (const section of template.sections) {
    if (!(section.factor > 0)) say(section.code, 'a factor is more than 0');
    if (!template.questions.some((one) => one.section === section.code))
      say(section.code, 'section without questions');
  }
  const earlier = new Map<string, Question>();
  for (const question of template.questions) {
    checkQuestion(template, question, say);
    checkOptions(question, say);
    checkBands(question, say);
    checkConditions(question, earlier, say);
    earlier.set(question.code, question);
  }
  return faults;
}
