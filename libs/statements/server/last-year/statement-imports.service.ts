import { AppConfig, CompanyDb, safeFileName, spool, spoolFolder } from '@firebreak/platform/server';
import {
  LONGEST_SECTION,
  MAX_IMPORT_BYTES,
  placeParts,
  proposeParts,
  statementProblem,
  vocabularyOf,
  type ImportProposal,
  type PlaceParts,
  type StatementSectionView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { ensureChangeable } from '../approval/ensure-changeable';
import { findStatement } from '../find-statements.query';
import { StatementFrameworks } from '../statement-frameworks.service';
import { toContent } from '../statement-views';
import { writeSection } from '../wording/write-section';
import { readStatementFile, type ReadStatementFile } from './reading/read-statement-file';

/** An earlier statement from a file as a starting point: read, looked through by a person, put into sections. */
@Injectable()
export class StatementImports {
  constructor(
    private readonly db: CompanyDb,
    private readonly config: AppConfig,
    private readonly frameworks: StatementFrameworks,
  ) {}

  /**
   * What a file would be read as, with a section proposed for each part. Nothing of it is kept.
   * @throws Problem statement-not-found, statement-locked, file-empty, file-too-large, import-type-refused,
   *   import-encrypted, import-damaged, import-unpacks-too-large, import-too-long, import-too-slow, import-no-text
   */
  async read(statementId: string, name: string, content: Buffer | Readable): Promise<ImportProposal> {
    // Before the bytes: nobody uploads 20 MB to a statement that cannot take them.
    await this.db.inCompany((tx) => ensureChangeable(tx, statementId));
    const { blocks, ...read } = await this.readOnce(content);
    const laws = await this.frameworks.get((await this.frameworks.list()).map(({ id }) => id));
    const vocabulary = vocabularyOf(laws.flatMap(({ criteria }) => criteria));
    return { fileName: safeFileName(name), ...read, parts: proposeParts(blocks, vocabulary) };
  }

  /**
   * Puts parts into sections, all of them or none.
   * @throws Problem statement-not-found, statement-locked, statement-section-not-found, section-too-long,
   *   statement-changed for the first section that somebody wrote meanwhile
   */
  place(statementId: string, { parts, seen, fileName }: PlaceParts): Promise<StatementSectionView[]> {
    return this.db.inCompany(async (tx) => {
      await ensureChangeable(tx, statementId);
      const { sections, language } = toContent(await findStatement(tx, statementId));
      const missing = parts.find(({ section }) => !sections.some(({ kind }) => kind === section));
      if (missing) throw statementProblem('statement-section-not-found', { section: missing.section });
      const placed = placeParts(sections, parts, { fileName: safeFileName(fileName), language });
      const written: StatementSectionView[] = [];
      for (const { kind, text } of placed) {
        if (text.length > LONGEST_SECTION)
          throw statementProblem('section-too-long', { section: kind, most: LONGEST_SECTION });
        const version = seen.find(({ section }) => section === kind)?.version ?? 0;
        const change = { text, edited: true, cause: 'imported' } as const;
        written.push(await writeSection(tx, statementId, kind, version, change));
      }
      return written;
    });
  }

  /** The file is on this machine for as long as it is read. */
  private async readOnce(content: Buffer | Readable): Promise<ReadStatementFile> {
    const spooled = await spool(content, spoolFolder(this.config), MAX_IMPORT_BYTES);
    try {
      const file = await open(spooled.path);
      return await readStatementFile(file).finally(() => file.close());
    } finally {
      await rm(spooled.path, { force: true });
    }
  }
}
