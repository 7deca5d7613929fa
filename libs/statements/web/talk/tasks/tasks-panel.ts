import { Component, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, ProblemMessage, Session, Skeleton, Texts, Toasts } from '@firebreak/platform/web';
import type { SaveTask, TaskState } from '@firebreak/statements/model';
import { talkTexts } from '../talk-texts';
import { TaskCard } from './task-card';
import { TaskDesk } from './task-desk';
import { TaskForm } from './task-form';

/** In the workspace of a statement: who does what for it by when. */
@Component({
  selector: 'fb-tasks-panel',
  imports: [Icon, MatButton, ProblemMessage, RouterLink, Skeleton, TaskCard, TaskForm],
  providers: [TaskDesk],
  template: `
    @if (ready()) {
      <header>
        <h2>{{ t('talk.tasks.ofStatement') }}</h2>
        <label>
          <span class="fb-visually-hidden">{{ t('talk.tasks.which') }}</span>
          <select #choice class="fb-control" (change)="state.set(choice.value === 'done' ? 'done' : 'open')">
            <option value="open" [selected]="state() === 'open'">{{ t('talk.tasks.open') }}</option>
            <option value="done" [selected]="state() === 'done'">{{ t('talk.tasks.done') }}</option>
          </select>
        </label>
      </header>
      @if (session.can('statement:comment')) {
        @if (adding()) {
          <section class="fb-card" [attr.aria-label]="t('talk.tasks.add')">
            <fb-task-form [statementId]="statementId()" [save]="add" (closed)="adding.set(false)" />
          </section>
        } @else {
          <button matButton="filled" type="button" (click)="adding.set(true)">
            <fb-icon name="add" /> {{ t('talk.tasks.add') }}
          </button>
        }
      }
      @if (desk.tasks.error(); as error) {
        <fb-problem [error]="error" (retry)="desk.tasks.reload()" />
      } @else if (desk.tasks.hasValue()) {
        <div class="fb-stack list">
          @for (task of desk.tasks.value(); track task.id) {
            <fb-task-card class="fb-card" [task]="task" />
          } @empty {
            <p class="fb-quiet">
              {{ t(state() === 'open' ? 'talk.tasks.noneHere' : 'talk.tasks.noneDone') }}
            </p>
          }
        </div>
        <p>
          <a class="fb-link" routerLink="/statements/tasks">{{ t('talk.tasks.toMine') }}</a>
        </p>
      } @else {
        <fb-skeleton kind="card" />
      }
    }
  `,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
      margin-block-end: 12px;
    }
    h2 {
      margin: 0;
    }
    select {
      inline-size: auto;
    }
    .list {
      margin-block: 16px;
    }
  `,
})
export class TasksPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly desk = inject(TaskDesk);
  protected readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  readonly statementId = input.required<string>();

  /** Its texts are not those of the workspace. */
  protected readonly ready = signal(false);
  protected readonly adding = signal(false);
  protected readonly state = signal<TaskState>('open');

  constructor() {
    void this.texts.add('talk', talkTexts).then(() => this.ready.set(true));
    effect(() => this.desk.choice.set({ statementId: this.statementId(), mine: false, state: this.state() }));
  }

  protected readonly add = async (task: SaveTask): Promise<void> => {
    await this.desk.add({ ...task, statementId: this.statementId() });
    void this.toasts.say(this.t('talk.task.saved'));
  };
}
