import { ACTION_KINDS, EXIT_PATH, KNOWABLE_PARTS, LEVER_KINDS } from '@firebreak/risk/model';
import en from './i18n/en.json' with { type: 'json' };

it('the texts of actions have words for every kind of action, change, unknown and step', () => {
  const lacking = (words: object, keys: readonly string[]) => keys.filter((key) => !(key in words));
  expect(lacking(en.company.kind, ACTION_KINDS)).toEqual([]);
  expect(lacking(en.go, ACTION_KINDS)).toEqual([]);
  expect(lacking(en.change.kind, LEVER_KINDS)).toEqual([]);
  expect(lacking(en.unknown.part, KNOWABLE_PARTS)).toEqual([]);
  expect(lacking(en.unknown.over, KNOWABLE_PARTS)).toEqual([]);
  expect(lacking(en.exit.step, EXIT_PATH)).toEqual([]);
});
