import fs from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Problem } from '@firebreak/platform/model';
import type { EditionPreview, RowChange } from '@firebreak/reference-data/model';
import type { DataSource } from 'typeorm';
import { importPublisherFile, type ImportOptions } from './import-publisher-file';
import { PublisherFileError } from './publisher-files/publisher-file';

const USAGE = `Usage: npm run reference -- check <file>             says what loading it would do, and stores nothing
       npm run reference -- import <file> [--seen]    loads it; --seen: what looks unusual was looked at
       with --edition "…" --year 2025 --published 2026-02-10 --retrieved 2026-03-01 --address https://…
  Loads a publisher's own file: Walk Free's workbook (.xlsx), or a table (.csv) in one of the layouts that
  libs/reference-data/data/README.md describes.`;

const OPTIONS = {
  seen: { type: 'boolean' },
  edition: { type: 'string' },
  year: { type: 'string' },
  published: { type: 'string' },
  retrieved: { type: 'string' },
  address: { type: 'string' },
} as const;

const SHOWN_JUMPS = 20;

/**
 * The operator's command for reference data.
 *
 * @param say prints one line
 * @returns the exit code: 0 done, 1 the file or the call is wrong
 */
export async function referenceCommand(
  owner: DataSource,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const call = parsed(args);
  if (!call) {
    say(USAGE);
    return 1;
  }
  const { file, options } = call;
  const content = await fs.readFile(file).catch(() => null);
  if (!content) {
    say(`${file}: there is no such file, or it cannot be read.`);
    return 1;
  }
  try {
    const preview = await importPublisherFile(owner, content, { ...options, checkOnly: true });
    describe(preview, say);
    if (options.checkOnly) return 0;
    await importPublisherFile(owner, content, options);
    say(`${preview.id} is the edition in use from now on. Scores are computed again in the background.`);
    return 0;
  } catch (error) {
    say(`${file} was not imported:`);
    for (const line of linesOf(error)) say(`  ${line}`);
    return 1;
  }
}

function parsed(args: readonly string[]): { file: string; options: ImportOptions } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [verb, file, ...rest] = positionals;
    if ((verb !== 'import' && verb !== 'check') || !file || rest.length > 0) return null;
    const { seen, edition, year, published, retrieved, address } = values;
    return {
      file,
      options: {
        checkOnly: verb === 'check',
        warningsSeen: seen ?? false,
        ...(edition === undefined ? {} : { edition }),
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(published === undefined ? {} : { publishedOn: published }),
        ...(retrieved === undefined ? {} : { retrievedOn: retrieved }),
        ...(address === undefined ? {} : { address }),
      },
    };
  } catch {
    return null;
  }
}

function describe(
  { facts, countries, known, difference, warnings }: EditionPreview,
  say: (line: string) => void,
): void {
  say(
    `${facts.title}, ${facts.edition}: ${facts.rowCount} rows about ${countries} countries${known ? ' (loaded before)' : ''}.`,
  );
  if (difference) {
    const { added, removed, changed, same } = difference;
    say(`Beside the edition in use: ${added} new, ${removed} gone, ${changed} changed, ${same} alike.`);
  }
  if (warnings.includes('few-countries')) say('That is few: check that the file is the whole table.');
  if (warnings.includes('rows-removed'))
    say('Rows of the edition in use are missing: see the comparison in the product.');
  if (warnings.includes('older-year')) say('It is about an earlier year than the edition in use.');
  if (warnings.includes('countries-lost'))
    say(`Countries without a figure now: ${difference?.countriesLost.join(', ')}.`);
  if (warnings.includes('jumps')) {
    const jumps = difference?.changes.filter(({ jump }) => jump) ?? [];
    say(`Figures that moved further than usual: ${jumps.length}.`);
    for (const jump of jumps.slice(0, SHOWN_JUMPS)) say(`  ${jumpLine(jump)}`);
  }
}

function jumpLine({ country, name, before, after }: RowChange): string {
  return `${country} ${name}: ${before?.['value']} to ${after?.['value']}`;
}

function linesOf(error: unknown): string[] {
  if (error instanceof PublisherFileError) return error.message.split('\n');
  if (error instanceof Problem && error.code === 'warnings-not-seen')
    return ['look at what is said above, then say --seen if it is right'];
  throw error;
}
