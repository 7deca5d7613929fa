import { checkRule } from './condition-faults';
import { countryCodes } from './countries';
import { evaluationOrder } from './evaluation-order';
import { checkQuestion, isRisk } from './question-faults';
import { checkCode, repeated, shown, type Say, type TemplateFault } from './template-fault';
import { MAX_QUESTIONS, type Template } from './template';

const MAX_SECTIONS = 100;
const MAX_LISTS = 50;

function checkScoring({ scoring }: Template, say: Say): void {
  const { missingRequired, withoutEvidence, critical } = scoring;
  const risks = [missingRequired, withoutEvidence, critical.minRisk, critical.one, critical.several];
  if (!risks.every(isRisk)) say('scoring', 'a risk is out of range', 'Give risks from 0 to 100.');
}

function checkSections(template: Template, say: Say): void {
  const { sections, questions } = template;
  for (const code of repeated(sections.map((section) => section.code)))
    say(code, 'section code used twice', 'Give each section a code of its own.');
  const used = new Set(questions.map((one) => one.section));
  for (const { code, factor, repeat, sitesCount } of sections) {
    checkCode(code, 'section', say);
    if (!(factor > 0 && factor < Infinity))
      say(code, 'a factor is more than 0', 'Give 1 for a section like the others.');
    if (!used.has(code)) say(code, 'section without questions', 'Add a question, or take the section out.');
    if (sitesCount && !repeat)
      say(code, 'it says how sites count and is not asked by site', 'Repeat it by site, or leave this out.');
  }
}

function checkLists({ countryLists = [] }: Template, say: Say): void {
  for (const code of repeated(countryLists.map((list) => list.code)))
    say(code, 'list code used twice', 'Give each list a code of its own.');
  for (const { code, countries } of countryLists) {
    checkCode(code, 'list', say);
    const unknown = countries.find((country) => !countryCodes.includes(country));
    if (unknown !== undefined)
      say(code, `"${shown(unknown)}" is no country`, 'Use ISO 3166-1 alpha-2 codes.');
    if (countries.length === 0) say(code, 'the list is empty', 'Name at least one country.');
  }
}

function checkCircles(template: Template, say: Say): void {
  const found = evaluationOrder(template);
  if (!('circle' in found)) return;
  const { circle } = found;
  const at = circle[0] ?? '';
  const message =
    circle.length === 2 ? 'it hangs on its own answer' : `it hangs on itself: ${circle.join(' → ')}`;
  say(at, message, 'Take one of these conditions out.');
}

/** What is too large to look at any further. */
function checkSize({ questions, sections, countryLists = [] }: Template, say: Say): boolean {
  if (questions.length > MAX_QUESTIONS)
    say('questions', `there are ${questions.length} questions`, `Ask ${MAX_QUESTIONS} at most.`);
  if (sections.length > MAX_SECTIONS)
    say('sections', `there are ${sections.length} sections`, `Use ${MAX_SECTIONS} at most.`);
  if (countryLists.length > MAX_LISTS)
    say('countryLists', `there are ${countryLists.length} lists`, `Use ${MAX_LISTS} at most.`);
  return (
    questions.length <= MAX_QUESTIONS && sections.length <= MAX_SECTIONS && countryLists.length <= MAX_LISTS
  );
}

/** Everything that is wrong with a template; empty for one that can be sent. */
export function templateFaults(template: Template): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const say: Say = (at, message, remedy) => faults.push({ at, message, remedy });
  if (!checkSize(template, say)) return faults;
  checkScoring(template, say);
  checkSections(template, say);
  checkLists(template, say);
  for (const code of repeated(template.questions.map((one) => one.code)))
    say(shown(code), 'question code used twice', 'Give each question a code of its own.');
  const questions = new Map(template.questions.map((one) => [one.code, one]));
  for (const { code, visibleIf } of template.sections) checkRule(code, visibleIf, questions, template, say);
  for (const question of template.questions) {
    checkQuestion(template, question, questions, say);
    checkRule(shown(question.code), question.visibleIf, questions, template, say);
  }
  checkCircles(template, say);
  return faults;
}
