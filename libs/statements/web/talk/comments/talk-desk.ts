import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import {
  openBySection,
  type Colleague,
  type CommentThread,
  type EditComment,
  type Quote,
  type SectionKind,
  type StartThread,
  type WriteReply,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';

/** Words that are selected in a section's text. */
export interface ChosenWords {
  readonly section: SectionKind;
  /** Null where more is selected than a comment can keep. */
  readonly quote: Quote | null;
}

/** What people say about one statement, and the ways to say more. */
@Injectable()
export class TalkDesk {
  private readonly http = inject(HttpClient);

  readonly statementId = signal<string | null>(null);
  private readonly url = computed(() => `/api/statements/${this.statementId()}/comments`);

  readonly comments = httpResource<readonly CommentThread[]>(() =>
    this.statementId() ? this.url() : undefined,
  );
  readonly people = httpResource<readonly Colleague[]>(
    () => (this.statementId() ? '/api/statement-colleagues' : undefined),
    { defaultValue: [] },
  );
  readonly colleagues = computed(() => (this.people.hasValue() ? this.people.value() : []));
  readonly threads = computed(() => (this.comments.hasValue() ? this.comments.value() : []));
  readonly open = computed(() => openBySection(this.threads()));

  /** What is selected in the text at the moment. */
  readonly chosen = signal<ChosenWords | null>(null);
  /** The thread whose words are to be shown in the text. */
  readonly shown = signal<{ readonly id: string } | null>(null);

  start(thread: StartThread): Promise<void> {
    return this.put(this.http.post<CommentThread>(this.url(), thread));
  }

  reply(threadId: string, reply: WriteReply): Promise<void> {
    return this.put(this.http.post<CommentThread>(`${this.url()}/${threadId}/replies`, reply));
  }

  edit(commentId: string, edit: EditComment): Promise<void> {
    return this.put(this.http.put<CommentThread>(`${this.url()}/${commentId}`, edit));
  }

  remove(commentId: string): Promise<void> {
    return this.put(this.http.delete<CommentThread>(`${this.url()}/${commentId}`));
  }

  resolve(threadId: string, resolved: boolean): Promise<void> {
    return this.put(this.http.put<CommentThread>(`${this.url()}/${threadId}/resolved`, { resolved }));
  }

  /** Takes over a thread as the server has it now. */
  private async put(answer: ReturnType<typeof this.http.get<CommentThread>>): Promise<void> {
    const thread = await firstValueFrom(answer);
    this.comments.update((threads = []) =>
      threads.some(({ id }) => id === thread.id)
        ? threads.map((each) => (each.id === thread.id ? thread : each))
        : [...threads, thread],
    );
  }
}
