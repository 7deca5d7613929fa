import { Component, computed, inject } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import {
  Field,
  FieldControl,
  Icon,
  ProblemMessage,
  Skeleton,
  injectTexts,
  type ListState,
} from '@firebreak/platform/web';
import type { TemplateListItem } from '@firebreak/questionnaires/model';
import {
  MAX_ADDITIONS,
  MAX_RULES,
  type ModuleRule,
  type TemplateRule,
} from '@firebreak/questionnaires/model/campaigns';
import { RowButtons } from '../../rows/row-buttons';
import { Rows } from '../../rows/rows';
import { chosenFilters } from '../chosen-filters';
import { ConditionChips } from '../condition-chips';
import { conditionsOf, moved, valuesOf } from '../rule-values';
import { CampaignEdit } from './campaign-edit';

/** Who gets which questionnaire: rules in order, and modules beside them. */
@Component({
  selector: 'fb-rules-step',
  imports: [
    ConditionChips,
    Field,
    FieldControl,
    Icon,
    MatButton,
    MatIconButton,
    ProblemMessage,
    RowButtons,
    Rows,
    Skeleton,
  ],
  templateUrl: './rules-step.html',
  styleUrl: './step.scss',
})
export class RulesStep {
  protected readonly t = injectTexts();
  protected readonly edit = inject(CampaignEdit);
  protected readonly mostRules = MAX_RULES;
  protected readonly mostAdditions = MAX_ADDITIONS;

  protected readonly templates = this.edit.templates;
  protected readonly all = computed(() => this.edit.offered() ?? []);
  protected readonly modules = computed(() => this.all().filter(({ scope }) => scope === 'module'));
  protected readonly rules = computed(() => this.edit.content().rules);
  protected readonly additions = computed(() => this.edit.content().additions);

  /** One state of chips for each place in the lists: they are not made anew while somebody chooses. */
  private readonly ruleChips: ListState[] = [];
  private readonly additionChips: ListState[] = [];

  protected chipsOfRule(index: number): ListState {
    return (this.ruleChips[index] ??= chosenFilters(
      () => valuesOf(this.rules()[index]?.when ?? {}),
      (values) => this.changeRule(index, { when: conditionsOf(values) }),
    ));
  }

  protected chipsOfAddition(index: number): ListState {
    return (this.additionChips[index] ??= chosenFilters(
      () => valuesOf(this.additions()[index]?.when ?? {}),
      (values) => this.changeAddition(index, { when: conditionsOf(values) }),
    ));
  }

  protected offered(code: string): TemplateListItem | undefined {
    return this.all().find((one) => one.code === code);
  }

  protected changeRule(index: number, change: Partial<TemplateRule>): void {
    this.edit.change({
      rules: this.rules().map((rule, at) => (at === index ? { ...rule, ...change } : rule)),
    });
  }

  protected changeAddition(index: number, change: Partial<ModuleRule>): void {
    const additions = this.additions().map((one, at) => (at === index ? { ...one, ...change } : one));
    this.edit.change({ additions });
  }

  protected move(index: number, step: 1 | -1): void {
    this.edit.change({ rules: moved(this.rules(), index, step) });
  }

  /** In front: a rule behind the one for everybody else would never be read. */
  protected addRule(): void {
    const [first] = this.all();
    if (first) this.edit.change({ rules: [{ when: {}, template: first.code }, ...this.rules()] });
  }

  protected removeRule(index: number): void {
    this.edit.change({ rules: this.rules().filter((_, at) => at !== index) });
  }

  protected addAddition(): void {
    const [first] = this.modules();
    if (first) this.edit.change({ additions: [...this.additions(), { when: {}, module: first.code }] });
  }

  protected removeAddition(index: number): void {
    this.edit.change({ additions: this.additions().filter((_, at) => at !== index) });
  }
}
