import { undisclosedRisk } from './likely-origins';

describe('undisclosedRisk', () => {
  it('weighs H by presence among the countries that do such work', () => {
    const { expected, origins } = undisclosedRisk([
      { country: 'PT', presence: 0.3, hotSpot: 20 },
      { country: 'BD', presence: 0.9, hotSpot: 60 },
      { country: 'IS', presence: 0.1, hotSpot: 90 },
    ]);
    // Iceland hardly does it and drops out: .75 · 60 + .25 · 20 = 50.
    expect(expected).toBeCloseTo(50, 10);
    expect(origins.map(({ country }) => country)).toEqual(['BD', 'PT']);
    expect(origins[0]?.share).toBeCloseTo(0.75, 10);
  });

  it('counts a country from the limit on, and tells equal ones by code', () => {
    const { origins } = undisclosedRisk([
      { country: 'VN', presence: 0.25, hotSpot: 40 },
      { country: 'TR', presence: 0.25, hotSpot: 40 },
      { country: 'PT', presence: 0.2499, hotSpot: 40 },
    ]);
    expect(origins.map(({ country }) => country)).toEqual(['TR', 'VN']);
  });

  it('expects nothing where nobody does such work', () => {
    expect(undisclosedRisk([])).toEqual({ expected: null, origins: [] });
    expect(undisclosedRisk([{ country: 'IS', presence: 0, hotSpot: 90 }]).expected).toBeNull();
  });

  it.each([-0.1, 1.1, NaN])('refuses a presence of %s', (presence) => {
    expect(() => undisclosedRisk([{ country: 'BD', presence, hotSpot: 60 }])).toThrow(RangeError);
  });
});
