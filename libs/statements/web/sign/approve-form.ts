import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Field,
  FieldControl,
  Icon,
  ProblemMessage,
  Texts,
  toApiProblem,
  Toasts,
} from '@firebreak/platform/web';
import type {
  ApprovalDemandId,
  ApprovalPlan,
  ApproveStatement,
  JointRoute,
  StatementView,
  Stroke,
} from '@firebreak/statements/model';
import { SignaturePad } from './signature-pad';
import { SigningDesk } from './signing-desk';

interface ApproveDraft {
  readonly approvedBy: string;
  readonly approvedOn: string;
  readonly signatoryName: string;
  readonly signatoryPosition: string;
  readonly route: JointRoute | '';
  readonly explanation: string;
  readonly mayBind: boolean;
  readonly kind: 'typed' | 'drawn';
}

/** Who approved, how and when, and the name under it. */
@Component({
  selector: 'fb-approve-form',
  imports: [Field, FieldControl, Icon, MatButton, ProblemMessage, SignaturePad],
  templateUrl: './approve-form.html',
  styles: `
    fieldset {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    legend {
      font-weight: 500;
    }
    .fault {
      color: var(--fb-danger);
    }
    .choice {
      display: flex;
      gap: 10px;
      align-items: center;
      min-block-size: 44px;
    }
  `,
})
export class ApproveForm {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(SigningDesk);
  private readonly toasts = inject(Toasts);

  readonly statement = input.required<StatementView>();
  readonly plan = input.required<ApprovalPlan>();

  /** Begins with what the writers prepared. */
  protected readonly draft = linkedSignal<ApproveDraft>(() => {
    const { approvedBy, approvedOn, signatoryName, signatoryPosition } = this.statement().approval;
    const told = { approvedBy, approvedOn: approvedOn ?? '', signatoryName, signatoryPosition };
    return { ...told, route: '', explanation: '', mayBind: false, kind: 'typed' };
  });
  protected readonly kinds = ['typed', 'drawn'] as const;
  protected readonly typed = signal('');
  protected readonly strokes = signal<readonly Stroke[]>([]);
  protected readonly asked = computed(() => new Set(this.plan().demands.map(({ id }) => id)));
  protected readonly open = signal<readonly ApprovalDemandId[]>([]);
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly signed = computed(() =>
    this.draft().kind === 'typed' ? this.typed().trim().length >= 2 : this.strokes().length > 0,
  );

  protected change(change: Partial<ApproveDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  /** What is missing of a field that must not be empty, once somebody tried to approve. */
  protected fault(field: 'signatoryName' | 'signatoryPosition'): string | null {
    return this.tried() && this.draft()[field].trim() === '' ? this.t('sign.approve.missing') : null;
  }

  protected async approve(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.problem.set(null);
    this.open.set([]);
    const { signatoryName, signatoryPosition } = this.draft();
    if (!this.signed() || !signatoryName.trim() || !signatoryPosition.trim()) return;
    this.sending.set(true);
    try {
      await this.desk.approve(this.told());
      void this.toasts.say(this.t('sign.done.approved'));
    } catch (error) {
      // The API names with this problem what the laws still ask.
      const open = toApiProblem(error).details['open'] as readonly ApprovalDemandId[] | undefined;
      this.open.set(open ?? []);
      this.problem.set(error);
    } finally {
      this.sending.set(false);
    }
  }

  private told(): ApproveStatement {
    const { route, explanation, mayBind, kind, approvedOn, ...told } = this.draft();
    return {
      ...told,
      approvedOn: approvedOn || null,
      ...(route && { joint: { route, explanation } }),
      ...(mayBind && { mayBind }),
      mark: kind === 'typed' ? { kind, name: this.typed().trim() } : { kind, strokes: this.strokes() },
    };
  }
}
