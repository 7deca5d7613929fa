import { Component, input } from '@angular/core';
import type { TrailCheckView } from '@firebreak/audit-trail/model';
import { FbDateTimePipe, injectTexts } from '@firebreak/platform/web';

/** Checks before the latest one: who asked for each, when, and what it came to. */
@Component({
  selector: 'fb-chain-check-list',
  imports: [FbDateTimePipe],
  template: `
    <details>
      <summary>{{ t('auditTrail.check.earlier', { count: checks().length }) }}</summary>
      <ul>
        @for (check of checks(); track check.id) {
          <li>
            <time [attr.datetime]="check.askedAt">{{ check.askedAt | fbDateTime }}</time> ·
            <bdi>{{ check.askedByName }}</bdi> ·
            @if (check.result; as found) {
              @if (found.firstFault; as fault) {
                <b>{{
                  fault.seq === null
                    ? t('auditTrail.check.brokenUnlinked')
                    : t('auditTrail.check.broken', { seq: fault.seq })
                }}</b>
              } @else {
                {{ t('auditTrail.check.intact', { count: found.links }) }}
              }
            } @else {
              {{ t('auditTrail.check.brokeOff') }}
            }
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    summary {
      min-block-size: 44px;
      align-content: center;
      color: var(--fb-primary);
      cursor: pointer;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding-inline-start: 20px;
    }
  `,
})
export class ChainCheckList {
  protected readonly t = injectTexts();
  readonly checks = input.required<readonly TrailCheckView[]>();
}
