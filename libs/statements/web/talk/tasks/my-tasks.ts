import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState, injectTexts, PageHeader, ProblemMessage, Skeleton } from '@firebreak/platform/web';
import { TaskCard } from './task-card';
import { TaskDesk } from './task-desk';
import { groupTasks } from './task-groups';

/** `/statements/tasks`: one's own tasks over all statements, or everybody's (`?whose=all`), open or done (`?state=done`). */
@Component({
  selector: 'fb-my-tasks',
  imports: [EmptyState, MatButton, PageHeader, ProblemMessage, RouterLink, Skeleton, TaskCard],
  providers: [TaskDesk],
  templateUrl: './my-tasks.html',
  styleUrl: './my-tasks.scss',
})
export class MyTasks {
  protected readonly t = injectTexts();
  protected readonly desk = inject(TaskDesk);

  /** From the address: do not trust them. */
  readonly whose = input<string>();
  readonly state = input<string>();

  protected readonly all = computed(() => this.whose() === 'all');
  protected readonly done = computed(() => this.state() === 'done');
  protected readonly groups = computed(() =>
    groupTasks(this.desk.tasks.hasValue() ? this.desk.tasks.value() : [], this.desk.today),
  );

  constructor() {
    effect(() => {
      const state = this.done() ? 'done' : 'open';
      this.desk.choice.set({ statementId: null, mine: !this.all(), state });
    });
  }
}
