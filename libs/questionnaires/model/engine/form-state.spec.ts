import fc from 'fast-check';
import { aQuestion, aTemplate } from '../a-template.fixture';
import { responseFaults } from '../answer-faults';
import { controlScore, type ControlScore } from '../control-score';
import { isGiven, type AnswerValue, type EvidenceState, type Response } from '../response';
import { progressOf } from '../progress';
import { templateFaults } from '../template-faults';
import type { Question, Template } from '../template';
import { askedPlaces, keptResponse } from '../visibility';
import type { Circumstances } from '../circumstances';
import { compile } from './compile';
import { FormState } from './form-state';
import {
  anyAnswer,
  aRandomForm,
  aRandomTemplate,
  someCircumstances,
  type Edit,
} from './random-forms.fixture';

const asOf = '2026-03-01';
const RUNS = 120;

/** The whole of what was given, as the server would have it stored. */
class Given {
  private readonly answers = new Map<string, AnswerValue | null>();
  private readonly documents = new Map<string, readonly EvidenceState[]>();

  take(edit: Edit): void {
    if ('documents' in edit) this.documents.set(edit.key, edit.documents);
    else this.answers.set(edit.key, edit.value);
  }

  response(): Response {
    const given = [...this.answers].flatMap(([key, value]) =>
      isGiven(value) ? [[key, value] as const] : [],
    );
    return {
      answers: Object.fromEntries(given),
      evidence: [...this.documents].flatMap(([question, states]) =>
        states.map((state) => ({ question, state })),
      ),
      verifiedByAudit: [],
    };
  }
}

function apply(form: FormState, edit: Edit) {
  return 'documents' in edit ? form.setDocuments(edit.key, edit.documents) : form.set(edit.key, edit.value);
}

/** Everything that a form says, by the functions that work it out from the start. */
function literally(template: Template, response: Response, circumstances: Circumstances) {
  return {
    asked: askedPlaces(template, response.answers, circumstances).map(({ key }) => key),
    faults: responseFaults(template, response, asOf, circumstances),
    progress: progressOf(template, response, circumstances),
    score: controlScore(template, response, asOf, circumstances),
    answers: keptResponse(template, response, circumstances).answers,
  };
}

function said(form: FormState) {
  return {
    asked: form.asked().map(({ key }) => key),
    faults: form.faults(),
    progress: form.progress(),
    score: form.score(),
    answers: form.kept().answers,
  };
}

function numbersIn(score: ControlScore): readonly number[] {
  return [
    score.score,
    score.answerRisk,
    score.beforeCap,
    ...score.questions.flatMap(({ risk, possible, points, lostToAnswer, lostToProof }) => [
      risk,
      possible,
      points,
      lostToAnswer,
      lostToProof,
    ]),
  ];
}

const yes = (question: string) => ({ all: [{ question, is: 'is' as const, value: 'yes' }] });
const openedOf = (questions: readonly Question[]) => new FormState(aTemplate(questions), { asOf });

describe('FormState, by hand', () => {
  it('follows a chain backwards through the template, and brings kept answers back along it', () => {
    const form = openedOf([
      aQuestion({ code: 'C', visibleIf: yes('B') }),
      aQuestion({ code: 'B', visibleIf: yes('A') }),
      aQuestion({ code: 'A' }),
      aQuestion({ code: 'D' }),
    ]);
    form.set('A', 'yes');
    expect(form.set('B', 'yes')).toMatchObject({ shown: ['C'], evaluated: ['C'], sections: ['S'] });
    form.set('C', 'no');
    expect(form.set('A', 'no')).toMatchObject({ hidden: ['B', 'C'], evaluated: ['B', 'C'] });
    expect(form.kept().answers).toEqual({ A: 'no' });
    expect(form.set('A', 'yes')).toMatchObject({ shown: ['B', 'C'], risks: ['B', 'C', 'A'] });
    expect(form.kept().answers).toEqual({ C: 'no', B: 'yes', A: 'yes' });
    expect(form.set('D', 'yes').evaluated).toEqual([]);
  });

  it('rates goods anew when their countries of origin change', () => {
    const listed = { forced: ['QA'], child: ['BD'] };
    const form = openedOf([
      aQuestion({ code: 'from', type: 'country-list' }),
      aQuestion({
        code: 'goods',
        type: 'multi',
        options: [{ value: 'cotton', label: 'Cotton', listed }],
        risk: { rule: 'listed-goods', origins: 'from', forced: 90, child: 70 },
      }),
    ]);
    form.set('goods', ['cotton']);
    expect(form.riskAt('goods')).toBe(90);
    expect(form.set('from', ['BD']).risks).toEqual(['goods', 'from']);
    expect(form.riskAt('goods')).toBe(70);
    expect(form.score().answerRisk).toBe(70);
    form.set('from', ['VN']);
    expect(form.riskAt('goods')).toBe(0);
  });

  it('looks again at each question once, however many ways lead to it', () => {
    const form = openedOf([
      aQuestion({ code: 'A' }),
      aQuestion({ code: 'B', visibleIf: yes('A') }),
      aQuestion({ code: 'C', visibleIf: yes('A') }),
      aQuestion({ code: 'D', visibleIf: { any: [...yes('B').all, ...yes('C').all, ...yes('A').all] } }),
    ]);
    expect(form.set('A', 'yes').evaluated).toEqual(['B', 'C', 'D']);
  });
});

