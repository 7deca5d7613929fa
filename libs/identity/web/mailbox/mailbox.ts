import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FbDateTimePipe,
  injectTexts,
  ProblemMessage,
  PublicFrame,
  Skeleton,
} from '@firebreak/platform/web/public';
import type { MailboxItemView } from './mailbox-views';

/** Mails that would have been sent, on a computer without a mail server. Elsewhere this page finds nothing. */
@Component({
  selector: 'fb-mailbox',
  imports: [EmptyState, FbDateTimePipe, MatButton, ProblemMessage, PublicFrame, RouterLink, Skeleton],
  templateUrl: './mailbox.html',
  styleUrl: './mailbox.scss',
})
export class Mailbox {
  protected readonly t = injectTexts();
  protected readonly mails = httpResource<{ items: MailboxItemView[] }>(() => '/api/mailbox');
}
