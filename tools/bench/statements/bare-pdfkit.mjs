import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
const FONTS = {
  regular: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
};
const MARGIN = 68;
const TOP = 84;
const BOTTOM = 841.89 - 76;
const WIDTH = 595.28 - 2 * MARGIN;
/** Of a row, as the product's. */
const ROW = 16.5;

/** The same text with nothing around it: no tags, no bookmarks, no page count, and each cell placed by hand. */
export function barePdfkit({ title, sections, columns, rows }) {
  const margins = { top: TOP, bottom: 76, left: MARGIN, right: MARGIN };
  const doc = new PDFDocument({ size: 'A4', margins, info: { Title: title } });
  doc.registerFont('regular', FONTS.regular).registerFont('bold', FONTS.bold);
  doc.font('bold').fontSize(27).text(title);
  for (const section of sections) {
    doc.moveDown(1).font('bold').fontSize(16).text(section.title);
    doc.font('regular').fontSize(10.5);
    for (const paragraph of section.paragraphs) doc.moveDown(0.5).text(paragraph, { lineGap: 1.7 });
  }
  let y = BOTTOM;
  for (const cells of rows) {
    if (y + ROW > BOTTOM) {
      doc.addPage();
      drawRow(doc, columns, columns.map(({ title: head }) => head), TOP, 'bold'); // prettier-ignore
      y = TOP + ROW;
    }
    drawRow(doc, columns, cells, y, 'regular');
    y += ROW;
  }
  doc.end();
  return doc;
}

function drawRow(doc, columns, cells, y, font) {
  let x = MARGIN;
  doc.font(font).fontSize(8.5);
  columns.forEach(({ share, numeric }, index) => {
    const options = { width: share * WIDTH - 10, align: numeric ? 'right' : 'left', lineBreak: false };
    doc.text(cells[index], x + 5, y + 2.5, options);
    x += share * WIDTH;
  });
}
