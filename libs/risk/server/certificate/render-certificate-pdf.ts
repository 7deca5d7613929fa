import { Readable } from 'node:stream';
import {
  BODY,
  PAGE,
  PageFlow,
  SECTION_HEADING,
  SMALL,
  SUBTITLE,
  Table,
  TaggedDocument,
  TITLE,
  COLOURS,
} from '@firebreak/platform/server/pdf';
import type { TableColumn } from '@firebreak/platform/server/pdf';
import { shownScore } from '@firebreak/risk/model';
import type { ScoreCertificate } from '@firebreak/risk/model';
import { CertificateWords, drawable } from './certificate-words';
import type { CertificateLanguage } from './certificate-words';

/**
 * A certificate as a tagged PDF with the certificate's own JSON attached, so that the document alone is enough to compute
 * the score again. The same certificate gives the same bytes.
 */
export function renderCertificatePdf(certificate: ScoreCertificate, language: CertificateLanguage): Readable {
  const words = new CertificateWords(language, certificate.names);
  // Laid out twice: the first time only tells how many pages there are.
  const pages = new CertificateLayout(certificate, words, documentFor(certificate, words, true), 0).draw();
  const document = documentFor(certificate, words, false);
  new CertificateLayout(certificate, words, document, pages).draw();
  const json = Buffer.from(`${JSON.stringify(certificate, null, 2)}\n`);
  document.pdf.file(json, {
    name: 'certificate.json',
    type: 'application/json',
    creationDate: new Date(certificate.computedAt),
    modifiedDate: new Date(certificate.computedAt),
  });
  document.pdf.end();
  // pdfkit's own types call it a stream.
  return document.pdf as unknown as Readable;
}

function documentFor(
  { supplier, computedAt }: ScoreCertificate,
  { language, texts }: CertificateWords,
  onlyMeasures: boolean,
): TaggedDocument {
  const facts = {
    title: `${texts.title}: ${supplier.name}`,
    author: 'Firebreak',
    language,
    direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
    onlyMeasures,
    createdAt: new Date(computedAt),
  };
  return new TaggedDocument(facts);
}

/** Draws one certificate: the figure, how it comes about, what is known, the numbers, the sources, how to check it. */
class CertificateLayout {
  private readonly flow: PageFlow;

  constructor(
    private readonly certificate: ScoreCertificate,
    private readonly words: CertificateWords,
    private readonly document: TaggedDocument,
    pages: number,
  ) {
    const { texts } = words;
    this.flow = new PageFlow(document, {
      header: `${drawable(certificate.supplier.name)} · ${texts.title}`,
      draft: '',
      page: (n) => words.fill(texts.page, { n, total: pages }),
    });
  }

  /** @returns how many pages it took */
  draw(): number {
    this.drawHead();
    this.drawFigures();
    this.drawSteps();
    this.drawConfidence();
    this.drawSources();
    this.drawWeights();
    this.drawCheck();
    return this.flow.pageNumber;
  }

  private drawHead(): void {
    const { flow, certificate, words } = this;
    const { texts } = words;
    this.document.artifact('Layout', () => {
      this.document.pdf.rect(0, 0, PAGE.width, 10).fill(COLOURS.primary);
    });
    flow.text('H1', [{ text: texts.title, bold: true }], TITLE);
    flow.skip(4);
    const name = drawable(certificate.supplier.name);
    flow.text('P', [{ text: name, bold: true }], SUBTITLE);
    if (name !== certificate.supplier.name) flow.text('P', [{ text: texts.latinised }], SMALL);
    flow.skip(8);
    const band = texts.band[certificate.band];
    const score = words.fill(texts.score, { value: shownScore(certificate.value), band });
    flow.text('P', [{ text: score, bold: true }], SECTION_HEADING);
    flow.skip(4);
    flow.text('P', [{ text: words.fill(texts.lead, { supplier: certificate.supplier.name }) }], BODY);
  }

