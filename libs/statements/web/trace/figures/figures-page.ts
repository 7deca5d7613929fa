import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  FbDatePipe,
  FbDateTimePipe,
  Icon,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import {
  directionOf,
  FIGURE_SOURCES,
  statementTexts,
  type StatementView,
  type TracedFigure,
  type TracedFiguresView,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { StatementFrame } from '../../views/statement-frame';

/** What a figure must be to be shown. */
const USES = ['quoted', 'kept', 'changed'] as const;
type Use = (typeof USES)[number];

function fits({ uses, changed }: TracedFigure, use: Use | ''): boolean {
  if (use === 'quoted') return uses.length > 0;
  if (use === 'kept') return uses.length === 0;
  return use === '' || changed !== null;
}

/** `/statements/:id/figures?use=…`: every figure, where it is from, which sentences quote it, what it is today. */
@Component({
  selector: 'fb-figures-page',
  imports: [
    EmptyState,
    FbDatePipe,
    FbDateTimePipe,
    Icon,
    MatButton,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatementFrame,
    StatusChip,
  ],
  templateUrl: './figures-page.html',
  styleUrl: './figures-page.scss',
})
export class FiguresPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly uses = USES;

  /** From the address: do not trust them. */
  readonly id = input.required<string>();
  readonly use = input<string>();

  protected readonly statement = httpResource<StatementView>(() => `/api/statements/${this.id()}`);
  protected readonly traced = httpResource<TracedFiguresView>(() => `/api/statements/${this.id()}/figures`);
  protected readonly view = computed(() => (this.traced.hasValue() ? this.traced.value() : undefined));
  protected readonly refreshing = signal(false);

  protected readonly chosen = computed(() => USES.find((each) => each === this.use()) ?? '');
  protected readonly words = computed(() => statementTexts(this.texts.language()));
  /** Language of the statement, whose words labels, values and sentences are. */
  protected readonly spoken = computed(() =>
    this.statement.hasValue() ? this.statement.value().language : 'en',
  );
  protected readonly direction = computed(() => directionOf(this.spoken()));
  protected readonly counts = computed(() => {
    const all = this.view()?.figures ?? [];
    const of = (use: Use) => all.filter((figure) => fits(figure, use)).length;
    return { all: all.length, quoted: of('quoted'), kept: of('kept'), changed: of('changed') };
  });
  protected readonly groups = computed(() => {
    const shown = (this.view()?.figures ?? []).filter((figure) => fits(figure, this.chosen()));
    return FIGURE_SOURCES.map((source) => ({
      source,
      figures: shown.filter((figure) => figure.source === source),
    })).filter(({ figures }) => figures.length > 0);
  });
  protected readonly mayRefresh = computed(
    () =>
      this.session.can('statement:write') &&
      this.statement.hasValue() &&
      this.statement.value().state === 'draft' &&
      this.counts().changed > 0,
  );

  protected show(use: string): void {
    void this.router.navigate([], { queryParams: { use: use || null }, replaceUrl: true });
  }

  protected async refresh(): Promise<void> {
    this.refreshing.set(true);
    try {
      await firstValueFrom(this.http.post(`/api/statements/${this.id()}/figures`, {}));
      this.traced.reload();
      this.statement.reload();
      void this.toasts.say(this.t('statements.check.refreshed'));
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.refreshing.set(false);
    }
  }
}
