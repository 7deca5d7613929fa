import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import type { ECharts } from 'echarts/core';
import { Formats } from '../formats/formats';
import { Toasts } from '../feedback/toasts';
import { Icon } from '../icon/icon';
import { Texts } from '../texts/texts';
import { Theme } from '../theme/theme';
import { chartContext } from './chart-context';
import { saveFile, svgAsFile, svgAsPng, tableAsCsv, withSources, type FileSources } from './chart-export';
import { CHART_SOURCES, sourceLine } from './chart-sources';
import type { ChartSpec } from './chart-spec';

/**
 * A chart whose title says the finding, with its table behind a switch and export as PNG, SVG and CSV.
 * `<fb-chart [heading]="t('risk.dashboard.finding', { … })" [spec]="spec()" (picked)="openList($event)" />`
 */
@Component({
  selector: 'fb-chart',
  imports: [Icon, MatIconButton, MatMenuModule],
  templateUrl: './chart.html',
  styleUrl: './chart.scss',
})
export class Chart {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  private readonly theme = inject(Theme);
  private readonly toasts = inject(Toasts);
  private readonly sources = inject(CHART_SOURCES, { optional: true });
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  private drawn: ECharts | undefined;
  protected readonly t = this.texts.t;
  protected readonly formatNumber = (value: number) => this.formats.number(value, 2);
  protected readonly isNumber = (value: unknown): value is number => typeof value === 'number';

  /** The finding, not the kind of chart: "Four suppliers carry very high risk". */
  readonly heading = input.required<string>();
  readonly spec = input.required<ChartSpec>();
  /** Name of exported files, without ending. */
  readonly fileName = input('chart');
  /** Index of the bar or cell that was clicked, in the order given to the builder. */
  readonly picked = output<number>();

  protected readonly asTable = signal(false);
  protected readonly failed = signal(false);

  constructor() {
    const resizing = new ResizeObserver(() => this.drawn?.resize());
    inject(DestroyRef).onDestroy(() => {
      resizing.disconnect();
      this.drawn?.dispose();
    });
    afterRenderEffect(() => {
      const element = this.canvas()?.nativeElement;
      const spec = this.spec();
      const context = chartContext(this.host, this.texts, this.formats, this.theme.dark());
      if (!element) return this.forget();
      resizing.observe(element);
      void this.draw(element, spec.option(context));
    });
  }

  protected async save(kind: 'png' | 'svg' | 'csv'): Promise<void> {
    const name = `${this.fileName()}.${kind}`;
    const svg = this.host.querySelector<SVGSVGElement>('.canvas svg');
    try {
      const sources = await this.fileSources();
      if (kind === 'csv') return saveFile(tableAsCsv(this.spec().table, sources), name);
      if (!svg) return;
      const { backgroundColor, color } = getComputedStyle(this.host);
      const drawing = withSources(svg, sources, color);
      saveFile(kind === 'svg' ? svgAsFile(drawing) : await svgAsPng(drawing, backgroundColor), name);
    } catch (error) {
      void this.toasts.problem(error);
    }
  }

  private async fileSources(): Promise<FileSources | null> {
    const lines = ((await this.sources?.()) ?? []).map(sourceLine);
    return lines.length === 0 ? null : { heading: this.t('platform.source.ofFigures'), lines };
  }

  private async draw(element: HTMLElement, option: Parameters<ECharts['setOption']>[0]): Promise<void> {
    try {
      const { init } = await import('./chart-parts');
      if (!element.isConnected) return;
      this.drawn ??= this.start(init(element, null, { renderer: 'svg' }));
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.drawn.setOption({ animation: !still, animationDuration: 200, ...option }, true);
    } catch {
      this.failed.set(true);
      this.asTable.set(true);
    }
  }

  private start(chart: ECharts): ECharts {
    chart.on('click', ({ dataIndex }) => this.picked.emit(this.spec().itemAt?.(dataIndex) ?? dataIndex));
    return chart;
  }

  private forget(): void {
    this.drawn?.dispose();
    this.drawn = undefined;
  }
}
