import { barePdfkit } from './bare-pdfkit.mjs';
import { longReport } from './long-report.mjs';
import { ourPdf } from './our-pdf.mjs';

/** Asked for by the parent, one at a time: the milliseconds and the bytes of a report. */
const MAKERS = { ours: ourPdf, pdfkit: barePdfkit };

process.on('message', async ({ maker, number }) => {
  const report = longReport(number);
  const before = performance.now();
  const chunks = [];
  for await (const chunk of MAKERS[maker](report)) chunks.push(chunk);
  const file = Buffer.concat(chunks);
  const milliseconds = performance.now() - before;
  const pages = file.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.send({ milliseconds, bytes: file.length, pages, peakMb });
});
