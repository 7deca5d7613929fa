import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Confirm, Icon, injectTexts, ProblemMessage, Toasts } from '@firebreak/platform/web';
import { savedViewParams, type SavedView, type SavedViewInput } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';

/** What is being named: a new view, or one that is changed. */
interface Draft {
  readonly id: string | null;
  readonly name: string;
  readonly shared: boolean;
}

const EMPTY: Draft = { id: null, name: '', shared: false };

/**
 * The views of the list that a person keeps, and those that colleagues share: opened, added, renamed, shared
 * and removed here. `?saved=<id>` alone opens one.
 */
@Component({
  selector: 'fb-saved-views',
  imports: [
    CdkConnectedOverlay,
    CdkOverlayOrigin,
    CdkTrapFocus,
    Icon,
    MatButton,
    MatIconButton,
    ProblemMessage,
    RouterLink,
  ],
  templateUrl: './saved-views.html',
  styleUrl: './saved-views.scss',
})
export class SavedViews {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);

  /** The query of the list's address. */
  readonly params = input.required<Readonly<Record<string, string>>>();
  /** Id of the view that was opened, from the address; null for none. */
  readonly current = input.required<string | null>();

  protected readonly views = httpResource<SavedView[]>(() => '/api/saved-views');
  protected readonly all = computed(() => (this.views.hasValue() ? this.views.value() : []));
  protected readonly mine = computed(() => this.all().filter(({ mine }) => mine));
  protected readonly shared = computed(() => this.all().filter(({ mine }) => !mine));
  protected readonly opened = computed(() => this.all().find(({ id }) => id === this.current()) ?? null);
  /** What would be kept of the list as it is now. */
  private readonly now = computed(() => savedViewParams(this.params()));
  protected readonly changed = computed(() => {
    const view = this.opened();
    return view !== null && !same(view.params, this.now());
  });

  protected readonly open = signal(false);
  protected readonly draft = signal<Draft>(EMPTY);
  protected readonly saving = signal(false);

  constructor() {
    let seen: string | null = null;
    effect(() => {
      const view = this.opened();
      if (!view || view.id === seen) return; // whoever clears the filters later means it
      seen = view.id;
      // An address with nothing but the view's id was sent by somebody: it opens what the view keeps.
      if (untracked(() => Object.keys(this.now()).length === 0)) untracked(() => this.go(view));
    });
  }

  protected queryOf(view: SavedView): Record<string, string> {
    return { ...view.params, saved: view.id };
  }

  protected close(): void {
    this.open.set(false);
    this.draft.set(EMPTY);
  }

  protected edit({ id, name, shared }: SavedView): void {
    this.draft.set({ id, name, shared });
  }

  protected rename(name: string): void {
    this.draft.update((draft) => ({ ...draft, name }));
  }

  protected share(shared: boolean): void {
    this.draft.update((draft) => ({ ...draft, shared }));
  }

  /** Adds the list as it is now, or writes name and sharing of the view that is changed. */
  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { id, name, shared } = this.draft();
    if (!name.trim()) return;
    const known = this.all().find((view) => view.id === id);
    await this.write(id, { name, shared, params: known?.params ?? this.now() });
  }

  /** Keeps the filters as they are now under the name of the view that is open. */
  protected async keep({ id, name, shared }: SavedView): Promise<void> {
    await this.write(id, { name, shared, params: this.now() });
  }

  protected async remove(view: SavedView): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('supplyViews.saved.removeHeading', { name: view.name }),
      text: this.t(view.shared ? 'supplyViews.saved.removeShared' : 'supplyViews.saved.removeText'),
      action: this.t('supplyViews.saved.remove'),
      danger: true,
    });
    if (!sure) return;
    try {
      await firstValueFrom(this.http.delete(`/api/saved-views/${view.id}`));
      this.draft.set(EMPTY);
      this.views.reload();
    } catch (error) {
      void this.toasts.problem(error);
    }
  }

  private async write(id: string | null, body: SavedViewInput): Promise<void> {
    this.saving.set(true);
    try {
      const url = '/api/saved-views';
      const view = await firstValueFrom(
        id ? this.http.put<SavedView>(`${url}/${id}`, body) : this.http.post<SavedView>(url, body),
      );
      this.views.reload();
      this.draft.set(EMPTY);
      void this.toasts.say(this.t('supplyViews.saved.kept', { name: view.name }));
      if (!id) this.go(view);
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.saving.set(false);
    }
  }

  private go(view: SavedView): void {
    void this.router.navigate([], { queryParams: this.queryOf(view), replaceUrl: true });
  }
}

function same(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const [first, second] = [Object.entries(a), Object.entries(b)];
  return first.length === second.length && first.every(([key, value]) => b[key] === value);
}
