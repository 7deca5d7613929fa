import { createHash } from 'node:crypto';
import type { Reproduction } from '@firebreak/risk/model';

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What computing a score again came to, for the terminal: the figures first, then each difference on its line. */
export function describeReproduction({
  title,
  stated,
  score,
  inputHash,
  differences,
}: Reproduction & { readonly title: string; readonly stated: number }): string {
  const lines = [
    title,
    `stated    ${stated}`,
    `computed  ${score?.value ?? 'nothing: the method refuses these inputs'}`,
    `inputs    sha256 ${inputHash}`,
  ];
  const found = differences.map(
    ({ what, stated: was, computed }) => `  ${what}: stated ${short(was)}, computed ${short(computed)}`,
  );
  return differences.length === 0
    ? [...lines, 'The same to the last bit.'].join('\n')
    : [...lines, `NOT the same, in these places:`, ...found].join('\n');
}

const MOST_SIGNS = 160;

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text;
}
