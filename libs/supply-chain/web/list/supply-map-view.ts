import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import {
  EmptyState,
  Formats,
  injectTexts,
  ProblemMessage,
  Skeleton,
  WorldMap,
} from '@firebreak/platform/web';
import type { SupplyMap } from '@firebreak/supply-chain/model';
import { mapPoints, type MapWords } from './map-points';
import { refreshAfterJobs } from '../refresh-after-jobs';

/** The filtered suppliers' sites on the world map. */
@Component({
  selector: 'fb-supply-map-view',
  imports: [EmptyState, ProblemMessage, Skeleton, WorldMap],
  template: `
    @if (map.error(); as error) {
      <fb-problem [error]="error" (retry)="map.reload()" />
    } @else if (map.hasValue()) {
      @if (points().length) {
        @if (byCountry(); as count) {
          <p class="fb-quiet">{{ t('supplyChain.map.byCountry', { count }) }}</p>
        }
        <fb-world-map [points]="points()" [label]="t('supplyChain.map.title')" />
      } @else {
        <fb-empty-state
          icon="map"
          [heading]="t('supplyChain.map.emptyHeading')"
          [text]="t('supplyChain.map.emptyText')"
        />
      }
    } @else {
      <fb-skeleton kind="chart" />
    }
  `,
})
export class SupplyMapView {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

  /** Search and filters of the list. */
  readonly params = input.required<Readonly<Record<string, string>>>();

  protected readonly map = httpResource<SupplyMap>(() => ({
    url: '/api/supply-chain/map',
    params: this.params(),
  }));
  private readonly placed = computed(() => {
    const map = this.map.hasValue() ? this.map.value() : null;
    return map && mapPoints(map, this.words);
  });
  protected readonly points = computed(() => this.placed()?.points ?? []);
  protected readonly byCountry = computed(() => this.placed()?.byCountry ?? 0);
  private readonly words: MapWords = {
    country: (code) => this.formats.country(code),
    countryOnly: (country) => this.t('supplyChain.map.countryOnly', { country }),
  };

  constructor() {
    refreshAfterJobs(() => this.map.reload());
  }
}
