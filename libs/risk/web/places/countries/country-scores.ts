import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Formats, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import type { CountryProfileItem } from '@firebreak/risk/model';
import { ScoreList, type ScoreLine } from '../parts/score-list';
import { UsedSources } from '../../editions/used-sources';

/** `/risk/countries`: all countries by country score. */
@Component({
  selector: 'fb-country-scores',
  imports: [ProblemMessage, ScoreList, Skeleton, UsedSources],
  template: `
    @if (page.error(); as error) {
      <fb-problem [error]="error" (retry)="page.reload()" />
    } @else if (page.hasValue()) {
      <p class="fb-quiet">{{ t('riskPlaces.countries.lead') }}</p>
      <fb-score-list [lines]="lines()" [searchLabel]="t('riskPlaces.countries.search')" />
      <fb-used-sources />
    } @else {
      <fb-skeleton [rows]="12" />
    }
  `,
})
export class CountryScores {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly page = httpResource<readonly CountryProfileItem[]>(() => '/api/risk/countries');

  protected readonly lines = computed((): ScoreLine[] =>
    (this.page.hasValue() ? this.page.value() : []).map(({ country, standIn, ...line }) => ({
      ...line,
      name: this.formats.country(country),
      link: ['/risk/countries', country],
      ...(standIn && { note: this.t('riskPlaces.countries.standIn') }),
    })),
  );
}
