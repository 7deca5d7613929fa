import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { FbDatePipe, Session, injectTexts } from '@firebreak/platform/web';
import { isWaiting, type DisclosureListItem } from '@firebreak/supply-chain/model';
import { DisclosureStatusChip } from './disclosure-status-chip';
import { RequestActions } from './request-actions';

/** Requests with how they stand and what can be done about each. */
@Component({
  selector: 'fb-request-list',
  imports: [DisclosureStatusChip, FbDatePipe, MatButton, RouterLink],
  template: `
    <ul>
      @for (item of items(); track item.id) {
        <li>
          <div class="what">
            @if (named()) {
              <a [routerLink]="['/suppliers', item.supplierId, 'disclosures']">{{ item.supplierName }}</a>
            }
            <span class="fb-quiet">
              {{ t('disclosure.request.line', { sent: item.sentAt | fbDate, due: item.dueOn | fbDate }) }}
              <span dir="ltr">{{ item.recipientEmail }}</span>
            </span>
            @if (item.parties; as parties) {
              <span>
                {{
                  item.saysNone
                    ? t('disclosure.request.none')
                    : t('disclosure.request.parties', {
                        named: parties.named,
                        placed: parties.placed,
                        counted: parties.counted,
                      })
                }}
              </span>
            }
            @if (item.status === 'withdrawn' && item.withdrawnAt) {
              <span>{{ t('disclosure.request.withdrawn', { day: item.withdrawnAt | fbDate }) }}</span>
            }
            @if (item.status === 'declined' && item.declineReason) {
              <span>{{ t('disclosure.request.declined', { reason: item.declineReason }) }}</span>
            }
          </div>
          <fb-disclosure-status [status]="item.status" />
          @if (session.can('supplier:write')) {
            <div class="actions">
              @if (waiting(item)) {
                <button matButton type="button" (click)="remind(item)">
                  {{ t('disclosure.action.remind') }}
                </button>
              }
              @if (item.status !== 'cancelled') {
                <button matButton type="button" (click)="renew(item)">
                  {{ t('disclosure.action.newLink') }}
                </button>
              }
              @if (waiting(item) || item.status === 'expired') {
                <button matButton type="button" (click)="cancel(item)">
                  {{ t('disclosure.action.cancel') }}
                </button>
              }
            </div>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      background: var(--fb-surface-raised);
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      max-inline-size: none;
      padding: 12px 16px;
    }
    li + li {
      border-block-start: 1px solid var(--fb-line);
    }
    .what {
      display: grid;
      flex: 1 1 240px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class RequestList {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly actions = inject(RequestActions);

  readonly items = input.required<readonly DisclosureListItem[]>();
  /** Whether the supplier's name stands on each line: not on its own record. */
  readonly named = input(true);
  readonly changed = output();

  protected waiting({ status }: DisclosureListItem): boolean {
    return isWaiting(status);
  }

  protected async remind({ id, supplierName }: DisclosureListItem): Promise<void> {
    if (await this.actions.remind(id, supplierName)) this.changed.emit();
  }

  protected async renew({ id, supplierName }: DisclosureListItem): Promise<void> {
    if (await this.actions.renewLink(id, supplierName)) this.changed.emit();
  }

  protected async cancel({ id, supplierName }: DisclosureListItem): Promise<void> {
    if (await this.actions.cancel(id, supplierName)) this.changed.emit();
  }
}
