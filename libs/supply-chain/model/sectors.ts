import { sectorRows } from './classification/sector-rows';
import { parseIsic } from './sector-codes';
import { nameKey } from './text-keys';

let byWord: Map<string, string> | null = null;

/** What buyers call a trade, by ISIC division. */
function sectorsByWord(): Map<string, string> {
  byWord ??= new Map(
    sectorRows()
      .filter(({ isic }) => isic.length === 2)
      .flatMap(({ isic, words }) => words.map((word) => [nameKey(word), isic] as const)),
  );
  return byWord;
}

function sectorOfPhrase(phrase: string): string | null {
  const index = sectorsByWord();
  const words = nameKey(phrase).split(' ');
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const found = index.get(words.slice(start, start + length).join(' '));
      if (found) return found;
    }
  }
  return null;
}

/**
 * The ISIC division that a trade's name means, or the code itself where the cell holds one. Of several
 * trades (`Apparel|Health`) the first known one counts: it is the main one in the lists that we saw.
 * @returns null where no part is known
 */
export function sectorCode(text: string): string | null {
  const code = parseIsic(text);
  if (code) return code;
  const whole = sectorsByWord().get(nameKey(text));
  if (whole) return whole;
  for (const part of text.split(/[|;,/、\n]+/)) {
    const leading = /^\s*(\d{2,4})\b/.exec(part);
    const found = (leading && parseIsic(leading[1] ?? '')) || sectorOfPhrase(part);
    if (found) return found;
  }
  return null;
}
