import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Confirm,
  FbDatePipe,
  Formats,
  Icon,
  Session,
  StatusChip,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import { periodLabel, type CommitmentView, type SaveCommitment } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { ChangedMeanwhile, theirsIn, type TheirLine } from '../changed-meanwhile';
import { injectYearWords } from '../year-words';
import { CommitmentForm, type CommitmentDraft } from './commitment-form';
import { OutcomeForm, type Outcome } from './outcome-form';

/** One commitment and what became of it. */
@Component({
  selector: 'fb-commitment-card',
  imports: [
    ChangedMeanwhile,
    CommitmentForm,
    FbDatePipe,
    Icon,
    MatButton,
    OutcomeForm,
    RouterLink,
    StatusChip,
  ],
  templateUrl: './commitment-card.html',
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0 0 8px;
    }
    .text {
      font-weight: 500;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
  `,
})
export class CommitmentCard {
  protected readonly t = inject(Texts).t;
  protected readonly words = injectYearWords();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);

  readonly commitment = input.required<CommitmentView>();
  readonly changed = output<CommitmentView>();
  readonly removed = output();

  protected readonly opened = signal<'edit' | 'judge' | null>(null);
  /** What somebody else saved while a form was open: saving again puts one's own in its place. */
  protected readonly theirs = signal<CommitmentView | null>(null);
  protected readonly theirLines = computed(() => {
    const theirs = this.theirs();
    return theirs ? this.linesOf(theirs) : [];
  });
  protected readonly periodLabel = periodLabel;
  protected readonly draft = computed<CommitmentDraft>(() => {
    const { text, origin, dueOn, owner } = this.commitment();
    return { text, statementId: origin?.statementId ?? '', section: origin?.section ?? null, dueOn, owner };
  });

  protected readonly save = async (input: SaveCommitment): Promise<void> => {
    await this.put('', input);
  };

  protected readonly judge = async (outcome: Outcome): Promise<void> => {
    await this.put('/outcome', outcome);
  };

  private async put(path: string, change: object): Promise<void> {
    const { id, version } = this.theirs() ?? this.commitment();
    try {
      const answer = this.http.put<CommitmentView>(`/api/commitments/${id}${path}`, { ...change, version });
      this.changed.emit(await firstValueFrom(answer));
    } catch (error) {
      const theirs = theirsIn<CommitmentView>(error, 'commitment-changed');
      if (theirs) this.theirs.set(theirs);
      throw error;
    }
    this.theirs.set(null);
    this.opened.set(null);
    void this.toasts.say(this.t('years.saved'));
  }

  /** Shows what there is now, which may be what somebody else saved. */
  protected close(): void {
    const theirs = this.theirs();
    if (theirs) this.changed.emit(theirs);
    this.theirs.set(null);
    this.opened.set(null);
  }

  private linesOf({ text, dueOn, owner, state, explanation, evidenceUrl }: CommitmentView): TheirLine[] {
    const label = (name: string) => this.t(`years.commitments.${name}`);
    return [
      { label: label('text'), value: text },
      { label: label('dueOn'), value: this.formats.date(dueOn) },
      { label: label('owner'), value: owner },
      { label: label('state'), value: this.t(`years.state.${state}`) },
      { label: label('explanation'), value: explanation },
      { label: label('evidence'), value: evidenceUrl },
    ];
  }

  protected async remove(): Promise<void> {
    const question = {
      heading: this.t('years.commitments.removeHeading'),
      text: this.t('years.commitments.removeText'),
      action: this.t('years.action.remove'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    try {
      await firstValueFrom(this.http.delete(`/api/commitments/${this.commitment().id}`));
      this.removed.emit();
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
