import { OPEN_FORMATS, type OpenFormat, type RenditionFormat } from '@firebreak/statements/model';
import type { PublishedStatementEntity } from './published-statement.entity';

/** Columns of a published statement that name its files. */
const FILE_COLUMNS = {
  pdf: 'pdfFileId',
  docx: 'docxFileId',
  html: 'htmlFileId',
  json: 'jsonFileId',
  xlsx: 'xlsxFileId',
} as const satisfies Record<RenditionFormat, keyof PublishedStatementEntity>;

export type PublishedFiles = Pick<PublishedStatementEntity, (typeof FILE_COLUMNS)[RenditionFormat]>;

/** The file that the public may have; null where that kind is not out. */
export function publishedFile(row: PublishedFiles, format: RenditionFormat): string | null {
  return row[FILE_COLUMNS[format]];
}

/** What is out beside PDF and workbook. */
export function openFormatsOf(row: PublishedFiles): OpenFormat[] {
  return OPEN_FORMATS.filter((format) => publishedFile(row, format) !== null);
}
