import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import {
  EmptyState,
  Formats,
  injectTexts,
  parseBand,
  ProblemMessage,
  Skeleton,
  WorldMap,
  type MapPoint,
} from '@firebreak/platform/web';
import { spreadAround, type SupplyMap } from '@firebreak/supply-chain/model';
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
  private readonly sites = computed(() => (this.map.hasValue() ? this.map.value().points : []));
  protected readonly byCountry = computed(
    () => this.sites().filter(({ precision }) => precision === 'country').length,
  );

  constructor() {
    refreshAfterJobs(() => this.map.reload());
  }

  /** Sites of which only the country is known are spread around its middle, so that each can be seen. */
  protected readonly points = computed((): MapPoint[] => {
    const placed = new Map<string, number>();
    return this.sites().map((site) => {
      const index = placed.get(site.country) ?? 0;
      const vague = site.precision === 'country';
      if (vague) placed.set(site.country, index + 1);
      const place = vague ? spreadAround(site, index) : site;
      const country = this.formats.country(site.country);
      return {
        id: site.siteId,
        name: site.siteName === site.supplierName ? site.siteName : `${site.supplierName}, ${site.siteName}`,
        lat: place.latitude,
        lon: place.longitude,
        band: parseBand(site.band),
        label: vague ? this.t('supplyChain.map.countryOnly', { country }) : country,
        link: ['/suppliers', site.supplierId],
      };
    });
  });
}
