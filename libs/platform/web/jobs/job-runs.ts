import { HttpClient, httpResource } from '@angular/common/http';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { JobRunView, Page } from '@firebreak/platform/model';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session/session';
import { Texts } from '../texts/texts';

/**
 * The company's background work, kept up to date by server-sent events. It is the server's own list, so
 * a reload of the page loses nothing.
 */
@Injectable({ providedIn: 'root' })
export class JobRuns {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly resource = httpResource<Page<JobRunView>>(() =>
    this.session.can('job:read') ? '/api/jobs' : undefined,
  );
  private readonly pushed = signal<ReadonlyMap<string, JobRunView>>(new Map());
  private source: EventSource | undefined;

  /** Newest first. */
  readonly runs = computed(() => {
    const listed = this.resource.hasValue() ? this.resource.value().items : [];
    const runs = new Map(listed.map((run) => [run.id, run]));
    for (const [id, run] of this.pushed()) runs.set(id, run);
    return [...runs.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  });
  readonly active = computed(() =>
    this.runs().filter(({ status }) => status === 'queued' || status === 'running'),
  );
  readonly error = computed(() => this.resource.error());
  readonly loaded = computed(() => this.resource.hasValue());

  constructor() {
    inject(DestroyRef).onDestroy(() => this.source?.close());
  }

  /**
   * Starts listening, once however often it is called. EventSource reconnects by itself; what was
   * missed in between comes with a fresh list.
   */
  listen(): void {
    if (this.source || typeof EventSource === 'undefined') return;
    let lost = false;
    this.source = new EventSource('/api/jobs/events');
    this.source.addEventListener('job', ({ data }) => this.receive(JSON.parse(data)));
    this.source.addEventListener('error', () => (lost = true));
    this.source.addEventListener('open', () => {
      if (lost) this.reload();
      lost = false;
    });
  }

  run(id: string): JobRunView | undefined {
    return this.runs().find((run) => run.id === id);
  }

  /** Asks again for the list: after a reconnect, or when a run is not known yet. */
  reload(): void {
    this.pushed.set(new Map());
    this.resource.reload();
  }

  /** Orders a failed run once more. */
  async retry(id: string): Promise<void> {
    this.receive(await firstValueFrom(this.http.post<JobRunView>(`/api/jobs/${id}/retry`, {})));
  }

  /** The job's title in the reader's language: `<scope>.jobs.<kind>`. */
  title(run: JobRunView): string {
    return this.texts.findAnywhere(`jobs.${run.kind}`) ?? run.kind.replaceAll('-', ' ');
  }

  private receive(run: JobRunView): void {
    this.pushed.update((runs) => new Map(runs).set(run.id, run));
  }
}
