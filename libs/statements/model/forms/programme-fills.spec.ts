import { aStatement, aSummary } from '../a-statement.fixture';
import { figureSetOf } from '../figure-set';
import { NO_LAW_FACTS } from '../laws/law-facts';
import { NO_PROGRAMME, type ProgrammeRecords } from '../programme/registers';
import { someMeasures } from '../programme/some-measures.fixture';
import { summariseProgramme } from '../programme/summarise-programme';
import type { Fill } from './form-data';
import * as own from './programme-fills';

const period = { from: '2025-04-01', to: '2026-03-31' };

function chosen(fill: Fill, programme: ProgrammeRecords = someMeasures()): readonly string[] | undefined {
  const figures = figureSetOf(
    { ...aSummary(), programme: summariseProgramme(programme, period) },
    '2026-03-31',
  );
  return fill({ content: aStatement({ figures }), facts: NO_LAW_FACTS, verdicts: {}, earlier: [] })?.chosen;
}

describe('forms filled from the registers of own measures', () => {
  it('tick what policies promise, who was trained, who was consulted and how a concern is raised', () => {
    expect(chosen(own.provisions)).toEqual(['no_child_labour', 'no_worker_paid_recruitment_fees']);
    expect(chosen(own.trainedAudiences)).toEqual(['procurement', 'suppliers']);
    expect(chosen(own.partners)).toEqual(['unions_or_worker_reps']);
    expect(chosen(own.grievanceRoutes)).toEqual(['anonymous_service_or_app']);
    expect(chosen(own.moneyRemedy)).toEqual(['fee_repayment_or_other_money']);
  });

  it('tick the steps, due diligence and remedy that rows stand behind', () => {
    expect(chosen(own.ownSteps)).toEqual([
      'due_diligence_policy_process',
      'grievance_mechanism',
      'training_material',
      'recruitment_information_and_controls',
      'engage_affected_workers_families',
    ]);
    expect(chosen(own.ownDiligence)).toEqual(['embed_in_policy_and_management', 'remediate']);
    expect(chosen(own.remedyMeasures)).toEqual(['compensation', 'grievance_mechanism']);
  });

  it('say whom training was mandatory for, and nothing where there was none', () => {
    const training = (changes: readonly object[]) =>
      someMeasures({
        training: changes.map((change, at) => ({ ...someMeasures().training[0]!, id: `t-${at}`, ...change })),
      });
    expect(chosen(own.mandatoryTraining)).toEqual(['voluntary']);
    expect(chosen(own.mandatoryTraining, training([{ mandatory: true }]))).toEqual([
      'mandatory_purchasing_or_contracting',
    ]);
    expect(chosen(own.mandatoryTraining, training([{ mandatory: true, audience: 'board' }]))).toEqual([
      'mandatory_some',
    ]);
    expect(
      chosen(
        own.mandatoryTraining,
        training([{ mandatory: true }, { mandatory: true, audience: 'own-staff' }]),
      ),
    ).toEqual(['mandatory_all']);
    expect(chosen(own.mandatoryTraining, NO_PROGRAMME)).toBeUndefined();
  });

  it('leave everything to the person where the registers are empty', () => {
    const fills = [own.provisions, own.trainedAudiences, own.partners, own.grievanceRoutes, own.moneyRemedy, own.ownSteps, own.remedyMeasures]; // prettier-ignore
    for (const fill of fills) expect(chosen(fill, NO_PROGRAMME)).toBeUndefined();
  });
});
