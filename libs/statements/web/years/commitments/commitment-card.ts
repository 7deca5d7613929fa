import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Confirm, FbDatePipe, Icon, Session, StatusChip, Texts, Toasts } from '@firebreak/platform/web';
import { periodLabel, type CommitmentView, type SaveCommitment } from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { injectYearWords } from '../year-words';
import { CommitmentForm, type CommitmentDraft } from './commitment-form';
import { OutcomeForm } from './outcome-form';

/** One commitment and what became of it. */
@Component({
  selector: 'fb-commitment-card',
  imports: [CommitmentForm, FbDatePipe, Icon, MatButton, OutcomeForm, RouterLink, StatusChip],
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

  readonly commitment = input.required<CommitmentView>();
  readonly changed = output<CommitmentView>();
  readonly removed = output();

  protected readonly opened = signal<'edit' | 'judge' | null>(null);
  protected readonly periodLabel = periodLabel;
  protected readonly draft = computed<CommitmentDraft>(() => {
    const { text, origin, dueOn, owner } = this.commitment();
    return { text, statementId: origin?.statementId ?? '', section: origin?.section ?? null, dueOn, owner };
  });

  protected readonly save = async (input: SaveCommitment): Promise<void> => {
    const { id, version } = this.commitment();
    const answer = this.http.put<CommitmentView>(`/api/commitments/${id}`, { ...input, version });
    this.take(await firstValueFrom(answer));
  };

  protected take(commitment: CommitmentView): void {
    this.opened.set(null);
    this.changed.emit(commitment);
    void this.toasts.say(this.t('years.saved'));
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
