// 100,000 suppliers as buyers list them, of which some stand there twice in another spelling. The same seed, the same list.

const COUNTRIES = {
  BD: { syllables: 'me gh na pad ma ru psa kar na phu li ti sta su ma ja mu al hal da bha go ti shi bo ra', cities: 'Gazipur|Savar, Dhaka|Narayanganj|Chattogram|Ashulia, Dhaka|Mirpur, Dhaka|Tongi, Gazipur|Narsingdi', forms: 'Ltd.|Limited|(Pvt) Ltd.|Private Limited', road: 'Road' },
  CN: { syllables: 'hua feng jin tai long sheng da xing hong yuan ming jia rui hai tian bao li yong fu kang shun wei', cities: 'Dongguan|Shenzhen|Ningbo|Wenzhou|Quanzhou|Suzhou|Qingdao|Guangzhou|Jiaxing|Shaoxing', forms: 'Co., Ltd.|Co Ltd|Company Limited|CO.,LTD', road: 'Road' },
  IN: { syllables: 'sha ra va ti nan di ka ve ri mo ha kri pa la su ra bha vi ja ya go pal am bi ka ven ka te', cities: 'Tirupur|Chennai 600032|Bengaluru|Noida|Ludhiana|Jaipur|Surat|Agra', forms: 'Pvt. Ltd.|Private Limited|(P) Ltd|LLP', road: 'Road' },
  VN: { syllables: 'hoang yen minh thanh phuong nam song cau truong hai duc long quang bao lam son tuan kiet', cities: 'Binh Duong|Dong Nai|Ho Chi Minh City|Hai Phong|Nam Dinh|Long An|Da Nang', forms: 'Co., Ltd|JSC|Joint Stock Company|Company Limited', road: 'Street' },
  TR: { syllables: 'ka ra da gok ce sel vi der ya ak cay men te she gu nes bo lu ko ru oz ge tu na bel ur', cities: 'Istanbul|Bursa|Denizli|Corlu, Tekirdag|Izmir|Malatya', forms: 'San. ve Tic. A.Ş.|Ltd. Şti.|A.S.|Sanayi ve Ticaret Ltd. Sti.', road: 'Cad.' },
  PT: { syllables: 'ri bei ra mon tal vo al vor serra pi nhei ro bar ce lim va la ve ne fon te cam po', cities: 'Guimarães|Barcelos|Vila Nova de Famalicão|Felgueiras|Porto', forms: 'Lda|S.A.|Unipessoal Lda|, SA', road: 'Rua' },
}; // prettier-ignore
const TRADES = 'Garments|Apparels|Textiles|Knitwear|Fashions|Footwear|Leather|Spinning Mills|Dyeing|Embroidery|Denim|Packaging|Bags|Socks|Home Textiles|Plastics|Electronics|Furniture'.split('|'); // prettier-ignore
const STREETS = 'Station|Mill|Lake|College|Market|Bypass|Airport|Temple|Garden|Canal|Harbour|Bridge|Victory|Liberty|School|Hospital'.split('|'); // prettier-ignore

/** Mulberry32: the same numbers for the same seed, 0 <= n < 1. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * @returns {{records: object[], planted: [number, number][]}} records as the matching takes them, and which of them are
 *   one supplier (first place, second place)
 */
export function generateSuppliers(count, { duplicateShare = 0.05, seed = 20261126 } = {}) {
  const chance = seeded(seed);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const codes = Object.keys(COUNTRIES);
  const known = Object.fromEntries(
    Object.entries(COUNTRIES).map(([code, { syllables, cities, forms, road }]) => [
      code,
      { syllables: syllables.split(' '), cities: cities.split('|'), forms: forms.split('|'), road },
    ]),
  );
  const word = (syllables, length) => capital(Array.from({ length }, () => pick(syllables)).join(''));
  const make = () => {
    const country = pick(codes);
    const { syllables, cities, forms, road } = known[country];
    const words = [
      word(syllables, 2 + Math.floor(chance() * 2)),
      ...(chance() < 0.55 ? [word(syllables, 2)] : []),
    ];
    return {
      country,
      words,
      trade: pick(TRADES),
      form: pick(forms),
      number: 1 + Math.floor(chance() * 400),
      street: `${chance() < 0.5 ? pick(STREETS) : word(syllables, 2)} ${road}`,
      area: word(syllables, 3),
      city: pick(cities),
      forms,
    };
  };
  const write = ({ words, trade, form, number, street, area, city, country }) => ({
    names: [`${words.join(' ')} ${trade} ${form}`],
    country,
    addresses: [`No. ${number}, ${street}, ${area}, ${city}`],
  });
  const slip = (text) => {
    const at = 2 + Math.floor(chance() * Math.max(1, text.length - 3));
    const kind = chance();
    if (kind < 0.4) return text.slice(0, at) + text.slice(at + 1);
    if (kind < 0.7) return text.slice(0, at) + text.charAt(at) + text.slice(at);
    return text.slice(0, at) + (text.charAt(at + 1) ?? '') + text.charAt(at) + text.slice(at + 2);
  };
  const respell = (supplier) => {
    const again = { ...supplier, words: [...supplier.words], form: pick(supplier.forms) };
    const kind = chance();
    if (kind < 0.35) again.words[0] = slip(again.words[0]);
    else if (kind < 0.5) again.words.reverse();
    else if (kind < 0.6) again.words = [again.words.join('')];
    const record = write(again);
    if (chance() < 0.3) record.names = [record.names[0].toUpperCase()];
    const place = chance();
    if (place < 0.25)
      record.addresses = [
        `${again.street.replace('Road', 'Rd')} ${again.number}, ${again.area}, ${again.city}`,
      ];
    else if (place < 0.45) record.addresses = [`${again.area}, ${again.city}`];
    else if (place < 0.55) record.addresses = [];
    return record;
  };
  const suppliers = Array.from({ length: Math.round(count * (1 - duplicateShare)) }, make);
  const records = suppliers.map(write);
  const planted = [];
  while (records.length < count) {
    const first = Math.floor(chance() * suppliers.length);
    planted.push([first, records.push(respell(suppliers[first])) - 1]);
  }
  return { records, planted };
}
