import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import {
  dayAt,
  type AddTask,
  type Colleague,
  type EditTask,
  type StatementTaskView,
  type TaskState,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

/** Which tasks are shown. */
export interface TaskChoice {
  /** Of this statement; null for all of them. */
  readonly statementId: string | null;
  readonly mine: boolean;
  readonly state: TaskState;
}

/** Tasks as the server has them, and the ways to change them. */
@Injectable()
export class TaskDesk {
  private readonly http = inject(HttpClient);

  /** Null until it is known what to show. */
  readonly choice = signal<TaskChoice | null>(null);
  readonly tasks = httpResource<readonly StatementTaskView[]>(() => {
    const choice = this.choice();
    if (!choice) return undefined;
    const { statementId, mine, state } = choice;
    return { url: '/api/statement-tasks', params: { ...(statementId && { statementId }), mine, state } };
  });
  private readonly people = httpResource<readonly Colleague[]>(() => '/api/statement-colleagues', {
    defaultValue: [],
  });
  /** Those who can own a task. */
  readonly owners = computed(() =>
    (this.people.hasValue() ? this.people.value() : []).filter(({ mayOwn }) => mayOwn),
  );

  /** The day where the reader is: nobody is late while it lasts. */
  readonly today = dayAt(new Date());

  async add(task: AddTask): Promise<void> {
    await firstValueFrom(this.http.post<StatementTaskView>('/api/statement-tasks', task));
    this.tasks.reload();
  }

  async edit(id: string, task: EditTask): Promise<void> {
    await this.take(this.http.put<StatementTaskView>(`/api/statement-tasks/${id}`, task));
  }

  async setState({ id, version }: StatementTaskView, state: TaskState): Promise<void> {
    await this.take(this.http.put<StatementTaskView>(`/api/statement-tasks/${id}/state`, { state, version }));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/statement-tasks/${id}`));
    this.tasks.reload();
  }

  /** Where somebody else was faster, what they made of it is shown. */
  private async take(answer: ReturnType<typeof this.http.get<StatementTaskView>>): Promise<void> {
    try {
      await firstValueFrom(answer);
    } finally {
      this.tasks.reload();
    }
  }
}
