import fc from 'fast-check';
import { matchIfLikely, matchProfiles, MATCH_SENTENCES, PRIOR_LOG_ODDS, verdictOf } from './match';
import { PartyRecord, profileOf } from './party';

const dhaka = (name: string, more: Partial<PartyRecord> = {}): PartyRecord => ({
  names: [name],
  country: 'BD',
  addresses: ['Plot 12, Tongi Industrial Area, Gazipur'],
  ...more,
});
const match = (a: PartyRecord, b: PartyRecord) => matchProfiles(profileOf(a), profileOf(b));
const sentences = (a: PartyRecord, b: PartyRecord) => match(a, b).parts.map(({ sentence }) => sentence);

describe('matching two parties', () => {
  it.each([
    ['legal form and capitals', dhaka('Meghna Apparels Ltd.'), dhaka('MEGHNA APPARELS LIMITED')],
    ['word order', dhaka('Blue Heron Knitwear'), dhaka('Knitwear Blue Heron Ltd')],
    ['one word or two', dhaka('Blue Heron Knitwear'), dhaka('Blueheron Knit Wear')],
    ['a slip of the pen at one address', dhaka('Shitalakhya Garments'), dhaka('Shitalakyha Garmnets')],
    ['numbers of the plant in two ways', dhaka('Meghna Plant II'), dhaka('Meghna 2nd Plant')],
    [
      'nothing but a telling name',
      dhaka('Kalindi Overseas', { addresses: [] }),
      dhaka('Kalindi Overseas Ltd'),
    ],
    [
      'an old name',
      dhaka('New Dawn Ltd', { names: ['New Dawn Ltd', 'Rupsha Fashions'] }),
      dhaka('Rupsha Fashions Ltd'),
    ],
  ])('the same: %s', (_, a, b) => {
    expect(match(a, b)).toMatchObject({ verdict: 'same' });
  });

  it.each([
    ['numbers of the plant', 'new', dhaka('Meghna Apparels Unit 1'), dhaka('Meghna Apparels Unit 2')],
    [
      'numbers of the plant, once in brackets',
      'new',
      dhaka('Meghna Apparels (Unit 1)'),
      dhaka('Meghna Apparels Unit 2'),
    ],
    [
      'a letter of the building',
      'new',
      dhaka('Meghna Apparels Building A'),
      dhaka('Meghna Apparels Building B'),
    ],
    ['the name, in one building', 'new', dhaka('Red Robin Apparels'), dhaka('Blue Crane Apparels')],
    [
      'the plot',
      'ask',
      dhaka('Meghna Apparels'),
      dhaka('Meghna Apparels', { addresses: ['Plot 21, Tongi Industrial Area, Gazipur'] }),
    ],
    ['the work of a sister company', 'ask', dhaka('Dragon Textiles'), dhaka('Dragon Textiles Dyeing')],
    ['the holding', 'new', dhaka('Meghna Holdings'), dhaka('Meghna Garments')],
    ['the country', 'new', dhaka('Meghna Apparels'), { names: ['Meghna Apparels'], country: 'LK' }],
    [
      'the country, at one address',
      'new',
      dhaka('Meghna Apparels'),
      dhaka('Meghna Apparels', { country: 'LK' }),
    ],
    [
      'the city of a name that everybody has',
      'new',
      dhaka('Royal Garments'),
      dhaka('Royal Garments', { addresses: ['Kalurghat, Chattogram'] }),
    ],
  ])('two, or a question: %s (%s)', (_, verdict, a, b) => {
    expect(match(a, b).verdict).toBe(verdict);
  });

  it('does not take what is left out for a difference', () => {
    const known = dhaka('Meghna Apparels', {
      phone: '+880 2 7691234',
      latitude: 23.9,
      longitude: 90.4,
      city: 'Gazipur',
    });
    const scant: PartyRecord = { names: ['Meghna Apparels'], country: null };
    expect(match(known, scant).parts.every(({ weight }) => weight >= 0)).toBe(true);
  });

  it('lets an equal identifier decide for the same, a different one for two', () => {
    const lei = (value: string) => [{ scheme: 'lei' as const, value }];
    const [old, renamed] = [
      dhaka('Old Silk House'),
      dhaka('Northern Looms', { addresses: ['Mirpur, Dhaka'] }),
    ];
    expect(match(old, renamed).verdict).toBe('new');
    expect(
      match(
        { ...old, identifiers: lei('5493 00ABCDEF12345678') },
        { ...renamed, identifiers: lei('549300abcdef12345678') },
      ),
    ).toMatchObject({ verdict: 'same' });
    const [one, other] = [
      dhaka('Meghna', { identifiers: lei('549300ABCDEF12345678') }),
      dhaka('Meghna', { identifiers: lei('549300ZZZZZZ12345678') }),
    ];
    expect(match(one, other).verdict).toBe('new');
    expect(sentences(one, other)).toContain('identifier-differs');
  });

  it('takes a VAT number with and without the letters of its country for one, and compares it within a country only', () => {
    const vat = (country: string, value: string): PartyRecord => ({
      names: ['Alvorada'],
      country,
      identifiers: [{ scheme: 'vat', value }],
    });
    expect(sentences(vat('PT', 'PT 501234987'), vat('PT', '501234987'))).toContain('identifier-same');
    expect(sentences(vat('PT', '501234987'), vat('ES', '501234987'))).not.toContain('identifier-same');
  });

  it('uses the distance between coordinates of sites only', () => {
    const at = (latitude: number, precision: PartyRecord['locationPrecision']) =>
      dhaka('Meghna Apparels', { addresses: [], latitude, longitude: 90.4, locationPrecision: precision });
    const near = match(at(23.9, 'site'), at(23.9003, 'site'));
    const far = match(at(23.9, 'site'), at(24.4, 'site'));
    expect(near.score).toBeGreaterThan(far.score);
    expect(far.parts.find(({ part }) => part === 'distance')?.params['kilometres']).toBeCloseTo(55.6, 0);
    expect(sentences(at(23.9, 'country'), at(24.4, 'country'))).not.toContain('distance-far');
  });

  it('says why, in sentences that are known, and adds up to the score', () => {
    const { score, parts } = match(
      dhaka('Meghna Apparels'),
      dhaka('Meghna Apparels Ltd', { addresses: ['Plot 12, Tongi'] }),
    );
    for (const { sentence } of parts) expect(MATCH_SENTENCES).toContain(sentence);
    const odds = parts.reduce((sum, { weight }) => sum + weight, PRIOR_LOG_ODDS);
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-odds)), 2);
  });

  it('draws the lines at .8 and .5', () => {
    expect([0.8, 0.799, 0.5, 0.499].map(verdictOf)).toEqual(['same', 'ask', 'ask', 'new']);
  });

  it('compares addresses where no name can be read', () => {
    const unread = (address: string) => profileOf({ names: ['…'], country: 'CN', addresses: [address] });
    const [one, other] = [unread('88 Renmin Road, Wuxi'), unread('88 Renmin Rd, Wuxi')];
    expect(matchIfLikely(one, other)).toEqual(matchProfiles(one, other));
  });

  it('never throws, stays between 0 and 1, and gives the quick look the same answer', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z0-9 .,#&()/-]{0,40}$/));
    const record = fc.record({
      names: fc.array(text, { minLength: 1, maxLength: 2 }),
      country: fc.constantFrom('CN', 'BD', null),
      addresses: fc.array(text, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(record, record, (a, b) => {
        const [one, other] = [profileOf(a), profileOf(b)];
        const { score } = matchProfiles(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(matchProfiles(other, one).score).toBeCloseTo(score, 2);
        if (score >= 0.5) expect(matchIfLikely(one, other)?.score).toBe(score);
      }),
      { numRuns: 300 },
    );
  });
});
