import { Component, computed, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Field, FieldControl, Icon, injectTexts } from '@firebreak/platform/web';
import type { Question, RiskBand, RiskRule, SiteScoring } from '@firebreak/questionnaires/model';

type Age = Extract<RiskRule, { rule: 'age' }>;
type Bands = Extract<RiskRule, { rule: 'bands' }>;

/** How an answer becomes a risk from 0 (none) to 100, by the figures that the rule of its type takes. */
@Component({
  selector: 'fb-risk-editor',
  imports: [Field, FieldControl, Icon, MatButton, MatIconButton],
  templateUrl: './risk-editor.html',
  styleUrl: './editor-form.scss',
})
export class RiskEditor {
  protected readonly t = injectTexts();
  protected readonly multiRules = ['share-missing', 'highest-chosen', 'lowest-chosen'] as const;

  /** Of a question, or of a column of its table. */
  readonly question = input.required<Pick<Question, 'type' | 'range' | 'table'>>();
  readonly risk = input.required<RiskRule>();
  readonly changed = output<RiskRule>();

  protected readonly age = computed(() => pick(this.risk(), 'age'));
  protected readonly bands = computed(() => pick(this.risk(), 'bands'));
  protected readonly file = computed(() => pick(this.risk(), 'file'));
  protected readonly rows = computed(() => pick(this.risk(), 'rows'));

  /** Those with a rule of their own, and the one that is named. */
  protected readonly ratedColumns = computed(() =>
    (this.question().table?.columns ?? []).filter(({ code, risk }) => risk || code === this.rows()?.column),
  );

  protected setRule(chosen: string): void {
    const rule = this.multiRules.find((one) => one === chosen);
    if (rule) this.changed.emit({ rule });
  }

  protected setFile(present: number, absent: number): void {
    this.changed.emit({ rule: 'file', present: present || 0, absent: absent || 0 });
  }

  protected setRows(column: string, by: string): void {
    const scoring: SiteScoring = by === 'mean-by-headcount' ? by : 'worst';
    this.changed.emit({ rule: 'rows', column, by: scoring });
  }

  protected setAge(rule: Age, change: Partial<Age>): void {
    this.changed.emit({ ...rule, ...change });
  }

  protected setStep(rule: Age, at: number, change: Partial<Age['steps'][number]>): void {
    this.setAge(rule, {
      steps: rule.steps.map((one, index) => (index === at ? { ...one, ...change } : one)),
    });
  }

  protected addStep(rule: Age): void {
    const last = rule.steps.at(-1)?.upToMonths ?? 0;
    this.setAge(rule, { steps: [...rule.steps, { upToMonths: last + 12, risk: 50 }] });
  }

  protected removeStep(rule: Age, at: number): void {
    this.setAge(rule, { steps: rule.steps.toSpliced(at, 1) });
  }

  /** Bands join: where one ends the next begins. */
  protected setBand(rule: Bands, at: number, change: Partial<RiskBand>): void {
    const bands = rule.bands.map((one, index) => {
      if (index === at) return { ...one, ...change };
      return index === at + 1 && change.to !== undefined ? { ...one, from: change.to } : one;
    });
    this.changed.emit({ ...rule, bands });
  }

  /** Halves the last band. */
  protected addBand(rule: Bands): void {
    const last = rule.bands.at(-1);
    if (!last) return;
    const middle = (last.from + last.to) / 2;
    this.changed.emit({
      ...rule,
      bands: [...rule.bands.slice(0, -1), { ...last, to: middle }, { ...last, from: middle }],
    });
  }

  protected removeBand(rule: Bands, at: number): void {
    const removed = rule.bands[at];
    const bands = rule.bands.toSpliced(at, 1);
    const before = bands[at - 1];
    const next = bands[at];
    if (removed && next) bands[at] = { ...next, from: removed.from };
    else if (removed && before) bands[at - 1] = { ...before, to: removed.to };
    this.changed.emit({ ...rule, bands });
  }

  /** The bands cover what may be answered, from the least to the most. */
  protected fit(rule: Bands): void {
    const { min, max } = this.question().range ?? { min: 0, max: 100 };
    const bands = rule.bands.map((one, index) => ({
      ...one,
      from: index === 0 ? min : one.from,
      to: index === rule.bands.length - 1 ? max : one.to,
    }));
    this.changed.emit({ ...rule, bands });
  }
}

function pick<R extends RiskRule['rule']>(risk: RiskRule, rule: R): Extract<RiskRule, { rule: R }> | null {
  return risk.rule === rule ? (risk as Extract<RiskRule, { rule: R }>) : null; // the comparison says so
}
