import { Component, computed, input, output } from '@angular/core';
import { Icon, injectTexts, type IconName } from '@firebreak/platform/web';
import { partsOfKey } from '@firebreak/questionnaires/model';
import type { ReviewSection, ReviewStep } from './review-steps';

const ICONS: Readonly<Record<ReviewStep['state'], IconName>> = {
  open: 'radio-button-unchecked',
  accepted: 'check-circle',
  'ask-back': 'mail',
  'asked-back': 'hourglass-empty',
  answered: 'refresh',
};

/** All questions with where each stands; choosing one goes there. Folded away on a narrow screen. */
@Component({
  selector: 'fb-review-outline',
  imports: [Icon],
  template: `
    <nav class="fb-card" [attr.aria-label]="t('questionnaireReview.outline.label')">
      @for (part of sections(); track part.section.code) {
        <details [open]="part.section.code === currentSection()">
          <summary>
            {{ part.section.title }}
            @if (lookIn(part); as count) {
              <span class="count">{{ t('questionnaireReview.outline.look', { count }) }}</span>
            }
          </summary>
          <ul>
            @for (step of part.steps; track step.question.code) {
              <li>
                <button
                  type="button"
                  [attr.aria-current]="step.question.code === current() ? 'step' : null"
                  (click)="chosen.emit(step.question.code)"
                >
                  <fb-icon [name]="step.needsLook ? 'warning' : icons[step.state]" [size]="16" />
                  <span class="code">{{ codeOf(step) }}</span>
                  <span class="text">{{ step.question.text }}</span>
                  <span class="fb-visually-hidden">{{
                    t('questionnaireReview.state.' + (step.needsLook ? 'look' : step.state))
                  }}</span>
                </button>
              </li>
            }
          </ul>
        </details>
      }
    </nav>
  `,
  styleUrl: './review-outline.scss',
})
export class ReviewOutline {
  protected readonly t = injectTexts();
  protected readonly icons = ICONS;

  readonly sections = input.required<readonly ReviewSection[]>();
  readonly current = input.required<string>();
  readonly chosen = output<string>();

  protected readonly currentSection = computed(
    () =>
      this.sections().find(({ steps }) => steps.some(({ question }) => question.code === this.current()))
        ?.section.code,
  );

  protected lookIn({ steps }: ReviewSection): number {
    return steps.filter(({ needsLook }) => needsLook).length;
  }

  protected codeOf({ question }: ReviewStep): string {
    return partsOfKey(question.code).question;
  }
}
