import { doubledFields, guessDecimalMark, matchColumns, matchHeader, missingFields } from './import-columns';
import { IMPORT_FIELDS } from './supplier-import';

describe('matchColumns', () => {
  it.each([
    [
      ['country', 'name', 'address', 'sector'],
      ['country', 'name', 'address', 'sector'],
    ],
    [
      ['Supplier Name', 'Country/Region', 'Street Address', 'City', 'Product Category', 'No. of Workers'],
      ['name', 'country', 'address', 'city', 'sector', 'headcount'],
    ],
    [
      ['Nombre del proveedor', 'País', 'Dirección', 'Nº de trabajadores', 'Correo electrónico'],
      ['name', 'country', 'address', 'headcount', 'contactEmail'],
    ],
    [
      ['Lieferant', 'Land', 'Anschrift', 'Branche', 'Mitarbeiterzahl', 'Leiharbeiter'],
      ['name', 'country', 'address', 'sector', 'headcount', 'agencyShare'],
    ],
    [
      ['Fournisseur', 'Pays', 'Adresse', 'Secteur', 'Effectif'],
      ['name', 'country', 'address', 'sector', 'headcount'],
    ],
    [
      ['供应商名称', '国家', '地址', '行业', '员工人数'],
      ['name', 'country', 'address', 'sector', 'headcount'],
    ],
    [
      ['اسم المورد', 'البلد', 'العنوان', 'القطاع'],
      ['name', 'country', 'address', 'sector'],
    ],
    [
      ['vendorName', 'isoCountry', 'hsCode', 'Annual spend (USD)', 'Lat', 'Lng'],
      ['name', 'country', 'hs', 'spend', 'latitude', 'longitude'],
    ],
    [
      ['Parent supplier', 'Facility name', 'Country *', 'Migrant workers %'],
      ['buyer', 'name', 'country', 'migrantShare'],
    ],
  ])('%j', (headers, fields) => expect(matchColumns(headers)).toEqual(fields));

  it('gives a field once, to the best header', () => {
    expect(matchColumns(['Name of contact', 'Name', 'Name'])).toEqual(['contactName', 'name', null]);
  });

  it('leaves unknown headers alone', () => expect(matchHeader('Colour of door').field).toBeNull());
});

it('knows every field by some header', () => {
  for (const field of IMPORT_FIELDS) expect(matchHeader(field).field).toBe(field);
});

it('tells what is missing and what is doubled', () => {
  expect(missingFields(['address', 'name'])).toEqual(['country']);
  expect(doubledFields(['name', 'name', 'country', null, null])).toEqual(['name']);
});

it('guesses the decimal mark from the numbers', () => {
  expect(guessDecimalMark([['1.234,50', 'x'], ['3,5']])).toBe(',');
  expect(guessDecimalMark([['1,234.50'], ['12.5']])).toBe('.');
  expect(guessDecimalMark([])).toBe('.');
});
