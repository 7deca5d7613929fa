import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Confirm, Field, FieldControl, ProblemMessage, Toasts, injectTexts } from '@firebreak/platform/web';
import { addDays } from '@firebreak/questionnaires/model';
import type { CampaignView } from '@firebreak/questionnaires/model/campaigns';
import { firstValueFrom, type Observable } from 'rxjs';
import { localDay } from '../../local-day';

const MORE_TIME_IN_DAYS = 14;

/** What can be done to a campaign as a whole, as its state allows. */
@Component({
  selector: 'fb-campaign-actions',
  imports: [Field, FieldControl, MatButton, ProblemMessage, RouterLink],
  templateUrl: './campaign-actions.html',
  styleUrl: './panel.scss',
})
export class CampaignActions {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly campaign = input.required<CampaignView>();
  /** Something was done: look again. */
  readonly changed = output();

  protected readonly today = localDay();
  protected readonly panel = signal<'extend' | 'cancel' | null>(null);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly state = computed(() => this.campaign().state);
  private readonly url = computed(() => `/api/campaigns/${this.campaign().id}`);
  protected readonly later = computed(() => {
    const { dueOn } = this.campaign();
    return addDays(dueOn > this.today ? dueOn : this.today, MORE_TIME_IN_DAYS);
  });

  protected open(panel: 'extend' | 'cancel'): void {
    this.error.set(null);
    this.panel.update((open) => (open === panel ? null : panel));
  }

  protected pause(): Promise<boolean> {
    return this.run(this.http.post(`${this.url()}/pause`, {}), 'campaigns.done.paused');
  }

  protected resume(): Promise<boolean> {
    return this.run(this.http.post(`${this.url()}/resume`, {}), 'campaigns.done.resumed');
  }

  protected extend(dueOn: string, tell: boolean): Promise<boolean> {
    return this.run(this.http.put(`${this.url()}/due-date`, { dueOn, tell }), 'campaigns.done.extended');
  }

  protected cancel(reason: string): Promise<boolean> {
    const body = reason.trim() ? { reason: reason.trim() } : {};
    return this.run(this.http.post(`${this.url()}/cancel`, body), 'campaigns.done.cancelled');
  }

  protected async remove(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('campaigns.action.removeHeading', { name: this.campaign().name }),
      text: this.t('campaigns.action.removeText'),
      action: this.t('campaigns.action.remove'),
      danger: true,
    });
    if (sure && (await this.run(this.http.delete(this.url()), 'campaigns.done.removed')))
      await this.router.navigate(['/questionnaires/campaigns']);
  }

  private async run(request: Observable<unknown>, said: string): Promise<boolean> {
    this.busy.set(true);
    this.error.set(null);
    try {
      await firstValueFrom(request);
      this.panel.set(null);
      void this.toasts.say(this.t(said));
      this.changed.emit();
      return true;
    } catch (error) {
      this.error.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
