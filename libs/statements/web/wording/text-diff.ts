import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Texts } from '@firebreak/platform/web';
import {
  compareTexts,
  type ComparedLine,
  type FigureSet,
  type SectionText,
  type StatementLanguage,
} from '@firebreak/statements/model';
import { ComparedLines } from './compared-lines';

/** Lines that changed with one line around them, or how many lines between them did not. */
type Stretch = { readonly lines: readonly ComparedLine[] } | { readonly unchanged: number };

/** What changed between two texts of a section. Long stretches without a change are folded. */
@Component({
  selector: 'fb-text-diff',
  imports: [ComparedLines],
  template: `
    @if (isSame()) {
      <p class="fb-quiet">{{ t('wording.diff.same') }}</p>
    } @else {
      @for (stretch of stretches(); track $index) {
        @if ('lines' in stretch) {
          <fb-compared-lines [lines]="stretch.lines" [figures]="figures()" [language]="language()" />
        } @else {
          <p class="folded">
            <button type="button" class="fb-link" (click)="showAll.set(true)">
              {{ t('wording.diff.unchanged', { count: stretch.unchanged }) }}
            </button>
          </p>
        }
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0;
    }
    .folded {
      margin-block: 4px;
      padding-inline-start: 10px;
      border-inline-start: 3px solid var(--fb-line);
    }
    fb-compared-lines:not(:last-child) {
      margin-block-end: 10px;
    }
  `,
})
export class TextDiff {
  protected readonly t = inject(Texts).t;

  readonly before = input.required<SectionText>();
  readonly after = input.required<SectionText>();
  readonly figures = input.required<FigureSet>();
  /** Of the statement. */
  readonly language = input.required<StatementLanguage>();

  private readonly lines = computed(() => compareTexts(this.before(), this.after(), this.language()));
  protected readonly isSame = computed(() => this.lines().every(({ change }) => change === 'same'));
  /** Two other texts are folded again. */
  protected readonly showAll = linkedSignal({ source: this.lines, computation: () => false });
  protected readonly stretches = computed<Stretch[]>(() =>
    this.showAll() ? [{ lines: this.lines() }] : foldUnchanged(this.lines()),
  );
}

/** Lines beside a change are shown with it; a single line is shown rather than counted. */
export function foldUnchanged(lines: readonly ComparedLine[]): Stretch[] {
  const isChanged = (index: number) => (lines[index]?.change ?? 'same') !== 'same';
  const isNear = (index: number) => isChanged(index - 1) || isChanged(index) || isChanged(index + 1);
  const isShown = (index: number) => isNear(index) || (isNear(index - 1) && isNear(index + 1));
  const stretches: ({ lines: ComparedLine[] } | { unchanged: number })[] = [];
  lines.forEach((line, index) => {
    const last = stretches.at(-1);
    if (isShown(index)) {
      if (last && 'lines' in last) last.lines.push(line);
      else stretches.push({ lines: [line] });
    } else if (last && 'unchanged' in last) last.unchanged++;
    else stretches.push({ unchanged: 1 });
  });
  return stretches;
}
