import ar from './i18n/ar.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import es from './i18n/es.json' with { type: 'json' };

/** All keys with the values that their texts put in. */
function shapeOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const values = [...String(value).matchAll(/\{\{?\s*(\w+)/g)]
      .map(([, name]) => name)
      .filter((name) => name && Number.isNaN(Number(name)));
    return typeof value === 'object'
      ? shapeOf(value, `${path}${key}.`)
      : [`${path}${key} ${values.sort().join()}`];
  });
}

describe('the texts of identity', () => {
  it('exist in every language', () => {
    const keys = (texts: object) => shapeOf(texts).map((shape) => shape.split(' ')[0]);
    expect(keys(es)).toEqual(keys(en));
    expect(keys(ar)).toEqual(keys(en));
  });

  it('put in the same values in every language', () => {
    const plain = (texts: object) => shapeOf(texts).filter((shape) => !shape.startsWith('problems.too-many'));
    expect(plain(es)).toEqual(plain(en));
    expect(plain(ar)).toEqual(plain(en));
  });
});
