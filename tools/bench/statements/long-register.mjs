/** A register of suppliers such as an evidence book has, row by row, so that neither writer pays for keeping it. */
export const REGISTER_ROWS = 100_000;

export const REGISTER_COLUMNS = [
  ['Tier', 18], ['Country', 22], ['Supplier', 44], ['Sector', 14], ['Score', 12], ['Band', 16], ['Code', 14], ['Workers', 12], ['City', 20], ['Seen on', 20],
].map(([title, width]) => ({ title, width })); // prettier-ignore

const COUNTRIES = [
  'Bangladesh',
  'India',
  'Türkiye',
  'Viet Nam',
  'Côte d’Ivoire',
  'China',
  'Morocco',
  'Brazil',
];
const BANDS = ['Low', 'Medium', 'High', 'Very high'];
const CITIES = ['Dhaka', 'Tiruppur', 'Hải Phòng', 'Bursa', 'São Paulo', 'Casablanca', 'Guangzhou'];

export function* registerRows() {
  for (let index = 0; index < REGISTER_ROWS; index++) {
    yield [
      `Tier ${1 + (index % 4)}`,
      COUNTRIES[index % COUNTRIES.length],
      `Supplier ${index * 7919} & Sons Ltd`,
      String(1000 + (index % 890)),
      (index * 37) % 101,
      BANDS[index % BANDS.length],
      `S-${index}`,
      20 + ((index * 13) % 4000),
      CITIES[index % CITIES.length],
      `2026-${String(1 + (index % 12)).padStart(2, '0')}-15`,
    ];
  }
}
