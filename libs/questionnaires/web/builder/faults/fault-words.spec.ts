import { TestBed } from '@angular/core/testing';
import { Texts } from '@firebreak/platform/web';
import {
  FAULTS_IN_ENGLISH,
  type TemplateFault,
  type TemplateFaultCode,
} from '@firebreak/questionnaires/model';
import ar from '../i18n/ar.json';
import en from '../i18n/en.json';
import es from '../i18n/es.json';
import { FaultWords } from './fault-words';

const partsOf = (text: string, sign: RegExp) => new Set([...text.matchAll(sign)].map(([, name]) => name));

describe('the words for faults', () => {
  const codes = Object.keys(FAULTS_IN_ENGLISH) as TemplateFaultCode[];

  it.each(Object.entries({ en, es, ar }))(
    'in %s say every fault, with no part that it does not have',
    (_, texts) => {
      expect(Object.keys(texts.fault)).toEqual(codes);
      for (const code of codes) {
        const { message, remedy } = FAULTS_IN_ENGLISH[code];
        const known = partsOf(`${message} ${remedy}`, /\{(\w+)\}/g);
        const said = texts.fault[code];
        for (const name of partsOf(`${said.wrong} ${said.remedy}`, /\{\{(\w+)\}\}/g)) {
          expect([code, [...known]]).toEqual([code, expect.arrayContaining([name])]);
        }
      }
    },
  );

  it.each([
    [
      'en',
      'Column C1: The rule “bands” doesn’t fit the type Several of several.',
      'Use one of: riskiest option or least risky option.',
    ],
    [
      'es',
      'Columna C1: La regla «tramos» no encaja con el tipo «Varias de varias».',
      'Use uno de estos: opción de más riesgo o opción de menos riesgo.',
    ],
  ] as const)('name types and rules in %s', async (language, wrong, remedy) => {
    const texts = TestBed.inject(Texts);
    await texts.add('builder', { en: async () => ({ default: en }), es: async () => ({ default: es }), ar: async () => ({ default: ar }) }); // prettier-ignore
    await texts.use(language);
    const fault: TemplateFault = {
      at: 'Q1',
      column: 'C1',
      code: 'rule-does-not-fit',
      params: { rule: 'bands', type: 'multi', fitting: 'highest-chosen, lowest-chosen' },
      field: 'risk',
    };
    expect(TestBed.inject(FaultWords).of(fault)).toEqual({
      wrong,
      remedy: expect.stringContaining(remedy.slice(0, 30)),
    });
  });
});
