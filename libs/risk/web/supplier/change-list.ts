import { Component, computed, inject, input, signal } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import type { StepChange } from '@firebreak/risk/model';
import { StepWords, type Names } from '../words/step-words';
import { shownChanges } from './shown-changes';

/** What changed between two scores: one sentence a step, largest first. */
@Component({
  selector: 'fb-change-list',
  template: `
    <ul>
      @for (change of visible(); track change.key) {
        <li>
          <span class="what">
            {{ t('risk.changed.' + kindOf(change)) }}
            @if (change.after ?? change.before; as step) {
              {{ words.sentence(step, names()) }}
            }
          </span>
          <span class="points" [class.lowers]="change.change < 0">{{ words.points(change.change) }}</span>
        </li>
      } @empty {
        <li>{{ t('risk.changed.nothing') }}</li>
      }
    </ul>
    @if (hidden() > 0) {
      <button type="button" class="fb-link" (click)="all.set(true)">
        {{ t('risk.changed.others', { count: hidden() }) }}
      </button>
    }
  `,
  styleUrl: '../words/step-list.scss',
  styles: `
    ul {
      padding: 0;
      color: inherit;
    }
    li {
      display: flex;
      gap: 16px;
      align-items: baseline;
      padding-block: 6px;
    }
  `,
})
export class ChangeList {
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);

  readonly changes = input.required<readonly StepChange[]>();
  readonly names = input.required<Names>();
  /** How many to show before the reader asks for the others. */
  readonly most = input(8);

  protected readonly all = signal(false);
  private readonly shown = computed(() => shownChanges(this.changes()));
  protected readonly visible = computed(() =>
    this.all() ? this.shown() : this.shown().slice(0, this.most()),
  );
  protected readonly hidden = computed(() => this.shown().length - this.visible().length);

  protected kindOf({ before, after, change }: StepChange): 'new' | 'gone' | 'more' | 'less' {
    if (before === null) return 'new';
    if (after === null) return 'gone';
    return change > 0 ? 'more' : 'less';
  }
}
