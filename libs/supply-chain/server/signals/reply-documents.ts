/** 20 MB: a scanned list or some photographs. */
export const MOST_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** What can explain something: documents, sheets and pictures, by their own bytes. */
export const ACCEPTED_REPLY_DOCUMENTS: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
