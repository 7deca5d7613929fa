import { PROCESSES, type Process } from './process-vocabulary';

export * from './process-vocabulary';

const BY_KEY = new Map(PROCESSES.map((process) => [process.key, process]));

/** @returns undefined for a key that is not in the vocabulary */
export function findProcess(key: string): Process | undefined {
  return BY_KEY.get(key);
}

/** Processes that sites of an ISIC class, group or division usually do; empty where none is known. */
export function usualProcesses(isic: string | null): readonly Process[] {
  if (!isic || isic.length < 2) return [];
  return PROCESSES.filter((process) =>
    process.isic.some((code) => code.startsWith(isic) || isic.startsWith(code)),
  );
}

function fits(prefixes: readonly string[], hs: string): boolean {
  return prefixes.some((prefix) => hs.startsWith(prefix) || prefix.startsWith(hs));
}

/** Whether the process turns something into this good. */
export function gives(process: Process, hs: string): boolean {
  return fits(process.gives, hs);
}

/** Whether the process takes this good in. */
export function takes(process: Process, hs: string): boolean {
  return fits(process.takes, hs);
}

/** The processes that directly precede this one on the way to a good. */
function before(process: Process, outputHs: string): Process[] {
  return process.comesAfter
    .filter(({ forGoods }) => !forGoods || fits(forGoods, outputHs))
    .flatMap((earlier) => findProcess(earlier.process) ?? []);
}

/**
 * Every shortest way from a material to a good, as process keys in the order of work, optional processes left out:
 * `waysBetween('5205', '6109')` is knitting, cutting, sewing. Where several are as short, the goods can be made
 * in either way and nobody can say which one is missing.
 * @param inputHs what comes in, 2 to 6 digits
 * @param outputHs what leaves, 2 to 6 digits
 * @returns empty where the vocabulary knows no way
 */
export function waysBetween(inputHs: string, outputHs: string): readonly (readonly string[])[] {
  let ways = PROCESSES.filter((process) => !process.optional && gives(process, outputHs)).map((last) => [
    last,
  ]);
  const seen = new Set<string>();
  while (ways.length > 0) {
    const done = ways.filter(([first]) => first && takes(first, inputHs));
    if (done.length > 0) return unique(done.map((way) => way.map(({ key }) => key)));
    for (const [first] of ways) if (first) seen.add(first.key);
    ways = ways.flatMap((way) => {
      const [first] = way;
      return first
        ? before(first, outputHs)
            .filter((earlier) => !earlier.optional && !seen.has(earlier.key))
            .map((earlier) => [earlier, ...way])
        : [];
    });
  }
  return [];
}

function unique(ways: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()];
}

/**
 * Processes that must lie between what a site takes in and what leaves it and that it does not declare. Only
 * those that every shortest way needs: where there is a choice, nothing is missing.
 * @param declared keys of the site's processes; empty: nothing declared, so nothing can be told to be missing
 */
export function missingProcesses(
  inputHs: readonly string[],
  outputHs: readonly string[],
  declared: readonly string[],
): readonly string[] {
  if (declared.length === 0) return [];
  const missing = new Set<string>();
  for (const output of outputHs) {
    const nearest = inputHs
      .map((input) => waysBetween(input, output))
      .filter((ways) => ways.length > 0)
      .sort((a, b) => (a[0]?.length ?? 0) - (b[0]?.length ?? 0))[0];
    for (const key of nearest?.[0] ?? []) {
      if (nearest?.every((way) => way.includes(key)) && !declared.includes(key)) missing.add(key);
    }
  }
  return [...missing];
}
