import { Component, input } from '@angular/core';
import { FbDateTimePipe, injectTexts, StatusChip, type Tone } from '@firebreak/platform/web';
import type { ApprovalRoundView, RoundState } from '@firebreak/statements/model';
import { ApprovalPoints } from './approval-points';

const TONES: Readonly<Record<RoundState, Tone>> = {
  submitted: 'warning',
  approved: 'good',
  refused: 'danger',
  'taken-back': 'neutral',
};

/** Every attempt at approval, newest first: who submitted, who decided, and why. */
@Component({
  selector: 'fb-approval-rounds',
  imports: [ApprovalPoints, FbDateTimePipe, StatusChip],
  template: `
    <ol>
      @for (round of rounds(); track round.id) {
        <li>
          <p>
            <fb-status-chip [tone]="tones[round.state]">{{ t('sign.round.' + round.state) }}</fb-status-chip>
            @if (round.versionNumber !== null) {
              {{ t('sign.version', { number: round.versionNumber }) }}
            }
          </p>
          <p class="fb-quiet">
            {{
              t('sign.rounds.submitted', {
                name: round.submittedBy,
                when: (round.submittedAt | fbDateTime),
              })
            }}
            @if (round.decidedAt; as decidedAt) {
              ·
              {{ t('sign.rounds.decided', { name: round.decidedBy ?? '', when: (decidedAt | fbDateTime) }) }}
            }
          </p>
          @if (round.note) {
            <p dir="auto">{{ round.note }}</p>
          }
          @if (round.points.length > 0) {
            <details>
              <summary>{{ t('sign.points.title', { count: round.points.length }) }}</summary>
              <fb-approval-points [points]="round.points" [statementId]="statementId()" />
            </details>
          }
          @if (round.reason) {
            <p dir="auto">{{ t('sign.rounds.reason', { reason: round.reason }) }}</p>
          }
        </li>
      } @empty {
        <li class="fb-quiet">{{ t('sign.rounds.none') }}</li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 16px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    p {
      margin: 0 0 4px;
      overflow-wrap: anywhere;
    }
    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
    }
  `,
})
export class ApprovalRounds {
  protected readonly t = injectTexts();
  readonly statementId = input.required<string>();
  readonly rounds = input.required<readonly ApprovalRoundView[]>();
  protected readonly tones = TONES;
}
