import { createHash } from 'node:crypto';
import { aDocument, bytesOf } from '../a-document.fixture';
import { renderStatementDocx } from '../docx/render-statement-docx';
import { renderStatementHtml } from '../html/render-statement-html';
import { renderStatementJson } from '../json/render-statement-json';
import { renderStatementPdf } from '../pdf/render-statement-pdf';

/** A program: the hashes of the files of one version, as this process makes them. */
const hashes: string[] = [];
for (const render of [renderStatementPdf, renderStatementDocx, renderStatementHtml, renderStatementJson])
  for (const language of ['en', 'ar'] as const)
    hashes.push(
      createHash('sha256')
        .update(await bytesOf(render(aDocument(language))))
        .digest('hex'),
    );
process.stdout.write(JSON.stringify(hashes));
