import { emptyTemplate, yesNoOptions } from '@firebreak/questionnaires/model/builder';
import type { Answers, Template } from '@firebreak/questionnaires/model';
import { seededRandom, seedOf } from './seeded-random';

/** How often workers of a supplier have paid for their job. */
const LIKELY_FEE = 0.7;
const ROUTES = [
  'Kathmandu to Penang',
  'Dhaka to Johor',
  'Medan to Penang',
  'Yangon to Bangkok',
  'Jaipur to Doha',
];

/** A short questionnaire of a company's own about what workers pay for a job: an amount of money and a table are in it. */
export function jobCosts(title: string): Template {
  const asked = { section: 'COSTS', required: true, critical: false, indicators: [] } as const;
  return {
    ...emptyTemplate('job-costs', title, 'en'),
    description: 'Three questions about what workers paid to get their job.',
    sections: [
      {
        code: 'COSTS',
        title: 'What a job costs',
        description: 'What workers who came to you this year paid before they started.',
        why: 'Who starts with a debt can hardly leave.',
        factor: 1,
      },
    ],
    questions: [
      {
        ...asked,
        code: 'J1',
        text: 'What did a worker who was recruited from abroad pay, on average?',
        help: 'Everything: agent, visa, travel, medical test. Zero where you pay it all.',
        type: 'money',
        weight: 0,
        measures: 'profile',
        range: { min: 0, max: 100_000 },
      },
      {
        ...asked,
        code: 'J2',
        text: 'On which routes did workers come?',
        type: 'site-table',
        weight: 0,
        measures: 'profile',
        table: {
          rows: 'added',
          maxRows: 20,
          columns: [
            { code: 'route', text: 'From where to where', type: 'text', required: true },
            {
              code: 'workers',
              text: 'Workers',
              type: 'number',
              required: true,
              range: { min: 0, max: 100_000, whole: true },
            },
          ],
        },
      },
      {
        ...asked,
        code: 'J3',
        text: 'Do you pay back what workers paid?',
        type: 'yes-no',
        weight: 1,
        measures: 'controls',
        options: yesNoOptions('en').map((option) => ({ ...option, risk: option.value === 'yes' ? 0 : 80 })),
        risk: { rule: 'chosen' },
      },
    ],
  };
}

/** What one supplier says to it. */
export function jobCostAnswers(key: string): Answers {
  const random = seededRandom(seedOf(`${key} job costs`));
  const paid = random.chance(LIKELY_FEE) ? random.between(20, 90) * 10 : 0;
  const routes = ROUTES.filter(() => random.chance(0.4));
  const rows = (routes.length > 0 ? routes : ROUTES.slice(0, 1)).map((route) => ({
    site: null,
    cells: { route, workers: random.between(4, 80) },
  }));
  return {
    J1: { amount: paid, currency: 'USD' },
    J2: { rows },
    J3: paid === 0 || random.chance(0.6) ? 'yes' : 'no',
  };
}
