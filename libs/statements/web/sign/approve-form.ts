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
import {
  awaitedSigners,
  offeredAttestation,
  type ApprovalDemandId,
  type ApprovalPlan,
  type ApprovalRoundView,
  type ApproveStatement,
  type JointRoute,
  type StatementView,
  type Stroke,
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
  /** Whose approval it is where each entity gives its own. */
  readonly entity: number | null;
  readonly mayBind: boolean;
  readonly attestation: string;
  readonly pointsRead: boolean;
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
  /** What was submitted. */
  readonly round = input<ApprovalRoundView>();

  protected readonly offered = computed(() =>
    offeredAttestation(this.statement().frameworkIds, this.statement().language),
  );
  /** Once one entity has approved by itself, the others do so too. */
  protected readonly begun = computed(() => (this.round()?.given.length ?? 0) > 0);
  protected readonly awaited = computed(() => awaitedSigners(this.plan().signers, this.round()?.given ?? []));
  /** Begins with what the writers prepared. */
  protected readonly draft = linkedSignal<ApproveDraft>(() => {
    const { approvedBy, approvedOn, signatoryName, signatoryPosition } = this.statement().approval;
    return {
      approvedBy,
      approvedOn: approvedOn ?? '',
      // Prepared for the first one who signs: those who follow are others.
      signatoryName: this.begun() ? '' : signatoryName,
      signatoryPosition: this.begun() ? '' : signatoryPosition,
      route: this.begun() ? 'each-entity' : '',
      explanation: '',
      entity: null,
      mayBind: false,
      attestation: this.offered()?.words ?? '',
      pointsRead: false,
      kind: 'typed',
    };
  });
  /** Whose authority it is about. */
  protected readonly bound = computed(() => {
    const { route, entity } = this.draft();
    const signer = this.plan().signers.find(({ key }) => route === 'each-entity' && key === entity);
    return signer?.name ?? this.statement().organisation.name;
  });
  protected readonly pointsToRead = computed(() => this.round()?.points.length ?? 0);
  protected readonly eachEntity = ['each-entity'] as const;
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
    if (this.lacksSomething()) return;
    this.sending.set(true);
    try {
      await this.desk.approve(this.told());
      const last = this.draft().route !== 'each-entity' || this.awaited().length === 0;
      void this.toasts.say(this.t(last ? 'sign.done.approved' : 'sign.done.given'));
      this.typed.set('');
      this.strokes.set([]);
      this.tried.set(false);
    } catch (error) {
      // The API names with this problem what the laws still ask.
      const open = toApiProblem(error).details['open'] as readonly ApprovalDemandId[] | undefined;
      this.open.set(open ?? []);
      this.problem.set(error);
    } finally {
      this.sending.set(false);
    }
  }

  protected readonly routeFault = computed(
    () => this.tried() && this.asked().has('joint') && this.draft().route === '',
  );
  protected readonly entityFault = computed(
    () => this.tried() && this.draft().route === 'each-entity' && this.draft().entity === null,
  );

  /** What the form itself can tell: whatever the laws ask beyond it, the API says. */
  private lacksSomething(): boolean {
    const { signatoryName, signatoryPosition, pointsRead } = this.draft();
    const unread = this.pointsToRead() > 0 && !pointsRead;
    const unnamed = !signatoryName.trim() || !signatoryPosition.trim();
    return !this.signed() || unnamed || unread || this.routeFault() || this.entityFault();
  }

  private told(): ApproveStatement {
    const { route, explanation, entity, mayBind, attestation, pointsRead, kind, approvedOn, ...told } =
      this.draft();
    const words = this.offered() ? attestation.trim() : '';
    return {
      ...told,
      approvedOn: approvedOn || null,
      ...(route && { joint: { route, explanation } }),
      ...(route === 'each-entity' && entity !== null && { entity }),
      ...(mayBind && { mayBind }),
      ...(words && { attestation: words }),
      ...(pointsRead && { pointsRead }),
      mark: kind === 'typed' ? { kind, name: this.typed().trim() } : { kind, strokes: this.strokes() },
    };
  }
}
