import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { injectTexts } from '@firebreak/platform/web';
import type { Rule, VisibleIf } from '@firebreak/questionnaires/model';
import { conditionAbout, subjectsFor } from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from '../draft-editor';
import { RuleEditor } from './rule-editor';
import { RuleWords } from './rule-words';

/** When something is asked: as a sentence, and as a tree of conditions to change. */
@Component({
  selector: 'fb-rule-box',
  imports: [MatButton, RuleEditor],
  template: `
    <h3>{{ t('builder.rule.heading') }}</h3>
    @if (rule(); as present) {
      <p class="sentence" role="status">{{ t('builder.rule.askedWhen', { rule: sentence() }) }}</p>
      <fb-rule-editor [rule]="present" [self]="self()" [depth]="1" (changed)="take($event)" />
      <button matButton type="button" (click)="changed.emit(undefined)">
        {{ t('builder.rule.always') }}
      </button>
    } @else {
      <p class="fb-quiet">{{ t('builder.rule.none') }}</p>
      <button matButton="outlined" type="button" [disabled]="subjects().length === 0" (click)="begin()">
        {{ t('builder.rule.begin') }}
      </button>
    }
  `,
  styles: `
    h3 {
      margin: 20px 0 8px;
      font-size: 15px;
    }
    .sentence {
      max-inline-size: 75ch;
      padding: 8px 12px;
      border-inline-start: 3px solid var(--fb-primary);
      background: var(--fb-neutral-surface);
      overflow-wrap: anywhere;
    }
  `,
})
export class RuleBox {
  protected readonly t = injectTexts();
  private readonly editor = inject(DraftEditor);
  private readonly words = inject(RuleWords);

  readonly rule = input<VisibleIf>();
  /** Code of the question whose rule it is: it can't look at itself. */
  readonly self = input.required<string | null>();
  readonly changed = output<VisibleIf | undefined>();

  protected readonly subjects = computed(() => {
    const template = this.editor.template();
    return template ? subjectsFor(template, this.self()) : [];
  });
  protected readonly sentence = computed(() => {
    const [template, rule] = [this.editor.template(), this.rule()];
    return template && rule ? this.words.sentence(template, rule) : '';
  });

  protected begin(): void {
    const [template, subject] = [this.editor.template(), this.subjects()[0]];
    if (template && subject) this.changed.emit({ all: [conditionAbout(template, subject)] });
  }

  protected take(rule: Rule): void {
    const isJoined = 'all' in rule || 'any' in rule || 'not' in rule;
    this.changed.emit(isJoined ? rule : { all: [rule] });
  }
}
