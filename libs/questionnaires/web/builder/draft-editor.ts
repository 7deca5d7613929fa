import { HttpClient } from '@angular/common/http';
import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { toApiProblem, type ApiProblem } from '@firebreak/platform/web';
import type { Template, TemplateFault } from '@firebreak/questionnaires/model';
import { draftFaults, type OwnTemplateView } from '@firebreak/questionnaires/model/builder';
import { firstValueFrom } from 'rxjs';

const PAUSE_IN_MS = 900;
const MOST_STEPS = 100;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

/** One template of the company while it is worked on: every change is kept by itself, and can be taken back. */
@Injectable()
export class DraftEditor {
  private readonly http = inject(HttpClient);
  private readonly window = inject(DOCUMENT).defaultView;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private version = 0;

  readonly view = signal<OwnTemplateView | null>(null);
  /** Why there is nothing to show. */
  readonly problem = signal<ApiProblem | null>(null);
  readonly state = signal<SaveState>('saved');
  /** Why the last save was refused. */
  readonly refusal = signal<ApiProblem | null>(null);
  private readonly current = signal<Template | null>(null);
  private readonly past = signal<readonly Template[]>([]);
  private readonly future = signal<readonly Template[]>([]);

  /** The draft as it is on screen; null where there is none. */
  readonly template = this.current.asReadonly();
  readonly canUndo = computed(() => this.past().length > 0);
  readonly canRedo = computed(() => this.future().length > 0);
  readonly faults = computed<readonly TemplateFault[]>(() => {
    const template = this.current();
    return template ? draftFaults(template) : [];
  });
  private readonly faultsAt = computed(() => Map.groupBy(this.faults(), ({ at }) => at));

  constructor() {
    const leaving = (event: BeforeUnloadEvent) => {
      // What is being typed counts once its field is left.
      this.leaveField();
      if (this.state() !== 'saved') event.preventDefault();
    };
    this.window?.addEventListener('beforeunload', leaving);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('beforeunload', leaving);
      void this.flush();
    });
  }

  /** Takes over what is being typed. */
  leaveField(): void {
    const focused = this.window?.document.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
  }

  /** Whether one may leave without losing anything. */
  async isSafe(): Promise<boolean> {
    this.leaveField();
    return this.flush();
  }

  faultsOf(at: string): readonly TemplateFault[] {
    return this.faultsAt().get(at) ?? [];
  }

  async open(id: string): Promise<void> {
    await this.flush();
    if (this.view()?.id !== id) this.view.set(null);
    await this.read(id);
  }

  private async read(id: string): Promise<boolean> {
    try {
      this.take(await firstValueFrom(this.http.get<OwnTemplateView>(`/api/custom-templates/${id}`)));
      this.problem.set(null);
      return true;
    } catch (error) {
      this.problem.set(toApiProblem(error));
      return false;
    }
  }

  /** Takes what the server now has; what could be undone before is another draft's. */
  take(view: OwnTemplateView): void {
    this.view.set(view);
    this.version = view.draft?.version ?? 0;
    this.current.set(view.draft?.template ?? null);
    this.past.set([]);
    this.future.set([]);
    this.refusal.set(null);
    this.state.set('saved');
  }

  /**
   * Takes what somebody else has saved meanwhile. What was on screen stays one undo away, so that none of it is lost.
   * @returns whether it could be read
   */
  async takeNewest(): Promise<boolean> {
    const [mine, past] = [this.current(), this.past()];
    const id = this.view()?.id;
    if (id === undefined || !(await this.read(id))) return false;
    const theirs = this.current();
    if (mine && theirs && mine !== theirs) this.past.set([...past, mine]);
    return true;
  }

  /** Saves what is on screen over what somebody else has saved meanwhile; theirs stays one undo away. */
  async keepMine(): Promise<boolean> {
    const mine = this.current();
    if (!mine || !(await this.takeNewest())) return false;
    const theirs = this.current();
    if (!theirs) return false;
    this.edit(() => mine);
    return this.flush();
  }

  /** The draft is gone: nothing of it waits to be saved. */
  thrownAway(): void {
    clearTimeout(this.timer);
    this.state.set('saved');
  }

  edit(change: (template: Template) => Template): void {
    const before = this.current();
    if (!before) return;
    const after = change(before);
    if (after === before) return;
    this.past.update((past) => [...past.slice(-MOST_STEPS), before]);
    this.future.set([]);
    this.show(after);
  }

  undo(): void {
    this.step(this.past, this.future);
  }

  redo(): void {
    this.step(this.future, this.past);
  }

  private step(from: typeof this.past, to: typeof this.past): void {
    const [current, next] = [this.current(), from().at(-1)];
    if (!current || !next) return;
    from.update((steps) => steps.slice(0, -1));
    to.update((steps) => [...steps, current]);
    this.show(next);
  }

  private show(template: Template): void {
    this.current.set(template);
    if (this.state() === 'conflict') return;
    this.state.set('unsaved');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE_IN_MS);
  }

  /** Sends what is not saved yet. @returns whether everything is saved now */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.sending;
    if (this.state() === 'unsaved' || this.state() === 'failed') {
      this.sending = this.send().finally(() => (this.sending = null));
      await this.sending;
    }
    return this.state() === 'saved';
  }

  private async send(): Promise<void> {
    const [view, template] = [this.view(), this.current()];
    if (!view || !template) return;
    this.state.set('saving');
    try {
      const body = { template, version: this.version };
      const saved = await firstValueFrom(
        this.http.put<OwnTemplateView>(`/api/custom-templates/${view.id}/draft`, body),
      );
      this.version = saved.draft?.version ?? this.version;
      this.view.set(saved);
      this.refusal.set(null);
      if (this.current() === template) this.state.set('saved');
      else this.show(this.current() ?? template);
    } catch (error) {
      const problem = toApiProblem(error);
      this.refusal.set(problem);
      this.state.set(problem.code === 'draft-changed-elsewhere' ? 'conflict' : 'failed');
    }
  }
}
