import { Component, computed, inject, input } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Router, RouterLink } from '@angular/router';
import { Chart, Formats, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import { bandOf, shownScore, type HotSpotsView } from '@firebreak/risk/model';
import { injectNarrow } from '../../dashboard/narrow';
import { heatPairs, heatSpec } from '../../dashboard/dashboard-charts';
import { StepWords } from '../../words/step-words';
import { SourceList } from '../parts/source-list';
import { OriginPrompts } from './origin-prompts';
import { SectorMap } from './sector-map';

/**
 * `/risk/hot-spots`: H of our countries and sectors, a world map of one sector with what an undisclosed site of it
 * is likely to carry, and the origins to ask about.
 */
@Component({
  selector: 'fb-hot-spots-page',
  imports: [Chart, OriginPrompts, ProblemMessage, RouterLink, SectorMap, Skeleton, SourceList],
  templateUrl: './hot-spots-page.html',
  styleUrl: '../parts/_profile.scss',
})
export class HotSpotsPage {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly words = inject(StepWords);
  private readonly narrow = injectNarrow();
  protected readonly t = injectTexts();

  /** ISIC division that the world map shows, from the address. */
  readonly sector = input<string>();

  protected readonly page = httpResource<HotSpotsView>(() => '/api/risk/hot-spots');
  private readonly view = computed(() => (this.page.hasValue() ? this.page.value() : null));
  protected readonly pairs = computed(() =>
    heatPairs(
      (this.view()?.places ?? []).map((place) => ({
        ...place,
        mean: place.hotSpot,
        worst: place.hotSpot,
        band: bandOf(place.hotSpot),
      })),
      'hot-spot',
      this.narrow() ? 'narrow' : 'wide',
    ),
  );
  protected readonly heading = computed(() => {
    const [worst] = this.pairs();
    if (!worst) return '';
    return this.t('riskPlaces.hotSpots.worst', {
      sector: this.words.sector(worst.sector),
      country: this.formats.country(worst.country),
      score: shownScore(worst.hotSpot),
    });
  });
  protected readonly chart = computed(() =>
    heatSpec(this.pairs(), 'hot-spot', {
      country: (code) => this.formats.country(code),
      sector: (code) => this.words.sector(code),
      headings: {
        x: this.t('risk.dashboard.sector'),
        y: this.t('risk.dashboard.country'),
        value: this.t('riskPlaces.hotSpots.value'),
      },
    }),
  );
  protected readonly sectors = computed(() =>
    (this.view()?.sectors ?? []).map((code) => ({ code, name: this.words.sector(code) })),
  );
  /** What the address names, else the sector of the worst pair. */
  protected readonly chosen = computed(() => {
    const known = this.view()?.sectors ?? [];
    const wanted = this.sector();
    if (wanted !== undefined && known.includes(wanted)) return wanted;
    return this.pairs().find(({ sector }) => known.includes(sector))?.sector ?? known[0];
  });
  protected readonly top = computed(() =>
    this.pairs()
      .slice(0, 6)
      .map(({ country, sector, hotSpot, sites }) => ({
        country,
        sector,
        sites,
        name: this.t('risk.dashboard.pair', {
          sector: this.words.sector(sector),
          country: this.formats.country(country),
        }),
        value: shownScore(hotSpot),
      })),
  );

  protected choose(sector: string): void {
    void this.router.navigate([], { queryParams: { sector }, queryParamsHandling: 'merge' });
  }

  /** A cell leads to its country. */
  protected openPair(index: number): void {
    const pair = this.pairs()[index];
    if (pair) void this.router.navigate(['/risk/countries', pair.country]);
  }
}
