import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import type { SectorProfileItem } from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';
import { ScoreList, type ScoreLine } from '../parts/score-list';
import { UsedSources } from '../../editions/used-sources';

/** `/risk/sectors`: all ISIC divisions by sector score. */
@Component({
  selector: 'fb-sector-scores',
  imports: [ProblemMessage, ScoreList, Skeleton, UsedSources],
  template: `
    @if (page.error(); as error) {
      <fb-problem [error]="error" (retry)="page.reload()" />
    } @else if (page.hasValue()) {
      <p class="fb-quiet">{{ t('riskPlaces.sectors.lead') }}</p>
      <fb-score-list [lines]="lines()" [searchLabel]="t('riskPlaces.sectors.search')" />
      <fb-used-sources />
    } @else {
      <fb-skeleton [rows]="12" />
    }
  `,
})
export class SectorScores {
  private readonly words = inject(StepWords);
  protected readonly t = injectTexts();
  protected readonly page = httpResource<readonly SectorProfileItem[]>(() => '/api/risk/sectors');

  protected readonly lines = computed((): ScoreLine[] =>
    (this.page.hasValue() ? this.page.value() : []).map(({ code, score, ...line }) => ({
      ...line,
      value: score,
      name: this.words.sector(code),
      link: ['/risk/sectors', code],
      note: this.t('riskPlaces.sectors.code', { code }),
    })),
  );
}
