import { Injectable, inject } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web';
import type { Condition, Rule, Template } from '@firebreak/questionnaires/model';
import { lookedAt, subjectOf } from '@firebreak/questionnaires/model/builder';

const SHARES: readonly string[] = ['migrantShare', 'agencyShare'];
const LONGEST = 60;

/** Rules in the reader's words: "Q01 “Do you use agents?” is Yes and the site's country is one of India or Nepal". */
@Injectable({ providedIn: 'root' })
export class RuleWords {
  private readonly texts = inject(Texts);
  private readonly t = this.texts.t;
  private readonly formats = inject(Formats);

  /** What one can look at, as `subjectsFor` names it. */
  subject(template: Template, subject: string): string {
    const [kind = '', name = ''] = subject.split(/:(.*)/s);
    if (kind !== 'question') return this.t(`builder.${kind}.${name}`);
    const [code = '', column] = name.split('/');
    const question = template.questions.find((one) => one.code === code);
    const text = question ? `${code} “${short(question.text)}”` : code;
    const heading = question?.table?.columns.find((one) => one.code === column)?.text;
    return column === undefined ? text : `${text}: ${heading ?? column}`;
  }

  sentence(template: Template, rule: Rule): string {
    if ('all' in rule) return this.joined(template, rule.all, 'conjunction');
    if ('any' in rule) return this.joined(template, rule.any, 'disjunction');
    if ('not' in rule) return this.t('builder.rule.notSentence', { rule: this.sentence(template, rule.not) });
    return this.condition(template, rule);
  }

  private joined(template: Template, rules: readonly Rule[], type: 'conjunction' | 'disjunction'): string {
    if (rules.length === 0) return this.t(`builder.rule.empty.${type}`);
    const parts = rules.map((one) => {
      const text = this.sentence(template, one);
      const nested = ('all' in one && one.all.length > 1) || ('any' in one && one.any.length > 1);
      return nested ? `(${text})` : text;
    });
    return new Intl.ListFormat(this.texts.language(), { type }).format(parts);
  }

  private condition(template: Template, condition: Condition): string {
    const subject = this.subject(template, subjectOf(condition));
    const sentence = this.t(`builder.says.${condition.is}`, {
      subject,
      value: this.value(template, condition),
    });
    if (!('sites' in condition) || !condition.sites) return sentence;
    return this.t(`builder.rule.at.${condition.sites}`, { rule: sentence });
  }

  private value(template: Template, condition: Condition): string {
    if (!('value' in condition)) return '';
    const { value } = condition;
    const list: readonly (string | number | boolean)[] = Array.isArray(value) ? value : [value as string]; // one of the two
    const names = list.map((one) => this.name(template, condition, one));
    const words = names.length > 0 ? new Intl.ListFormat(this.texts.language(), { type: 'disjunction' }).format(names) : '…'; // prettier-ignore
    return 'currency' in condition && condition.currency ? `${words} ${condition.currency}` : words;
  }

  private name(template: Template, condition: Condition, value: string | number | boolean): string {
    if (typeof value === 'boolean') return this.t(`builder.flag.${value}`);
    if (typeof value === 'number') {
      const isShare = 'site' in condition && SHARES.includes(condition.site);
      return isShare ? `${this.formats.number(value * 100)} %` : this.formats.number(value);
    }
    if (condition.is === 'on-list') {
      return template.countryLists?.find(({ code }) => code === value)?.title || value || '…';
    }
    if ('risk' in condition) return this.t(`builder.${condition.risk}.${value}`);
    if ('site' in condition) return condition.site === 'country' ? this.formats.country(value) : value;
    const asked = lookedAt(template, condition);
    if (asked?.type === 'country-list') return this.formats.country(value);
    return asked?.options?.find((one) => one.value === value)?.label || value || '…';
  }
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
