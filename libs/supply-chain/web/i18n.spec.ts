import { IMPORT_FIELDS, isicDivisions, isicSection, isicSections } from '@firebreak/supply-chain/model';
import en from './i18n/en.json' with { type: 'json' };

it('the texts of the supply chain name every column field and every sector', () => {
  const sectors = [...isicSections(), ...isicDivisions().filter((code) => isicSection(code))];
  expect(IMPORT_FIELDS.filter((field) => !(field in en.field))).toEqual([]);
  expect(sectors.filter((code) => !(code in en.isic))).toEqual([]);
});
