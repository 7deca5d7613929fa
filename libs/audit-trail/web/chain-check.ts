import { httpResource } from '@angular/common/http';
import { Component, computed, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ChainVerification } from '@firebreak/audit-trail/model';
import { FbNumberPipe, Icon, ProblemMessage, injectTexts } from '@firebreak/platform/web';

/** Checks the chain when asked, and says what came of it. */
@Component({
  selector: 'fb-chain-check',
  imports: [FbNumberPipe, Icon, MatButton, ProblemMessage],
  template: `
    <div class="ask">
      <p>{{ t('auditTrail.check.about') }}</p>
      <button matButton="outlined" type="button" [disabled]="check.isLoading()" (click)="verify()">
        <fb-icon name="verified" />
        {{ check.isLoading() ? t('auditTrail.check.running') : t('auditTrail.check.start') }}
      </button>
    </div>
    <div aria-live="polite">
      @if (check.error(); as error) {
        <fb-problem [error]="error" (retry)="verify()" />
      } @else if (result(); as found) {
        @if (found.firstFault; as fault) {
          <div class="result broken">
            <fb-icon name="error" />
            <div>
              <b>{{
                fault.seq === null
                  ? t('auditTrail.check.brokenUnlinked')
                  : t('auditTrail.check.broken', { seq: fault.seq })
              }}</b>
              <p>{{ t('auditTrail.fault.' + fault.fault) }} {{ t('auditTrail.check.brokenAdvice') }}</p>
            </div>
          </div>
        } @else {
          <div class="result">
            <fb-icon name="check-circle" />
            <div>
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
            </div>
          </div>
        }
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      margin-block-end: 20px;
    }
    .ask {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
    }
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
  host: { class: 'fb-card' },
})
export class ChainCheck {
  protected readonly t = injectTexts();

  private readonly asked = signal(false);
  protected readonly check = httpResource<ChainVerification>(() =>
    this.asked() ? '/api/audit-trail/verification' : undefined,
  );
  protected readonly result = computed(() => (this.check.hasValue() ? this.check.value() : null));

  protected verify(): void {
    if (this.asked()) this.check.reload();
    else this.asked.set(true);
  }
}
