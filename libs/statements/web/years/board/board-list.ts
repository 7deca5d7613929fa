import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  ErrorSummary,
  FbDateTimePipe,
  Field,
  FieldControl,
  Icon,
  ProblemMessage,
  serverErrors,
  Session,
  Skeleton,
  Texts,
} from '@firebreak/platform/web';
import {
  BOARD_LIMITS,
  periodKey,
  periodLabel,
  type BoardSummaryOrdered,
  type BoardSummaryView,
  type StatementLanguage,
  type YearComparison,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { STATEMENT_LANGUAGE_CHOICES, statementLanguageOf } from '../../statement-languages';

/** Of one decision; two pages hold no more. */
const MOST_LETTERS = 240;

/** One on each line. */
function decisionsIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** `/statements/years/board`: the summaries made so far, and making one. */
@Component({
  selector: 'fb-board-list',
  imports: [
    EmptyState,
    ErrorSummary,
    FbDateTimePipe,
    Field,
    FieldControl,
    FormField,
    Icon,
    MatButton,
    ProblemMessage,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './board-list.html',
})
export class BoardList {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly languages = STATEMENT_LANGUAGE_CHOICES;
  protected readonly languageOf = statementLanguageOf;
  protected readonly periodLabel = periodLabel;

  protected readonly summaries = httpResource<readonly BoardSummaryView[]>(() => '/api/board-summaries');
  private readonly comparison = httpResource<YearComparison>(() => '/api/years');
  /** Years with a statement: only they have figures. */
  protected readonly years = computed(() =>
    (this.comparison.hasValue() ? this.comparison.value().available : [])
      .filter(({ statementId }) => statementId !== null)
      .map(({ period }) => ({ key: periodKey(period), period, label: periodLabel(period) })),
  );

  protected readonly draft = signal<{ year: string; language: StatementLanguage; decisions: string }>({
    year: '',
    language: this.texts.language() as StatementLanguage,
    decisions: '',
  });
  protected readonly form = form(this.draft, (summary) => {
    validate(summary.decisions, ({ value }) =>
      decisionsIn(value()).length <= BOARD_LIMITS.decisions &&
      decisionsIn(value()).every(({ length }) => length <= MOST_LETTERS)
        ? null
        : { kind: 'decisions', message: this.t('years.board.decisionsHelp') },
    );
  });
  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    const { year, language, decisions } = this.draft();
    const chosen = this.years().find(({ key }) => key === year) ?? this.years()[0];
    if (!chosen) return;
    await submit(this.form, async (form) => {
      try {
        const body = { period: chosen.period, language, decisions: decisionsIn(decisions) };
        const { id } = await firstValueFrom(
          this.http.post<BoardSummaryOrdered>('/api/board-summaries', body),
        );
        await this.router.navigate(['/statements/years/board', id]);
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
