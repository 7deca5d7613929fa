import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import {
  EmptyState,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import type { VaultCustomerView } from '@firebreak/questionnaires/model';
import { CustomerConsents } from './customer-consents';
import { GroupNames } from './group-names';
import { VaultParts } from './vault-parts';

/** Who may have which groups of the own answers: all of it on one page. */
@Component({
  selector: 'fb-vault-customers',
  imports: [CustomerConsents, EmptyState, PageHeader, ProblemMessage, Skeleton, VaultParts],
  template: `
    <fb-page-header [heading]="t('vault.customers.title')" [lead]="t('vault.customers.lead')" />
    <fb-vault-parts />
    @if (view.error() ?? groups.names.error(); as error) {
      <fb-problem [error]="error" (retry)="reload()" />
    } @else if (!view.hasValue() || !groups.names.hasValue()) {
      <fb-skeleton kind="card" />
    } @else {
      @for (customer of customers(); track customer.id) {
        <fb-customer-consents
          [customer]="customer"
          [canWrite]="session.can('vault:write')"
          (changed)="view.reload()"
        />
      } @empty {
        <fb-empty-state
          icon="group"
          [heading]="t('vault.customers.emptyHeading')"
          [text]="t('vault.customers.emptyText')"
        />
      }
    }
  `,
  providers: [GroupNames],
})
export class VaultCustomers {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  protected readonly groups = inject(GroupNames);

  protected readonly view = httpResource<{ items: readonly VaultCustomerView[] }>(
    () => '/api/vault/customers',
  );
  protected readonly customers = computed(() => (this.view.hasValue() ? this.view.value().items : []));

  protected reload(): void {
    this.view.reload();
    this.groups.names.reload();
  }
}
