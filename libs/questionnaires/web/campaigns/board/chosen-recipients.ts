import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, ProblemMessage, Toasts, injectTexts } from '@firebreak/platform/web';
import { addDays } from '@firebreak/questionnaires/model';
import type {
  CampaignRecipientView,
  RecipientsDone,
  RecipientsPassedOver,
} from '@firebreak/questionnaires/model/campaigns';
import { firstValueFrom, type Observable } from 'rxjs';
import { localDay } from '../../local-day';
import { WrittenToPeople } from '../../respondents/written-to-people';

const MORE_TIME_IN_DAYS = 14;

/** What can be done to the chosen suppliers of a campaign: remind, more time, another address for one. */
@Component({
  selector: 'fb-chosen-recipients',
  imports: [Field, FieldControl, MatButton, ProblemMessage, WrittenToPeople],
  templateUrl: './chosen-recipients.html',
  styleUrl: './panel.scss',
})
export class ChosenRecipients {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);

  readonly campaignId = input.required<string>();
  readonly ids = input.required<ReadonlySet<string>>();
  /** The chosen one where it is one, and on screen. */
  readonly only = input.required<CampaignRecipientView | null>();
  /** Something was done: look again. */
  readonly changed = output();

  protected readonly today = localDay();
  protected readonly later = addDays(this.today, MORE_TIME_IN_DAYS);
  protected readonly panel = signal<'extend' | 'address' | 'people' | null>(null);
  /** Whether another address is written to beside the one so far. */
  protected readonly beside = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly passedOver = signal<readonly { reason: RecipientsPassedOver; count: number }[]>([]);
  private readonly url = computed(() => `/api/campaigns/${this.campaignId()}/recipients`);

  protected open(panel: 'extend' | 'address' | 'people'): void {
    this.error.set(null);
    this.panel.update((open) => (open === panel ? null : panel));
  }

  protected remind(): Promise<void> {
    return this.many(this.http.post<RecipientsDone>(`${this.url()}/reminders`, { ids: [...this.ids()] }), 'campaigns.done.reminded'); // prettier-ignore
  }

  protected extend(dueOn: string, tell: boolean): Promise<void> {
    const body = { ids: [...this.ids()], dueOn, tell };
    return this.many(
      this.http.post<RecipientsDone>(`${this.url()}/due-date`, body),
      'campaigns.done.extendedSome',
    );
  }

  protected async changeAddress(id: string, email: string, name: string): Promise<void> {
    const beside = this.beside() && this.only()?.questionnaireId !== null;
    const body = {
      email: email.trim(),
      ...(name.trim() && { name: name.trim() }),
      ...(beside && { beside }),
    };
    await this.run(this.http.put(`${this.url()}/${id}/address`, body), () => {
      void this.toasts.say(this.t('campaigns.done.address', { email: body.email }));
    });
  }

  private many(request: Observable<RecipientsDone>, said: string): Promise<void> {
    return this.run(request, ({ done, passedOver }) => {
      void this.toasts.say(this.t(said, { count: done }));
      this.passedOver.set(
        Object.entries(passedOver).map(([reason, count]) => ({
          reason: reason as RecipientsPassedOver, // keys of the answer's record
          count,
        })),
      );
    });
  }

  private async run<T>(request: Observable<T>, then: (answer: T) => void): Promise<void> {
    this.busy.set(true);
    this.error.set(null);
    this.passedOver.set([]);
    try {
      then(await firstValueFrom(request));
      this.panel.set(null);
      this.changed.emit();
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
