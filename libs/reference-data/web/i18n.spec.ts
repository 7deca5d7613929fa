import { FIGURES } from '@firebreak/reference-data/model';
import en from './i18n/en.json' with { type: 'json' };

it('the texts of reference data name every figure and its scale', () => {
  expect(Object.keys(en.figure)).toEqual(Object.keys(FIGURES));
  expect(Object.keys(en.scale)).toEqual(Object.keys(FIGURES));
});
