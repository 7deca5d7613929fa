import { TestBed } from '@angular/core/testing';
import { Formats } from '@firebreak/platform/web/light';
import { UNKNOWN_SITE, type Question } from '@firebreak/questionnaires/model';
import { answerText } from './answer-text';

const base: Question = {
  code: 'Q',
  section: 'S',
  text: 'Q',
  type: 'money',
  required: true,
  weight: 1,
  measures: 'controls',
  critical: false,
  indicators: [],
};

describe('answerText', () => {
  it('tells an amount as it was given', () => {
    const formats = TestBed.inject(Formats);
    expect(answerText(base, { amount: 1200.5, currency: 'BDT' }, formats)).toBe('BDT 1,200.5');
  });

  it('tells a table row by row, by site', () => {
    const formats = TestBed.inject(Formats);
    const question: Question = {
      ...base,
      type: 'site-table',
      table: {
        rows: 'sites',
        maxRows: 3,
        columns: [
          { code: 'beds', text: 'Beds', type: 'number', required: true },
          {
            code: 'owned',
            text: 'Owned',
            type: 'yes-no',
            required: false,
            options: [{ value: 'no', label: 'No', risk: 0 }],
          },
        ],
      },
    };
    const rows = [
      { site: 'doha', cells: { beds: 40, owned: 'no' } },
      { site: null, cells: { beds: 3 } },
    ];
    const sites = [{ ...UNKNOWN_SITE, id: 'doha', name: 'Doha' }];
    expect(answerText(question, { rows }, formats, sites)).toBe('Doha: Beds: 40, Owned: No; Beds: 3');
  });
});
