import { Component, computed, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbDateTimePipe,
  Field,
  FieldControl,
  Icon,
  StatusChip,
  Texts,
  type Tone,
} from '@firebreak/platform/web';
import {
  fill,
  statementTexts,
  type ApprovalPoint,
  type ApprovalPointAnswer,
} from '@firebreak/statements/model';

/** Reasons for taking points along, by their subject. */
export type PointReasons = Readonly<Record<string, string>>;

const TONES: Readonly<Record<ApprovalPointAnswer['how'], Tone>> = {
  'taken-along': 'warning',
  'not-met': 'warning',
  met: 'good',
  'not-applicable': 'neutral',
  kept: 'neutral',
};

/** What is open of a statement, with who answers for it and why; in a draft with fields for the reasons. */
@Component({
  selector: 'fb-approval-points',
  imports: [FbDateTimePipe, Field, FieldControl, Icon, MatButton, RouterLink, StatusChip],
  templateUrl: './approval-points.html',
  styleUrl: './approval-points.scss',
})
export class ApprovalPoints {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly points = input.required<readonly ApprovalPoint[]>();
  readonly statementId = input.required<string>();
  /** Names of the laws, by id. */
  readonly laws = input<ReadonlyMap<string, string>>(new Map());
  /** Reasons can be given here. */
  readonly editable = input(false);
  /** Somebody tried to submit: empty reasons are faults now. */
  readonly tried = input(false);
  readonly reasons = model<PointReasons>({});

  protected readonly tones = TONES;
  protected readonly words = computed(() => statementTexts(this.texts.language()));
  /** Where several are without a reason, one of those given can be put under the others. */
  protected readonly blank = computed(() =>
    this.points().filter(({ subject, answer }) => !answer && !this.reasons()[subject]?.trim()),
  );
  protected readonly first = computed(() =>
    Object.values(this.reasons()).find((reason) => reason.trim() !== ''),
  );

  protected write(subject: string, reason: string): void {
    this.reasons.update((reasons) => ({ ...reasons, [subject]: reason }));
  }

  /** Puts the first reason under every point that has none. */
  protected repeat(): void {
    const reason = this.first() ?? '';
    const others = Object.fromEntries(this.blank().map(({ subject }) => [subject, reason]));
    this.reasons.update((reasons) => ({ ...reasons, ...others }));
  }

  protected fault({ subject }: ApprovalPoint): string | null {
    return this.tried() && !this.reasons()[subject]?.trim() ? this.t('sign.points.reasonMissing') : null;
  }

  /** What is wrong, in words. */
  protected warningText(point: Extract<ApprovalPoint, { kind: 'warning' }>): string {
    const { code, written = '', recorded = '' } = point;
    return fill(this.words().warnings[code], { written, recorded, share: '' });
  }
}
