import { aQuestion, aTemplate } from '../a-template.fixture';
import { NOTHING_KNOWN, UNKNOWN_SITE } from '../circumstances';
import { compile } from '../engine';
import { openPlaces } from './open-places';

const answered = (question: string) => ({ all: [{ question, is: 'is-answered' as const }] });

/** A, on which B hangs, on which C hangs; D beside them. */
const chain = aTemplate([
  aQuestion({ code: 'A' }),
  aQuestion({ code: 'B', visibleIf: answered('A') }),
  aQuestion({ code: 'C', visibleIf: answered('B') }),
  aQuestion({ code: 'D' }),
]);

it.each([
  { askedBack: ['A'], open: ['A', 'B', 'C'] },
  { askedBack: ['B'], open: ['B', 'C'] },
  { askedBack: ['C', 'D'], open: ['C', 'D'] },
  { askedBack: [], open: [] },
])('$askedBack asked back opens $open', ({ askedBack, open }) => {
  expect([...openPlaces(compile(chain), askedBack, NOTHING_KNOWN)].sort()).toEqual(open);
});

describe('with a section that repeats by site', () => {
  const sites = ['x', 'y'].map((id) => ({ ...UNKNOWN_SITE, id, name: id }));
  const circumstances = { ...NOTHING_KNOWN, sites };
  const template = aTemplate([
    aQuestion({ code: 'A', section: 'W' }),
    aQuestion({ code: 'P', section: 'S', visibleIf: answered('A') }),
    aQuestion({ code: 'Q', section: 'S', visibleIf: answered('P') }),
    aQuestion({ code: 'Z', section: 'W', visibleIf: answered('Q') }),
  ]);
  const sections = template.sections.map((one) =>
    one.code === 'S' ? { ...one, repeat: 'site' as const } : one,
  );
  const bySite = compile({ ...template, sections });

  it('opens what hangs on it at the same site, and for the supplier as a whole', () => {
    expect([...openPlaces(bySite, ['P@x'], circumstances)].sort()).toEqual(['P@x', 'Q@x', 'Z']);
  });

  it('opens every site where the answer is about the whole', () => {
    expect([...openPlaces(bySite, ['A'], circumstances)].sort()).toEqual([
      'A',
      'P@x',
      'P@y',
      'Q@x',
      'Q@y',
      'Z',
    ]);
  });
});
