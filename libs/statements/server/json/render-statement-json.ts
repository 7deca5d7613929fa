import { toStatementRecord } from '@firebreak/statements/model';
import { Readable } from 'node:stream';
import { approvalSentences } from '../approval/approval-sentences';
import type { StatementDocument } from '../statement-document';

/** The statement for machines. It holds what the public may see; the same version gives the same bytes. */
export function renderStatementJson(document: StatementDocument): Readable {
  const record = toStatementRecord({ ...document, attestations: approvalSentences(document.content) });
  // The sign that opens a tag is written as its code: whoever puts the file into a page gets no element out of it.
  const text = `${JSON.stringify(record, null, 2).replace(/</g, '\\u003c')}\n`;
  return Readable.from([Buffer.from(text)], { objectMode: false });
}
