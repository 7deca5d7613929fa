import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbNumberPipe, injectTexts } from '@firebreak/platform/web';
import { bandOf, shownScore, type SupplierVariantScore, type VariantFigures } from '@firebreak/risk/model';

/** Where a variant is in force: its figure beside the default one, of a supplier or of all; else nothing. */
@Component({
  selector: 'fb-variant-beside',
  imports: [FbNumberPipe, RouterLink],
  template: `
    @if (score(); as beside) {
      <p class="fb-card">
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
})
export class VariantBeside {
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;
  protected readonly band = bandOf;

  /** Of one supplier; left out: of all. */
  readonly supplierId = input<string>();
  /** When the default scores were made: asked again when they are others. */
  readonly computedAt = input<string | null>(null);

  private readonly one = httpResource<{ readonly score: SupplierVariantScore | null }>(() => {
    const [id] = [this.supplierId(), this.computedAt()];
    return id === undefined ? undefined : `/api/risk/variants/current/suppliers/${id}`;
  });
  private readonly whole = httpResource<{ readonly current: VariantFigures | null }>(() => {
    const [id] = [this.supplierId(), this.computedAt()];
    return id === undefined ? '/api/risk/variants/current' : undefined;
  });
  protected readonly score = computed(() => (this.one.hasValue() ? this.one.value().score : null));
  protected readonly all = computed(() => (this.whole.hasValue() ? this.whole.value().current : null));
}
