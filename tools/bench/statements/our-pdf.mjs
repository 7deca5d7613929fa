import {
  BODY, PageFlow, SECTION_HEADING, Table, TaggedDocument, TITLE,
} from '@firebreak/platform/server/pdf'; // prettier-ignore

/** The report as the product draws it: tagged, with bookmarks, and laid out twice, as "page 3 of 20" demands. */
export function ourPdf(report) {
  const measured = draw(report, 0);
  const { document } = draw(report, measured.pageNumber);
  document.pdf.end();
  return document.pdf;
}

function draw({ title, sections, columns, rows }, pages) {
  const facts = { title, author: 'Bench', language: 'en', direction: 'ltr', createdAt: new Date(0) };
  const document = new TaggedDocument({ ...facts, onlyMeasures: pages === 0 });
  const page = (n) => `Page ${n} of ${pages}`;
  const flow = new PageFlow(document, { header: title, draft: '', page });
  flow.text('H1', [{ text: title, bold: true }], TITLE);
  for (const section of sections) {
    flow.skip(20);
    flow.ensure(SECTION_HEADING.leading + 3 * BODY.leading);
    const element = document.element('Sect');
    document.pdf.outline.addItem(section.title);
    flow.text('H2', [{ text: section.title, bold: true }], SECTION_HEADING, element);
    for (const paragraph of section.paragraphs) {
      flow.skip(8);
      flow.text('P', [{ text: paragraph }], BODY, element);
    }
    element.end();
  }
  flow.newPage();
  new Table(flow, columns, rows.map((cells) => ({ cells }))).draw(); // prettier-ignore
  return flow;
}
