import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Field,
  FieldControl,
  FileDrop,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import { languageName, parseTemplateLanguage } from '@firebreak/questionnaires/model';
import {
  UNIT_STATES,
  type OwnTranslationView,
  type SaveTranslation,
  type TranslationImport,
  type TranslationUnit,
  type UnitState,
} from '@firebreak/questionnaires/model/builder';
import { firstValueFrom } from 'rxjs';
import { DraftEditor } from '../draft-editor';
import { TranslationImportReview } from './translation-import-review';

const SHOWN = 40;
const TONES = { missing: 'danger', old: 'warning', done: 'good' } as const;

/** One language of the draft: each text beside its source. A translation is kept as one leaves its field. */
@Component({
  selector: 'fb-translation-page',
  imports: [
    Field,
    FieldControl,
    FileDrop,
    MatButton,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslationImportReview,
  ],
  templateUrl: './translation-page.html',
  styleUrl: './translation-page.scss',
})
export class TranslationPage {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly editor = inject(DraftEditor);
  protected readonly mayWrite = inject(Session).can('template:write');
  protected readonly states = UNIT_STATES;
  protected readonly tones = TONES;
  protected readonly languageName = languageName;

  readonly id = input.required<string>();
  readonly language = input.required<string>();

  protected readonly url = computed(
    () => `/api/custom-templates/${this.id()}/translations/${this.language()}`,
  );
  protected readonly view = httpResource<OwnTranslationView>(() =>
    // What was edited just before is part of what is translated.
    this.editor.state() === 'saved' || this.editor.state() === 'conflict' ? this.url() : undefined,
  );
  protected readonly wanted = signal<UnitState | 'all'>('all');
  protected readonly words = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly compared = signal<TranslationImport | null>(null);

  protected readonly direction = computed(() =>
    parseTemplateLanguage(this.language()) === 'ar' ? 'rtl' : 'ltr',
  );
  protected readonly done = computed(
    () => (this.view.value()?.units ?? []).filter(({ state }) => state === 'done').length,
  );
  protected readonly found = computed(() => {
    const [wanted, words] = [this.wanted(), this.words().trim().toLowerCase()];
    return (this.view.value()?.units ?? []).filter(
      ({ state, source, text, path }) =>
        (wanted === 'all' || state === wanted) &&
        `${path}\n${source}\n${text ?? ''}`.toLowerCase().includes(words),
    );
  });
  private readonly limit = linkedSignal({
    source: () => [this.wanted(), this.words()],
    computation: () => SHOWN,
  });
  protected readonly shown = computed(() => this.found().slice(0, this.limit()));

  protected more(): void {
    this.limit.update((limit) => limit + SHOWN);
  }

  protected setWanted(chosen: string): void {
    this.wanted.set(UNIT_STATES.find((one) => one === chosen) ?? 'all');
  }

  protected translate({ path, text: before, state }: TranslationUnit, text: string): void {
    if (text.trim() === (before ?? '') && state !== 'old') return;
    void this.save([{ path, text: text.trim() || null }]);
  }

  protected async read([file]: readonly File[]): Promise<void> {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    await this.during(async () => {
      this.compared.set(
        await firstValueFrom(this.http.post<TranslationImport>(`${this.url()}/imports`, form)),
      );
    });
  }

  protected async keep(): Promise<void> {
    const texts = (this.compared()?.changes ?? []).map(({ path, after }) => ({ path, text: after }));
    if (texts.length > 0) await this.save(texts);
    this.compared.set(null);
    void this.toasts.say(this.t('builder.translate.kept', { count: texts.length }));
  }

  private save(texts: SaveTranslation['texts']): Promise<void> {
    return this.during(async () => {
      this.view.set(await firstValueFrom(this.http.put<OwnTranslationView>(this.url(), { texts })));
    });
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
