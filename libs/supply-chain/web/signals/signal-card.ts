import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Confirm,
  FbCountryPipe,
  FbDatePipe,
  FbDateTimePipe,
  Icon,
  Session,
  StatusChip,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import type { AskSupplier, SignalView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { AskSupplierForm } from './ask-supplier';
import { DecideSignalForm } from './decide-signal';
import { SignalStateChip } from './signal-state-chip';
import { SignalWords } from './signal-words';

/** One signal: what the data says and why it matters, the supplier's reply, and the decision. */
@Component({
  selector: 'fb-signal-card',
  imports: [
    AskSupplierForm,
    DecideSignalForm,
    FbCountryPipe,
    FbDatePipe,
    FbDateTimePipe,
    Icon,
    MatButton,
    RouterLink,
    SignalStateChip,
    StatusChip,
  ],
  templateUrl: './signal-card.html',
  styleUrl: './signal-card.scss',
})
export class SignalCard {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  protected readonly words = inject(SignalWords);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirm);

  readonly view = input.required<SignalView>();
  /** On the supplier's own record its name is not repeated. */
  readonly named = input(true);
  /** The signal as it is after something was done. */
  readonly changed = output<SignalView>();

  protected readonly open = signal<'ask' | 'confirm' | 'dismiss' | null>(null);
  protected readonly busy = signal(false);
  protected readonly mayDecide = computed(
    () => this.session.can('signal:review') && this.view().state !== 'cleared',
  );
  protected readonly waiting = computed(() => {
    const status = this.view().question?.status;
    return status === 'waiting' || status === 'overdue';
  });
  protected readonly involved = computed(() => {
    const { facts, names } = this.view();
    const ids = Array.isArray(facts['others']) ? (facts['others'] as string[]) : [];
    return ids.map((id) => ({ id, name: names[id] ?? id }));
  });

  protected ask(question: AskSupplier): Promise<void> {
    return this.post('questions', question, this.t('signals.ask.sent', { email: question.email }));
  }

  protected decide(note: string): Promise<void> {
    const decision = this.open() === 'confirm' ? 'confirm' : 'dismiss';
    return this.post(
      decision,
      { note },
      this.t(decision === 'confirm' ? 'signals.decide.confirmed' : 'signals.decide.dismissed'),
    );
  }

  protected reopen(): Promise<void> {
    return this.post('reopen', {}, this.t('signals.decide.reopened'));
  }

  protected async withdraw(): Promise<void> {
    const sure = await this.confirmation.ask({
      heading: this.t('signals.question.withdrawHeading'),
      text: this.t('signals.question.withdrawText', { email: this.view().question?.recipientEmail ?? '' }),
      action: this.t('signals.question.withdraw'),
    });
    if (sure) await this.post('questions/withdraw', {}, this.t('signals.question.withdrawnDone'));
  }

  private async post(path: string, body: object, done: string): Promise<void> {
    this.busy.set(true);
    try {
      const url = `/api/signals/${this.view().id}/${path}`;
      this.changed.emit(await firstValueFrom(this.http.post<SignalView>(url, body)));
      this.open.set(null);
      void this.toasts.say(done);
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}
