import { FINDING_TAXONOMY, SEVERITIES } from '@firebreak/audits/model';
import { ANSWER_FINDING_CODES, CLAIMS, FINDING_SEVERITIES } from '@firebreak/questionnaires/model';

/** Questionnaires name findings by the codes that audits keep; neither can import the other. */
describe('the codes of findings that answers lead to', () => {
  const known = FINDING_TAXONOMY.findings.map(({ code }) => code);

  it('are in the taxonomy of findings', () => {
    expect(ANSWER_FINDING_CODES.filter((code) => !known.includes(code))).toEqual([]);
    expect(CLAIMS.flatMap(({ findings }) => findings).filter((code) => !known.includes(code))).toEqual([]);
  });

  it('have the severities that audits use', () => {
    expect(FINDING_SEVERITIES).toEqual(SEVERITIES);
  });
});
