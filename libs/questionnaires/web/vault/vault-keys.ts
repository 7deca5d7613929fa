import { httpResource } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { FbDateTimePipe, injectTexts, ProblemMessage, StatusChip, type Tone } from '@firebreak/platform/web';
import type { KeyState, VaultKeyView } from '@firebreak/questionnaires/model';

const TONES: Readonly<Record<KeyState, Tone>> = { current: 'good', retired: 'neutral', revoked: 'danger' };

/** The keys that copies are signed with, and what a signature with each is worth. */
@Component({
  selector: 'fb-vault-keys',
  imports: [FbDateTimePipe, ProblemMessage, StatusChip],
  template: `
    <details class="fb-card" (toggle)="opened.set(true)">
      <summary>{{ t('vault.keys.heading') }}</summary>
      <p class="fb-quiet">{{ t('vault.keys.lead') }}</p>
      @if (keys.error(); as error) {
        <fb-problem [error]="error" (retry)="keys.reload()" />
      } @else if (keys.hasValue()) {
        <ul>
          @for (key of keys.value().items; track key.id) {
            <li>
              <span class="id" dir="ltr">{{ key.id }}</span>
              <fb-status-chip [tone]="tones[key.state]">{{
                t('vault.keys.state.' + key.state)
              }}</fb-status-chip>
              <span class="fb-quiet">{{ t('vault.keys.made', { time: key.createdAt | fbDateTime }) }}</span>
              @if (key.revokedFrom; as from) {
                <p>{{ t('vault.keys.revoked', { time: from | fbDateTime }) }}</p>
              } @else if (key.retiredAt; as at) {
                <p>{{ t('vault.keys.retired', { time: at | fbDateTime }) }}</p>
              }
            </li>
          } @empty {
            <li>{{ t('vault.keys.none') }}</li>
          }
        </ul>
      }
    </details>
  `,
  styles: `
    details {
      margin-block-start: 16px;
    }
    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
      font-weight: 500;
    }
    ul {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
    p {
      flex-basis: 100%;
      max-inline-size: 75ch;
      margin: 0 0 4px;
    }
    .id {
      font-family: monospace;
      overflow-wrap: anywhere;
    }
  `,
})
export class VaultKeys {
  protected readonly t = injectTexts();
  protected readonly tones = TONES;

  protected readonly opened = signal(false);
  protected readonly keys = httpResource<{ items: readonly VaultKeyView[] }>(() =>
    this.opened() ? '/api/vault/keys' : undefined,
  );
}
