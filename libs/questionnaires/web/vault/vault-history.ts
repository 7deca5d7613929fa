import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FbDateTimePipe, Formats, injectTexts, ProblemMessage, Skeleton } from '@firebreak/platform/web';
import type { Question, VaultChangeView } from '@firebreak/questionnaires/model';
import { answerText } from '../answer-text';

/** What one answer of the vault said before, fetched when somebody asks. */
@Component({
  selector: 'fb-vault-history',
  imports: [FbDateTimePipe, ProblemMessage, Skeleton],
  template: `
    <details (toggle)="open.set(true)">
      <summary>
        {{ t('vault.history.heading', { count: version() }) }}
        <span class="fb-visually-hidden">{{ question().text }}</span>
      </summary>
      @if (changes.error(); as error) {
        <fb-problem [error]="error" (retry)="changes.reload()" />
      } @else if (changes.hasValue()) {
        <ol>
          @for (change of lines(); track change.version) {
            <li>
              <span class="value">{{ change.text ?? t('vault.history.takenOut') }}</span>
              <span class="fb-quiet">{{
                t('vault.history.line', { time: change.changedAt | fbDateTime, name: change.changedBy })
              }}</span>
            </li>
          }
        </ol>
      } @else if (open()) {
        <fb-skeleton kind="lines" [rows]="2" />
      }
    </details>
  `,
  styles: `
    summary {
      min-block-size: 44px;
      line-height: 44px;
      cursor: pointer;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
      max-inline-size: none;
      padding-block: 6px;
      border-block-start: 1px solid var(--fb-line);
    }
    .value {
      overflow-wrap: anywhere;
    }
  `,
})
export class VaultHistory {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

  readonly template = input.required<string>();
  readonly question = input.required<Question>();
  /** Label of the site that the answer is about; null for the company as a whole. */
  readonly site = input<string | null>(null);
  /** Of the answer on screen: another one means that there is more history. */
  readonly version = input.required<number>();

  protected readonly open = signal(false);
  protected readonly changes = httpResource<{ items: readonly VaultChangeView[] }>(() => {
    const url = `/api/vault/answers/${encodeURIComponent(this.template())}/${this.question().code}/history`;
    const site = this.site();
    if (!this.open() || this.version() === 0) return undefined;
    return site === null ? { url } : { url, params: { site } };
  });
  protected readonly lines = computed(() =>
    (this.changes.hasValue() ? this.changes.value().items : []).map((change) => ({
      ...change,
      text: answerText(this.question(), change.value, this.formats),
    })),
  );
}
