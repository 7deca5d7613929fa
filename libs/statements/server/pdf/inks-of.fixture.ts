import { inflateSync } from 'node:zlib';

/** Colours that text and areas of a PDF of ours are filled with, as #RRGGBB. */
export function inksOf(pdf: Buffer): ReadonlySet<string> {
  const inks = new Set<string>();
  for (const content of contentStreams(pdf)) {
    for (const [, ...parts] of content.matchAll(/^(\S+) (\S+) (\S+) scn$/gm)) {
      const bytes = parts.map((part) => Math.round(Number(part) * 255));
      inks.add(`#${Buffer.from(bytes).toString('hex').toUpperCase()}`);
    }
  }
  return inks;
}

function* contentStreams(pdf: Buffer): Generator<string> {
  const file = pdf.toString('latin1');
  for (const { index, 0: head } of file.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)) {
    const start = index + head.length;
    yield inflateSync(pdf.subarray(start, file.indexOf('\nendstream', start))).toString('latin1');
  }
}
