import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { FieldControl, Icon, injectTexts } from '@firebreak/platform/web';
import { MAX_RULE_DEPTH, type Condition, type Rule } from '@firebreak/questionnaires/model';
import { conditionAbout, subjectsFor } from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from '../draft-editor';
import { ConditionEditor } from './condition-editor';

/** One branch of a rule: a condition, or several put together by all or any; `not` turns either round. */
@Component({
  selector: 'fb-rule-editor',
  imports: [ConditionEditor, FieldControl, Icon, MatButton, MatIconButton],
  templateUrl: './rule-editor.html',
  styleUrl: './rule-editor.scss',
})
export class RuleEditor {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);

  readonly rule = input.required<Rule>();
  readonly self = input.required<string | null>();
  /** 1 for the whole rule. */
  readonly depth = input.required<number>();
  readonly changed = output<Rule>();

  protected readonly negated = computed(() => 'not' in this.rule());
  private readonly inner = computed(() => {
    const rule = this.rule();
    return 'not' in rule ? rule.not : rule;
  });
  protected readonly group = computed(() => {
    const rule = this.inner();
    if ('all' in rule) return { kind: 'all' as const, rules: rule.all };
    return 'any' in rule ? { kind: 'any' as const, rules: rule.any } : null;
  });
  protected readonly condition = computed<Condition | null>(() => {
    const rule = this.inner();
    return 'all' in rule || 'any' in rule || 'not' in rule ? null : rule;
  });
  /** A "not" of a "not": shown as a branch of its own. */
  protected readonly doubled = computed(() => {
    const rule = this.inner();
    return 'not' in rule ? rule : null;
  });
  /** A group below this one would still be within what the engine takes. */
  protected readonly mayNest = computed(() => this.depth() + 2 <= MAX_RULE_DEPTH);

  protected negate(on: boolean): void {
    this.changed.emit(on ? { not: this.inner() } : this.inner());
  }

  protected emit(inner: Rule): void {
    this.changed.emit(this.negated() ? { not: inner } : inner);
  }

  protected setKind(kind: string): void {
    const rules = this.group()?.rules ?? [];
    this.emit(kind === 'any' ? { any: rules } : { all: rules });
  }

  protected setChild(at: number, child: Rule): void {
    this.setRules((rules) => rules.with(at, child));
  }

  protected removeChild(at: number): void {
    this.setRules((rules) => rules.toSpliced(at, 1));
  }

  protected add(nested: boolean): void {
    const template = this.editor.template();
    const subject = template && subjectsFor(template, this.self())[0];
    if (!template || !subject) return;
    const condition = conditionAbout(template, subject);
    const added = nested ? { [this.group()?.kind === 'all' ? 'any' : 'all']: [condition] } : condition;
    this.setRules((rules) => [...rules, added as Rule]); // one of the two joins
  }

  private setRules(change: (rules: readonly Rule[]) => readonly Rule[]): void {
    const group = this.group();
    if (!group) return;
    const rules = change(group.rules);
    this.emit(group.kind === 'all' ? { all: rules } : { any: rules });
  }
}
