import { Component, ElementRef, afterNextRender, computed, effect, inject, input } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { toApiProblem } from '../api/api-problem';
import { problemText } from '../api/problem-text';
import { Icon } from '../icon/icon';
import { Texts } from '../texts/texts';
import { errorText } from './error-text';

/** A form whose state lists all errors below it. */
type AnyForm = () => { errorSummary(): readonly ValidationError.WithFieldTree[] };

/**
 * What is wrong, at the top of a form after a failed try to send it, with links to the fields.
 * `<fb-error-summary [form]="form" [shown]="tried()" [problem]="error()" />`
 */
@Component({
  selector: 'fb-error-summary',
  imports: [Icon],
  template: `
    @if (visible()) {
      <div class="box" role="alert" tabindex="-1">
        <fb-icon name="error" [size]="24" />
        <div>
          <h2>{{ problemLine() ?? t('platform.form.summary') }}</h2>
          <ul>
            @for (error of errors(); track $index) {
              <li>
                <button type="button" class="fb-link" (click)="show(error)">{{ text(error) }}</button>
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
  styles: `
    .box {
      display: flex;
      gap: 12px;
      margin-block-end: 20px;
      padding: 16px;
      border: 1px solid var(--fb-danger-line);
      border-radius: var(--fb-radius);
      background: var(--fb-danger-surface);
    }
    fb-icon {
      color: var(--fb-danger);
    }
    h2 {
      margin: 0;
      font-size: 16px;
    }
    ul {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    .fb-link {
      color: var(--fb-danger);
      text-align: start;
    }
  `,
})
export class ErrorSummary {
  private readonly texts = inject(Texts);
  private readonly element: HTMLElement = inject(ElementRef).nativeElement;
  protected readonly t = this.texts.t;

  readonly form = input<AnyForm>();
  /** True once the person tried to send the form. */
  readonly shown = input(false);
  /** What the server answered, if it refused. */
  readonly problem = input<unknown>();

  protected readonly errors = computed(() => this.form()?.().errorSummary() ?? []);
  protected readonly visible = computed(() => !!this.problem() || (this.shown() && this.errors().length > 0));
  protected readonly problemLine = computed(() => {
    const problem = this.problem();
    return problem ? problemText(this.texts, toApiProblem(problem)) : null;
  });

  constructor() {
    afterNextRender(() => this.element.closest('form')?.addEventListener('mousedown', keepFocus));
    // Brings the summary into view and under the reader's eyes, once, when it appears.
    effect(() => {
      if (this.visible()) queueMicrotask(() => this.element.querySelector<HTMLElement>('.box')?.focus());
    });
  }

  /** What is wrong, after the label of the field where it is. */
  protected text(error: ValidationError.WithFieldTree): string {
    const label = labelOf(error.fieldTree().formFieldBindings()[0]?.element);
    return label ? `${label}: ${errorText(this.texts, error)}` : errorText(this.texts, error);
  }

  protected show(error: ValidationError.WithFieldTree): void {
    error.fieldTree().focusBoundControl?.();
  }
}

/** The label's own words, without what is marked up beside them ("optional"). */
function labelOf(control: HTMLElement | undefined): string | undefined {
  const native =
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement;
  return (native && control.labels?.[0]?.firstChild?.textContent?.trim()) || undefined;
}

/**
 * Pressing "Save" must not first leave the field before it: its error would appear, push the button away
 * under the pointer, and nothing would be sent.
 */
function keepFocus(event: MouseEvent): void {
  const { target } = event;
  if (target instanceof Element && target.closest('button[type="submit"]')) event.preventDefault();
}
