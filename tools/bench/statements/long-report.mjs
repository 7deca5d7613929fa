/** A report of twenty pages: text in sections and a table of 600 suppliers. Another number gives other names and figures. */
export function longReport(number) {
  const pick = randomOf(number);
  const sections = TOPICS.map((title) => ({
    title,
    paragraphs: Array.from({ length: 3 }, () => Array.from({ length: 6 }, () => sentence(pick)).join(' ')),
  }));
  const rows = Array.from({ length: ROWS }, (_, index) => [
    `${index + 1}`,
    `${pick(FIRST)} ${pick(SECOND)} ${pick(FORMS)}`,
    pick(CITIES),
    pick(BANDS),
    (20 + 79 * pick()).toFixed(1),
  ]);
  return {
    title: `Report ${number} on forced labour in our supply chains`,
    sections,
    columns: COLUMNS,
    rows,
  };
}

export const ROWS = 600;

/** Shares of the width of a page. */
export const COLUMNS = [
  { title: 'No.', share: 0.08 },
  { title: 'Supplier', share: 0.42 },
  { title: 'City', share: 0.22 },
  { title: 'Risk', share: 0.16 },
  { title: 'Score', share: 0.12, numeric: true },
];

const TOPICS = [
  'Our organisation', 'Policies', 'Risk assessment', 'Due diligence', 'Remedy', 'Effectiveness', 'Training', 'Outlook',
]; // prettier-ignore
const FIRST = ['Kestrel', 'Harbour', 'Sunrise', 'Tirupur', 'Anatolia', 'Red River', 'Golden Lotus', 'Andes', 'Atlas', 'Delta']; // prettier-ignore
const SECOND = ['Knits', 'Garments', 'Electronics', 'Fisheries', 'Textiles', 'Plastics', 'Timber', 'Foods', 'Castings', 'Tanning']; // prettier-ignore
const FORMS = ['Ltd', 'Co.', 'S.A.', 'GmbH', 'Pvt. Ltd', 'S.p.A.'];
const CITIES = [
  'Dhaka',
  'Tiruppur',
  'Hải Phòng',
  'Bursa',
  'São Paulo',
  'Łódź',
  'Casablanca',
  'Guangzhou',
  'Karachi',
];
const BANDS = ['Low', 'Medium', 'High', 'Very high'];
const SUBJECTS = ['Our buyers', 'The board', 'Two labour inspectors', 'Workers at the sites', 'Suppliers of the second tier', 'An independent auditor']; // prettier-ignore
const VERBS = [
  'asked about',
  'looked into',
  'reported',
  'put right',
  'found no sign of',
  'are still waiting for news of',
];
const OBJECTS = ['recruitment fees', 'identity documents that were kept', 'wages withheld for months', 'overtime beyond the law', 'dormitories that were locked at night', 'threats against workers']; // prettier-ignore

function sentence(pick) {
  return `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} in ${pick(CITIES)}, ${Math.round(900 * pick()) + 100} workers in all.`;
}

/** Mulberry32: the same seed gives the same choices. */
function randomOf(seed) {
  let state = seed + 1;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const ratio = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return list ? list[Math.floor(ratio * list.length)] : ratio;
  };
}
