import { Component, computed, input } from '@angular/core';
import { FbNumberPipe, FbPercentPipe, injectTexts } from '@firebreak/platform/web';
import type { AnswerGroup } from '@firebreak/questionnaires/model';
import type { NamedDetail } from './answer-details';

/** Columns of options that are shown side by side; of countries and long lists, the most frequent. */
const MOST_COLUMNS = 8;

/** The answers group by group, as shares of those who were asked; numbers as quartiles. */
@Component({
  selector: 'fb-answer-groups',
  imports: [FbNumberPipe, FbPercentPipe],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="heading()">
      <table class="fb-table">
        <thead>
          <tr>
            <th scope="col">{{ heading() }}</th>
            <th scope="col" class="end">{{ t('questionnaireInsights.column.asked') }}</th>
            @if (numbers()) {
              @for (part of ['lower', 'median', 'upper']; track part) {
                <th scope="col" class="end">{{ t('questionnaireInsights.quartile.' + part) }}</th>
              }
            }
            @for (detail of medians(); track detail.of) {
              <th scope="col" class="end">
                {{ t('questionnaireInsights.detail.median', { of: detail.label }) }}
              </th>
            }
            @for (option of columns(); track option.value) {
              <th scope="col" class="end">{{ option.label }}</th>
            }
            <th scope="col" class="end">{{ t('questionnaireInsights.column.skipped') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (group of groups(); track group.key) {
            <tr>
              <th scope="row">{{ group.label }}</th>
              <td class="end">{{ group.asked | fbNumber }}</td>
              @if (numbers()) {
                <td class="end">{{ group.quartiles?.lower | fbNumber: 1 }}</td>
                <td class="end">{{ group.quartiles?.median | fbNumber: 1 }}</td>
                <td class="end">{{ group.quartiles?.upper | fbNumber: 1 }}</td>
              }
              @for (detail of medians(); track detail.of) {
                <td class="end">{{ medianOf(group, detail.of) | fbNumber: 1 }}</td>
              }
              @for (option of columns(); track option.value) {
                <td class="end">{{ (group.chosen[option.value] ?? 0) / group.asked | fbPercent }}</td>
              }
              <td class="end">{{ group.skipped / group.asked | fbPercent }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (options().length > columns().length) {
      <p class="fb-quiet">{{ t('questionnaireInsights.mostFrequent', { count: columns().length }) }}</p>
    }
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    th.end,
    td.end {
      text-align: end;
    }
    th {
      min-inline-size: 72px;
    }
    td {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class AnswerGroups {
  protected readonly t = injectTexts();

  readonly heading = input.required<string>();
  readonly groups = input.required<readonly (AnswerGroup & { readonly label: string })[]>();
  readonly options = input.required<readonly { readonly value: string; readonly label: string }[]>();

  /** Currencies and columns of all answers. */
  readonly details = input<readonly NamedDetail[]>([]);

  protected readonly medians = computed(() =>
    this.details()
      .filter(({ quartiles }) => quartiles !== null)
      .slice(0, MOST_COLUMNS),
  );
  protected readonly numbers = computed(() => this.groups().some(({ quartiles }) => quartiles !== null));
  protected readonly columns = computed(() => {
    const options = this.options();
    if (options.length <= MOST_COLUMNS) return options;
    const total = (value: string) => this.groups().reduce((sum, { chosen }) => sum + (chosen[value] ?? 0), 0);
    return options.toSorted((a, b) => total(b.value) - total(a.value)).slice(0, MOST_COLUMNS);
  });

  protected medianOf({ details }: AnswerGroup, of: string): number | null {
    return details.find((detail) => detail.of === of)?.quartiles?.median ?? null;
  }
}
