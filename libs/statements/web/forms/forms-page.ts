import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FbDatePipe,
  injectTexts,
  ProblemMessage,
  RecordHeader,
  Session,
  Skeleton,
} from '@firebreak/platform/web';
import { Copying } from './copying';
import { FormPanel } from './form-panel';
import { FormsDesk } from './forms-desk';

/** `/statements/:id/forms`: each official form that goes with the statement, one at a time (`?form=<law>`). */
@Component({
  selector: 'fb-forms-page',
  imports: [EmptyState, FbDatePipe, FormPanel, ProblemMessage, RecordHeader, RouterLink, Skeleton],
  providers: [FormsDesk, Copying],
  templateUrl: './forms-page.html',
  styleUrl: './forms-page.scss',
})
export class FormsPage {
  protected readonly t = injectTexts();
  protected readonly desk = inject(FormsDesk);
  private readonly session = inject(Session);

  /** From the address. */
  readonly id = input.required<string>();
  /** Id of the law whose form is open, from the address: do not trust it. */
  readonly form = input<string>();

  protected readonly statement = computed(() =>
    this.desk.statement.hasValue() ? this.desk.statement.value() : undefined,
  );
  protected readonly forms = computed(() =>
    this.desk.view.hasValue() ? this.desk.view.value().forms : undefined,
  );
  protected readonly open = computed(
    () => this.forms()?.find(({ law }) => law === this.form()) ?? this.forms()?.[0],
  );
  protected readonly canWrite = computed(
    () => this.session.can('statement:write') && this.statement()?.state === 'draft',
  );

  constructor() {
    effect(() => this.desk.id.set(this.id()));
  }
}
