import fc from 'fast-check';
import { aKnownSite } from './a-known-site.fixture';
import { aQuestion, aTemplate } from './a-template.fixture';
import type { Circumstances } from './circumstances';
import { aRandomForm } from './engine/random-forms.fixture';
import { isGiven } from './response';
import { looksBeyondAnswers, respondentTemplate } from './respondent-template';
import { askedPlaces } from './visibility';

const circumstances: Circumstances = {
  sites: [aKnownSite({ id: 's1', country: 'QA', headcount: 40, migrantShare: 0.9 })],
  risk: { score: 82, band: 'very-high', facts: ['listed-good'] },
};

describe('respondentTemplate', () => {
  it('asks the same questions as the whole knowledge does', () => {
    fc.assert(
      fc.property(aRandomForm, ({ template, circumstances: known, edits }) => {
        const given = edits.flatMap((edit) =>
          'value' in edit && isGiven(edit.value) ? [[edit.key, edit.value] as const] : [],
        );
        const answers = Object.fromEntries(given);
        const shared = respondentTemplate(template, known);
        const keys = (places: ReturnType<typeof askedPlaces>) => places.map(({ key }) => key);
        expect(keys(askedPlaces(shared.template, answers, shared.circumstances))).toEqual(
          keys(askedPlaces(template, answers, known)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("says nothing of the supplier's risk, nor of its sites but what their sections look at", () => {
    const asked = aTemplate([
      aQuestion({ code: 'Q', visibleIf: { all: [{ site: 'country', is: 'is', value: 'QA' }] } }),
      aQuestion({
        code: 'R',
        section: 'T',
        visibleIf: {
          any: [
            { risk: 'score', is: 'more-than', value: 80 },
            { site: 'migrantShare', is: 'more-than', value: 0.5 },
          ],
        },
      }),
    ]);
    const sections = asked.sections.map((one) =>
      one.code === 'S' ? { ...one, repeat: 'site' as const } : one,
    );
    const shared = respondentTemplate({ ...asked, sections }, circumstances);
    expect(shared.circumstances).toEqual({
      sites: [aKnownSite({ id: 's1', country: 'QA' })],
      risk: { score: null, band: null, facts: [] },
    });
    expect(shared.template.questions[1]?.visibleIf).toEqual({ any: [{ all: [] }, { all: [] }] });
  });
});

describe('looksBeyondAnswers', () => {
  it('is so for conditions over sites or risk, sections by site and tables', () => {
    const risk = { not: { risk: 'score' as const, is: 'more-than' as const, value: 5 } };
    expect(looksBeyondAnswers(aTemplate([aQuestion({ code: 'Q', visibleIf: risk })]))).toBe(true);
    expect(looksBeyondAnswers(aTemplate([aQuestion({ code: 'Q' })]))).toBe(false);
  });
});
