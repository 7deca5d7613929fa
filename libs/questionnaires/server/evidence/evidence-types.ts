import path from 'node:path';

/** What can prove an answer: documents, sheets and pictures, by their own bytes; with the endings of their names. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'image/heif': ['.heif', '.heic'],
  'text/plain': ['.txt'],
  'text/csv': ['.csv'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
};

export const ACCEPTED_EVIDENCE: readonly string[] = Object.keys(ENDINGS);

/**
 * A name whose ending says what the bytes are: whoever opens the document later gets the program that fits, never one
 * that a text named `report.bat` would start.
 */
export function nameAsTyped(name: string, mediaType: string): string {
  const endings = ENDINGS[mediaType] ?? [];
  const fits = endings.includes(path.extname(name.trim()).toLowerCase());
  return fits ? name.trim() : `${name.trim()}${endings[0] ?? ''}`;
}
