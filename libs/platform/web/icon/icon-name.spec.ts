import { readFileSync } from 'node:fs';
import { ICON_NAMES } from './icon-name';

describe('icons.svg', () => {
  const sprite = readFileSync('libs/platform/web/icon/icons.svg', 'utf8');
  const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, name]) => name);

  it('has each symbol that pages may name, and no other', () => {
    expect(drawn).toEqual([...ICON_NAMES]);
  });
});
