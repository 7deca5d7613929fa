import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  FbCountryPipe,
  FbSharePipe,
  Formats,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  WorldMap,
  injectTexts,
  type MapPoint,
} from '@firebreak/platform/web';
import { bandOf, shownScore, type SectorHotSpotsView } from '@firebreak/risk/model';
import { countryCentroid } from '@firebreak/supply-chain/model';

const MOST_ORIGINS = 10;

/** One sector on the world map by H, own sites noted, and the expected risk of a site that nobody has disclosed. */
@Component({
  selector: 'fb-sector-map',
  imports: [FbCountryPipe, FbSharePipe, ProblemMessage, RiskBadge, RouterLink, Skeleton, WorldMap],
  templateUrl: './sector-map.html',
  styleUrls: ['../parts/_profile.scss', './sector-map.scss'],
})
export class SectorMap {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;
  protected readonly band = bandOf;

  /** ISIC division. */
  readonly sector = input.required<string>();
  readonly sectors = input.required<readonly { readonly code: string; readonly name: string }[]>();
  readonly chosen = output<string>();

  protected readonly page = httpResource<SectorHotSpotsView>(() => `/api/risk/hot-spots/${this.sector()}`);
  private readonly view = computed(() => (this.page.hasValue() ? this.page.value() : null));
  protected readonly origins = computed(() =>
    (this.view()?.undisclosed.origins ?? []).slice(0, MOST_ORIGINS),
  );
  protected readonly points = computed((): MapPoint[] =>
    (this.view()?.places ?? []).map(({ country, hotSpot, sites }) => {
      const place = countryCentroid(country);
      const score = this.t('riskPlaces.hotSpots.pointScore', { score: shownScore(hotSpot) });
      const own = this.t('riskPlaces.hotSpots.ownSites', { count: sites });
      return {
        id: country,
        name: this.formats.country(country),
        lat: place?.latitude ?? null,
        lon: place?.longitude ?? null,
        band: bandOf(hotSpot),
        label: sites > 0 ? `${score} · ${own}` : score,
        link: ['/risk/countries', country],
      };
    }),
  );
  protected readonly ownCountries = computed(() =>
    (this.view()?.places ?? []).filter(({ sites }) => sites > 0),
  );

  protected pick(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.chosen.emit(event.target.value);
  }
}
