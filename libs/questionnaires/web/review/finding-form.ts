import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, Texts } from '@firebreak/platform/web';
import {
  ANSWER_FINDING_CODES,
  FINDING_SEVERITIES,
  addDays,
  languageName,
  type AgreeFinding,
  type FindingSeverity,
  type ProposedFinding,
} from '@firebreak/questionnaires/model';
import { localDay } from '../local-day';

const LONGEST_IN_DAYS = 365;

type FieldName = 'code' | 'description' | 'action' | 'owner' | 'dueOn';

/** What is proposed, to be changed or agreed as it is: it becomes a finding on record. */
@Component({
  selector: 'fb-finding-form',
  imports: [Field, FieldControl, MatButton],
  template: `
    <form (submit)="$event.preventDefault(); agree()" novalidate>
      <h2>{{ t('questionnaireReview.finding.heading') }}</h2>
      <p class="fb-quiet">{{ t('questionnaireReview.finding.lead') }}</p>
      @if (reader() !== texts.language()) {
        <p class="fb-quiet">
          {{ t('questionnaireReview.words.reads', { language: languageName(reader()) }) }}
        </p>
      }
      <fb-field [label]="t('questionnaireReview.finding.code')" [error]="fault('code')">
        <select #code fbControl (change)="set({ code: code.value })">
          <option value="" [selected]="!draft().code">{{ t('questionnaireReview.finding.choose') }}</option>
          @for (one of codes; track one) {
            <option [value]="one" [selected]="one === draft().code">
              {{ one }} {{ t('questionnaireReview.code.' + one) }}
            </option>
          }
        </select>
      </fb-field>
      <fb-field [label]="t('questionnaireReview.finding.severity')">
        <select #severity fbControl (change)="set({ severity: $any(severity.value) })">
          @for (one of severities; track one) {
            <option [value]="one" [selected]="one === draft().severity">
              {{ t('questionnaireReview.severity.' + one) }}
            </option>
          }
        </select>
      </fb-field>
      <fb-field [label]="t('questionnaireReview.finding.description')" [error]="fault('description')">
        <textarea
          #description
          fbControl
          rows="3"
          maxlength="4000"
          [value]="draft().description"
          (input)="set({ description: description.value })"
        ></textarea>
      </fb-field>
      <fb-field [label]="t('questionnaireReview.finding.action')" [error]="fault('action')">
        <textarea
          #action
          fbControl
          rows="3"
          maxlength="4000"
          [value]="draft().action"
          (input)="set({ action: action.value })"
        ></textarea>
      </fb-field>
      <fb-field
        [label]="t('questionnaireReview.finding.owner')"
        [help]="t('questionnaireReview.finding.ownerHelp')"
        [error]="fault('owner')"
      >
        <input
          #owner
          fbControl
          maxlength="200"
          [value]="draft().owner"
          (input)="set({ owner: owner.value })"
        />
      </fb-field>
      <fb-field [label]="t('questionnaireReview.finding.due')" [error]="fault('dueOn')">
        <input
          #due
          fbControl
          type="date"
          [min]="today"
          [max]="latest"
          [value]="draft().dueOn"
          (change)="set({ dueOn: due.value })"
        />
      </fb-field>
      <button matButton="filled" type="submit" [disabled]="busy()">
        {{ t('questionnaireReview.finding.record') }}
      </button>
      <button matButton type="button" (click)="cancelled.emit()">{{ t('platform.action.cancel') }}</button>
    </form>
  `,
  styles: `
    form {
      padding: 12px;
      border-inline-start: 4px solid var(--fb-primary);
      background: var(--fb-surface);
    }
    h2 {
      margin: 0;
      font-size: 14px;
    }
    p {
      margin: 0 0 12px;
    }
  `,
})
export class FindingForm {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly languageName = languageName;
  protected readonly codes = ANSWER_FINDING_CODES;
  protected readonly severities = FINDING_SEVERITIES;
  protected readonly today = localDay();
  protected readonly latest = addDays(this.today, LONGEST_IN_DAYS);

  readonly start = input.required<ProposedFinding>();
  readonly contradiction = input<string | null>(null);
  /** Language that the supplier reads. */
  readonly reader = input.required<string>();
  readonly description = input.required<string>();
  readonly busy = input(false);
  readonly agreed = output<AgreeFinding>();
  readonly cancelled = output();

  /** As proposed, then as changed; a reload of the page around it leaves alone what was typed. */
  protected readonly draft = linkedSignal<string, Omit<AgreeFinding, 'contradiction' | 'language'>>({
    source: () => `${this.start().question} ${this.contradiction() ?? ''}`,
    computation: () => {
      const { question, code, severity, action, dueOn } = this.start();
      return {
        question,
        code: code ?? '',
        severity,
        action,
        dueOn,
        description: this.description(),
        owner: '',
      };
    },
  });
  private readonly tried = signal(false);

  protected set(changes: Partial<Record<FieldName, string>> & { severity?: FindingSeverity }): void {
    this.draft.update((draft) => ({ ...draft, ...changes }));
  }

  protected fault(field: FieldName): string | null {
    if (!this.tried()) return null;
    const value = this.draft()[field].trim();
    if (field === 'dueOn' && (value < this.today || value > this.latest)) {
      return this.t('questionnaireReview.finding.dueFault');
    }
    return value ? null : this.t(`questionnaireReview.finding.missing.${field}`);
  }

  protected agree(): void {
    this.tried.set(true);
    const fields: readonly FieldName[] = ['code', 'description', 'action', 'owner', 'dueOn'];
    if (fields.some((field) => this.fault(field) !== null)) return;
    const contradiction = this.contradiction();
    const language = this.texts.language();
    this.agreed.emit({ ...this.draft(), language, ...(contradiction !== null && { contradiction }) });
  }
}
