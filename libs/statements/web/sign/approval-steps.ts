import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Confirm,
  FbDateTimePipe,
  Field,
  FieldControl,
  Icon,
  ProblemMessage,
  Session,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import {
  awaitedSigners,
  unanswered,
  type ApprovalPoint,
  type StatementApprovalView,
  type StatementView,
} from '@firebreak/statements/model';
import { ApprovalPoints, type PointReasons } from './approval-points';
import { ApproveForm } from './approve-form';
import { SigningDesk } from './signing-desk';

/** What the one who looks can do now: submit, take back, approve or refuse, or open an approved statement again. */
@Component({
  selector: 'fb-approval-steps',
  imports: [
    ApprovalPoints,
    ApproveForm,
    FbDateTimePipe,
    Field,
    FieldControl,
    Icon,
    MatButton,
    ProblemMessage,
  ],
  templateUrl: './approval-steps.html',
  styles: `
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    h3 {
      margin-block: 16px 4px;
    }
    .fault {
      color: var(--fb-danger);
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
  protected readonly approvedRound = computed(() =>
    this.approval().rounds.find(({ state }) => state === 'approved'),
  );
  protected readonly awaited = computed(() =>
    awaitedSigners(this.approval().plan.signers, this.waiting()?.given ?? []),
  );
  protected readonly laws = computed(
    () => new Map(this.statement().frameworks.map(({ id, name }) => [id, name])),
  );
  /** Begins with those of the time before; what was typed stays when the list is a new one. */
  protected readonly reasons = linkedSignal<PointReasons, PointReasons>({
    source: () => reasonsOf(this.approval().rounds[0]?.points ?? []),
    computation: (before, previous) => ({ ...before, ...previous?.value }),
  });
  protected readonly triedToSubmit = signal(false);
  /** Points that nobody answers for yet, here or by a decision. */
  protected readonly lacking = computed(
    () => unanswered(this.approval().points).filter(({ subject }) => !this.reasons()[subject]?.trim()).length,
  );
  protected readonly note = signal('');
  protected readonly reason = signal('');
  protected readonly triedToRefuse = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.triedToSubmit.set(true);
    if (this.lacking() > 0) return;
    const takenAlong = unanswered(this.approval().points).map(({ subject }) => ({
      subject,
      reason: this.reasons()[subject]?.trim() ?? '',
    }));
    const done = await this.send(
      () => this.desk.submit({ note: this.note().trim(), takenAlong }),
      'submitted',
    );
    // Somebody wrote meanwhile: what is open now is another list, and what was typed here stays.
    if (!done) {
      this.desk.approval.reload();
      return;
    }
    this.note.set('');
    this.triedToSubmit.set(false);
  }

  protected takeBack(): Promise<unknown> {
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

  /** @returns whether it was done */
  private async send(request: () => Promise<void>, done: string): Promise<boolean> {
    this.problem.set(null);
    this.sending.set(true);
    try {
      await request();
      void this.toasts.say(this.t(`sign.done.${done}`));
      return true;
    } catch (error) {
      this.problem.set(error);
      return false;
    } finally {
      this.sending.set(false);
    }
  }
}

function reasonsOf(points: readonly ApprovalPoint[]): PointReasons {
  const taken = points.flatMap(({ subject, answer }) =>
    answer?.how === 'taken-along' ? [[subject, answer.reason] as const] : [],
  );
  return Object.fromEntries(taken);
}
