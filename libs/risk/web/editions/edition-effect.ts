import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  PageHeader,
  ProblemMessage,
  Skeleton,
  SourceMark,
  injectTexts,
} from '@firebreak/platform/web';
import type { EditionEffect } from '@firebreak/risk/model';
import { MovementView } from './movement-view';
import { ScoreBasis } from './score-basis';

/** What another edition would do to the company's scores: tried on all suppliers, nothing stored. */
@Component({
  selector: 'fb-edition-effect',
  imports: [
    EmptyState,
    MatButton,
    MovementView,
    PageHeader,
    ProblemMessage,
    RouterLink,
    ScoreBasis,
    Skeleton,
    SourceMark,
  ],
  template: `
    <fb-page-header
      [heading]="t('riskEditions.effect.title')"
      [lead]="t('riskEditions.effect.lead')"
      backLink="/risk/editions"
      [backLabel]="t('riskEditions.choice.title')"
    />
    @if (!from() || !to()) {
      <fb-empty-state
        icon="swap-horiz"
        [heading]="t('riskEditions.effect.empty')"
        [text]="t('riskEditions.effect.emptyText')"
      >
        <a matButton="outlined" routerLink="/reference-data/compare">{{ t('riskEditions.effect.choose') }}</a>
      </fb-empty-state>
    } @else if (effect.error(); as error) {
      <fb-problem [error]="error" (retry)="effect.reload()" />
    } @else if (effect.hasValue()) {
      @let view = effect.value();
      <section class="fb-card pair">
        <div>
          <h2>{{ t('riskEditions.before') }}</h2>
          <fb-source-mark [source]="view.from" />
        </div>
        <div>
          <h2>{{ t('riskEditions.after') }}</h2>
          <fb-source-mark [source]="view.to" />
        </div>
        <a routerLink="/reference-data/compare" [queryParams]="{ from: view.from.id, to: view.to.id }">{{
          t('riskEditions.report.compare')
        }}</a>
      </section>
      <fb-score-basis />
      @if (view.movement; as movement) {
        <fb-movement-view [movement]="movement" />
      } @else {
        <p>{{ t('riskEditions.effect.tooMany') }}</p>
      }
    } @else {
      <p role="status" class="fb-quiet">{{ t('riskEditions.effect.working') }}</p>
      <fb-skeleton kind="card" />
    }
  `,
  styles: `
    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 32px;
      align-items: start;
      margin-block-end: 16px;
    }
    .pair div {
      flex: 1 1 280px;
    }
    .pair a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
    h2 {
      margin: 0;
      color: var(--fb-ink-quiet);
      font-size: 12px;
      font-weight: 500;
    }
  `,
})
export class EditionEffectPage {
  protected readonly t = injectTexts();

  /** Ids of the two editions, from the address. */
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly effect = httpResource<EditionEffect>(() => {
    const [from, to] = [this.from(), this.to()];
    return from && to ? { url: '/api/risk/editions/effect', params: { from, to } } : undefined;
  });
}
