import type { Answers } from '@firebreak/questionnaires/model';

/** Complete answers to the quick check that call for nothing more. */
export const calm: Answers = {
  A02: ['PT'],
  A03: ['14'],
  A04: 20,
  B01: 0,
  B03: 0,
  HW01: 'no',
  D01: ['direct'],
  D04: 'no_verified',
  E01: 'worker',
  E02: 'yes',
  F01: 'yes',
  G01: 'no',
  I02: ['PT'],
  I03: ['none'],
  I05: 'no',
};
