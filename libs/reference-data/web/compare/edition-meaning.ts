import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbCountryPipe, FbNumberPipe, injectTexts } from '@firebreak/platform/web';
import type { EditionEffect } from '@firebreak/risk/model';

const SHOWN = 8;

/** What another edition means for the company's own scores: in a sentence, and for the countries of its sites. */
@Component({
  selector: 'fb-edition-meaning',
  imports: [FbCountryPipe, FbNumberPipe, RouterLink],
  template: `
    <h2>{{ t('referenceData.meaning.heading') }}</h2>
    @let view = effect();
    @if (view.countries.length === 0) {
      <p>{{ t('referenceData.meaning.noSites') }}</p>
    } @else {
      @if (view.movement; as movement) {
        <p>
          {{
            t('referenceData.meaning.scores', {
              moved: movement.summary.moved,
              of: movement.summary.suppliers | fbNumber,
              up: movement.summary.bandUp | fbNumber,
              down: movement.summary.bandDown | fbNumber,
            })
          }}
          @if (stored()) {
            <a routerLink="/risk/editions/effect" [queryParams]="{ from: view.from.id, to: view.to.id }">{{
              t('referenceData.meaning.more')
            }}</a>
          }
        </p>
      } @else {
        <p>{{ t('referenceData.meaning.tooMany') }}</p>
      }
      @if (moving().length > 0) {
        <table class="fb-table">
          <caption>
            {{
              t('referenceData.meaning.countries')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t('referenceData.column.country') }}</th>
              <th scope="col" class="end">{{ t('referenceData.meaning.sites') }}</th>
              <th scope="col" class="end">{{ t('referenceData.compare.before') }}</th>
              <th scope="col" class="end">{{ t('referenceData.compare.after') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of moving(); track row.country) {
              <tr>
                <th scope="row">{{ row.country | fbCountry }}</th>
                <td class="end">{{ row.sites | fbNumber }}</td>
                <td class="end">{{ row.before | fbNumber: 1 }}</td>
                <td class="end">
                  <b>{{ row.after | fbNumber: 1 }}</b>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p>{{ t('referenceData.meaning.none') }}</p>
      }
    }
  `,
  styles: `
    h2 {
      margin: 0 0 8px;
    }
    p {
      max-inline-size: 75ch;
      margin: 0 0 8px;
    }
    table {
      max-inline-size: 640px;
    }
    caption {
      padding-block-end: 4px;
      color: var(--fb-ink-quiet);
      font-size: 12px;
      text-align: start;
    }
    th[scope='row'],
    td {
      color: var(--fb-ink);
      font-size: 14px;
      font-weight: 400;
    }
    .end {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 479px) {
      th,
      td {
        padding-inline: 4px;
        overflow-wrap: anywhere;
      }
    }
  `,
})
export class EditionMeaning {
  protected readonly t = injectTexts();

  readonly effect = input.required<EditionEffect>();
  /** Whether both editions are stored, so that a page of its own can compare them. */
  readonly stored = input(true);

  protected readonly moving = computed(() =>
    this.effect()
      .countries.filter(({ before, after }) => Math.abs(after - before) >= 0.05)
      .slice(0, SHOWN),
  );
}
