import { Component, computed, input, output } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';

export interface WizardStep {
  readonly key: string;
  readonly label: string;
}

/**
 * Named steps with the work in the middle and the buttons below (`[buttons]`).
 * Earlier steps are links back: going back loses nothing, the page keeps what was entered.
 */
@Component({
  selector: 'fb-wizard',
  imports: [Icon],
  template: `
    <nav [attr.aria-label]="t('platform.wizard.steps')">
      <p class="small">{{ t('platform.wizard.position', { step: index() + 1, steps: steps().length }) }}</p>
      <ol>
        @for (step of steps(); track step.key) {
          <li [attr.aria-current]="step.key === current() ? 'step' : null" [class.done]="$index < index()">
            <span class="mark" aria-hidden="true">
              @if ($index < index()) {
                <fb-icon name="check" [size]="16" />
              } @else {
                {{ $index + 1 }}
              }
            </span>
            @if ($index < index() && canGoBack()) {
              <button type="button" class="fb-link" (click)="goTo.emit(step.key)">{{ step.label }}</button>
            } @else {
              <span>{{ step.label }}</span>
            }
          </li>
        }
      </ol>
    </nav>
    <section><ng-content /></section>
    <footer><ng-content select="[buttons]" /></footer>
  `,
  styleUrl: './wizard.scss',
})
export class Wizard {
  protected readonly t = injectTexts();

  readonly steps = input.required<readonly WizardStep[]>();
  /** Key of the step on screen. */
  readonly current = input.required<string>();
  /** False on the result page: what is done is done. */
  readonly canGoBack = input(true);
  /** Key of an earlier step that the person wants to see again. */
  readonly goTo = output<string>();

  protected readonly index = computed(() => this.steps().findIndex(({ key }) => key === this.current()));
}
