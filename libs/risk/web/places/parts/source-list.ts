import { Component, input } from '@angular/core';
import { SourceMark, injectTexts } from '@firebreak/platform/web';
import type { RiskSource } from '@firebreak/risk/model';
import { ScoreBasis } from '../../editions/score-basis';

/** Publisher, edition and licence of what a page shows, and by which method it follows from them. */
@Component({
  selector: 'fb-source-list',
  imports: [ScoreBasis, SourceMark],
  template: `
    <section class="fb-card">
      <h2>{{ t('riskPlaces.sources.heading') }}</h2>
      <fb-score-basis />
      <ul>
        @for (source of sources(); track source.source) {
          <li>
            <fb-source-mark [source]="source" />
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
      grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      align-content: start;
      font-size: 14px;
      overflow-wrap: anywhere;
    }
  `,
})
export class SourceList {
  protected readonly t = injectTexts();
  readonly sources = input.required<readonly RiskSource[]>();
}
