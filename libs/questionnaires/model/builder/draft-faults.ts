import { templateFault, type FaultPlace, type TemplateFault } from '../template-fault';
import type { FaultParams, TemplateFaultCode } from '../template-fault-codes';
import { templateFaults } from '../template-faults';
import { MAX_OPTIONS, type AnswerOption, type Template } from '../template';

type Need = (given: string, at: FaultPlace, code: TemplateFaultCode, params?: FaultParams) => void;

function needLabels(at: FaultPlace, options: readonly AnswerOption[] | undefined, need: Need): void {
  for (const { value, label } of options?.slice(0, MAX_OPTIONS) ?? [])
    need(label, at, 'option-label-missing', { value });
}

function textFaults({ title, sections, questions }: Template): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const need: Need = (given, at, code, params) => {
    if (!given.trim()) faults.push(templateFault(at, code, params));
  };
  need(title, 'template', 'title-missing');
  for (const { code, title: heading, why } of sections) {
    need(heading, code, 'section-title-missing');
    need(why, code, 'section-why-missing');
  }
  for (const { code, text, options, table } of questions) {
    need(text, code, 'text-missing');
    needLabels(code, options, need);
    for (const column of table?.columns ?? []) {
      const at = { question: code, column: column.code };
      need(column.text, at, 'column-text-missing', { value: column.code });
      needLabels(at, column.options, need);
    }
  }
  return faults;
}

/** Everything that keeps a company's template from being published: what asks, hides or scores wrongly, and missing texts. */
export function draftFaults(template: Template): readonly TemplateFault[] {
  if (template.questions.length === 0)
    return [templateFault('template', 'no-questions'), ...textFaults(template)];
  const faults = templateFaults(template);
  const tooLarge = faults.some(({ at }) => at === 'questions' || at === 'sections');
  return tooLarge ? faults : [...faults, ...textFaults(template)];
}
