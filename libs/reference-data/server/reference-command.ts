import fs from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { importPublisherFile } from './import-publisher-file';
import { PublisherFileError } from './publisher-files/publisher-file';

const USAGE = `Usage: npm run reference -- import <file>
  Loads a publisher's own file: Walk Free's workbook (.xlsx), or a table (.csv) of ITUC, Freedom House or ILO figures
  in the layout that libs/reference-data/data/README.md describes.`;

/** Every index that the product knows covers more. */
const FEW_COUNTRIES = 100;

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
  const [verb, file, ...rest] = args;
  if (verb !== 'import' || !file || rest.length > 0) {
    say(USAGE);
    return 1;
  }
  const content = await fs.readFile(file).catch(() => null);
  if (!content) {
    say(`${file}: there is no such file, or it cannot be read.`);
    return 1;
  }
  try {
    const { id, title, edition, rowCount, countries, known } = await importPublisherFile(owner, content);
    say(
      `${title}, ${edition}: ${rowCount} figures of ${countries} countries${known ? ' (loaded before)' : ''}.`,
    );
    if (countries < FEW_COUNTRIES) say(`That is few: check that ${file} is the whole table.`);
    say(`${id} is the edition in use from now on. Scores are computed again in the background.`);
    return 0;
  } catch (error) {
    if (!(error instanceof PublisherFileError)) throw error;
    say(`${file} was not imported:`);
    for (const line of error.message.split('\n')) say(`  ${line}`);
    return 1;
  }
}
