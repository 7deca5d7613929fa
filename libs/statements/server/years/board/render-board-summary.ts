import {
  COLOURS,
  CONTENT_WIDTH,
  PAGE,
  TaggedDocument,
  type Brand,
  type Element,
} from '@firebreak/platform/server/pdf';
import {
  boardTexts,
  countryName,
  dateInWords,
  directionOf,
  fill,
  kpiValueInWords,
  labelOf,
  localeOf,
  statementTexts,
  type BoardKpi,
  type BoardSummaryContent,
  signsOf,
} from '@firebreak/statements/model';
import type { Readable } from 'node:stream';
import { BoardPage, HEADING, QUIET, TEXT } from './board-page';
import { drawKpiLine } from './kpi-line';

const PAGE_TOP = 46;
const COLUMN_GAP = 22;
const KPI_WIDTH = (CONTENT_WIDTH - COLUMN_GAP) / 2;
const KPI_HEIGHT = 112;
const LINE_HEIGHT = 52;
/** Between two parts. */
const PART_GAP = 12;

/** What the file is made of. */
export interface BoardRendering {
  readonly content: BoardSummaryContent;
  /** Of the summary: part of the file, so that the same summary gives the same bytes. */
  readonly createdAt: Date;
  readonly brand?: Brand;
}

/**
 * The summary as a tagged PDF of exactly two A4 pages: indicators and changes on the first, risks, findings,
 * commitments and decisions on the second. The same rendering gives the same bytes.
 */
export function renderBoardSummary({ content, createdAt, brand }: BoardRendering): Readable {
  const { language, company } = content;
  const document = new TaggedDocument({
    title: boardTexts(language).title + signsOf(language).colon + company,
    author: company,
    language,
    direction: directionOf(language),
    onlyMeasures: false,
    createdAt,
    brand,
  });
  new BoardSummaryLayout(document, content).draw();
  document.pdf.end();
  // pdfkit's own types call it a stream.
  return document.pdf as unknown as Readable;
}

/** Where each page ends, in points from its top: never below the footer. */
export class BoardSummaryLayout {
  readonly ends: number[] = [];
  private readonly page: BoardPage;

  constructor(
    private readonly document: TaggedDocument,
    private readonly content: BoardSummaryContent,
  ) {
    this.page = new BoardPage(document);
  }

  private get texts() {
    return boardTexts(this.content.language);
  }

  draw(): void {
    this.newPage(1);
    this.drawTitle();
    this.part((parent) => this.drawKpis(parent));
    this.part((parent) => this.drawChanges(parent));
    this.ends.push(this.page.y);
    this.newPage(2);
    this.part((parent) => this.drawRisks(parent));
    this.part((parent) => this.drawFindings(parent));
    this.part((parent) => this.drawCommitments(parent));
    this.part((parent) => this.drawDecisions(parent));
    this.ends.push(this.page.y);
  }

  private newPage(number: number): void {
    const { document, page, content } = this;
    document.pdf.addPage();
    page.y = PAGE_TOP;
    document.artifact('Pagination', () => {
      document.pdf.rect(0, 0, PAGE.width, 8).fill(document.shade(COLOURS.primary));
      const footer = PAGE.height - 46;
      const [name] = page.fitting(content.company, CONTENT_WIDTH - 100, QUIET, 1);
      if (name) document.drawLine(name, page.place(0, name.width), footer, name.width, QUIET, null);
      const [line] = document.lines([{ text: fill(this.texts.page, { n: number }) }], 100, QUIET);
      if (line)
        document.drawLine(
          line,
          page.place(CONTENT_WIDTH - line.width, line.width),
          footer,
          line.width,
          QUIET,
          null,
        );
    });
  }

  private part(draw: (parent: Element) => void): void {
    const parent = this.document.element('Sect');
    draw(parent);
    parent.end();
    this.page.y += PART_GAP;
  }

  private day(isoDate: string, style: 'long' | 'medium' = 'medium'): string {
    return dateInWords(isoDate, this.content.language, style);
  }

  private drawTitle(): void {
    const { page, content, texts } = this;
    this.document.logo(content.company, 24, 110, 40);
    page.text(
      'P',
      content.company,
      { ...HEADING, colour: COLOURS.ink },
      { bold: true, width: CONTENT_WIDTH - 130 },
    );
    page.text('H1', texts.title, { size: 17, leading: 23, colour: COLOURS.primary }, { bold: true, most: 2 });
    const { from, to } = content.period;
    const days = {
      from: this.day(from, 'long'),
      to: this.day(to, 'long'),
      date: this.day(content.asOf, 'long'),
    };
    page.text('P', fill(texts.period, days), QUIET, { most: 2 });
    page.y += PART_GAP;
  }

  private drawKpis(parent: Element): void {
    const { page, content, texts } = this;
    page.heading(texts.indicators, parent);
    if (content.kpis.length === 0) return page.text('P', texts.noIndicators, TEXT, { parent });
    const top = page.y;
    content.kpis.forEach((kpi, index) => {
      page.y = top + Math.floor(index / 2) * KPI_HEIGHT;
      this.drawKpi(kpi, (index % 2) * (KPI_WIDTH + COLUMN_GAP), parent);
    });
    page.y = top + Math.ceil(content.kpis.length / 2) * KPI_HEIGHT;
  }

