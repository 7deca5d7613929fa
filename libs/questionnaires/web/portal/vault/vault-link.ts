import { Component, inject, signal } from '@angular/core';
import { Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import { OwnVault } from './own-vault';

/** Says whose kept answers are proposed, and links the questionnaire to them. */
@Component({
  selector: 'fb-vault-link',
  template: `
    @if (vault.view(); as view) {
      @if (view.company) {
        <section aria-labelledby="vault-link">
          <h2 id="vault-link">{{ t('vaultPortal.offers.heading', { company: view.company }) }}</h2>
          <p>{{ t('vaultPortal.offers.text') }}</p>
          @if (view.linked) {
            <p class="fb-quiet">{{ t('vaultPortal.offers.linked') }}</p>
          } @else {
            <button type="button" [disabled]="busy()" (click)="link()">
              {{ t('vaultPortal.offers.link') }}
            </button>
          }
          @if (failure(); as words) {
            <p class="failure" role="alert">{{ words }}</p>
          }
        </section>
      }
    }
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    section {
      @include portal.notice(info);

      margin-block: 12px;
    }
    h2 {
      margin: 0 0 4px;
      font-size: 16px;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0 0 8px;
    }
    button {
      @include portal.button;
    }
    .failure {
      color: var(--fb-danger);
      font-weight: 600;
    }
  `,
})
export class VaultLink {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly vault = inject(OwnVault);

  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected async link(): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.vault.link();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
