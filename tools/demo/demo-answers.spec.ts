import {
  builtInTemplate,
  controlScore,
  FIREBREAK_BASELINE,
  responseFaults,
} from '@firebreak/questionnaires/model';
import { demoAnswers } from './demo-answers';
import { demoCompany } from './demo-company';
import { demoProfile } from './demo-profile';

const template = builtInTemplate(FIREBREAK_BASELINE);
const answeredOn = '2026-11-02';
const { suppliers, questionnaires } = demoCompany('2026-11-23');
const answersOf = (key: string, quality: number, share = 1) => {
  const supplier = suppliers.find((one) => one.key === key)!;
  return demoAnswers(template, { key, quality, answeredOn, profile: demoProfile(supplier) }, share);
};
const scoreOf = (key: string, quality: number) => {
  const { answers, documents } = answersOf(key, quality);
  const evidence = documents.map((question) => ({ question, state: 'accepted' as const }));
  return controlScore(template, { answers, evidence }, answeredOn).score;
};

describe('demoAnswers', () => {
  it('could be submitted, for every supplier that is asked', () => {
    for (const { supplier, quality } of questionnaires) {
      const { answers, documents } = answersOf(supplier, quality);
      const evidence = documents.map((question) => ({ question, state: 'offered' as const }));
      expect([supplier, responseFaults(template, { answers, evidence }, answeredOn)]).toEqual([supplier, []]);
    }
  });

  it('are the same in every run', () => {
    expect(answersOf('jolmira', 0.6)).toEqual(answersOf('jolmira', 0.6));
  });

  it('are the better the better the supplier is', () => {
    const keys = ['jolmira', 'shonavar', 'kaverani', 'yulinghe', 'tahsuei', 'riotorto'];
    const mean = (quality: number) => keys.reduce((sum, key) => sum + scoreOf(key, quality), 0) / keys.length;
    expect(mean(0.95)).toBeGreaterThan(mean(0.5));
    expect(mean(0.5)).toBeGreaterThan(mean(0.1));
  });

  it('stop where the respondent has come to', () => {
    const half = Object.keys(answersOf('sehrabad', 0.5, 0.5).answers).length;
    expect(half).toBeGreaterThan(5);
    expect(half).toBeLessThan(Object.keys(answersOf('sehrabad', 0.5).answers).length);
    expect(answersOf('sehrabad', 0.5, 0.5).documents).toEqual([]);
  });
});