describe('compile', () => {
  it('refuses circles, codes that are there twice, and sections that are not there', () => {
    const circle = aTemplate([
      aQuestion({ code: 'A', visibleIf: yes('B') }),
      aQuestion({ code: 'B', visibleIf: yes('A') }),
    ]);
    expect(() => compile(circle)).toThrow('circular conditions: A -> B -> A');
    expect(() => compile(aTemplate([aQuestion({ code: 'A' }), aQuestion({ code: 'A' })]))).toThrow(
      'used twice',
    );
    expect(() => compile({ ...aTemplate([aQuestion({ code: 'A' })]), sections: [] })).toThrow('no section S');
  });
});

describe('FormState', () => {
  it('draws templates that may be sent, so that what follows is about such', () => {
    fc.assert(
      fc.property(aRandomTemplate, (template) => {
        expect(templateFaults(template)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('says after every edit what the literal definition says, and what the edit moved', () => {
    fc.assert(
      fc.property(aRandomForm, ({ template, circumstances, edits }) => {
        const form = new FormState(compile(template), { circumstances, asOf });
        const given = new Given();
        let before = said(form);
        expect(before).toEqual(literally(template, given.response(), circumstances));
        for (const edit of edits) {
          const faultsBefore = new Map(before.faults.map((fault) => [fault.question, fault]));
          given.take(edit);
          const change = apply(form, edit);
          const after = said(form);
          expect(after).toEqual(literally(template, given.response(), circumstances));
          const shown = after.asked.filter((key) => !before.asked.includes(key));
          const hidden = before.asked.filter((key) => !after.asked.includes(key));
          expect([...change.shown].sort()).toEqual(shown.sort());
          expect([...change.hidden].sort()).toEqual(hidden.sort());
          expect(change.evaluated).toEqual(expect.arrayContaining([...shown, ...hidden]));
          expect(new Set(change.evaluated).size).toBe(change.evaluated.length);
          for (const fault of after.faults) {
            const same = JSON.stringify(faultsBefore.get(fault.question)) === JSON.stringify(fault);
            expect(change.faults.includes(fault.question)).toBe(!same);
          }
          before = after;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('does not depend on the order of edits', () => {
    fc.assert(
      fc.property(aRandomForm, fc.infiniteStream(fc.nat()), ({ template, circumstances, edits }, draw) => {
        const lastOfEach = [
          ...new Map(edits.map((edit) => [`${edit.key} ${'value' in edit}`, edit])).values(),
        ];
        const shuffled = lastOfEach
          .map((edit) => ({ edit, at: draw.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at);
        const one = new FormState(template, { circumstances, asOf });
        for (const edit of edits) apply(one, edit);
        const other = new FormState(template, { circumstances, asOf });
        for (const { edit } of shuffled) apply(other, edit);
        const given = new Given();
        for (const edit of edits) given.take(edit);
        const atOnce = new FormState(template, { circumstances, asOf, response: given.response() });
        expect(said(other)).toEqual(said(one));
        expect(said(atOnce)).toEqual(said(one));
      }),
      { numRuns: RUNS },
    );
  });

  it('brings a hidden answer back when its place is shown again', () => {
    fc.assert(
      fc.property(aRandomForm, ({ template, circumstances, edits }) => {
        const form = new FormState(template, { circumstances, asOf });
        for (const edit of edits) apply(form, edit);
        const before = said(form);
        for (const { key } of form.asked()) {
          const value = form.valueAt(key);
          form.set(key, null);
          form.set(key, value);
        }
        expect(said(form)).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('takes whatever comes without an error or a number that is none', () => {
    const hostile = fc.record({
      key: fc.oneof(
        fc.string(),
        fc.constantFrom('__proto__', 'constructor', 'Q0', 'Q1', 'Q2', 'Q3', 'Q4@s0'),
      ),
      value: fc.oneof(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
        fc.double(),
        anyAnswer,
      ),
    });
    fc.assert(
      fc.property(aRandomTemplate, someCircumstances, fc.array(hostile), (template, circumstances, edits) => {
        const form = new FormState(template, { circumstances, asOf });
        for (const { key, value } of edits) form.set(key, value);
        expect(numbersIn(form.score()).every(Number.isFinite)).toBe(true);
        expect(Number.isFinite(form.progress().ratio + form.progress().minutesLeft)).toBe(true);
        form.faults();
      }),
      { numRuns: RUNS },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
