import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  Confirm,
  FbDateTimePipe,
  Icon,
  JobProgress,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import {
  boardTexts,
  countryName,
  dateInWords,
  directionOf,
  fill,
  kpiValueInWords,
  labelOf,
  statementTexts,
  type BoardKpi,
  type BoardSummaryView,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { BoardKpiLine } from './kpi-line';

/** One summary as a page: the same words as its file, in the summary's own language. */
@Component({
  selector: 'fb-board-page',
  imports: [BoardKpiLine, FbDateTimePipe, Icon, JobProgress, MatButton, PageHeader, ProblemMessage, Skeleton],
  templateUrl: './board-page.html',
  styleUrl: './board-page.scss',
})
export class BoardPage {
  protected readonly t = inject(Texts).t;
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly summary = httpResource<BoardSummaryView>(() => `/api/board-summaries/${this.id()}`);
  protected readonly view = computed(() => {
    if (!this.summary.hasValue()) return undefined;
    const summary = this.summary.value();
    const { content } = summary;
    const { language } = content;
    const words = boardTexts(language);
    const { bands, severities } = statementTexts(language);
    return {
      summary,
      content,
      words,
      direction: directionOf(language),
      period: fill(words.period, {
        from: dateInWords(content.period.from, language),
        to: dateInWords(content.period.to, language),
        date: dateInWords(content.asOf, language),
      }),
      kpis: content.kpis.map((kpi) => ({ ...kpi, ...this.told(kpi, summary) })),
      changes: content.changes.map(({ figure, unit, before, after, breaks }) => ({
        figure: labelOf(figure, language),
        before: kpiValueInWords(before, unit, language),
        after: kpiValueInWords(after, unit, language),
        note:
          breaks.length > 0
            ? fill(words.notCompared, { why: breaks.map((each) => words.breaks[each]).join(', ') })
            : '',
      })),
      risks: content.risks.map(({ name, country, band, score }) => ({
        name,
        country: countryName(country, language),
        band: bands[band] ?? band,
        score: kpiValueInWords(score, 'score', language),
      })),
      findingsTitle: fill(words.findings, { n: content.findings.overdue }),
      findings: content.findings.rows.map(({ title, supplier, severity, dueOn }) => ({
        title,
        supplier,
        severity: severities[severity] ?? severity,
        due: dateInWords(dueOn, language, 'medium'),
      })),
      counts: fill(words.counts, {
        open: content.commitments.counts.open,
        kept: content.commitments.counts.kept,
        partly: content.commitments.counts.partly,
        broken: content.commitments.counts['not-kept'],
      }),
      commitments: content.commitments.rows.map(({ text, owner, dueOn, state, overdue }) => ({
        text,
        owner,
        due: dateInWords(dueOn, language, 'medium'),
        state: overdue ? words.overdue : words.states[state],
      })),
    };
  });

  private told({ points, unit, target, trend }: BoardKpi, { content: { language } }: BoardSummaryView) {
    const words = boardTexts(language);
    const value = (number: number) => kpiValueInWords(number, unit, language);
    const last = points.at(-1);
    const before = points.at(-2);
    const from =
      before && last && last.change !== null ? fill(words.from, { value: value(before.value) }) : '';
    return {
      told: last ? `${value(last.value)}${from} (${words.trend[trend]})` : words.noValue,
      targetTold: target
        ? fill(words.target, {
            value: value(target.value),
            date: dateInWords(target.by, language, 'medium'),
            state: words.targetState[target.state],
          })
        : '',
    };
  }

  protected async remove(): Promise<void> {
    const question = {
      heading: this.t('years.board.removeHeading'),
      text: this.t('years.board.removeText'),
      action: this.t('years.action.remove'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    try {
      await firstValueFrom(this.http.delete(`/api/board-summaries/${this.id()}`));
      await this.router.navigate(['/statements/years/board']);
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
