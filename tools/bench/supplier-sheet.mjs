/** A buyer's list as they look: real places, invented names; every fiftieth row or so repeats an earlier one. */
const HEADERS = [
  'Supplier name', 'Supplier number', 'Country', 'Address', 'City', 'Product category', 'Number of workers',
  'Female workers %', 'Annual spend', 'Currency', 'Contact person', 'Email',
]; // prettier-ignore
const PLACES = [
  ['Bangladesh', 'Dhaka'], ['China', 'Shenzhen'], ['India', 'Tiruppur'], ['Viet Nam', 'Ho Chi Minh City'],
  ['Türkiye', 'İzmir'], ['Pakistan', 'Karachi'], ['Cambodia', 'Phnom Penh'], ['Sri Lanka', 'Colombo'],
  ['Portugal', 'Porto'], ['Mexico', 'Puebla'],
]; // prettier-ignore
const FIRST = 'Blue Golden Silver Green Royal New Eastern Pacific Lotus Dragon Star Sun River Delta Crown Global Prime Asia'.split(' '); // prettier-ignore
const SECOND =
  'Heron Bridge Harbour Garden Mountain Field Gate Valley Stone Leaf Wave Tower Bay Forest'.split(' ');
const TRADES = 'Garments Textiles Knitwear Footwear Electronics Apparel Dyeing Packaging Spinning Leather'.split(' '); // prettier-ignore
const FORMS = ['Ltd', 'Co., Ltd', 'Pvt. Ltd', 'S.A.', 'A.Ş.', 'Limited', 'LLC', 'Sdn Bhd'];
const SECTORS = [
  'Apparel',
  'Textiles',
  'Footwear',
  'Electronics',
  'Packaging',
  'Leather',
  'Furniture',
  'Food',
];
const REPEATED = 0.02;
const KEPT = 5000;

/** Writes headers and rows to a sheet of an exceljs writer; the same rows every time. */
export function fillSupplierSheet(sheet, rows) {
  const random = seeded(42);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const upTo = (most) => 1 + Math.floor(random() * most);
  const kept = [];
  sheet.addRow(HEADERS).commit();
  for (let number = 1; number <= rows; number++) {
    let row = kept.length > 0 && random() < REPEATED ? pick(kept) : null;
    if (!row) {
      const [country, city] = pick(PLACES);
      row = [
        `${pick(FIRST)} ${pick(SECOND)} ${pick(TRADES)} ${1000 + upTo(9000)} ${pick(FORMS)}`,
        `S-${100_000 + number}`,
        country,
        `Plot ${upTo(400)}, Road ${upTo(90)}, Sector ${upTo(60)}, ${city} Industrial Zone`,
        city,
        pick(SECTORS),
        10 + upTo(3000),
        upTo(100),
        upTo(100_000_000) / 100,
        pick(['EUR', 'USD', 'GBP']),
        `${pick(FIRST)} ${pick(SECOND)}`,
        `contact${number}@example.org`,
      ];
      if (kept.length < KEPT) kept.push(row);
    }
    sheet.addRow(row).commit();
  }
  sheet.commit();
}

/** Park and Miller's generator: 0 up to 1, the same for the same seed. */
function seeded(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
