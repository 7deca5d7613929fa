import { Component, computed, input } from '@angular/core';
import type { TrailCheckView } from '@firebreak/audit-trail/model';
import { FbDateTimePipe, FbNumberPipe, Icon, injectTexts } from '@firebreak/platform/web';

/** What the latest check of the chain came to, and who asked for it when. */
@Component({
  selector: 'fb-chain-check-result',
  imports: [FbDateTimePipe, FbNumberPipe, Icon],
  template: `
    <div class="result" [class.broken]="bad()">
      <fb-icon [name]="bad() ? 'error' : 'check-circle'" />
      <div>
        @if (check().result; as found) {
          @if (found.firstFault; as fault) {
            <b>{{
              fault.seq === null
                ? t('auditTrail.check.brokenUnlinked')
                : t('auditTrail.check.broken', { seq: fault.seq })
            }}</b>
            <p>{{ t('auditTrail.fault.' + fault.fault) }} {{ t('auditTrail.check.brokenAdvice') }}</p>
          } @else {
            <b>{{ t('auditTrail.check.intact', { count: found.links }) }}</b>
            @if (found.erased > 0) {
              <p>{{ t('auditTrail.check.erased', { count: found.erased }) }}</p>
            }
            @if (found.head; as head) {
              <p>
                {{ t('auditTrail.check.head') }}
                <code dir="ltr">{{ head.seq | fbNumber }}: {{ head.hash }}</code>
              </p>
            }
          }
        } @else {
          <b>{{ t('auditTrail.check.brokeOff') }}</b>
          <p>{{ t('auditTrail.check.brokeOffAdvice') }}</p>
        }
        <p class="fb-quiet">
          <bdi>{{ check().askedByName }}</bdi> ·
          <time [attr.datetime]="check().askedAt">{{ check().askedAt | fbDateTime }}</time>
        </p>
      </div>
    </div>
  `,
  styles: `
    p {
      max-inline-size: 75ch;
      margin: 0;
    }
    .result {
      display: flex;
      gap: 12px;
      padding: 12px 16px;
      border-radius: var(--fb-radius);
      background: var(--fb-good-surface);
    }
    .result fb-icon {
      color: var(--fb-good);
    }
    .result.broken {
      background: var(--fb-danger-surface);
    }
    .result.broken fb-icon {
      color: var(--fb-danger);
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class ChainCheckResult {
  protected readonly t = injectTexts();
  readonly check = input.required<TrailCheckView>();
  protected readonly bad = computed(() => this.check().result?.firstFault !== null);
}
