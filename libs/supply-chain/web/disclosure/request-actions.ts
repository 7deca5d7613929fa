import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Confirm, Toasts, injectTexts } from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';

const WEEKS_FOR_A_NEW_LINK = 3;

/** What a person can do about a request that was sent. */
@Injectable({ providedIn: 'root' })
export class RequestActions {
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly t = injectTexts();

  remind(id: string, name: string): Promise<boolean> {
    return this.attempt(
      `/api/disclosures/${id}/reminders`,
      {},
      this.t('disclosure.action.reminded', { name }),
    );
  }

  /** A new link to the same address; the old ones end. */
  async renewLink(id: string, name: string): Promise<boolean> {
    const sure = await this.confirm.ask({
      heading: this.t('disclosure.action.newLinkHeading', { name }),
      text: this.t('disclosure.action.newLinkText'),
      action: this.t('disclosure.action.newLink'),
    });
    if (!sure) return false;
    const due = new Date(Date.now() + WEEKS_FOR_A_NEW_LINK * 7 * 86_400_000).toISOString().slice(0, 10);
    const done = this.t('disclosure.action.newLinkSent', { name });
    return this.attempt(`/api/disclosures/${id}/links`, { dueOn: due }, done);
  }

  async cancel(id: string, name: string): Promise<boolean> {
    const sure = await this.confirm.ask({
      heading: this.t('disclosure.action.cancelHeading', { name }),
      text: this.t('disclosure.action.cancelText'),
      action: this.t('disclosure.action.cancel'),
      danger: true,
    });
    if (!sure) return false;
    return this.attempt(
      `/api/disclosures/${id}/cancellation`,
      {},
      this.t('disclosure.action.cancelled', { name }),
    );
  }

  private async attempt(url: string, body: object, done: string): Promise<boolean> {
    try {
      await firstValueFrom(this.http.post(url, body));
      void this.toasts.say(done);
      return true;
    } catch (error) {
      void this.toasts.problem(error);
      return false;
    }
  }
}
