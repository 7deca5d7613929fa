import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  EmptyState,
  Field,
  FieldControl,
  Formats,
  PageHeader,
  ProblemMessage,
  Skeleton,
  SourceMark,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import {
  figureComplaint,
  FIGURES,
  holdsFigures,
  type Country,
  type CountryView,
  type EditionView,
  type FigureCorrection,
  type FigureName,
} from '@firebreak/reference-data/model';
import { firstValueFrom } from 'rxjs';
import { injectFigureWords } from '../words/figure-words';

const SHORTEST_REASON = 10;

/** Puts figures of the edition in use right: collected one by one, then published together with the reason. */
@Component({
  selector: 'fb-correct-edition',
  imports: [EmptyState, Field, FieldControl, MatButton, PageHeader, ProblemMessage, Skeleton, SourceMark],
  templateUrl: './correct-edition.html',
  styleUrl: './correct-edition.scss',
})
export class CorrectEditionPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = injectFigureWords();

  /** Id of the edition, from the address. */
  readonly edition = input<string>();

  protected readonly editions = httpResource<readonly EditionView[]>(() => '/api/reference/editions');
  private readonly known = httpResource<readonly Country[]>(() => '/api/reference/countries');
  protected readonly wrong = computed(() => {
    const all = this.editions.hasValue() ? this.editions.value() : [];
    const found = all.find(({ id }) => id === this.edition());
    return found && found.current && holdsFigures(found.dataset) ? found : null;
  });
  protected readonly countries = computed(() =>
    (this.known.hasValue() ? this.known.value() : [])
      .map(({ iso2 }) => ({ iso2, name: this.formats.country(iso2) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  );
  protected readonly figures = computed(() => {
    const dataset = this.wrong()?.dataset ?? '';
    const names = Object.keys(FIGURES) as FigureName[]; // the keys of the table
    return names.filter((name) => name === dataset || name.startsWith(`${dataset}-`));
  });

  protected readonly country = signal('');
  protected readonly figure = signal<FigureName | null>(null);
  protected readonly value = signal('');
  protected readonly noFigure = signal(false);
  protected readonly reason = signal('');
  protected readonly rows = signal<readonly FigureCorrection[]>([]);
  protected readonly complaint = signal<string | null>(null);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  private readonly place = httpResource<CountryView>(() =>
    this.country() ? `/api/reference/countries/${this.country()}` : undefined,
  );
  protected readonly chosenFigure = computed(() => this.figure() ?? this.figures()[0] ?? null);
  protected readonly ratings = computed(() => {
    const figure = this.chosenFigure();
    const range = figure && FIGURES[figure];
    return range && range.kind === 'rating' ? range.ratings : null;
  });
  /** What the edition says now of the figure chosen. */
  protected readonly present = computed(() => {
    const figure = this.chosenFigure();
    if (!this.country() || !figure || !this.place.hasValue()) return null;
    const found = this.place
      .value()
      .figures.find((row) => row.figure === figure && row.editionId === this.edition());
    return found ? this.words.value(figure, found.value) : this.t('referenceData.value.none');
  });
  protected readonly reasonMissing = computed(
    () => this.tried() && this.reason().trim().length < SHORTEST_REASON,
  );

  protected chooseFigure(name: string): void {
    this.figure.set(this.figures().find((figure) => figure === name) ?? null);
    this.value.set('');
  }

  protected nameOf({ country }: FigureCorrection): string {
    return this.formats.country(country);
  }

  /** Takes the figure into the correction, if it can be one. */
  protected add(): void {
    const [country, figure] = [this.country(), this.chosenFigure()];
    if (!country || !figure) return this.complaint.set(this.t('referenceData.correct.countryMissing'));
    const value = this.noFigure() ? null : this.typed();
    if (value !== null && figureComplaint(figure, value) !== null)
      return this.complaint.set(
        this.t('referenceData.correct.valueWrong', { scale: this.t(`referenceData.scale.${figure}`) }),
      );
    this.complaint.set(null);
    this.rows.update((rows) => [
      ...rows.filter((row) => row.country !== country || row.figure !== figure),
      { country, figure, value },
    ]);
    this.value.set('');
    this.noFigure.set(false);
  }

  protected remove(row: FigureCorrection): void {
    this.rows.update((rows) => rows.filter((one) => one !== row));
  }

  /** A new edition with these figures put right, in use from now on. */
  protected async publish(): Promise<void> {
    this.tried.set(true);
    const wrong = this.wrong();
    if (!wrong || this.rows().length === 0 || this.reasonMissing()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const body = { reason: this.reason().trim(), rows: this.rows() };
      const url = `/api/reference/editions/${encodeURIComponent(wrong.id)}/corrections`;
      const { id } = await firstValueFrom(this.http.post<EditionView>(url, body));
      void this.toasts.say(this.t('referenceData.correct.done'));
      await this.router.navigate(['/reference-data/compare'], { queryParams: { from: wrong.id, to: id } });
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  private typed(): number | string {
    const text = this.value().trim();
    if (this.ratings()) return text;
    const number = Number(text.replace(',', '.'));
    return text === '' || Number.isNaN(number) ? text : number;
  }
}
