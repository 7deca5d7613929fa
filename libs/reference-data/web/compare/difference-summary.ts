import { Component, computed, inject, input } from '@angular/core';
import { FbNumberPipe, Formats, injectTexts } from '@firebreak/platform/web';
import type { EditionDifference } from '@firebreak/reference-data/model';

/** How two editions differ, in numbers, and which countries came or went. */
@Component({
  selector: 'fb-difference-summary',
  imports: [FbNumberPipe],
  template: `
    <dl>
      @for (part of parts; track part) {
        <div [class.some]="part === 'jumps' && difference().jumps > 0">
          <dt>{{ t('referenceData.compare.counts.' + part) }}</dt>
          <dd>{{ difference()[part] | fbNumber }}</dd>
        </div>
      }
    </dl>
    @if (lost()) {
      <p>{{ t('referenceData.compare.lost', { countries: lost() }) }}</p>
    }
    @if (gained()) {
      <p>{{ t('referenceData.compare.gained', { countries: gained() }) }}</p>
    }
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 32px;
      margin: 0 0 8px;
    }
    div {
      display: flex;
      flex-direction: column-reverse;
    }
    dt {
      color: var(--fb-ink-quiet);
      font-size: 12px;
    }
    dd {
      margin: 0;
      font-size: 20px;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .some dd {
      color: var(--fb-warning);
    }
    p {
      max-inline-size: 75ch;
      margin: 0 0 4px;
    }
  `,
})
export class DifferenceSummary {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly parts = ['changed', 'added', 'removed', 'same', 'jumps'] as const;

  readonly difference = input.required<EditionDifference>();

  protected readonly lost = computed(() => this.named(this.difference().countriesLost));
  protected readonly gained = computed(() => this.named(this.difference().countriesGained));

  private named(codes: readonly string[]): string {
    return this.formats.list(codes.map((code) => this.formats.country(code)));
  }
}
