import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  EmptyState,
  Field,
  FieldControl,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  SourceMark,
  Toasts,
  injectTexts,
  toApiProblem,
} from '@firebreak/platform/web';
import {
  correctableContent,
  CORRECTION_TEXT,
  figuresOf,
  type CorrectEdition,
  type CorrectionPreview,
  type Country,
  type EditionRowsView,
  type EditionView,
  type FieldValues,
  type RowCorrection,
  type Sector,
} from '@firebreak/reference-data/model';
import { CHOOSABLE_DATASETS, type EditionEffect } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';
import { injectFaultWords } from '../words/fault-words';
import { CorrectionCheck } from './correction-check';
import { RowFinder } from './row-finder';
import { RowForm } from './row-form';
import { injectRowWords } from './row-words';

/** What a correction would come to, as it was when somebody looked. */
interface Look {
  readonly preview: CorrectionPreview;
  readonly effect: EditionEffect | null;
}

/** Puts rows of the edition in use right: collected one by one, looked at, then published together with the reason. */
@Component({
  selector: 'fb-correct-edition',
  imports: [
    CorrectionCheck,
    EmptyState,
    Field,
    FieldControl,
    MatButton,
    PageHeader,
    ProblemMessage,
    RowFinder,
    RowForm,
    Skeleton,
    SourceMark,
  ],
  templateUrl: './correct-edition.html',
  styleUrl: './correct-edition.scss',
})
export class CorrectEditionPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly t = injectTexts();
  protected readonly words = injectRowWords();
  protected readonly faults = injectFaultWords();

  /** Id of the edition, from the address. */
  readonly edition = input<string>();

  protected readonly editions = httpResource<readonly EditionView[]>(() => '/api/reference/editions');
  protected readonly wrong = computed(() => {
    const all = this.editions.hasValue() ? this.editions.value() : [];
    const found = all.find(({ id }) => id === this.edition());
    return found && found.current && correctableContent(found.dataset) !== null ? found : null;
  });
  protected readonly stored = httpResource<EditionRowsView>(() => {
    const wrong = this.wrong();
    return wrong ? `/api/reference/editions/${encodeURIComponent(wrong.id)}/rows` : undefined;
  });
  private readonly knownCountries = httpResource<readonly Country[]>(() => '/api/reference/countries');
  private readonly knownSectors = httpResource<readonly Sector[]>(() => '/api/reference/sectors');
  protected readonly countries = computed(() =>
    this.knownCountries.hasValue() ? this.knownCountries.value() : [],
  );
  protected readonly sectors = computed(
    () =>
      new Map(
        this.knownSectors.hasValue() ? this.knownSectors.value().map(({ code, title }) => [code, title]) : [],
      ),
  );
  protected readonly figures = computed(() => figuresOf(this.wrong()?.dataset ?? ''));

  /** The row that is being put right: null for one that is missing, undefined while none is. */
  protected readonly row = signal<FieldValues | null | undefined>(undefined);
  protected readonly rows = signal<readonly RowCorrection[]>([]);
  protected readonly reason = signal('');
  protected readonly source = signal('');
  protected readonly look = signal<Look | null>(null);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected readonly reasonMissing = computed(
    () => this.tried() && this.reason().trim().length < CORRECTION_TEXT.shortestReason,
  );
  protected readonly sourceMissing = computed(
    () => this.tried() && this.source().trim().length < CORRECTION_TEXT.shortestSource,
  );
  /** What the server found wrong with single rows, each with the row in words. */
  protected readonly refused = computed(() =>
    toApiProblem(this.problem()).errors.map((error) => {
      const at = Number(/^rows\.(\d+)/.exec(error.field)?.[1]);
      const row = this.rows()[at];
      return { row: row ? this.rowText(row) : error.field, text: this.faults.answered(error) };
    }),
  );

  protected rowText({ key }: RowCorrection): string {
    return this.stored.hasValue() ? this.words.row(this.stored.value().content, key, this.sectors()) : '';
  }

  protected saidOf({ key, values }: RowCorrection): string {
    if (values === null) return this.t('referenceData.correct.goes');
    return this.stored.hasValue()
      ? this.words.said(this.stored.value().content, { ...key, ...values }, values)
      : '';
  }

  /** Takes a row into the correction; a second word about a row replaces the first. */
  protected take(row: RowCorrection): void {
    const key = JSON.stringify(row.key);
    this.rows.update((rows) => [...rows.filter((one) => JSON.stringify(one.key) !== key), row]);
    this.row.set(undefined);
    this.changed();
  }

  protected remove(row: RowCorrection): void {
    this.rows.update((rows) => rows.filter((one) => one !== row));
    this.changed();
  }

  /** What the correction would change; nothing is stored. */
  protected async check(): Promise<void> {
    const body = this.body();
    const wrong = this.wrong();
    if (!body || !wrong) return;
    await this.ask(async () => {
      const id = encodeURIComponent(wrong.id);
      const preview = await firstValueFrom(
        this.http.post<CorrectionPreview>(`/api/reference/editions/${id}/corrections/check`, body),
      );
      const scored = CHOOSABLE_DATASETS.includes(wrong.dataset) && this.session.can('risk:read');
      const effect = scored
        ? await firstValueFrom(
            this.http.post<EditionEffect>(`/api/risk/editions/${id}/correction-effect`, body),
          )
        : null;
      this.look.set({ preview, effect });
    });
  }

  /** A new edition with these rows put right, in use from now on. */
  protected async publish(): Promise<void> {
    const body = this.body();
    const wrong = this.wrong();
    if (!body || !wrong) return;
    await this.ask(async () => {
      const url = `/api/reference/editions/${encodeURIComponent(wrong.id)}/corrections`;
      const { id } = await firstValueFrom(this.http.post<EditionView>(url, body));
      void this.toasts.say(this.t('referenceData.correct.done'));
      await this.router.navigate(['/reference-data/compare'], { queryParams: { from: wrong.id, to: id } });
    });
  }

  /** What was looked at is no longer what would be published. */
  protected changed(): void {
    this.look.set(null);
    this.problem.set(null);
  }

  /** Null where something is missing, which is then said. */
  private body(): CorrectEdition | null {
    this.tried.set(true);
    if (this.rows().length === 0 || this.reasonMissing() || this.sourceMissing()) return null;
    return { reason: this.reason().trim(), source: this.source().trim(), rows: this.rows() };
  }

  private async ask(work: () => Promise<void>): Promise<void> {
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
