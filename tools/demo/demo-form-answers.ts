import type { SaveFormAnswer } from '@firebreak/statements/model';

function answer(criterion: string, part: string, value: Partial<SaveFormAnswer>): SaveFormAnswer {
  return { criterion, part, text: '', chosen: [], version: 0, ...value };
}

/** What no record knows and the demo company has put into official forms. The numbers are nobody's. */
export function demoFormAnswers(): SaveFormAnswer[] {
  return [
    answer('uk-reg-org', 'company-number', { text: '00000000' }),
    answer('uk-reg-policies', 'provisions', {
      chosen: ['free_to_leave_job', 'no_worker_paid_recruitment_fees', 'no_child_labour'],
    }),
    answer('uk-reg-grievance', 'routes', {
      text: 'A line in nine languages, open to workers at suppliers.',
      chosen: ['anonymous_service_or_app'],
    }),
    answer('ca-q-bn', 'business-number', { text: '000000000' }),
    answer('ca-q-revised', 'revised', { chosen: ['no'] }),
    answer('au-reg-fields', 'identifiers', { text: 'ABN 00 000 000 000' }),
  ];
}
