import { HttpClient, httpResource } from '@angular/common/http';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session/session';
import { Texts } from '../texts/texts';

/** A piece of background work as GET /api/jobs tells it. */
export interface JobRunView {
  readonly id: string;
  readonly name: string;
  readonly subject: string | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number | null;
  readonly total: number | null;
  readonly result: unknown;
  /** The problem of a failed run. */
  readonly error: { readonly code?: string; readonly title?: string } | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/**
 * The company's background work, kept up to date by server-sent events. It is the server's own list, so
 * a reload of the page loses nothing.
 */
@Injectable({ providedIn: 'root' })
export class JobRuns {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly resource = httpResource<{ items: JobRunView[] }>(() =>
    this.session.can('job:read') ? '/api/jobs' : undefined,
  );
  private readonly pushed = signal<ReadonlyMap<string, JobRunView>>(new Map());
  private source: EventSource | undefined;

  /** Newest first. */
  readonly runs = computed(() => {
    const runs = new Map(
      (this.resource.hasValue() ? this.resource.value().items : []).map((run) => [run.id, run]),
    );
    for (const [id, run] of this.pushed()) runs.set(id, run);
    return [...runs.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  });
  readonly active = computed(() =>
    this.runs().filter(({ state }) => state === 'waiting' || state === 'running'),
  );
  readonly error = computed(() => this.resource.error());
  readonly loaded = computed(() => this.resource.hasValue());

  constructor() {
    inject(DestroyRef).onDestroy(() => this.source?.close());
  }

  /** Starts listening; the shell calls it once. EventSource reconnects by itself. */
  listen(): void {
    if (this.source || typeof EventSource === 'undefined') return;
    this.source = new EventSource('/api/jobs/events');
    this.source.onmessage = ({ data }) => this.receive(JSON.parse(data));
    this.source.addEventListener('job', ({ data }) => this.receive(JSON.parse(data)));
  }

  run(id: string): JobRunView | undefined {
    return this.runs().find((run) => run.id === id);
  }

  /** Asks again for the list: after a reconnect, or when a run is not known yet. */
  reload(): void {
    this.resource.reload();
  }

  async retry(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/jobs/${id}/retry`, {}));
    this.reload();
  }

  /** The job's title in the reader's language: `<scope>.jobs.<name>`. */
  title(run: JobRunView): string {
    return this.texts.findAnywhere(`jobs.${run.name}`) ?? run.name.replaceAll('-', ' ');
  }

  private receive(run: JobRunView): void {
    if (run?.id) this.pushed.update((runs) => new Map(runs).set(run.id, { ...this.run(run.id), ...run }));
  }
}
