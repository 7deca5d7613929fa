import { Component, computed, input } from '@angular/core';
import { injectTexts } from '../texts/texts';
import { bandLevel, parseBand, type Band } from './band';

/**
 * A score as people read it: four-bar glyph, whole number, word, range.
 * `<fb-risk-badge [score]="62" band="high" [low]="53" [high]="71" />` shows "62 high, 53 to 71".
 * Without a score it says that it is not known yet. `short` leaves the range out.
 */
@Component({
  selector: 'fb-risk-badge',
  template: `
    <svg viewBox="0 0 16 14" width="16" height="14" aria-hidden="true">
      @for (bar of bars; track bar) {
        <rect
          [attr.x]="bar * 4"
          [attr.y]="10 - bar * 3"
          width="3"
          [attr.height]="4 + bar * 3"
          rx="1"
          [class.off]="bar >= level()"
        />
      }
    </svg>
    <span>
      @if (whole() !== null) {
        <b>{{ whole() }}</b>
      }
      {{ word() }}<span class="range">{{ range() }}</span>
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      color: var(--fb-band-text, var(--fb-band-unknown));
      font-weight: 500;
      white-space: nowrap;
    }
    :host([data-band='low']) {
      --fb-band-text: var(--fb-band-low);
    }
    :host([data-band='medium']) {
      --fb-band-text: var(--fb-band-medium);
    }
    :host([data-band='high']) {
      --fb-band-text: var(--fb-band-high);
    }
    :host([data-band='very-high']) {
      --fb-band-text: var(--fb-band-very-high);
    }
    rect {
      fill: currentColor;
    }
    rect.off {
      opacity: 0.25;
    }
    .range {
      color: var(--fb-ink-quiet);
      font-weight: 400;
    }
  `,
  host: { '[attr.data-band]': 'known()' },
})
export class RiskBadge {
  protected readonly t = injectTexts();

  /** 0 to 100; null when there is none. */
  readonly score = input<number | null>();
  readonly band = input<Band | string | null>();
  readonly low = input<number | null>();
  readonly high = input<number | null>();
  readonly short = input(false);

  protected readonly bars = [0, 1, 2, 3];
  protected readonly known = computed(() => parseBand(this.band()));
  protected readonly level = computed(() => bandLevel(this.known()));
  protected readonly whole = computed(() => {
    const score = this.score();
    return score == null ? null : Math.round(score);
  });
  protected readonly word = computed(() => this.t(`platform.band.${this.known()}`));
  protected readonly range = computed(() => {
    const [low, high] = [this.low(), this.high()];
    if (this.short() || low == null || high == null) return '';
    return this.t('platform.range', { low: Math.round(low), high: Math.round(high) });
  });
}
