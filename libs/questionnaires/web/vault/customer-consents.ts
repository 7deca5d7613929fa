import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Confirm, FbDatePipe, FbDateTimePipe, StatusChip, Texts, Toasts } from '@firebreak/platform/web';
import { DOCUMENTS_GROUP, type ConsentView, type VaultCustomerView } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { GroupNames } from './group-names';

/** One group with what was last said about it. */
interface GroupRow {
  readonly group: string;
  /** The newest consent, in force or withdrawn; null where none was ever given. */
  readonly last: ConsentView | null;
  readonly given: boolean;
}

/** What one customer may have, group by group, and its questionnaires to hand answers over for. */
@Component({
  selector: 'fb-customer-consents',
  imports: [FbDatePipe, FbDateTimePipe, MatButton, RouterLink, StatusChip],
  templateUrl: './customer-consents.html',
  styleUrl: './customer-consents.scss',
})
export class CustomerConsents {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly groups = inject(GroupNames);
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly customer = input.required<VaultCustomerView>();
  readonly canWrite = input(false);
  readonly changed = output();

  protected readonly busy = signal(false);
  protected readonly rows = computed(() => {
    const { questionnaires, consents } = this.customer();
    const asked = questionnaires.flatMap(({ groups }) => groups);
    const known = new Set([...asked, DOCUMENTS_GROUP, ...consents.map(({ group }) => group)]);
    return [...known].map((group): GroupRow => {
      const last = consents.find((one) => one.group === group) ?? null; // the newest come first
      return { group, last, given: last !== null && last.withdrawnAt === null };
    });
  });
  protected readonly notGiven = computed(() => this.rows().filter(({ given }) => !given));
  protected readonly given = computed(() => this.rows().filter(({ given }) => given));

  protected give(rows: readonly GroupRow[]): Promise<void> {
    return this.send('consents', rows);
  }

  protected async withdraw(rows: readonly GroupRow[]): Promise<void> {
    const { name: customer } = this.customer();
    const sure = await this.confirm.ask({
      heading: this.t('vault.consent.sureHeading', { customer }),
      text: this.t('vault.consent.sureText', { customer }),
      action: this.t('vault.consent.withdraw'),
      danger: true,
    });
    if (sure) await this.send('withdrawals', rows);
  }

  private async send(what: 'consents' | 'withdrawals', rows: readonly GroupRow[]): Promise<void> {
    const { id, name: customer } = this.customer();
    this.busy.set(true);
    try {
      const groups = rows.map(({ group }) => group);
      await firstValueFrom(this.http.post(`/api/vault/customers/${id}/${what}`, { groups }));
      void this.toasts.say(this.t(`vault.consent.told.${what}`, { customer, count: groups.length }));
      this.changed.emit();
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}
