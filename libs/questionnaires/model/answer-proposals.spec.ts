import { aQuestion, aTemplate } from './a-template.fixture';
import {
  answerProposals,
  proposalsByPlace,
  type AnswerProposal,
  type AnsweredBefore,
} from './answer-proposals';
import { NOTHING_KNOWN } from './circumstances';
import type { Answers } from './response';
import type { Question, Template } from './template';

const today = '2026-03-01';

function asked(questions: readonly Question[], code = 'test'): Pick<AnsweredBefore, 'parts' | 'template'> {
  const template: Template = { ...aTemplate(questions), code };
  return { template, parts: [template] };
}
const given = (answers: Answers, before: ReturnType<typeof asked>, answeredOn: string): AnsweredBefore => ({
  ...before,
  answers,
  title: 'Test',
  answeredOn,
});
const proposed = (to: ReturnType<typeof asked>, ...earlier: AnsweredBefore[]) =>
  answerProposals(to, earlier, today, NOTHING_KNOWN).map(({ question, value, doubts, source }) => [
    question,
    value,
    source.answeredOn,
    ...doubts,
  ]);

describe('answerProposals', () => {
  const now = asked([aQuestion({ code: 'Q1' }), aQuestion({ code: 'Q2' })]);

  it('proposes the newest answer to each question, with its date', () => {
    const newer = given({ Q1: 'no' }, now, '2026-01-01');
    const older = given({ Q1: 'yes', Q2: 'partly' }, now, '2025-01-01');
    expect(proposed(now, newer, older)).toEqual([
      ['Q1', 'no', '2026-01-01'],
      ['Q2', 'partly', '2025-01-01'],
    ]);
  });

  it('passes over answers that no longer fit, and takes an older one that does', () => {
    const before = asked([aQuestion({ code: 'Q1', options: [{ value: 'gone', label: 'Gone' }] })]);
    const newer = given({ Q1: 'gone' }, before, '2026-01-01');
    expect(proposed(now, newer, given({ Q1: 'yes' }, now, '2025-01-01'))).toEqual([
      ['Q1', 'yes', '2025-01-01'],
    ]);
  });

  it('says what has changed about the question', () => {
    const before = asked([aQuestion({ code: 'Q1', meaning: 2 })]);
    expect(proposed(now, given({ Q1: 'yes' }, before, '2026-01-01'))).toEqual([
      ['Q1', 'yes', '2026-01-01', 'meaning-changed'],
    ]);
  });

  it("takes another author's code for another question, unless it has the same words", () => {
    const other = asked(
      [aQuestion({ code: 'Q1', text: 'Something else' }), aQuestion({ code: 'Q2' })],
      'other',
    );
    expect(proposed(now, given({ Q1: 'yes', Q2: 'no' }, other, '2026-01-01'))).toEqual([
      ['Q2', 'no', '2026-01-01'],
    ]);
  });

  it('proposes nothing where nothing was given', () => {
    expect(proposed(now)).toEqual([]);
    expect(proposed(now, given({ Q1: '  ' }, now, '2026-01-01'))).toEqual([]);
  });
});

describe('proposalsByPlace', () => {
  const a = (value: string, answeredOn: string, facts: Partial<AnswerProposal> = {}): AnswerProposal => ({
    ...{ question: 'Q1', value, doubts: [], expired: false },
    source: { kind: 'vault', name: 'Kestrel', answeredOn, validUntil: '2027-01-01' },
    ...facts,
  });
  const said = (...proposals: readonly AnswerProposal[]) =>
    proposalsByPlace(proposals)
      .get('Q1')
      ?.map(({ value, source }) => [value, source.answeredOn]);

  it('puts the newest current one first, and what has run out or is in doubt behind', () => {
    expect(
      said(
        a('expired', '2026-05-01', { expired: true }),
        a('old', '2026-01-01'),
        a('doubtful', '2026-04-01', { doubts: ['unit-changed'] }),
        a('new', '2026-03-01'),
      ),
    ).toEqual([
      ['new', '2026-03-01'],
      ['old', '2026-01-01'],
      ['doubtful', '2026-04-01'],
      ['expired', '2026-05-01'],
    ]);
  });

  it('shows equal answers of two sources once, from the newer', () => {
    expect(said(a('same', '2026-01-01'), a('same', '2026-02-01'))).toEqual([['same', '2026-02-01']]);
  });

  it('has no list for a place without any', () => {
    expect(said()).toBeUndefined();
  });
});
