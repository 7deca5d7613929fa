/** Words that a number of a unit, plant or branch follows or stands before. */
export const DESIGNATORS = new Set(
  (
    'unit units plant plants plt factory factories fty fact no nos number branch br bldg building division div mill mills ' +
    'shop line workshop phase site block section nave planta fabrika fabrica fabbrica usine werk xuong sucursal filial kat ' +
    'facility location works complex extension'
  ).split(' '),
);
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', tres: '3', dois: '2', duas: '2', quatro: '4', cuatro: '4', cinco: '5', siete: '7', sete: '7',
}; // prettier-ignore
const ORDINAL_WORDS: Readonly<Record<string, string>> = {
  first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6', seventh: '7', eighth: '8', ninth: '9', tenth: '10',
}; // prettier-ignore
const ROMAN: Readonly<Record<string, string>> = {
  i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', x: '10', xi: '11', xii: '12',
}; // prettier-ignore

/** What a number in the middle of a name counts: `3 Irmãos`, `7 Stars`. */
const COUNTED =
  /^(?:irmaos|hermanos|brothers|bros|freres|fratelli|stars?|estrellas?|estrelas?|circles?|seasons?|rings?|wings?|lions?|tigers?|flowers?|rosas?|pinheiros)$/;

/** The number that a roman numeral, a number word or digits mean; null for anything else. */
export function numberOf(text: string): string | null {
  const digits = /^0*(\d+)(?:st|nd|rd|th)?$/.exec(text);
  return digits ? (digits[1] ?? null) : (ROMAN[text] ?? NUMBER_WORDS[text] ?? null);
}

/**
 * Takes the numbers of unit, plant or branch out of the words of a name: `Unit-2`, `Plant II`, `2nd factory` and a number at
 * the end are all `2`. A number that begins the name (`4 Wings`) and one of four digits belong to the name.
 */
export function takeOrdinals(words: readonly string[]): { rest: string[]; ordinals: string[] } {
  const rest: string[] = [];
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (/^\d/.test(word)) {
      const value = numberOf(word) ?? word;
      const isCount = COUNTED.test(next) && !DESIGNATORS.has(words[at - 1] ?? '');
      if (
        isCount ||
        (at === 0 && !/(?:st|nd|rd|th)$/.test(word) && words.length > 1 && !DESIGNATORS.has(next))
      )
        rest.push(value);
      else if (/^\d{4,}$/.test(word) && !DESIGNATORS.has(words[at - 1] ?? '')) rest.push(word);
      else found.add(value);
      continue;
    }
    const spelled = ORDINAL_WORDS[word];
    if (spelled && DESIGNATORS.has(next)) {
      found.add(spelled);
      at++;
      continue;
    }
    // `F9`, `U-3` and `P 2`
    if (/^[fup]$/.test(word) && at > 0 && /^\d{1,2}$/.test(next)) {
      found.add(numberOf(next) ?? next);
      at++;
      continue;
    }
    if (DESIGNATORS.has(word)) {
      const nextIsNo = /^(?:no|nos|number)$/.test(next);
      const value = nextIsNo ? (words[at + 2] ?? '') : next;
      const letters = !/^(?:mill|work|factor|fact|fty|no|nos|shop)/.test(word);
      const number = /^[a-z]$/.test(value) && letters ? (ROMAN[value] ?? value) : numberOf(value);
      if (number !== null && number !== '') {
        found.add(number);
        if (word.length > 2 && word !== 'kat') rest.push(word);
        at += nextIsNo ? 2 : 1;
        continue;
      }
    }
    const counted = NUMBER_WORDS[word];
    if (counted) {
      // `Nine West` and `Young One` are names; `Pungkook Indonesia One` is the first of Pungkook's.
      if (at < 2 || COUNTED.test(next)) rest.push(counted);
      else found.add(counted);
      continue;
    }
    const roman = at > 0 ? ROMAN[word] : undefined;
    if (roman && (word.length > 1 || at === words.length - 1)) {
      found.add(roman);
      continue;
    }
    rest.push(word);
  }
  return { rest, ordinals: [...found].sort() };
}
