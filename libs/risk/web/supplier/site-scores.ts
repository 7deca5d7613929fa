import { Component, input } from '@angular/core';
import {
  ConfidenceBadge,
  FbCountryPipe,
  FbPercentPipe,
  RiskBadge,
  injectTexts,
} from '@firebreak/platform/web';
import { shownScore, type SupplierScoreView } from '@firebreak/risk/model';
import { StepList } from '../words/step-list';

/** Every site with its own score, its part in the supplier's, and its reasons. */
@Component({
  selector: 'fb-site-scores',
  imports: [ConfidenceBadge, FbCountryPipe, FbPercentPipe, RiskBadge, StepList],
  template: `
    <section class="fb-card">
      <h2>{{ t('risk.sites.heading', { count: score().sites.length }) }}</h2>
      <p class="fb-quiet">{{ t('risk.sites.lead') }}</p>
      @for (site of score().sites; track site.siteId) {
        <details>
          <summary>
            <span class="site">
              <b>{{ site.name }}</b>
              <span class="fb-quiet">{{ site.country | fbCountry }}</span>
            </span>
            <fb-risk-badge
              [score]="shown(site.value)"
              [band]="site.band"
              [low]="site.range.from"
              [high]="site.range.to"
            />
            <fb-confidence-badge [level]="site.confidence.level" />
            <span class="fb-quiet">{{ t('risk.sites.share', { share: site.share | fbPercent }) }}</span>
          </summary>
          <fb-step-list [steps]="site.steps" [names]="score().names" [supplierId]="supplierId()" />
        </details>
      }
    </section>
  `,
  styles: `
    h2 {
      margin: 0;
    }
    p {
      margin: 4px 0 8px;
    }
    details {
      border-block-start: 1px solid var(--fb-line);
    }
    summary {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      padding-block: 12px;
      cursor: pointer;
    }
    summary::before {
      content: '▸';
      color: var(--fb-ink-quiet);
    }
    details[open] > summary::before {
      content: '▾';
    }
    .site {
      flex: 1 1 200px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    b {
      margin-inline-end: 8px;
      font-weight: 500;
    }
  `,
})
export class SiteScores {
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;

  readonly score = input.required<SupplierScoreView>();
  readonly supplierId = input.required<string>();
}
