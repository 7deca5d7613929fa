import { Component, input } from '@angular/core';
import { FbNumberPipe, injectTexts } from '@firebreak/platform/web';
import { SPLIT_MEASURES, type QualityReport } from '@firebreak/risk/model';

/** What was tried, with the figures of each change on the unseen halves. */
@Component({
  selector: 'fb-quality-tried',
  imports: [FbNumberPipe],
  template: `
    <section class="fb-card">
      <h2>{{ t('riskMethod.quality.tried') }}</h2>
      <p class="fb-quiet">{{ t('riskMethod.quality.triedText') }}</p>
      <ul>
        @for (row of tried(); track row.change) {
          <li>
            <b>{{ t('riskMethod.tried.' + row.change) }}</b>
            <dl>
              @for (measure of measures; track measure) {
                <div>
                  <dt>{{ t('riskMethod.measure.' + measure) }}</dt>
                  <dd>{{ row.unseen[measure].mean | fbNumber: 3 }}</dd>
                </div>
              }
              @if (row.spearmanVulnerability !== null && row.spearmanPrevalence !== null) {
                <div>
                  <dt>{{ t('riskMethod.measure.spearmanVulnerability') }}</dt>
                  <dd>{{ row.spearmanVulnerability | fbNumber: 3 }}</dd>
                </div>
                <div>
                  <dt>{{ t('riskMethod.measure.spearmanPrevalence') }}</dt>
                  <dd>{{ row.spearmanPrevalence | fbNumber: 3 }}</dd>
                </div>
              }
            </dl>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 8px;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
      gap: 16px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 12px;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
    }
    b {
      display: block;
      text-align: start;
    }
    dl {
      margin: 8px 0 0;
      font-size: 13px;
    }
    div {
      display: flex;
      gap: 12px;
      justify-content: space-between;
      padding-block: 2px;
    }
    dt {
      color: var(--fb-ink-quiet);
    }
    dd {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class QualityTried {
  protected readonly t = injectTexts();
  protected readonly measures = SPLIT_MEASURES;

  readonly tried = input.required<QualityReport['tried']>();
}
