import type { EditionPreview, StatedEdition } from '@firebreak/reference-data/model';
import type { DataSource } from 'typeorm';
import { findKnownCodes } from './editions/known-codes.query';
import { previewEdition, publishEdition, readEdition } from './editions/publish-edition';

/** How a file is loaded from the command line. */
export interface ImportOptions extends StatedEdition {
  /** Look only: store nothing. */
  readonly checkOnly?: boolean;
  /** Whether what looks unusual was looked at. */
  readonly warningsSeen?: boolean;
}

/**
 * Loads a publisher's own file as the current edition of its dataset: all of it or nothing.
 *
 * @param owner as the role that owns the tables
 * @throws PublisherFileError that names everything wrong with the file
 * @throws Problem warnings-not-seen
 */
export async function importPublisherFile(
  owner: DataSource,
  content: Buffer,
  { checkOnly = false, warningsSeen = false, ...stated }: ImportOptions = {},
): Promise<EditionPreview> {
  const known = await findKnownCodes(owner.manager);
  if (known.countries.length === 0)
    throw new Error('Start the product once first: it loads the countries that the file refers to.');
  const edition = await readEdition(content, known, stated);
  return owner.transaction(async (tx) => {
    const preview = await previewEdition(tx, edition);
    if (checkOnly) return preview;
    const { sha256 } = edition.facts;
    return publishEdition(tx, edition, { sha256, comparedWith: preview.comparedWith, warningsSeen }, null);
  });
}
