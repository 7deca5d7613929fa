import { Component, computed, input } from '@angular/core';
import { Icon, injectTexts } from '@firebreak/platform/web';
import type { CorrectionPreview } from '@firebreak/reference-data/model';
import type { EditionEffect } from '@firebreak/risk/model';
import { ChangeTable } from '../compare/change-table';
import { EditionMeaning } from '../compare/edition-meaning';

/** What a correction would change, in the edition and in the company's own scores. Nothing is stored yet. */
@Component({
  selector: 'fb-correction-check',
  imports: [ChangeTable, EditionMeaning, Icon],
  template: `
    <section class="fb-card" aria-live="polite">
      <h2>{{ t('referenceData.correct.effect') }}</h2>
      <p>{{ t('referenceData.correct.effectText', { edition: preview().facts.edition }) }}</p>
      @if (preview().difference.jumps > 0) {
        <p class="jumps">
          <fb-icon name="warning" [size]="20" />
          {{ t('referenceData.correct.jumps', { count: preview().difference.jumps }) }}
        </p>
      }
      <fb-change-table [changes]="preview().difference.changes" [ours]="ours()" />
    </section>
    @if (effect(); as found) {
      <section class="fb-card">
        <fb-edition-meaning [effect]="found" [stored]="false" />
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    h2 {
      margin: 0 0 8px;
      font-size: 16px;
    }
    p {
      max-inline-size: 75ch;
      margin: 0 0 12px;
    }
    .jumps {
      display: flex;
      gap: 8px;
      align-items: start;
      font-weight: 500;
    }
  `,
})
export class CorrectionCheck {
  protected readonly t = injectTexts();

  readonly preview = input.required<CorrectionPreview>();
  /** Null where scores are not made from the dataset. */
  readonly effect = input.required<EditionEffect | null>();

  protected readonly ours = computed(
    () => new Set(this.effect()?.countries.map(({ country }) => country) ?? []),
  );
}
