import PDFDocument from 'pdfkit';

/** A one-page PDF that says that it is invented. */
export function demoDocument(title: string): Promise<Buffer> {
  // A fixed date: the same demo has the same files.
  const document = new PDFDocument({
    info: { Title: title, CreationDate: new Date('2026-01-01T00:00:00Z') },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  document.fontSize(18).text(title);
  document.moveDown().fontSize(11).text('Invented for the Firebreak demo. A real document would stand here.');
  document.end();
  return finished;
}
