import { shippedLaws } from './shipped-laws.fixture';
import { isOfficialSource, wordingOf } from '@firebreak/statements/model';

describe('wordingOf', () => {
  it.each([
    ['transcript', 'https://www.legislation.gov.uk/ukpga/2015/30/section/54', 'official'],
    ['transcript', 'https://laws-lois.justice.gc.ca/eng/acts/F-10.6/page-1.html', 'official'],
    // Read word for word, but in somebody's copy.
    ['transcript', 'https://law.onecle.com/california/civil/1714.43.html', 'elsewhere'],
    ['secondary', 'https://lovdata.no/dokument/NLE/lov/2021-06-18-99', 'summary'],
    ['background', 'https://eur-lex.europa.eu/eli/dir/2024/1760/oj', 'background'],
    ['something new', 'https://www.gov.uk/', 'background'],
  ])('%s from %s is %s', (verification, source, wording) => {
    expect(wordingOf(verification, source)).toBe(wording);
  });

  it('does not take a name that only looks like a government for one', () => {
    expect(isOfficialSource('https://gov.uk.example.com/')).toBe(false);
    expect(isOfficialSource('https://notgov.uk/')).toBe(false);
    expect(isOfficialSource('no address')).toBe(false);
  });

  it('knows every value of the shipped data', () => {
    const values = new Set(
      shippedLaws.flatMap(({ criteria }) => criteria.map(({ verification }) => verification)),
    );
    expect([...values].sort()).toEqual(['background', 'secondary', 'transcript']);
  });
});
