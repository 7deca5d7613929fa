import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SECTOR_RISK_2 } from '@firebreak/reference-data/model';
import { Chart, FbCountryPipe, RiskBadge, barChart, injectTexts } from '@firebreak/platform/web';
import { bandOf, shownScore, type SectorProfileView } from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';
import { OwnExposureCard } from '../parts/own-exposure-card';
import { ProfileFrame } from '../parts/profile-frame';
import { SourceList } from '../parts/source-list';
import { WhatToAsk } from './what-to-ask';

const PARTS = ['G', 'D', 'C', 'E', 'T'] as const;
const MOST_PLACES = 12;

/** `/risk/sectors/:code`: the evidence of the sector's score, its goods and countries, what to ask, what we have. */
@Component({
  selector: 'fb-sector-profile',
  imports: [
    Chart,
    FbCountryPipe,
    OwnExposureCard,
    ProfileFrame,
    RiskBadge,
    RouterLink,
    SourceList,
    WhatToAsk,
  ],
  templateUrl: './sector-profile.html',
  styleUrl: '../parts/_profile.scss',
})
export class SectorProfile {
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);
  protected readonly shown = shownScore;
  protected readonly band = bandOf;

  /** ISIC division or section, from the address. */
  readonly code = input.required<string>();

  protected readonly page = httpResource<SectorProfileView>(() => `/api/risk/sectors/${this.code()}`);
  protected readonly name = computed(() => this.words.sector(this.code().toUpperCase()));
  private readonly view = computed(() => (this.page.hasValue() ? this.page.value() : null));
  protected readonly places = computed(() => (this.view()?.places ?? []).slice(0, MOST_PLACES));

  /** What each part gives to S, in points: its weight among those that apply times its value. */
  private readonly points = computed(() => {
    const parts = this.view()?.parts;
    if (!parts) return [];
    const known = PARTS.flatMap((part) => {
      const value = parts[part];
      return value === null ? [] : [{ part, value, weight: SECTOR_RISK_2.weights[part] }];
    });
    const total = known.reduce((sum, { weight }) => sum + weight, 0);
    return known
      .map(({ part, value, weight }) => ({ part, value: (100 * weight * value) / total }))
      .sort((a, b) => b.value - a.value);
  });
  protected readonly chart = computed(() => {
    const [first] = this.points();
    if (!first) return null;
    return {
      heading: this.t('riskPlaces.sector.most', { part: this.t(`riskPlaces.sector.part.${first.part}`) }),
      spec: barChart(
        this.points().map(({ part, value }) => ({ label: this.t(`riskPlaces.sector.part.${part}`), value })),
        { name: this.t('riskPlaces.sector.evidence'), value: this.t('riskPlaces.country.points') },
        1,
      ),
    };
  });
}
