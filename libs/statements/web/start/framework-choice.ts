import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import type { StatementFrameworkSummary } from '@firebreak/statements/model';

/** Laws and guidelines to tick: when a statement starts, and on its details. */
@Component({
  selector: 'fb-framework-choice',
  imports: [ProblemMessage, Skeleton],
  template: `
    @if (frameworks.error(); as error) {
      <fb-problem [error]="error" (retry)="frameworks.reload()" />
    } @else if (frameworks.hasValue()) {
      <div class="choices">
        @for (framework of frameworks.value(); track framework.id) {
          <label>
            <input
              #box
              type="checkbox"
              [checked]="chosen().includes(framework.id)"
              (change)="change(framework.id, box.checked)"
            />
            <span lang="en" dir="ltr">
              <b>{{ framework.name }}</b>
              <span class="fb-quiet">{{ framework.legalBasis }}</span>
              @if (!framework.asksForStatement) {
                <span class="fb-quiet" [attr.lang]="language()" dir="auto">{{
                  t('statements.start.formOnly')
                }}</span>
              }
              @if (chosen().includes(framework.id)) {
                <span>{{ framework.threshold }}</span>
                <span>{{ framework.reportingDeadline }}</span>
              }
            </span>
          </label>
        }
      </div>
      @if (chosen().length > 0 && !makesStatement()) {
        <p role="status">{{ t('statements.start.formsAlone') }}</p>
      }
    } @else {
      <fb-skeleton kind="table" [rows]="4" />
    }
  `,
  styles: `
    .choices {
      display: grid;
      gap: 8px;
    }
    label {
      display: flex;
      gap: 12px;
      align-items: start;
      max-inline-size: 720px;
      padding: 12px 16px;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      background: var(--fb-surface-raised);
      cursor: pointer;
    }
    label:has(input:checked) {
      border-color: var(--fb-primary);
      background: var(--fb-primary-surface);
    }
    label > span {
      display: grid;
      gap: 4px;
    }
    input {
      flex: none;
      margin-block-start: 2px;
    }
  `,
})
export class FrameworkChoice {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly language = this.texts.language;

  readonly chosen = input.required<readonly string[]>();
  readonly choose = output<readonly string[]>();

  readonly frameworks = httpResource<StatementFrameworkSummary[]>(() => '/api/statement-frameworks');
  private readonly chosenOnes = computed(() =>
    this.frameworks.hasValue() ? this.frameworks.value().filter(({ id }) => this.chosen().includes(id)) : [],
  );
  /** Forms and files alone make no statement. */
  readonly makesStatement = computed(() => this.chosenOnes().some((each) => each.asksForStatement));

  protected change(id: string, chosen: boolean): void {
    const others = this.chosen().filter((each) => each !== id);
    this.choose.emit(chosen ? [...others, id] : others);
  }
}
