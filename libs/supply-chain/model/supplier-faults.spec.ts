import { supplierFaults } from './supplier-faults';

const faults = (more: object) =>
  supplierFaults({ name: 'A', country: 'BD', ...more }).map(({ field, code }) => [field, code]);

describe('supplierFaults', () => {
  it.each([
    [{}, []],
    [{ status: 'prospect' }, []],
    [{ status: 'left' }, [['statusReason', 'reason-missing']]],
    [{ status: 'leaving', statusReason: '  ' }, [['statusReason', 'reason-missing']]],
    [{ status: 'suspended', statusReason: 'Wages unpaid' }, []],
    [
      { spend: [2024, 2023, 2024].map((year) => ({ year, currency: 'EUR', amount: 1 })) },
      [['spend.2.year', 'year-doubled']],
    ],
    [
      {
        identifiers: [
          { scheme: 'duns', value: '150483782' },
          { scheme: 'lei', value: '506700GE1G29325QX364' },
        ],
      },
      [['identifiers.1.value', 'lei-check']],
    ],
    [
      { identifiers: [{ scheme: 'registration', value: '1' }] },
      [['identifiers.0.country', 'registration-country']],
    ],
  ])('of %j are %j', (more, expected) => {
    expect(faults(more)).toEqual(expected);
  });
});
