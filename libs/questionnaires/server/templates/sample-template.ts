import type { Template } from '@firebreak/questionnaires/model';
import { emptyTemplate, yesNoOptions } from '@firebreak/questionnaires/model/builder';

const rated = (yes: number, no: number) =>
  yesNoOptions('en').map((option) => ({ ...option, risk: option.value === 'yes' ? yes : no }));

/** A small questionnaire that shows what a sheet can say: filled in by whoever makes one in a spreadsheet program. */
export function sampleTemplate(): Template {
  return {
    ...emptyTemplate('sample', 'Recruitment and housing', 'en'),
    description: 'An example. Change or remove every row; one row is one question.',
    sections: [
      {
        code: 'RECRUITMENT',
        title: 'Recruitment',
        description: 'How workers come to you.',
        why: 'Fees for a job lead workers into debt that they cannot leave.',
        factor: 1,
      },
      {
        code: 'HOUSING',
        title: 'Housing',
        description: 'Where workers live, if you provide it.',
        why: 'Who depends on the employer for a bed can hardly leave.',
        factor: 1,
      },
    ],
    questions: [
      {
        code: 'R1',
        section: 'RECRUITMENT',
        text: 'Do you use agents or labour providers to find workers?',
        type: 'yes-no',
        required: true,
        weight: 0,
        measures: 'profile',
        critical: false,
        indicators: [],
        options: yesNoOptions('en'),
      },
      {
        code: 'R2',
        section: 'RECRUITMENT',
        text: 'Does your contract with them forbid fees for workers?',
        help: 'Fees are everything that a worker pays to get the job: visa, travel and medical test too.',
        type: 'yes-no',
        required: true,
        weight: 2,
        measures: 'controls',
        critical: true,
        indicators: [],
        options: rated(0, 90),
        risk: { rule: 'chosen' },
        visibleIf: { all: [{ question: 'R1', is: 'is', value: 'yes' }] },
        evidence: { documents: ['Contract with the labour provider'], requiredFor: ['yes'] },
        action: { minRisk: 50, text: 'Forbid fees in every contract, and pay back those that were taken.', dueInDays: 90 }, // prettier-ignore
      },
      {
        code: 'H1',
        section: 'HOUSING',
        text: 'How many workers live in housing that you provide?',
        type: 'number',
        required: true,
        weight: 0,
        measures: 'profile',
        critical: false,
        indicators: [],
        unit: 'workers',
        range: { min: 0, max: 100_000, whole: true },
      },
      {
        code: 'H2',
        section: 'HOUSING',
        text: 'Which of these can every worker do?',
        type: 'multi',
        required: false,
        weight: 1,
        measures: 'controls',
        critical: false,
        indicators: [],
        options: [
          { value: 'leave', label: 'Leave the housing at any time' },
          { value: 'lock', label: 'Lock away what is theirs' },
          { value: 'visit', label: 'Have visitors' },
        ],
        risk: { rule: 'share-missing' },
        visibleIf: { all: [{ question: 'H1', is: 'more-than', value: 0 }] },
      },
    ],
  };
}
