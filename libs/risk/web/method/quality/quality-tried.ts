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
      <details>
        <summary>{{ t('riskMethod.quality.triedShow', { count: tried().length }) }}</summary>
        <table class="fb-table">
          <thead>
            <tr>
              <th scope="col">{{ t('riskMethod.column.change') }}</th>
              @for (measure of columns; track measure) {
                <th scope="col">{{ t('riskMethod.measureShort.' + measure) }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of tried(); track row.change) {
              <tr>
                <th scope="row">{{ t('riskMethod.tried.' + row.change) }}</th>
                @for (measure of measures; track measure) {
                  <td [attr.data-label]="t('riskMethod.measureShort.' + measure)">
                    {{ row.unseen[measure].mean | fbNumber: 3 : 3 }}
                  </td>
                }
                <td [attr.data-label]="t('riskMethod.measureShort.spearmanVulnerability')">
                  {{ row.spearmanVulnerability | fbNumber: 3 : 3 }}
                </td>
                <td [attr.data-label]="t('riskMethod.measureShort.spearmanPrevalence')">
                  {{ row.spearmanPrevalence | fbNumber: 3 : 3 }}
                </td>
              </tr>
            }
          </tbody>
        </table>
      </details>
    </section>
  `,
  styleUrls: ['../explained/method-page.scss', './quality-page.scss'],
  styles: `
    summary {
      display: flex;
      align-items: center;
      min-block-size: 44px;
      color: var(--fb-primary);
      cursor: pointer;
    }
  `,
})
export class QualityTried {
  protected readonly t = injectTexts();
  protected readonly measures = SPLIT_MEASURES;
  protected readonly columns = [...SPLIT_MEASURES, 'spearmanVulnerability', 'spearmanPrevalence'] as const;

  readonly tried = input.required<QualityReport['tried']>();
}
