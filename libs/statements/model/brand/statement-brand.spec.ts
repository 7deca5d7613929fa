import { withBrand } from './statement-brand';

const LOGO = { sha256: 'ab', mediaType: 'image/png' };

describe('withBrand', () => {
  it('leaves content without looks as it is, to the byte', () => {
    const content = { language: 'en' };
    expect(JSON.stringify(withBrand(content, {}))).toBe('{"language":"en"}');
    expect(JSON.stringify(withBrand(content, { colour: undefined, logo: undefined }))).toBe(
      '{"language":"en"}',
    );
  });

  it('writes the same looks the same, in whatever order they come and whatever else the logo has', () => {
    const one = withBrand({}, { colour: '#0B6B6B', logo: LOGO });
    const other = withBrand(
      {},
      { logo: { mediaType: 'image/png', sha256: 'ab', ...{ fileId: 'f' } }, colour: '#0B6B6B' },
    );
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(JSON.stringify(one)).toBe(
      '{"brand":{"colour":"#0B6B6B","logo":{"sha256":"ab","mediaType":"image/png"}}}',
    );
  });
});
