import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SessionDeviceView } from '@firebreak/identity/model';
import {
  Confirm,
  FbDatePipe,
  FbRelativePipe,
  injectTexts,
  ProblemMessage,
  Skeleton,
  StatusChip,
  Toasts,
} from '@firebreak/platform/web';
import { firstValueFrom, type Observable } from 'rxjs';

/** The browsers in which one is signed in, and a way to end each. */
@Component({
  selector: 'fb-session-list',
  imports: [FbDatePipe, FbRelativePipe, MatButton, ProblemMessage, Skeleton, StatusChip],
  templateUrl: './session-list.html',
  styleUrl: './settings.scss',
})
export class SessionList {
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly sessions = httpResource<{ items: SessionDeviceView[] }>(() => '/api/sessions');
  protected readonly hasOthers = computed(
    () => this.sessions.hasValue() && this.sessions.value().items.some(({ current }) => !current),
  );

  protected async revoke(session: SessionDeviceView): Promise<void> {
    await this.end(this.http.delete(`/api/sessions/${session.id}`));
  }

  protected async revokeOthers(): Promise<void> {
    const question = {
      heading: this.t('identity.sessions.endOthers'),
      text: this.t('identity.sessions.endOthersText'),
      action: this.t('identity.sessions.endOthers'),
    };
    if (await this.confirm.ask(question)) await this.end(this.http.delete('/api/sessions'));
  }

  private async end(request: Observable<unknown>): Promise<void> {
    try {
      await firstValueFrom(request);
      void this.toasts.say(this.t('identity.sessions.ended'));
    } catch (error) {
      void this.toasts.problem(error);
    }
    this.sessions.reload();
  }
}