  private drawKpi(kpi: BoardKpi, start: number, part: Element): void {
    const { page, content, texts } = this;
    const parent = this.document.element('Sect', part);
    const place = { parent, start, width: KPI_WIDTH };
    const words = (value: number) => kpiValueInWords(value, kpi.unit, content.language);
    const last = kpi.points.at(-1);
    const before = kpi.points.at(-2);
    page.text('H3', kpi.name, { ...TEXT, size: 9.5 }, { ...place, bold: true });
    const from =
      before && last && last.change !== null ? fill(texts.from, { value: words(before.value) }) : '';
    const { open, close } = signsOf(content.language);
    const told = last ? `${words(last.value)}${from}${open}${texts.trend[kpi.trend]}${close}` : texts.noValue;
    page.text('P', told, { size: 11, leading: 15, colour: COLOURS.ink }, place);
    if (kpi.target) {
      const { value, by, state } = kpi.target;
      const target = { value: words(value), date: this.day(by), state: texts.targetState[state] };
      page.text('P', fill(texts.target, target), QUIET, place);
    }
    drawKpiLine(
      page,
      kpi,
      { start, top: page.y + 2, width: KPI_WIDTH, height: LINE_HEIGHT },
      content.language,
      parent,
    );
    parent.end();
  }

  private drawChanges(parent: Element): void {
    const { page, content, texts } = this;
    const { language, changes, earlier } = content;
    page.heading(texts.changes, parent);
    if (!earlier || changes.length === 0) return page.text('P', texts.noChanges, TEXT, { parent });
    const rows = changes.map(({ figure, unit, before, after, breaks }) => [
      labelOf(figure, language),
      kpiValueInWords(before, unit, language),
      kpiValueInWords(after, unit, language),
      breaks.length > 0
        ? fill(texts.notCompared, {
            why: breaks.map((each) => texts.breaks[each]).join(signsOf(language).comma),
          })
        : this.difference(after - before, unit),
    ]);
    page.table(
      [
        { title: texts.figure, share: 0.42 },
        { title: this.day(earlier.to), share: 0.15 },
        { title: this.day(content.period.to), share: 0.15 },
        { title: '±', share: 0.28 },
      ],
      rows,
      parent,
      2,
    );
  }

  /** With its sign; percents differ by points, which the percent sign would hide. */
  private difference(value: number, unit: BoardKpi['unit']): string {
    const shown = unit === 'percent' ? value * 100 : value;
    const digits = { signDisplay: 'exceptZero' as const, maximumFractionDigits: unit === 'count' ? 0 : 1 };
    return new Intl.NumberFormat(localeOf(this.content.language), digits).format(shown);
  }

  private drawRisks(parent: Element): void {
    const { page, content, texts } = this;
    page.heading(texts.risks, parent);
    if (content.risks.length === 0) return page.text('P', texts.noRisks, TEXT, { parent });
    const { bands } = statementTexts(content.language);
    page.table(
      [
        { title: texts.supplier, share: 0.46 },
        { title: texts.country, share: 0.24 },
        { title: texts.band, share: 0.18 },
        { title: texts.score, share: 0.12 },
      ],
      content.risks.map(({ name, country, band, score }) => [
        name,
        countryName(country, content.language),
        bands[band] ?? band,
        kpiValueInWords(score, 'score', content.language),
      ]),
      parent,
    );
  }

  private drawFindings(parent: Element): void {
    const { page, content, texts } = this;
    const { overdue, rows } = content.findings;
    page.heading(fill(texts.findings, { n: overdue }), parent);
    if (rows.length === 0) return page.text('P', texts.noFindings, TEXT, { parent });
    const { severities } = statementTexts(content.language);
    page.table(
      [
        { title: texts.finding, share: 0.42 },
        { title: texts.supplier, share: 0.28 },
        { title: texts.severity, share: 0.14 },
        { title: texts.due, share: 0.16 },
      ],
      rows.map(({ title, supplier, severity, dueOn }) => [
        title, supplier, severities[severity] ?? severity, this.day(dueOn),
      ]), // prettier-ignore
      parent,
    );
  }

  private drawCommitments(parent: Element): void {
    const { page, content, texts } = this;
    const { counts, rows } = content.commitments;
    page.heading(texts.commitments, parent);
    if (rows.length === 0) return page.text('P', texts.noCommitments, TEXT, { parent });
    const { open, kept, partly } = counts;
    page.text('P', fill(texts.counts, { open, kept, partly, broken: counts['not-kept'] }), TEXT, { parent });
    page.table(
      [
        { title: texts.commitment, share: 0.48 },
        { title: texts.owner, share: 0.2 },
        { title: texts.due, share: 0.15 },
        { title: texts.state, share: 0.17 },
      ],
      rows.map(({ text, owner, dueOn, state, overdue }) => [
        text, owner, this.day(dueOn), overdue ? texts.overdue : texts.states[state],
      ]), // prettier-ignore
      parent,
      2,
    );
  }

  private drawDecisions(parent: Element): void {
    const { page, content, texts } = this;
    page.heading(texts.decisions, parent);
    if (content.decisions.length === 0) return page.text('P', texts.noDecisions, TEXT, { parent });
    const list = this.document.element('L', parent);
    content.decisions.forEach((decision, index) => {
      const item = this.document.element('LI', list);
      page.text('LBody', `${index + 1}. ${decision}`, { ...TEXT, size: 9.5 }, { parent: item, most: 3 });
      page.y += 2;
      item.end();
    });
    list.end();
  }
}
