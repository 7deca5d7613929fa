import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbDatePipe, FbNumberPipe, injectTexts } from '@firebreak/platform/web';
import { bandOf, shownScore, type SupplierVariantView, type VariantFigures } from '@firebreak/risk/model';

/** Where a variant is in force: its figure beside the default one, of a supplier or of all; else nothing. */
@Component({
  selector: 'fb-variant-beside',
  imports: [FbDatePipe, FbNumberPipe, RouterLink],
  template: `
    @if (score(); as beside) {
      <div class="fb-card">
        <p>
          {{
            t('risk.variant.beside', {
              version: beside.version,
              value: shown(beside.value),
              band: t('platform.band.' + band(beside.value)),
              standard: shown(beside.defaultValue),
            })
          }}
          <a routerLink="/risk/what-if/variant">{{ t('risk.variant.open') }}</a>
        </p>
        @if (history().length > 1) {
          <details>
            <summary>{{ t('risk.variant.history', { count: history().length }) }}</summary>
            <table class="fb-table">
              <thead>
                <tr>
                  <th scope="col">{{ t('risk.variant.day') }}</th>
                  <th scope="col">{{ t('risk.variant.version') }}</th>
                  <th scope="col" class="end">{{ t('risk.variant.own') }}</th>
                  <th scope="col" class="end">{{ t('risk.variant.standard') }}</th>
                </tr>
              </thead>
              <tbody>
                @for (point of history(); track point.asOf + point.version) {
                  <tr>
                    <th scope="row">{{ point.asOf | fbDate }}</th>
                    <td>
                      <bdi>{{ point.version }}</bdi>
                    </td>
                    <td class="end">{{ shown(point.value) }}</td>
                    <td class="end">{{ shown(point.defaultValue) }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </details>
        }
      </div>
    }
    @if (all(); as figures) {
      @if (figures.outcome?.mean; as mean) {
        <p class="fb-card">
          {{
            t('risk.variant.notice', {
              version: figures.variant.version,
              before: mean.before | fbNumber: 1,
              after: mean.after | fbNumber: 1,
            })
          }}
          <a routerLink="/risk/what-if/variant">{{ t('risk.variant.open') }}</a>
        </p>
      }
    }
  `,
  styles: `
    p {
      max-inline-size: 75ch;
      margin: 0;
    }
    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
      font-weight: 500;
    }
    table {
      max-inline-size: 640px;
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
export class VariantBeside {
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;
  protected readonly band = bandOf;

  /** Of one supplier; left out: of all. */
  readonly supplierId = input<string>();
  /** When the default scores were made: asked again when they are others. */
  readonly computedAt = input<string | null>(null);

  private readonly one = httpResource<SupplierVariantView>(() => {
    const [id] = [this.supplierId(), this.computedAt()];
    return id === undefined ? undefined : `/api/risk/variants/current/suppliers/${id}`;
  });
  private readonly whole = httpResource<{ readonly current: VariantFigures | null }>(() => {
    const [id] = [this.supplierId(), this.computedAt()];
    return id === undefined ? '/api/risk/variants/current' : undefined;
  });
  protected readonly score = computed(() => (this.one.hasValue() ? this.one.value().score : null));
  /** Newest first. */
  protected readonly history = computed(() =>
    this.one.hasValue() ? [...this.one.value().history].reverse() : [],
  );
  protected readonly all = computed(() => (this.whole.hasValue() ? this.whole.value().current : null));
}
