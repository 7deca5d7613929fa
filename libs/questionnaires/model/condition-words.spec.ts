import { aKnownSite, withSites } from './a-known-site.fixture';
import { aQuestion, aTemplate } from './a-template.fixture';
import { askedWhen, type ConditionTexts } from './condition-words';
import type { VisibleIf } from './condition';
import type { Known } from './condition-holds';

const texts: ConditionTexts = {
  and: 'and',
  or: 'or',
  not: 'not: {condition}',
  is: '{question} is {value}',
  isNot: '{question} is not {value}',
  moreThan: '{question} is more than {value}',
  lessThan: '{question} is less than {value}',
  answered: '{question} is answered',
  notAnswered: '{question} is not answered',
};
const asker = aQuestion({ code: 'Q1', text: 'Agents?' });
const workers = aQuestion({ code: 'Q2', text: 'Workers?', type: 'number' });
const dhaka = aKnownSite({ id: 'site-1', country: 'BD' });
const known: Known = { circumstances: withSites(dhaka), lists: new Map(), answersTo: () => [] };

function words(visibleIf: VisibleIf) {
  const question = aQuestion({ code: 'Q3', visibleIf });
  const template = aTemplate([asker, workers, question]);
  return askedWhen(template, { key: 'Q3', question, site: null }, undefined, known, texts, (code) => code);
}

describe('askedWhen', () => {
  it('tells conditions by the words of question and answer', () => {
    expect(words({ all: [{ question: 'Q1', is: 'is', value: 'yes' }] })).toBe('Agents? is “Yes”');
    expect(
      words({
        all: [
          { question: 'Q2', is: 'more-than', value: 10 },
          {
            any: [
              { question: 'Q1', is: 'one-of', value: ['yes', 'partly'] },
              { question: 'Q1', is: 'is-not-answered' },
            ],
          },
        ],
      }),
    ).toBe('Workers? is more than 10 and (Agents? is “Yes” or “Partly” or Agents? is not answered)');
    expect(words({ not: { question: 'Q1', is: 'is', value: 'no' } })).toBe('not: Agents? is “No”');
  });

  it('tells nothing of what is settled: it is always asked, or never', () => {
    const here = { site: 'country', is: 'is', value: 'BD' } as const;
    const elsewhere = { site: 'country', is: 'is', value: 'DE' } as const;
    expect(words({ all: [] })).toBeNull();
    expect(words({ all: [here] })).toBeNull();
    expect(words({ all: [elsewhere, { question: 'Q1', is: 'is', value: 'yes' }] })).toBe(false);
    expect(words({ any: [elsewhere, { question: 'Q1', is: 'is', value: 'yes' }] })).toBe('Agents? is “Yes”');
    expect(words({ any: [here, { question: 'Q1', is: 'is', value: 'yes' }] })).toBeNull();
    expect(words({ not: here })).toBe(false);
  });
});
