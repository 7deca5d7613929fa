import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Confirm, FbDateTimePipe, Icon, StatusChip, Texts, Toasts } from '@firebreak/platform/web';
import type {
  FigureSet,
  StatementSectionView,
  StatementLanguage,
  SuggestionView,
} from '@firebreak/statements/model';
import { ReasonForm } from './reason-form';
import { TextDiff } from './text-diff';
import { WordingDesk } from './wording-desk';
import { readTooLate } from './wording-problem';

/** Another wording that waits for a decision: what it changes, who proposes it and why, and the steps open to the reader. */
@Component({
  selector: 'fb-suggestion-card',
  imports: [FbDateTimePipe, Icon, MatButton, ReasonForm, StatusChip, TextDiff],
  templateUrl: './suggestion-card.html',
  styleUrl: './suggestion-card.scss',
})
export class SuggestionCard {
  protected readonly t = inject(Texts).t;
  private readonly desk = inject(WordingDesk);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly suggestion = input.required<SuggestionView>();
  readonly figures = input.required<FigureSet>();
  readonly language = input.required<StatementLanguage>();
  /** The reader may write the statement. */
  readonly canWrite = input.required<boolean>();
  /** The statement is a draft. */
  readonly isOpen = input.required<boolean>();
  /** Sends what the reader typed and is not saved yet; false where that failed. */
  readonly settle = input.required<() => Promise<boolean>>();
  /** The section became another one. */
  readonly changed = output<StatementSectionView>();

  protected readonly refusing = signal(false);
  protected readonly sending = signal(false);
  /** Somebody changed the text between looking at it and deciding. */
  protected readonly wasLate = signal(false);
  /** What the suggestion would replace now; null when that is gone. */
  protected readonly now = computed(() => {
    const { fit } = this.suggestion();
    return fit && fit.fit !== 'gone' ? fit.now : null;
  });
  protected readonly isChanged = computed(() => this.suggestion().fit?.fit === 'changed');

  protected async take(): Promise<void> {
    const onto = this.now();
    if (onto === null) return;
    await this.do(async () => {
      if (!(await this.settle()())) {
        void this.toasts.say(this.t('wording.settleFirst'));
        return;
      }
      this.changed.emit(await this.desk.take(this.suggestion().id, onto));
      void this.toasts.say(this.t('wording.take.done'));
    });
  }

  protected async refuse(reason: string): Promise<void> {
    await this.do(() => this.desk.refuse(this.suggestion().id, reason));
  }

  protected async withdraw(): Promise<void> {
    const question = {
      heading: this.t('wording.withdraw.heading'),
      text: this.t('wording.withdraw.text'),
      action: this.t('wording.withdraw.action'),
    };
    if (await this.confirm.ask(question)) await this.do(() => this.desk.withdraw(this.suggestion().id));
  }

  private async do(step: () => Promise<void>): Promise<void> {
    this.sending.set(true);
    try {
      await step();
    } catch (error) {
      const late = readTooLate(error);
      this.wasLate.set(late !== null);
      if (late) this.changed.emit(late.section);
      else void this.toasts.problem(error);
      this.desk.suggestions.reload();
    } finally {
      this.sending.set(false);
    }
  }
}
