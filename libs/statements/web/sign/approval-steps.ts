import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Confirm,
  Field,
  FieldControl,
  Icon,
  ProblemMessage,
  Session,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import type { StatementApprovalView, StatementView } from '@firebreak/statements/model';
import { ApproveForm } from './approve-form';
import { SigningDesk } from './signing-desk';

/** What the one who looks can do now: submit, take back, approve or refuse, or open an approved statement again. */
@Component({
  selector: 'fb-approval-steps',
  imports: [ApproveForm, Field, FieldControl, Icon, MatButton, ProblemMessage],
  templateUrl: './approval-steps.html',
  styles: `
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    details {
      margin-block: 16px;
    }
    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
    }
  `,
})
export class ApprovalSteps {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(SigningDesk);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);

  readonly statement = input.required<StatementView>();
  readonly approval = input.required<StatementApprovalView>();

  protected readonly canWrite = computed(() => this.session.can('statement:write'));
  protected readonly canApprove = computed(() => this.session.can('statement:approve'));
  protected readonly waiting = computed(() =>
    this.approval().rounds.find(({ state }) => state === 'submitted'),
  );
  protected readonly note = signal('');
  protected readonly reason = signal('');
  protected readonly triedToRefuse = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    await this.send(() => this.desk.submit(this.note().trim()), 'submitted');
    this.note.set('');
  }

  protected takeBack(): Promise<void> {
    return this.send(() => this.desk.takeBack(), 'taken-back');
  }

  protected async refuse(event: Event): Promise<void> {
    event.preventDefault();
    this.triedToRefuse.set(true);
    const reason = this.reason().trim();
    if (reason === '') return;
    await this.send(() => this.desk.refuse(reason), 'refused');
    this.reason.set('');
    this.triedToRefuse.set(false);
  }

  protected async reopen(): Promise<void> {
    const question = {
      heading: this.t('sign.reopen.heading'),
      text: this.t('sign.reopen.text'),
      action: this.t('sign.reopen.action'),
    };
    if (await this.confirm.ask(question)) await this.send(() => this.desk.reopen(), 'reopened');
  }

  private async send(request: () => Promise<void>, done: string): Promise<void> {
    this.problem.set(null);
    this.sending.set(true);
    try {
      await request();
      void this.toasts.say(this.t(`sign.done.${done}`));
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.sending.set(false);
    }
  }
}
