import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary, Field, FieldControl, Texts, serverErrors } from '@firebreak/platform/web';
import type { KpiView } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { theirsIn } from '../changed-meanwhile';
import { readNumber } from './kpi-draft';

/** A value for a year that no statement measures, with where it is from. */
@Component({
  selector: 'fb-typed-value-form',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton],
  template: `
    <form novalidate (submit)="keep($event)">
      <fb-error-summary [form]="form" [shown]="tried()" [problem]="problem()" />
      <fb-field [label]="t('years.typed.from')" [for]="form.from">
        <input fbControl type="date" [formField]="form.from" />
      </fb-field>
      <fb-field [label]="t('years.typed.to')" [for]="form.to">
        <input fbControl type="date" [formField]="form.to" />
      </fb-field>
      <fb-field
        [label]="kpi().unit === 'percent' ? t('years.form.percent') : t('years.form.value')"
        [for]="form.value"
      >
        <input fbControl inputmode="decimal" autocomplete="off" [formField]="form.value" />
      </fb-field>
      <fb-field [label]="t('years.typed.source')" [help]="t('years.typed.sourceHelp')" [for]="form.source">
        <input fbControl dir="auto" autocomplete="off" [formField]="form.source" />
      </fb-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ t('years.action.save') }}
      </button>
      <button matButton type="button" (click)="closed.emit()">{{ t('years.action.cancel') }}</button>
    </form>
  `,
})
export class TypedValueForm {
  protected readonly t = inject(Texts).t;
  private readonly http = inject(HttpClient);

  readonly kpi = input.required<KpiView>();
  readonly saved = output<KpiView>();
  /** Somebody else typed another value for the year first: what there is now, while one's own stays in the form. */
  readonly changedMeanwhile = output<KpiView>();
  readonly closed = output();

  protected readonly draft = signal({ from: '', to: '', value: '', source: '' });
  protected readonly form = form(this.draft, (typed) => {
    required(typed.from);
    required(typed.to);
    required(typed.value);
    required(typed.source);
    maxLength(typed.source, 500);
    validate(typed.value, ({ value }) =>
      value() === '' || readNumber(value(), this.kpi().unit) !== null
        ? null
        : { kind: 'number', message: this.t('years.form.numberFault') },
    );
  });
  protected readonly tried = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    await submit(this.form, async (form) => {
      const { from, to, value, source } = this.draft();
      try {
        const { id, unit, points } = this.kpi();
        const seen = points.find(
          ({ period, origin }) => origin === 'typed' && period.from === from && period.to === to,
        );
        const typed = { value: readNumber(value, unit), source, replaces: seen?.value ?? null };
        const body = { period: { from, to }, ...typed };
        this.saved.emit(await firstValueFrom(this.http.put<KpiView>(`/api/kpis/${id}/values`, body)));
        return null;
      } catch (error) {
        const theirs = theirsIn<KpiView>(error, 'kpi-changed');
        if (theirs) this.changedMeanwhile.emit(theirs);
        this.problem.set(error);
        return serverErrors(form, error);
      }
    });
  }
}
