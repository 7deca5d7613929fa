import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary, Field, FieldControl, Texts, serverErrors } from '@firebreak/platform/web';
import { LONGEST_TASK, statementTexts, type DecidedCheck, type SaveTask } from '@firebreak/statements/model';
import { TaskDesk } from './task-desk';
import { NEW_TASK, taskOf } from './task-draft';

/** What is to do, who does it by when, and where in the statement it belongs. */
@Component({
  selector: 'fb-task-form',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton],
  templateUrl: './task-form.html',
})
export class TaskForm implements OnInit {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly desk = inject(TaskDesk);

  readonly statementId = input.required<string>();
  readonly initial = input(NEW_TASK);
  /** Keeps it; what it throws is shown. */
  readonly save = input.required<(task: SaveTask) => Promise<void>>();
  readonly closed = output();

  /** What was typed stays, also when the task is loaded anew below it. */
  protected readonly draft = signal(NEW_TASK);
  protected readonly form = form(this.draft, (task) => {
    required(task.title);
    maxLength(task.title, LONGEST_TASK);
    required(task.ownerId);
    required(task.dueOn);
  });
  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);

  private readonly check = httpResource<DecidedCheck>(() => `/api/statements/${this.statementId()}/check`);
  /** The sections with the criteria that each answers, in the reader's words and the laws'. */
  protected readonly places = computed(() => {
    const { criteria, frameworks } = this.check.hasValue()
      ? this.check.value()
      : { criteria: [], frameworks: [] };
    const lawNames = new Map(frameworks.map(({ frameworkId, name }) => [frameworkId, name]));
    const words = statementTexts(this.texts.language()).sections;
    const kinds = [...new Set(criteria.flatMap(({ section }) => section ?? []))];
    return {
      sections: kinds.map((kind) => ({ value: `section:${kind}`, label: words[kind] })),
      laws: [...lawNames].map(([id, name]) => ({
        name,
        criteria: criteria
          .filter(({ frameworkId }) => frameworkId === id)
          .map(({ criterionId, ref, title }) => ({
            value: `criterion:${criterionId}`,
            label: `${ref} ${title}`,
          })),
      })),
    };
  });
  /** What is chosen already stays choosable while the choices load, and when its law is gone. */
  protected readonly unknownPlace = computed(() => {
    const { about } = this.draft();
    const { sections, laws } = this.places();
    const known = [...sections, ...laws.flatMap(({ criteria }) => criteria)].some(
      ({ value }) => value === about,
    );
    return about === '' || known ? null : about;
  });

  ngOnInit(): void {
    this.draft.set(this.initial());
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.form, async (form) => {
      try {
        await this.save()(taskOf(this.draft()));
        this.closed.emit();
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