  private drawFigures(): void {
    const { certificate, words } = this;
    const { facts, level } = words.texts;
    const { range, confidence } = certificate;
    const { from, to } = { from: words.number(range.from, 2), to: words.number(range.to, 2) };
    const value = words.number(confidence.value, 2);
    this.section(facts.heading, null, columnsOf([facts.what, 0.5], [facts.stated, 0.5]), [
      [facts.value, words.number(certificate.value, 6)],
      [facts.own, words.number(certificate.own, 6)],
      [facts.range, words.fill(facts.rangeOf, { from, to })],
      [facts.confidence, words.fill(facts.confidenceOf, { value, level: level[confidence.level] })],
      [facts.asOf, words.date(certificate.asOf)],
      [facts.computedAt, words.instant(certificate.computedAt)],
      [facts.method, certificate.methodVersion],
    ]);
  }

  private drawSteps(): void {
    const { certificate, words } = this;
    const { heading, lead, step, basis, points, total } = words.texts.steps;
    const columns = [
      ...columnsOf([step, 0.32], [basis, 0.53]),
      { title: points, share: 0.15, numeric: true },
    ];
    this.section(heading, lead, columns, [
      ...certificate.steps.map((own) => [words.label(own), words.basis(own), words.points(own.points)]),
      [total, '', words.number(certificate.value, 2)],
    ]);
  }

  private drawConfidence(): void {
    const { certificate, words } = this;
    const { heading, part, points, of, ...names } = words.texts.confidence;
    this.section(
      heading,
      null,
      columnsOf([part, 0.6], [points, 0.4]),
      certificate.confidence.parts.map((own) => [
        names[own.part],
        words.fill(of, { points: words.number(own.points, 1), most: own.most }),
      ]),
    );
  }

  private drawSources(): void {
    const { heading, lead, source, licence, citation } = this.words.texts.sources;
    this.section(
      heading,
      lead,
      columnsOf([source, 0.32], [licence, 0.22], [citation, 0.46]),
      this.certificate.sources.map((own) => [`${own.title}, ${own.edition}`, own.licence, own.citation]),
    );
  }

  private drawWeights(): void {
    const { certificate, words } = this;
    const { heading, lead, name, value } = words.texts.weights;
    const rows = Object.entries(certificate.weights)
      .filter(([group]) => group !== 'version')
      .flatMap(([group, numbers]) =>
        Object.entries(numbers as Readonly<Record<string, number>>).map(([own, number]) => [
          `${group}.${own}`,
          String(number),
        ]),
      )
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const told = words.fill(lead, { method: certificate.methodVersion });
    this.section(heading, told, columnsOf([name, 0.6], [value, 0.4]), rows);
  }

  private drawCheck(): void {
    const { heading, text, what, hash, inputHash, seal } = this.words.texts.check;
    this.section(heading, text, columnsOf([what, 0.24], [hash, 0.76]), [
      [inputHash, this.certificate.inputHash],
      [seal, this.certificate.seal],
    ]);
  }

  private section(
    heading: string,
    lead: string | null,
    columns: readonly TableColumn[],
    rows: readonly (readonly string[])[],
  ): void {
    const { flow, document } = this;
    const table = new Table(
      flow,
      columns,
      rows.map((cells) => ({ cells })),
    );
    flow.skip(20);
    flow.ensure(SECTION_HEADING.leading + table.keptHeight() + (lead === null ? 0 : 3 * SMALL.leading));
    const section = document.element('Sect');
    document.pdf.outline.addItem(heading);
    flow.text('H2', [{ text: heading, bold: true }], SECTION_HEADING, section);
    flow.skip(4);
    if (lead !== null) {
      flow.text('P', [{ text: lead }], SMALL, section);
      flow.skip(4);
    }
    table.draw(section);
    section.end();
  }
}

function columnsOf(...columns: readonly (readonly [string, number])[]): TableColumn[] {
  return columns.map(([title, share]) => ({ title, share }));
}
