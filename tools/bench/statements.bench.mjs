import { bundleServer } from '../server-bundle.mjs';
import { pdfSpeed } from './statements/pdf-speed.mjs';
import { xlsxSpeed } from './statements/xlsx-speed.mjs';

/**
 * What a statement is handed out as: a tagged PDF of twenty pages against bare pdfkit with the same text and against
 * Chromium's print of the same page, and a workbook of 100,000 rows against exceljs's stream writer.
 */
export async function run() {
  await bundleServer(
    {
      'measure-pdf': 'tools/bench/statements/measure-pdf.mjs',
      'measure-xlsx': 'tools/bench/statements/measure-xlsx.mjs',
    },
    'dist/bench-statements',
  );
  const { peakMb: pdfPeakMb, ...pdf } = await pdfSpeed();
  const { peakMb: xlsxPeakMb, ...xlsx } = await xlsxSpeed();
  return { ...pdf, ...xlsx, peakMb: Math.round(Math.max(pdfPeakMb, xlsxPeakMb)) };
}
