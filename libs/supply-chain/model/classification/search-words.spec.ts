import { isOneSlipApart, searchWords } from './search-words';

it.each([
  ['Cotton Shirts', ['cotton', 'shirt']],
  ['T-shirts', ['tshirt']],
  ["Men's dresses, watches & batteries", ['men', 'dress', 'watch', 'battery']],
  ['tomatoes and shoes', ['tomato', 'shoe']],
  ['hoodies', ['hoody']],
  ['hoodie', ['hoody']],
  ['glass gas bus', ['glass', 'gas', 'bus']],
  ['Camisas de Algodón', ['camisa', 'algodon']],
  ['棉衬衫 pvc', ['棉', '衬', '衫', 'pvc']],
  ['الطماطم', ['طماطم']],
  ['أحذية وحقائب', ['احذيه', 'حقايب']],
  ['the of', ['the', 'of']],
  ['', []],
])('searchWords %j', (text, words) => expect(searchWords(text)).toEqual(words));

it.each([
  ['cotton', 'cottn', true],
  ['cotton', 'coton', true],
  ['cotton', 'cottan', true],
  ['cotton', 'cototn', true],
  ['cotton', 'cottoon', true],
  ['cotton', 'cotton', false],
  ['cotton', 'cattan', false],
  ['cotton', 'ctoton', true],
  ['abcd', 'dbca', false],
])('isOneSlipApart %s, %s: %s', (a, b, apart) => {
  expect(isOneSlipApart(a, b)).toBe(apart);
  expect(isOneSlipApart(b, a)).toBe(apart);
});
