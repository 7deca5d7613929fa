import type { KpiView } from '@firebreak/statements/model';
import { NEW_KPI, readNumber, toKpiDraft, toSaveKpi, writeNumber } from './kpi-draft';

describe('the form of an indicator', () => {
  it('takes percents from 0 to 100, with a comma or a point', () => {
    expect(readNumber('29', 'percent')).toBe(0.29);
    expect(readNumber('12,5 %', 'percent')).toBe(0.125);
    expect(readNumber('7', 'count')).toBe(7);
    for (const text of ['', 'many', '-1', '1.2.3', '1e3']) expect(readNumber(text, 'count')).toBeNull();
    expect(writeNumber(0.29, 'percent')).toBe('29');
  });

  it('keeps no half target', () => {
    expect(toSaveKpi({ ...NEW_KPI, name: 'A', targets: [{ value: '90', by: '' }] })).toBeNull();
    expect(toSaveKpi({ ...NEW_KPI, name: 'A', targets: [{ value: 'x', by: '2027-12-31' }] })).toBeNull();
    expect(
      toSaveKpi({ ...NEW_KPI, name: 'A', targets: [{ value: '90', by: '2027-12-31' }] })?.targets,
    ).toEqual([{ value: 0.9, by: '2027-12-31' }]);
  });

  it('comes back as it was kept', () => {
    const definition = { kind: 'ratio', part: 'audits.unannounced', whole: 'audits.audits' } as const;
    const targets = [{ value: 0.5, by: '2027-12-31', edition: 1, state: 'open' as const }];
    const kept = {
      name: 'A',
      definition,
      meaning: 'm',
      direction: 'up',
      targets,
      unit: 'percent',
    } as unknown as KpiView;
    expect(toSaveKpi(toKpiDraft(kept))).toEqual({
      name: 'A', definition, meaning: 'm', direction: 'up', targets: [{ value: 0.5, by: '2027-12-31' }],
    }); // prettier-ignore
  });
});
