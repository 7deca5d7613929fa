import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Confirm,
  EmptyState,
  FbCountryPipe,
  FbDateTimePipe,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import type { ShareView } from '@firebreak/supply-chain/model';
import { firstValueFrom, type Observable } from 'rxjs';
import { SupplyChainParts } from '../supply-chain-parts';

/** For a company that is a supplier itself: which customer has what of its list, to take back. */
@Component({
  selector: 'fb-shared-page',
  imports: [
    EmptyState,
    FbCountryPipe,
    FbDateTimePipe,
    MatButton,
    PageHeader,
    ProblemMessage,
    Skeleton,
    SupplyChainParts,
  ],
  templateUrl: './shared-page.html',
  styleUrl: './shared-page.scss',
})
export class SharedPage {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  protected readonly shares = httpResource<{ items: readonly ShareView[] }>(() => '/api/own-disclosures');

  protected async withdraw({ id, customer }: ShareView): Promise<void> {
    const text = this.t('disclosure.shared.sureAll', { customer });
    await this.takeBack(customer, text, () => this.http.post(`/api/own-disclosures/${id}/withdrawal`, {}));
  }

  protected async withdrawParty({ id, customer }: ShareView, key: string): Promise<void> {
    const text = this.t('disclosure.shared.sureParty', { customer });
    await this.takeBack(customer, text, () => this.http.delete(`/api/own-disclosures/${id}/parties/${key}`));
  }

  private async takeBack(customer: string, text: string, send: () => Observable<unknown>): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('disclosure.shared.sureHeading', { customer }),
      text,
      action: this.t('disclosure.shared.takeBack'),
      danger: true,
    });
    if (!sure) return;
    try {
      await firstValueFrom(send());
      void this.toasts.say(this.t('disclosure.shared.takenBack', { customer }));
      this.shares.reload();
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
