import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Core, ElementDefinition } from 'cytoscape';
import { bandLevel } from '../badge/band';
import { RiskBadge } from '../badge/risk-badge';
import { Icon } from '../icon/icon';
import { Texts } from '../texts/texts';
import { Theme } from '../theme/theme';
import type { GraphEdge, GraphNode } from './graph-data';
import { graphStyle } from './graph-style';
import { ROW_HEIGHT, tierLayout } from './tier-layout';

const MARGIN = 32;
/** Room between two columns of companies, in px. */
const NARROWEST = 180;
const LABEL_GAP = 60;
/** Below this zoom the names are smaller than 9 px. */
const READABLE = 0.75;

/**
 * Who supplies whom, tiers as columns from the own company on. The list of the same companies, tier by
 * tier, is the keyboard's and screen reader's way in.
 * `<fb-tier-graph [nodes]="nodes()" [edges]="edges()" [label]="t('supplyChain.graph.title')" />`
 */
@Component({
  selector: 'fb-tier-graph',
  imports: [Icon, MatIconButton, RiskBadge, RouterLink],
  templateUrl: './tier-graph.html',
  styleUrl: './tier-graph.scss',
})
export class TierGraph {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly theme = inject(Theme);
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private graph: Core | undefined;
  protected readonly t = this.texts.t;

  readonly nodes = input.required<readonly GraphNode[]>();
  readonly edges = input.required<readonly GraphEdge[]>();
  readonly label = input.required<string>();

  protected readonly state = signal<'loading' | 'ready' | 'failed'>('loading');
  protected readonly tiers = computed(() => {
    const tiers = [...new Set(this.nodes().map(({ tier }) => tier))].sort((a, b) => a - b);
    return tiers.map((tier) => ({
      tier,
      nodes: this.nodes()
        .filter((node) => node.tier === tier)
        .sort((a, b) => bandLevel(b.band) - bandLevel(a.band) || a.label.localeCompare(b.label)),
    }));
  });

  /** Height at which the longest column can be read, in px. */
  protected readonly height = computed(
    () => Math.max(...this.tiers().map(({ nodes }) => nodes.length), 8) * ROW_HEIGHT + 3 * MARGIN,
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.graph?.destroy());
    afterRenderEffect(() => {
      const width = this.canvas().nativeElement.clientWidth;
      const columnWidth = Math.min(320, Math.max(NARROWEST, (width - 2 * MARGIN) / this.tiers().length));
      const elements = this.elements(columnWidth);
      this.theme.dark();
      void this.draw(elements, columnWidth);
    });
  }

  protected zoom(factor: number): void {
    const graph = this.graph;
    graph?.zoom({
      level: graph.zoom() * factor,
      renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 },
    });
  }

  protected fit(): void {
    this.graph?.fit(undefined, MARGIN);
  }

  /** Shows a company of the list in the drawing, with what it is linked to. */
  protected show(id: string): void {
    const node = this.graph?.getElementById(id);
    if (!this.graph || !node?.length) return;
    this.graph.elements().addClass('faded').unselect();
    node.closedNeighborhood().removeClass('faded');
    node.select();
  }

  protected showAll(): void {
    this.graph?.elements().removeClass('faded').unselect();
  }

  private elements(columnWidth: number): ElementDefinition[] {
    const rightToLeft = this.texts.direction() === 'rtl';
    const places = tierLayout(this.nodes(), this.edges(), { columnWidth, rightToLeft });
    const known = new Set(this.nodes().map(({ id }) => id));
    return [
      ...this.nodes().map(({ id, label, tier, band }) => ({
        data: { id, label, tier, band },
        position: { x: 0, y: 0, ...places.get(id) },
      })),
      ...this.edges()
        .filter(({ source, target }) => known.has(source) && known.has(target))
        .map(({ share, ...edge }) => ({ data: { ...edge, width: 1.5 + 6 * (share ?? 0) } })),
    ];
  }

  private async draw(elements: ElementDefinition[], columnWidth: number): Promise<void> {
    try {
      const { cytoscape } = await import('./graph-parts');
      const container = this.canvas().nativeElement;
      if (!container.isConnected) return;
      this.graph?.destroy();
      this.graph = cytoscape({
        container,
        elements,
        style: graphStyle(this.host, columnWidth - LABEL_GAP, this.texts.direction() === 'rtl'),
        layout: { name: 'preset', fit: true, padding: MARGIN },
        maxZoom: 3,
        minZoom: 0.05,
        autoungrabify: true,
      });
      this.readable();
      this.graph.on('tap', 'node', ({ target }) => this.open(target.id()));
      this.state.set('ready');
    } catch {
      this.state.set('failed');
    }
  }

  /** Where all of it would be too small to read, the own company's side is shown at a size that can be read. */
  private readable(): void {
    const graph = this.graph;
    if (!graph || graph.zoom() >= READABLE) return;
    graph.zoom(READABLE);
    graph.center(graph.nodes('[tier = 0]'));
    const toStart = graph.width() / 2 - 2 * MARGIN;
    graph.panBy({ x: this.texts.direction() === 'rtl' ? toStart : -toStart, y: 0 });
  }

  private open(id: string): void {
    const link = this.nodes().find((node) => node.id === id)?.link;
    if (link) void this.router.navigate(typeof link === 'string' ? [link] : [...link]);
  }
}
