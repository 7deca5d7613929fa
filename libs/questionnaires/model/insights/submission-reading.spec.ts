import { aQuestion, aTemplate } from '../a-template.fixture';
import { aKnownSite } from '../a-known-site.fixture';
import { NOTHING_KNOWN } from '../circumstances';
import { compile, FormState } from '../engine';
import type { Answers } from '../response';
import type { Template } from '../template';
import { readingOf } from './submission-reading';

function read(template: Template, answers: Answers, sites = [] as ReturnType<typeof aKnownSite>[]) {
  const response = { answers, evidence: [] };
  const circumstances = { ...NOTHING_KNOWN, sites };
  return readingOf(
    new FormState(compile(template), { circumstances, response, asOf: '2026-03-01' }),
    response,
  );
}

describe('what a submission says about its questions', () => {
  const template = aTemplate([
    aQuestion({ code: 'B' }),
    aQuestion({ code: 'A' }),
    aQuestion({ code: 'C', visibleIf: { all: [{ question: 'A', is: 'is', value: 'yes' }] } }),
  ]);

  it('tells skipped from hidden and from "do not know"', () => {
    expect(read(template, { A: 'unknown' })).toEqual({ asked: ['A', 'B'], skipped: ['B'], unknown: ['A'] });
  });

  it('counts a question that is asked for each site once', () => {
    const sites = [aKnownSite({ id: 's1' }), aKnownSite({ id: 's2' })];
    const repeated = {
      ...template,
      sections: template.sections.map((section) => ({ ...section, repeat: 'site' as const })),
    };
    const answers = { 'A@s1': 'no', 'A@s2': 'unknown', 'B@s1': 'no' };
    expect(read(repeated, answers, sites)).toEqual({ asked: ['A', 'B'], skipped: [], unknown: ['A'] });
  });
});
