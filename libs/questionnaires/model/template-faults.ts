import { checkRule } from './condition-faults';
import { countryCodes } from './countries';
import { evaluationOrder } from './evaluation-order';
import { checkQuestion, isRisk } from './question-faults';
import { checkCode, repeated, shown, templateFault, type Say, type TemplateFault } from './template-fault';
import { MAX_QUESTIONS, type Template } from './template';

const MAX_SECTIONS = 100;
const MAX_LISTS = 50;

function checkScoring({ scoring }: Template, say: Say): void {
  const { missingRequired, withoutEvidence, critical } = scoring;
  const risks = [missingRequired, withoutEvidence, critical.minRisk, critical.one, critical.several];
  if (!risks.every(isRisk)) say('scoring', 'scoring-out-of-range');
}

function checkSections(template: Template, say: Say): void {
  const { sections, questions } = template;
  for (const code of repeated(sections.map((section) => section.code))) say(code, 'section-code-twice');
  const used = new Set(questions.map((one) => one.section));
  for (const { code, factor, repeat, sitesCount } of sections) {
    checkCode(code, 'section', say);
    if (!(factor > 0 && factor < Infinity)) say(code, 'factor-not-positive');
    if (!used.has(code)) say(code, 'section-empty');
    if (sitesCount && !repeat) say(code, 'sites-count-alone');
  }
}

function checkLists({ countryLists = [] }: Template, say: Say): void {
  for (const code of repeated(countryLists.map((list) => list.code))) say(code, 'list-code-twice');
  for (const { code, countries } of countryLists) {
    checkCode(code, 'list', say);
    const unknown = countries.find((country) => !countryCodes.includes(country));
    if (unknown !== undefined) say(code, 'list-country-unknown', { value: shown(unknown) });
    if (countries.length === 0) say(code, 'list-empty');
  }
}

function checkCircles(template: Template, say: Say): void {
  const found = evaluationOrder(template);
  if (!('circle' in found)) return;
  const { circle } = found;
  const at = circle[0] ?? '';
  if (circle.length === 2) say(at, 'condition-on-itself');
  else say(at, 'condition-circle', { circle: circle.join(' → ') });
}

/** What is too large to look at any further. */
function checkSize({ questions, sections, countryLists = [] }: Template, say: Say): boolean {
  if (questions.length > MAX_QUESTIONS)
    say('questions', 'too-many-questions', { count: questions.length, most: MAX_QUESTIONS });
  if (sections.length > MAX_SECTIONS)
    say('sections', 'too-many-sections', { count: sections.length, most: MAX_SECTIONS });
  if (countryLists.length > MAX_LISTS)
    say('countryLists', 'too-many-lists', { count: countryLists.length, most: MAX_LISTS });
  return (
    questions.length <= MAX_QUESTIONS && sections.length <= MAX_SECTIONS && countryLists.length <= MAX_LISTS
  );
}

/** Everything that is wrong with a template; empty for one that can be sent. */
export function templateFaults(template: Template): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const say: Say = (at, code, params) => faults.push(templateFault(at, code, params));
  if (!checkSize(template, say)) return faults;
  checkScoring(template, say);
  checkSections(template, say);
  checkLists(template, say);
  for (const code of repeated(template.questions.map((one) => one.code))) say(code, 'question-code-twice');
  const questions = new Map(template.questions.map((one) => [one.code, one]));
  for (const { code, visibleIf } of template.sections) checkRule(code, visibleIf, questions, template, say);
  for (const question of template.questions) {
    checkQuestion(template, question, questions, say);
    checkRule(question.code, question.visibleIf, questions, template, say);
  }
  checkCircles(template, say);
  return faults;
}
