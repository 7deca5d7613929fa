import { Component, computed, effect, inject, input } from '@angular/core';
import {
  FbDatePipe,
  injectTexts,
  ProblemMessage,
  RecordHeader,
  Session,
  Skeleton,
  StatusChip,
  type Tone,
} from '@firebreak/platform/web';
import type { StatementState } from '@firebreak/statements/model';
import { OpenWorkHint } from '../talk/open-work-hint';
import { ApprovalRounds } from './approval-rounds';
import { ApprovalSteps } from './approval-steps';
import { ApprovalChecklist } from './approval-checklist';
import { HomepagePanel } from './homepage-panel';
import { PublishPanel } from './publish-panel';
import { SigningDesk } from './signing-desk';

const TONES: Readonly<Record<StatementState, Tone>> = {
  draft: 'neutral',
  submitted: 'warning',
  approved: 'good',
};

/** `/statements/:id/sign`: what the laws ask of the approval, who approves and signs, and what is published. */
@Component({
  selector: 'fb-sign-page',
  imports: [
    ApprovalChecklist,
    ApprovalRounds,
    ApprovalSteps,
    FbDatePipe,
    HomepagePanel,
    OpenWorkHint,
    ProblemMessage,
    PublishPanel,
    RecordHeader,
    Skeleton,
    StatusChip,
  ],
  providers: [SigningDesk],
  templateUrl: './sign-page.html',
  styles: `
    section {
      margin-block-end: 24px;
    }
  `,
})
export class SignPage {
  protected readonly t = injectTexts();
  protected readonly desk = inject(SigningDesk);
  protected readonly session = inject(Session);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly view = computed(() =>
    this.desk.statement.hasValue() ? this.desk.statement.value() : undefined,
  );
  protected readonly approval = computed(() =>
    this.desk.approval.hasValue() ? this.desk.approval.value() : undefined,
  );
  protected readonly publications = computed(() =>
    this.desk.publications.hasValue() ? this.desk.publications.value() : undefined,
  );
  protected readonly tone = computed(() => TONES[this.approval()?.state ?? 'draft']);

  constructor() {
    effect(() => this.desk.id.set(this.id()));
  }
}
