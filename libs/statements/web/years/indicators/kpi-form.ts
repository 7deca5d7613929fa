import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary, Field, FieldControl, Icon, Texts, serverErrors } from '@firebreak/platform/web';
import {
  FIGURE_ORDER,
  FIGURES,
  isFigureId,
  KPI_DIRECTIONS,
  KPI_UNITS,
  unitOf,
  type SaveKpi,
} from '@firebreak/statements/model';
import { typedOnce } from '../typed-once';
import { injectYearWords } from '../year-words';
import { definitionOf, toSaveKpi, type KpiDraft } from './kpi-draft';

const NUMBERS = FIGURE_ORDER.filter(isFigureId).filter(
  (id) => FIGURES[id] !== 'text' && FIGURES[id] !== 'date',
);

/** What an indicator measures, which way is better, and what is to be reached by when. */
@Component({
  selector: 'fb-kpi-form',
  imports: [ErrorSummary, Field, FieldControl, FormField, Icon, MatButton],
  templateUrl: './kpi-form.html',
  styles: `
    .target {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: end;
    }
    .target fb-field {
      flex: 1 1 140px;
    }
    .target button {
      margin-block-end: 16px;
    }
    fieldset {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    .fault {
      color: var(--fb-danger);
    }
    legend {
      margin-block-end: 8px;
      font-weight: 600;
    }
  `,
})
export class KpiForm {
  protected readonly t = inject(Texts).t;
  protected readonly words = injectYearWords();
  protected readonly numbers = NUMBERS.map((id) => ({ id, label: this.words.figure(id) }));
  protected readonly counts = this.numbers.filter(({ id }) => FIGURES[id] === 'count');
  protected readonly units = KPI_UNITS;
  protected readonly directions = KPI_DIRECTIONS;
  protected readonly kinds = ['figure', 'ratio', 'typed'] as const;

  readonly initial = input.required<KpiDraft>();
  /** Keeps it; what it throws is shown. */
  readonly save = input.required<(kpi: SaveKpi) => Promise<void>>();
  readonly closed = output();

  protected readonly draft = typedOnce(() => this.initial());
  protected readonly form = form(this.draft, (kpi) => {
    required(kpi.name);
    maxLength(kpi.name, 200);
    maxLength(kpi.meaning, 2000);
  });
  protected readonly isPercent = computed(() => unitOf(definitionOf(this.draft())) === 'percent');
  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly targetFault = computed(() => this.tried() && toSaveKpi(this.draft()) === null);

  protected addTarget(): void {
    this.draft.update((draft) => ({ ...draft, targets: [...draft.targets, { value: '', by: '' }] }));
  }

  protected removeTarget(index: number): void {
    this.draft.update((draft) => ({ ...draft, targets: draft.targets.filter((_, at) => at !== index) }));
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    const kpi = toSaveKpi(this.draft());
    if (!kpi) return;
    await submit(this.form, async (form) => {
      try {
        await this.save()(kpi);
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
