import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Confirm,
  FbDatePipe,
  Icon,
  Session,
  StatusChip,
  Texts,
  toApiProblem,
  Toasts,
} from '@firebreak/platform/web';
import {
  isOverdue,
  periodLabel,
  statementTexts,
  type SaveTask,
  type StatementTaskView,
  type TaskState,
} from '@firebreak/statements/model';
import { TaskDesk } from './task-desk';
import { draftOf } from './task-draft';
import { TaskForm } from './task-form';

/** One task: who does it by when, where it belongs, and what to do with it. */
@Component({
  selector: 'fb-task-card',
  imports: [FbDatePipe, Icon, MatButton, RouterLink, StatusChip, TaskForm],
  templateUrl: './task-card.html',
  styleUrl: './task-card.scss',
})
export class TaskCard {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(TaskDesk);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly task = input.required<StatementTaskView>();
  /** Names the statement: not needed on its own page. */
  readonly withStatement = input(false);

  protected readonly periodLabel = periodLabel;
  protected readonly mayWrite = computed(() => this.session.can('statement:comment'));
  protected readonly overdue = computed(() => isOverdue(this.task(), this.desk.today));
  protected readonly editing = signal(false);
  protected readonly sending = signal(false);
  protected readonly draft = computed(() => draftOf(this.task()));
  protected readonly place = computed(() => {
    const { section, criterion } = this.task();
    const name = section ? statementTexts(this.texts.language()).sections[section] : '';
    return [name, criterion && `${criterion.ref} ${criterion.title}`].filter(Boolean).join(' · ');
  });

  protected readonly save = async (task: SaveTask): Promise<void> => {
    try {
      await this.desk.edit(this.task().id, { ...task, version: this.task().version });
      void this.toasts.say(this.t('talk.task.saved'));
    } catch (error) {
      // Where somebody else finished the task, its card leaves the list, and the form with what it says.
      const current = toApiProblem(error).details['current'] as StatementTaskView | undefined;
      if (current && current.state !== this.task().state) void this.toasts.problem(error);
      throw error;
    }
  };

  protected async setState(state: TaskState): Promise<void> {
    this.sending.set(true);
    try {
      await this.desk.setState(this.task(), state);
      void this.toasts.say(this.t(state === 'done' ? 'talk.task.doneNow' : 'talk.task.openNow'));
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.sending.set(false);
    }
  }

  protected async remove(): Promise<void> {
    const question = {
      heading: this.t('talk.task.removeHeading'),
      text: this.t('talk.task.removeText', { title: this.task().title }),
      action: this.t('talk.task.remove'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    try {
      await this.desk.remove(this.task().id);
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
