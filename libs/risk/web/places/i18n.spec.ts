import ar from './i18n/ar.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import es from './i18n/es.json' with { type: 'json' };

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

describe('the texts about places and work', () => {
  it('exist in every language', () => {
    expect(keysOf(es)).toEqual(keysOf(en));
    expect(keysOf(ar)).toEqual(keysOf(en));
  });
});
