import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  FbDateTimePipe,
  Icon,
  injectTexts,
  ProblemMessage,
  PublicFrame,
  Skeleton,
} from '@firebreak/platform/web/public';
import { mailPieces } from './mail-text';
import type { MailboxMailView } from './mailbox-views';

/** One mail of the local mailbox, as text with links. */
@Component({
  selector: 'fb-mailbox-mail',
  imports: [FbDateTimePipe, Icon, ProblemMessage, PublicFrame, RouterLink, Skeleton],
  template: `
    <fb-public-frame>
      <p>
        <a routerLink="/mailbox"
          ><fb-icon name="arrow-back" [size]="16" /> {{ t('identity.mailbox.back') }}</a
        >
      </p>
      @if (mail.error(); as error) {
        <fb-problem [error]="error" (retry)="mail.reload()" />
      } @else if (mail.hasValue()) {
        <article class="fb-card" [attr.lang]="mail.value().language">
          <h1 dir="auto">{{ mail.value().subject }}</h1>
          <p class="facts fb-quiet">
            <bdi>{{ mail.value().to }}</bdi> · {{ mail.value().sentAt | fbDateTime }}
          </p>
          <p class="text" dir="auto">
            @for (piece of pieces(); track $index) {
              @if (piece.link) {
                <a [href]="piece.text" dir="ltr">{{ piece.text }}</a>
              } @else {
                <ng-container>{{ piece.text }}</ng-container>
              }
            }
          </p>
        </article>
      } @else {
        <fb-skeleton [rows]="6" />
      }
    </fb-public-frame>
  `,
  styleUrl: './mailbox.scss',
})
export class MailboxMail {
  protected readonly t = injectTexts();
  readonly id = input.required<string>();
  protected readonly mail = httpResource<MailboxMailView>(
    () => `/api/mailbox/${encodeURIComponent(this.id())}`,
  );
  protected readonly pieces = computed(() =>
    this.mail.hasValue() ? mailPieces(this.mail.value().text) : [],
  );
}
