import { Component, computed, inject, input, output } from '@angular/core';
import { FieldControl, Formats, injectTexts } from '@firebreak/platform/web';
import {
  countryCodes,
  currencyCodes,
  SUPPLIER_FACTS,
  SUPPLIER_RISK_BANDS,
  type Condition,
} from '@firebreak/questionnaires/model';
import {
  compact,
  comparisonsFor,
  conditionAbout,
  lookedAt,
  subjectOf,
  subjectsFor,
  valueKind,
  withComparison,
} from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from '../draft-editor';
import { RuleWords } from './rule-words';

const SHARES: readonly string[] = ['migrantShare', 'agencyShare'];

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One comparison, chosen from lists: what it looks at, how, and with what. */
@Component({
  selector: 'fb-condition-editor',
  imports: [FieldControl],
  templateUrl: './condition-editor.html',
  styleUrl: './condition-editor.scss',
})
export class ConditionEditor {
  protected readonly t = injectTexts();
  private readonly editor = inject(DraftEditor);
  private readonly words = inject(RuleWords);
  private readonly formats = inject(Formats);
  protected readonly currencies = currencyCodes;

  readonly condition = input.required<Condition>();
  readonly self = input.required<string | null>();
  readonly changed = output<Condition>();

  private readonly template = computed(() => this.editor.template());
  protected readonly subject = computed(() => subjectOf(this.condition()));
  protected readonly subjects = computed<readonly Choice[]>(() => {
    const template = this.template();
    if (!template) return [];
    const offered = subjectsFor(template, this.self());
    const all = offered.includes(this.subject()) ? offered : [this.subject(), ...offered];
    return all.map((value) => ({ value, label: this.words.subject(template, value) }));
  });
  protected readonly comparisons = computed(() => {
    const template = this.template();
    const offered = template ? comparisonsFor(template, this.condition()) : [];
    return offered.includes(this.condition().is) ? offered : [this.condition().is, ...offered];
  });
  protected readonly kind = computed(() => {
    const template = this.template();
    return template ? valueKind(template, this.condition()) : 'none';
  });
  /** What can be chosen where the value is one or several of a list. */
  protected readonly offered = computed<readonly Choice[]>(() => {
    const [template, condition] = [this.template(), this.condition()];
    switch (this.kind()) {
      case 'option':
      case 'options': {
        const asked = template && 'question' in condition ? lookedAt(template, condition) : undefined;
        return (asked?.options ?? []).map(({ value, label }) => ({ value, label: label || value }));
      }
      case 'countries':
      case 'country':
        return countryCodes
          .map((value) => ({ value, label: this.formats.country(value) }))
          .toSorted((a, b) => a.label.localeCompare(b.label));
      case 'list':
        return (template?.countryLists ?? []).map(({ code, title }) => ({
          value: code,
          label: title || code,
        }));
      case 'bands':
        return SUPPLIER_RISK_BANDS.map((value) => ({ value, label: this.t(`builder.band.${value}`) }));
      case 'facts':
        return SUPPLIER_FACTS.map((value) => ({ value, label: this.t(`builder.facts.${value}`) }));
      default:
        return [];
    }
  });
  protected readonly several = computed(() =>
    ['options', 'countries', 'bands', 'facts'].includes(this.kind()),
  );
  protected readonly values = computed<readonly string[]>(() => {
    const condition = this.condition();
    if (!('value' in condition)) return [];
    return Array.isArray(condition.value) ? condition.value.map(String) : [String(condition.value)];
  });
  /** Several places may be looked at: the sites, or a question that is asked at each. */
  protected readonly atSites = computed(() => {
    const [template, condition] = [this.template(), this.condition()];
    if ('site' in condition) return true;
    if (!template || !('question' in condition)) return false;
    const section = template.questions.find(({ code }) => code === condition.question)?.section;
    return template.sections.some(({ code, repeat }) => code === section && repeat === 'site');
  });
  protected readonly isShare = computed(() => {
    const condition = this.condition();
    return 'site' in condition && SHARES.includes(condition.site);
  });
  protected readonly number = computed(() => {
    const value = Number(this.values()[0] ?? 0);
    return this.isShare() ? Math.round(value * 10_000) / 100 : value;
  });
  protected readonly currency = computed(() => {
    const condition = this.condition();
    return 'currency' in condition ? (condition.currency ?? null) : null;
  });

  protected setSubject(subject: string): void {
    const template = this.template();
    if (template) this.changed.emit(conditionAbout(template, subject));
  }

  protected setComparison(chosen: string): void {
    const template = this.template();
    const is = this.comparisons().find((one) => one === chosen);
    if (template && is) this.changed.emit(withComparison(template, this.condition(), is));
  }

  protected setNumber(value: number): void {
    const number = Number.isNaN(value) ? 0 : value;
    this.setValue(this.isShare() ? number / 100 : number);
  }

  /** Sectors and texts: several are joined by commas where the comparison takes several. */
  protected setText(text: string): void {
    const isList = this.condition().is === 'one-of';
    this.setValue(isList ? text.split(/[\s,;]+/).filter((one) => one !== '') : text.trim());
  }

  protected toggle(value: string, on: boolean): void {
    const others = this.values().filter((one) => one !== value);
    this.setValue(on ? [...others, value] : others);
  }

  protected setCurrency(currency: string): void {
    this.changed.emit({ ...this.condition(), currency } as Condition); // only offered for money
  }

  protected setSites(chosen: string): void {
    const sites = chosen === 'every' ? 'every' : undefined;
    this.changed.emit(compact({ ...this.condition(), sites }) as Condition); // the same comparison
  }

  protected setValue(value: unknown): void {
    this.changed.emit({ ...this.condition(), value } as Condition); // of the kind that the comparison takes
  }
}
