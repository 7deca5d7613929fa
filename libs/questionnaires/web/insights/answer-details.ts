import { Component, inject, input } from '@angular/core';
import { FbNumberPipe, FbPercentPipe, Formats, injectTexts } from '@firebreak/platform/web';
import type { AnswerDetail } from '@firebreak/questionnaires/model';
import { AnswerQuartiles } from './answer-quartiles';

/** One currency or column, in the reader's words. */
export interface NamedDetail extends AnswerDetail {
  readonly label: string;
  readonly unit: string | null;
  /** A column of tables: counted in rows. */
  readonly ofRows: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What amounts of money and tables say: each currency, each column. */
@Component({
  selector: 'fb-answer-details',
  imports: [AnswerQuartiles, FbNumberPipe, FbPercentPipe],
  template: `
    @for (detail of details(); track detail.of) {
      <section [attr.aria-labelledby]="'detail-' + detail.of">
        <h3 [id]="'detail-' + detail.of">{{ detail.label }}</h3>
        <p class="fb-quiet">
          {{
            t('questionnaireInsights.detail.' + (detail.ofRows ? 'rows' : 'amounts'), { count: detail.count })
          }}
        </p>
        @if (detail.quartiles; as quartiles) {
          <fb-answer-quartiles [quartiles]="quartiles" [unit]="detail.unit" />
        }
        @if (choices(detail); as found) {
          @if (found.length > 0) {
            <dl>
              @for (choice of found; track choice.value) {
                <div>
                  <dt>{{ choice.label }}</dt>
                  <dd>{{ choice.count | fbNumber }} ({{ choice.count / detail.count | fbPercent }})</dd>
                </div>
              }
            </dl>
          }
        }
      </section>
    }
  `,
  styles: `
    section {
      margin-block-start: 20px;
      padding-block-start: 12px;
      border-block-start: 1px solid var(--fb-line);
    }
    h3 {
      margin: 0;
      font-size: 14px;
    }
    p {
      margin: 0 0 12px;
    }
    dl {
      display: grid;
      gap: 6px;
      max-inline-size: 720px;
      margin: 0;
    }
    dl div {
      display: flex;
      gap: 12px;
      justify-content: space-between;
    }
    dt {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    dd {
      flex: none;
      margin: 0;
    }
  `,
})
export class AnswerDetails {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

  readonly details = input.required<readonly NamedDetail[]>();

  /** Options in the order of the column; countries by how often they were chosen. */
  protected choices({
    options,
    chosen,
  }: NamedDetail): readonly { value: string; label: string; count: number }[] {
    if (options.length > 0) {
      return options.map(({ value, label }) => ({ value, label, count: chosen[value] ?? 0 }));
    }
    return Object.entries(chosen)
      .sort(([, a], [, b]) => b - a)
      .map(([value, count]) => ({ value, label: this.formats.country(value), count }));
  }
}
