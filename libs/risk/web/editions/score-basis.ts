import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '@firebreak/platform/web';
import type { ScoreBasisView } from '@firebreak/risk/model';

/** Says by which method, editions and weights the figures above follow, so that a variant is never looked for in them. */
@Component({
  selector: 'fb-score-basis',
  imports: [RouterLink],
  template: `
    @if (view(); as basis) {
      <p class="fb-quiet">
        {{ t('risk.basis.method', { method: basis.methodVersion, pinned: basis.pinned }) }}
        @if (basis.pinned > 0) {
          <a routerLink="/risk/editions">{{ t('risk.sources.choose') }}</a>
        }
        @if (basis.variant; as version) {
          {{ t('risk.basis.variant', { version }) }}
          <a routerLink="/risk/what-if/variant">{{ t('risk.variant.open') }}</a>
        }
      </p>
    }
  `,
  styles: `
    p {
      max-inline-size: 75ch;
      margin: 0 0 8px;
    }
    a {
      display: inline-block;
      padding-block: 4px;
    }
  `,
})
export class ScoreBasis {
  protected readonly t = injectTexts();

  private readonly basis = httpResource<ScoreBasisView>(() => '/api/risk/editions/basis');
  // Where it cannot be had the figures still stand.
  protected readonly view = computed(() => (this.basis.hasValue() ? this.basis.value() : null));
}
