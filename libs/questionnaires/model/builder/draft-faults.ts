import { templateFaults } from '../template-faults';
import type { TemplateFault } from '../template-fault';
import { MAX_OPTIONS, type Template } from '../template';

function textFaults({ title, sections, questions }: Template): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const need = (at: string, given: string, message: string, remedy: string) => {
    if (!given.trim()) faults.push({ at, message, remedy });
  };
  need('template', title, 'the questionnaire has no title', 'Give it a title that suppliers understand.');
  for (const { code, title: heading, why } of sections) {
    need(code, heading, 'the section has no title', 'Give it one.');
    need(code, why, 'nothing says why you ask', 'Say in a sentence what the answers are for.');
  }
  for (const { code, text, options = [], table } of questions) {
    need(code, text, 'the question has no text', 'Write the question.');
    for (const { value, label } of options.slice(0, MAX_OPTIONS))
      need(code, label, `the option ${value} has no label`, 'Write what suppliers read.');
    for (const column of table?.columns ?? [])
      need(code, column.text, `the column ${column.code} has no heading`, 'Write what suppliers read.');
  }
  return faults;
}

/** Everything that keeps a company's template from being published: what asks, hides or scores wrongly, and missing texts. */
export function draftFaults(template: Template): readonly TemplateFault[] {
  if (template.questions.length === 0) {
    return [
      { at: 'template', message: 'there are no questions yet', remedy: 'Add a section and a question.' },
      ...textFaults(template),
    ];
  }
  const faults = templateFaults(template);
  const tooLarge = faults.some(({ at }) => at === 'questions' || at === 'sections');
  return tooLarge ? faults : [...faults, ...textFaults(template)];
}
