import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { BANDS } from '../badge/band';
import { RiskBadge } from '../badge/risk-badge';
import { Texts } from '../texts/texts';
import { Theme } from '../theme/theme';
import { mapColours } from './map-colours';
import { located, within, worstFirst, type Bounds, type LocatedPoint, type MapPoint } from './map-point';
import { describePlaces } from './map-popup';
import type { MapSurface } from './map-surface';

const ROWS_AT_ONCE = 50;

/**
 * Places on a world map without any outside service, points grouped under the worst band of their
 * group, and the list of the same places beside it: the keyboard's and screen reader's way in.
 * Made for 50,000 places; give them in the order in which those of one band are to be listed.
 * `<fb-world-map [points]="points()" [label]="t('supplyChain.map.title')" />`
 */
@Component({
  selector: 'fb-world-map',
  imports: [MatButton, RiskBadge, RouterLink],
  templateUrl: './world-map.html',
  styleUrl: './world-map.scss',
})
export class WorldMap {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly theme = inject(Theme);
  private readonly router = inject(Router);
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private surface: Promise<MapSurface> | undefined;
  protected readonly t = inject(Texts).t;
  protected readonly bands = [...BANDS, 'unknown'] as const;

  readonly points = input.required<readonly MapPoint[]>();
  readonly label = input.required<string>();

  protected readonly state = signal<'loading' | 'ready' | 'failed'>('loading');
  private readonly sorted = computed(() => worstFirst(this.points()));
  private readonly places = computed(() => located(this.sorted()));
  protected readonly unplaced = computed(() => this.points().length - this.places().length);

  /** The part of the world on screen. */
  private readonly bounds = signal<Bounds | null>(null);
  protected readonly onlyInView = signal(false);
  protected readonly choice = computed((): readonly MapPoint[] => {
    const bounds = this.onlyInView() ? this.bounds() : null;
    return bounds ? this.places().filter((point) => within(point, bounds)) : this.sorted();
  });
  protected readonly rows = linkedSignal({ source: this.choice, computation: () => ROWS_AT_ONCE });
  protected readonly listed = computed(() => this.choice().slice(0, this.rows()));

  constructor() {
    inject(DestroyRef).onDestroy(
      () => void this.surface?.then((surface) => surface.close()).catch(() => null),
    );
    afterRenderEffect(() => {
      const places = this.places();
      void untracked(() => this.draw((surface) => surface.setPoints(places)));
    });
    afterRenderEffect(() => {
      this.theme.dark();
      void untracked(() => this.draw((surface) => surface.setColours(mapColours(this.host))));
    });
  }

  protected showMore(): void {
    this.rows.update((rows) => rows + ROWS_AT_ONCE);
  }

  /** Points at a place of the list on the map. */
  protected show(point: MapPoint): void {
    const [place] = located([point]);
    if (place && this.state() === 'ready') void this.draw((surface) => surface.pointAt(place));
  }

  private async draw(change: (surface: MapSurface) => void): Promise<void> {
    try {
      this.surface ??= this.open();
      change(await this.surface);
      this.state.set('ready');
    } catch {
      this.state.set('failed');
    }
  }

  private async open(): Promise<MapSurface> {
    const { MapSurface } = await import('./map-surface');
    return MapSurface.open({
      container: this.canvas().nativeElement,
      colours: mapColours(this.host),
      texts: {
        title: this.label(),
        zoomIn: this.t('platform.map.zoomIn'),
        zoomOut: this.t('platform.map.zoomOut'),
      },
      describe: (points, total) => this.describe(points, total),
      moved: (bounds) => this.bounds.set(bounds),
    });
  }

  private describe(points: readonly LocatedPoint[], total: number): HTMLElement {
    const left = total - points.length;
    return describePlaces(this.host.ownerDocument, this.router, points, {
      band: ({ band }) => this.t('platform.map.risk', { band: this.t(`platform.band.${band}`) }),
      more: left > 0 ? this.t('platform.map.morePlaces', { count: left }) : null,
    });
  }
}
