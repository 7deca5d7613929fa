import { Component, input, output } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import type { TracedLaw } from '@firebreak/statements/model';

/** A line for each law: how its criteria stand, and how far the company's data answers them. */
@Component({
  selector: 'fb-law-sums',
  template: `
    <div class="scroll" role="region" tabindex="0" [attr.aria-label]="t('trace.criteria.sums')">
      <table>
        <caption class="fb-visually-hidden">
          {{
            t('trace.criteria.sums')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t('trace.criteria.law') }}</th>
            @for (column of columns; track column) {
              <th scope="col" class="number">{{ t('trace.column.' + column) }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (law of laws(); track law.id) {
            <tr [class.chosen]="law.id === chosen()">
              <th scope="row">
                <button
                  type="button"
                  class="fb-link"
                  lang="en"
                  dir="ltr"
                  [attr.aria-pressed]="law.id === chosen()"
                  (click)="choose.emit(law.id === chosen() ? '' : law.id)"
                >
                  {{ law.name }}
                </button>
              </th>
              <td class="number">{{ law.criteria }}</td>
              <td class="number">{{ law.states.met }}</td>
              <td class="number">{{ law.states.partly }}</td>
              <td class="number">{{ law.states.missing }}</td>
              <td class="number">{{ law.states['by-hand'] }}</td>
              <td class="number">{{ law.states['not-applicable'] }}</td>
              <td class="number" [class.open]="law.mandatoryOpen > 0">{{ law.mandatoryOpen }}</td>
              <td class="number">{{ law.fills.data }}</td>
              <td class="number">{{ law.fills.drafted }}</td>
              <td class="number">{{ law.fills.writer }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 6px 10px;
      border-block-end: 1px solid var(--fb-line);
      text-align: start;
      vertical-align: bottom;
    }
    th[scope='row'] {
      min-inline-size: 180px;
      font-weight: 500;
    }
    tbody button {
      min-block-size: 32px;
      text-align: start;
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    thead .number {
      font-weight: 500;
    }
    .chosen {
      background: var(--fb-primary-surface);
    }
    .open {
      color: var(--fb-danger);
      font-weight: 600;
    }
    @media (pointer: coarse) {
      tbody button {
        min-block-size: 44px;
      }
    }
  `,
})
export class LawSums {
  protected readonly t = injectTexts();
  protected readonly columns = [
    'criteria',
    'met',
    'partly',
    'missing',
    'byHand',
    'notApplicable',
    'mandatoryOpen',
    'data',
    'drafted',
    'writer',
  ] as const;

  readonly laws = input.required<readonly TracedLaw[]>();
  /** Id of the law that the list below is narrowed to; empty for all. */
  readonly chosen = input('');
  readonly choose = output<string>();
}
