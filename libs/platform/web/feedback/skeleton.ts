import { Component, computed, input } from '@angular/core';
import { injectTexts } from '../texts/texts';

/** The shape of what is coming: `lines`, a `table`, a `card` or a `chart`. Says "Loading" to screen readers. */
@Component({
  selector: 'fb-skeleton',
  template: `
    <span class="fb-visually-hidden">{{ t('platform.loading') }}</span>
    @for (bar of bars(); track $index) {
      <span class="bar" [style.inline-size.%]="bar"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding-block: 8px;
    }
    .bar {
      block-size: 16px;
      border-radius: 4px;
      background: var(--fb-neutral-surface);
      animation: fb-pulse 1.2s ease-in-out infinite alternate;
    }
    :host([data-kind='table']) .bar {
      block-size: 36px;
    }
    :host([data-kind='chart']) .bar,
    :host([data-kind='card']) .bar {
      block-size: 180px;
      border-radius: var(--fb-radius);
    }
    @keyframes fb-pulse {
      to {
        opacity: 0.5;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .bar {
        animation: none;
      }
    }
  `,
  host: { role: 'status', '[attr.data-kind]': 'kind()' },
})
export class Skeleton {
  protected readonly t = injectTexts();

  readonly kind = input<'lines' | 'table' | 'card' | 'chart'>('lines');
  readonly rows = input(5);

  protected readonly bars = computed(() => {
    if (this.kind() === 'card' || this.kind() === 'chart') return [100];
    return Array.from({ length: this.rows() }, (_, row) =>
      this.kind() === 'table' ? 100 : 95 - ((row * 17) % 40),
    );
  });
}
