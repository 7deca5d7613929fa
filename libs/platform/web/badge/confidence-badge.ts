import { Component, computed, input } from '@angular/core';
import { injectTexts } from '../texts/texts';

/** How sure the score is: low, medium or high, and what would make it surer. */
@Component({
  selector: 'fb-confidence-badge',
  template: `
    <span class="dots" aria-hidden="true">
      @for (dot of [1, 2, 3]; track dot) {
        <i [class.off]="dot > filled()"></i>
      }
    </span>
    <span>
      {{ t('platform.confidence.' + level()) }}
      @if (missing().length) {
        <span class="fb-quiet">{{ t('platform.confidence.missing', { what: missing().join(', ') }) }}</span>
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 6px;
      align-items: baseline;
    }
    .dots {
      display: inline-flex;
      gap: 2px;
    }
    i {
      inline-size: 7px;
      block-size: 7px;
      border-radius: 50%;
      background: var(--fb-ink-quiet);
    }
    i.off {
      background: none;
      box-shadow: inset 0 0 0 1px var(--fb-ink-quiet);
    }
  `,
})
export class ConfidenceBadge {
  protected readonly t = injectTexts();

  readonly level = input.required<'low' | 'medium' | 'high'>();
  /** What is missing, in words already translated. */
  readonly missing = input<readonly string[]>([]);

  protected readonly filled = computed(() => ({ low: 1, medium: 2, high: 3 })[this.level()]);
}
