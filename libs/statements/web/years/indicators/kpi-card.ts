import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Chart,
  Confirm,
  FbDatePipe,
  Formats,
  Icon,
  lineChart,
  Session,
  StatusChip,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import { periodLabel, type KpiPoint, type KpiView, type SaveKpi } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { ChangedMeanwhile, theirsIn, type TheirLine } from '../changed-meanwhile';
import { injectYearWords } from '../year-words';
import { toKpiDraft } from './kpi-draft';
import { KpiForm } from './kpi-form';
import { TypedValueForm } from './typed-value-form';

/** One indicator: its line, where each value is from, its targets. */
@Component({
  selector: 'fb-kpi-card',
  imports: [
    ChangedMeanwhile,
    Chart,
    FbDatePipe,
    Icon,
    KpiForm,
    MatButton,
    RouterLink,
    StatusChip,
    TypedValueForm,
  ],
  templateUrl: './kpi-card.html',
  styleUrl: './kpi-card.scss',
})
export class KpiCard {
  protected readonly t = inject(Texts).t;
  protected readonly words = injectYearWords();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);

  readonly kpi = input.required<KpiView>();
  readonly changed = output<KpiView>();
  readonly removed = output();

  protected readonly opened = signal<'edit' | 'type' | null>(null);
  /** What somebody else saved while the form was open: saving again puts one's own in its place. */
  protected readonly theirs = signal<KpiView | null>(null);
  protected readonly theirLines = computed(() => {
    const theirs = this.theirs();
    return theirs ? this.linesOf(theirs) : [];
  });
  protected readonly periodLabel = periodLabel;
  protected readonly last = computed(() => this.kpi().points.at(-1));
  protected readonly draft = computed(() => toKpiDraft(this.kpi()));
  /** The table behind the chart says which values are not compared; the line cannot. */
  protected readonly chart = computed(() => {
    const { points, unit, name } = this.kpi();
    // As people read it: percents from 0 to 100.
    const shown = ({ value }: KpiPoint) => (unit === 'percent' ? Math.round(value * 1000) / 10 : value);
    return lineChart(
      points.map((point) => ({
        label: point.breaks.length > 0 ? `${periodLabel(point.period)} *` : periodLabel(point.period),
        value: shown(point),
      })),
      { when: this.t('years.year'), value: unit === 'percent' ? `${name} (%)` : name },
      unit === 'percent' || unit === 'score' ? 100 : undefined,
    );
  });
  protected readonly broken = computed(() => this.kpi().points.filter(({ breaks }) => breaks.length > 0));
  protected readonly measured = computed(() => this.measuredBy(this.kpi()));

  private measuredBy({ definition }: KpiView): string {
    switch (definition.kind) {
      case 'figure':
        return this.words.figure(definition.figure);
      case 'ratio':
        return this.t('years.ratio', {
          part: this.words.figure(definition.part),
          whole: this.words.figure(definition.whole),
        });
      case 'typed':
        return this.t('years.kind.typed');
    }
  }

  protected readonly save = async (kpi: SaveKpi): Promise<void> => {
    const { id, version } = this.theirs() ?? this.kpi();
    try {
      this.take(await firstValueFrom(this.http.put<KpiView>(`/api/kpis/${id}`, { ...kpi, version })));
    } catch (error) {
      const theirs = theirsIn<KpiView>(error, 'kpi-changed');
      if (theirs) this.theirs.set(theirs);
      throw error;
    }
  };

  protected take(kpi: KpiView): void {
    this.theirs.set(null);
    this.opened.set(null);
    this.changed.emit(kpi);
    void this.toasts.say(this.t('years.saved'));
  }

  /** Shows what there is now, which may be what somebody else saved. */
  protected close(): void {
    const theirs = this.theirs();
    if (theirs) this.changed.emit(theirs);
    this.theirs.set(null);
    this.opened.set(null);
  }

  private linesOf(kpi: KpiView): TheirLine[] {
    const label = (name: string) => this.t(`years.form.${name}`);
    const targets = kpi.targets.map(({ value, by }) =>
      this.t('years.target', { value: this.words.value(value, kpi.unit), date: this.formats.date(by) }),
    );
    return [
      { label: label('name'), value: kpi.name },
      { label: label('kind'), value: this.measuredBy(kpi) },
      { label: label('meaning'), value: kpi.meaning },
      { label: label('direction'), value: this.t(`years.direction.${kpi.direction}`) },
      { label: label('targets'), value: targets.join('\n') },
    ];
  }

  protected async untype({ period }: KpiPoint): Promise<void> {
    try {
      const url = `/api/kpis/${this.kpi().id}/values`;
      this.changed.emit(await firstValueFrom(this.http.delete<KpiView>(url, { params: { ...period } })));
    } catch (error) {
      void this.toasts.problem(error);
    }
  }

  protected async remove(): Promise<void> {
    const question = {
      heading: this.t('years.indicators.removeHeading'),
      text: this.t('years.indicators.removeText'),
      action: this.t('years.action.remove'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    try {
      await firstValueFrom(this.http.delete(`/api/kpis/${this.kpi().id}`));
      this.removed.emit();
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
