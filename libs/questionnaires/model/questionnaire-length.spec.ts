import { askedTemplate } from './asked-template';
import { builtInTemplate } from './built-in-templates';
import { UNKNOWN_SITE, type Circumstances, type KnownSite } from './circumstances';
import { answersToCarry, LENGTH_REASONS, lengthFor, partsToAsk, type KnownBand } from './quick-check-length';
import type { Answers } from './response';
import { FIREBREAK_BASELINE, FIREBREAK_QUICK_CHECK } from './template-languages';
import { askedPlaces } from './visibility';

/** A supplier in whose answers nothing calls for more. */
const calm: Answers = {
  A02: ['PT'], A03: ['14'], A04: 20, B01: 0, B03: 0, HW01: 'no', D01: ['direct'], D04: 'no_verified', E01: 'worker',
  E02: 'yes', F01: 'yes', G01: 'no', I02: ['PT'], I03: ['none'], I05: 'no',
}; // prettier-ignore

function sites(count: number): Circumstances {
  const all = Array.from({ length: count }, (_, index): KnownSite => ({ ...UNKNOWN_SITE, id: `s${index + 1}`, name: `Site ${index + 1}` })); // prettier-ignore
  return { sites: all, risk: { score: null, band: null, facts: [] } };
}

interface Typical {
  readonly who: string;
  readonly quick: Answers;
  readonly band: KnownBand;
  readonly at: Circumstances;
  /** Further answers that open questions. */
  readonly answers?: Answers;
  /** Questions that are put to it beside the 15 of the quick check. */
  readonly more: number;
}

const atSites = (code: string, count: number, value: (site: number) => string | number): Answers =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${code}@s${index + 1}`, value(index + 1)]),
  );

const TYPICAL: readonly Typical[] = [
  { who: 'a workshop of low risk', quick: {}, band: 'low', at: sites(1), more: 0 },
  { who: 'a supplier of medium risk without a sign', quick: {}, band: 'medium', at: sites(1), more: 9 },
  { who: 'a factory with migrants from an agency, who live in its house and paid', quick: { B01: 30, B03: 30, D01: ['licensed'], G01: 'employer' }, band: 'medium', at: sites(2), answers: { LP06: ['travel'] }, more: 56 },
  { who: 'an exporter with homework given out at two of its three sites', quick: { HW01: 'yes' }, band: 'medium', at: sites(3), answers: atSites('HW21', 3, (site) => (site < 3 ? 'yes' : 'no')), more: 39 },
  { who: 'a builder with six sites, three of them with a camp', quick: { A03: ['F'], G01: 'employer' }, band: 'medium', at: sites(6), answers: { ...atSites('CS25', 6, () => 40), ...atSites('CS26', 6, (site) => (site < 4 ? 'own' : 'no')) }, more: 49 },
  { who: 'a supplier of high risk without agencies, homework or building', quick: {}, band: 'high', at: sites(4), more: 36 },
]; // prettier-ignore

function partsFor({ quick, band }: Pick<Typical, 'quick' | 'band'>) {
  return lengthFor({ ...calm, ...quick }, band);
}

/** Keys of the places that are asked and not answered by the quick check. */
function askedBeside({ quick, band, at, answers }: Typical): readonly string[] {
  const { sections, modules } = partsFor({ quick, band });
  if (sections.length + modules.length === 0) return [];
  const codes = (parts: typeof sections) => parts.map(({ code }) => code);
  const version = builtInTemplate(FIREBREAK_BASELINE).version;
  const asked = partsToAsk(codes(sections), codes(modules));
  const template = askedTemplate(
    { templateCode: FIREBREAK_BASELINE, templateVersion: version, asked },
    builtInTemplate,
  );
  const carried = answersToCarry({ ...calm, ...quick }, template);
  const places = askedPlaces(template, { ...carried, ...answers }, at);
  return places.map(({ key }) => key).filter((key) => !Object.hasOwn(carried, key));
}

describe('what a typical supplier is asked', () => {
  it.each(TYPICAL)('$who: the quick check and $more questions', (typical) => {
    const asked = askedBeside(typical);
    expect(asked).toHaveLength(typical.more);
    expect(15 + asked.length).toBeLessThan(100);
  });

  it('begins with 15 questions for everybody, asked once whatever sites there are', () => {
    const quick = builtInTemplate(FIREBREAK_QUICK_CHECK);
    expect(askedPlaces(quick, calm, sites(50))).toHaveLength(15);
  });

  it('grows by one question for a site where nothing is built or given out', () => {
    const builder = (count: number) =>
      askedBeside({ who: '', quick: { A03: ['F'] }, band: 'low', at: sites(count), answers: atSites('CS25', count, () => 0), more: 0 }).length; // prettier-ignore
    expect(builder(20) - builder(10)).toBe(10);
    const exporter = (count: number) =>
      askedBeside({ who: '', quick: { HW01: 'yes' }, band: 'low', at: sites(count), answers: atSites('HW21', count, () => 'no'), more: 0 }).length; // prettier-ignore
    expect(exporter(20) - exporter(10)).toBe(10);
  });

  it('is more than a hundred questions only where several reasons come together, and each is told', () => {
    const everything = {
      A03: ['F'],
      B01: 40,
      B03: 60,
      HW01: 'yes',
      G01: 'agent',
      I05: 'unknown',
      D04: 'yes',
    };
    const { sections, modules } = partsFor({ quick: everything, band: 'very-high' });
    const told = [...sections, ...modules].flatMap(({ reasons }) => reasons);
    expect(new Set(told).size).toBeGreaterThan(3);
    for (const { reasons } of [...sections, ...modules]) expect(reasons.length).toBeGreaterThan(0);
    expect(told.filter((reason) => !LENGTH_REASONS[reason])).toEqual([]);
  });
});
