import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MAIL_KINDS, type MailChoice, type MailKind } from '@firebreak/identity/model';
import { ProblemMessage, Skeleton, Toasts, injectTexts } from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';

/** Which mails one wants; each choice is kept at once. */
@Component({
  selector: 'fb-mail-choice-form',
  imports: [ProblemMessage, Skeleton],
  template: `
    <section class="narrow fb-card" aria-labelledby="mails-heading">
      <h2 id="mails-heading">{{ t('identity.mails.heading') }}</h2>
      <p class="fb-quiet">{{ t('identity.mails.lead') }}</p>
      @if (choice.error(); as error) {
        <fb-problem [error]="error" (retry)="choice.reload()" />
      } @else if (choice.hasValue()) {
        @for (kind of kinds; track kind) {
          <label class="choice">
            <input
              #box
              type="checkbox"
              [checked]="!off().includes(kind)"
              [disabled]="saving()"
              (change)="choose(kind, box.checked)"
            />
            <span>{{ t('identity.mails.' + kind) }}</span>
          </label>
        }
      } @else {
        <fb-skeleton kind="card" />
      }
      @if (failed(); as error) {
        <fb-problem [error]="error" [canRetry]="false" />
      }
    </section>
  `,
  styles: `
    .choice {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: 44px;
    }
    .choice input {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      margin: 0;
    }
  `,
  styleUrl: './settings.scss',
})
export class MailChoiceForm {
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly kinds = MAIL_KINDS;

  protected readonly choice = httpResource<MailChoice>(() => '/api/account/mails');
  protected readonly off = computed(() => (this.choice.hasValue() ? this.choice.value().off : []));
  protected readonly saving = signal(false);
  protected readonly failed = signal<unknown>(null);

  protected async choose(kind: MailKind, wanted: boolean): Promise<void> {
    const others = this.off().filter((one) => one !== kind);
    const off = wanted ? others : [...others, kind];
    this.saving.set(true);
    this.failed.set(null);
    try {
      this.choice.set(await firstValueFrom(this.http.put<MailChoice>('/api/account/mails', { off })));
      void this.toasts.say(this.t('identity.mails.saved'));
    } catch (error) {
      this.failed.set(error);
      this.choice.reload();
    } finally {
      this.saving.set(false);
    }
  }
}
