import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { DisclosurePortalView, ShareView } from '@firebreak/supply-chain/model';
import { AskOn } from './ask-on';
import { Disclosing } from './disclosing';
import { KeepInAccount } from './keep-in-account';

/** Which customer has what since when; to change, and to take back. */
@Component({
  selector: 'fb-who-has-what',
  imports: [AskOn, KeepInAccount],
  template: `
    <h1>{{ t('disclosurePortal.customers.heading') }}</h1>
    @if (view().sent; as sent) {
      <p class="good" role="status">
        {{
          t('disclosurePortal.customers.sent', {
            customer: view().customer,
            time: formats.dateTime(sent.sentAt),
          })
        }}
      </p>
    }
    @if (failure(); as text) {
      <p class="error" role="alert">{{ text }}</p>
    }
    @for (share of shares(); track share.id) {
      <section class="card" [attr.aria-label]="share.customer">
        <h2>{{ share.customer }}</h2>
        @switch (share.state) {
          @case ('draft') {
            <p>{{ t('disclosurePortal.customers.draft') }}</p>
          }
          @case ('withdrawn') {
            <p>
              {{
                t('disclosurePortal.customers.withdrawn', { time: formats.dateTime(share.withdrawnAt ?? '') })
              }}
            </p>
          }
          @case ('sent') {
            <p class="small">
              {{
                t('disclosurePortal.customers.line', {
                  time: formats.dateTime(share.sentAt ?? ''),
                  by: share.sentBy ?? '',
                  version: share.version,
                })
              }}
              <span dir="ltr">{{ share.fingerprint?.slice(0, 12) }}</span>
            </p>
            <ul>
              @for (party of share.parties; track party.key) {
                <li>
                  <span>
                    {{ party.name ?? t('disclosurePortal.unnamed') }}
                    <span class="small">{{ t('disclosurePortal.visibility.' + party.visibility) }}</span>
                  </span>
                  <button
                    type="button"
                    class="quiet"
                    [attr.aria-label]="
                      t('disclosurePortal.customers.takeBackNamed', {
                        name: party.name ?? '',
                        customer: share.customer,
                      })
                    "
                    (click)="asking.set(share.id + party.key)"
                  >
                    {{ t('disclosurePortal.customers.takeBack') }}
                  </button>
                </li>
                @if (asking() === share.id + party.key) {
                  <li class="ask">
                    <p>{{ t('disclosurePortal.customers.sureParty', { customer: share.customer }) }}</p>
                    <div class="row">
                      <button type="button" class="main" (click)="withdrawParty(share, party.key)">
                        {{ t('disclosurePortal.customers.takeBack') }}
                      </button>
                      <button type="button" class="quiet" (click)="asking.set(null)">
                        {{ t('disclosurePortal.action.cancel') }}
                      </button>
                    </div>
                  </li>
                }
              }
              @if (share.counted > 0) {
                <li>{{ t('disclosurePortal.check.counted', { count: share.counted }) }}</li>
              }
              @if (share.saysNone) {
                <li>{{ t('disclosurePortal.check.none') }}</li>
              }
            </ul>
            @if (asking() === share.id) {
              <p>{{ t('disclosurePortal.customers.sureAll', { customer: share.customer }) }}</p>
              <div class="row">
                <button type="button" class="main" (click)="withdraw(share)">
                  {{ t('disclosurePortal.customers.withdrawAll') }}
                </button>
                <button type="button" class="quiet" (click)="asking.set(null)">
                  {{ t('disclosurePortal.action.cancel') }}
                </button>
              </div>
            } @else {
              <div class="row">
                @if (share.current) {
                  <button type="button" class="second" (click)="changing.emit()">
                    {{ t('disclosurePortal.customers.change') }}
                  </button>
                }
                <button type="button" class="second" (click)="asking.set(share.id)">
                  {{ t('disclosurePortal.customers.withdrawAll') }}
                </button>
              </div>
            }
          }
        }
      </section>
    } @empty {
      @if (loaded()) {
        <p>{{ t('disclosurePortal.customers.nobody') }}</p>
      } @else if (!failure()) {
        <p role="status">{{ t('disclosurePortal.loading') }}</p>
      }
    }
    <fb-ask-on [view]="view()" />
    @if (!view().account.owned && view().parties.length > 0) {
      <fb-keep-in-account [view]="view()" />
    }
  `,
  styleUrl: './who-has-what.scss',
})
export class WhoHasWhat {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  private readonly disclosing = inject(Disclosing);

  readonly view = input.required<DisclosurePortalView>();
  readonly changing = output();

  protected readonly shares = signal<readonly ShareView[]>([]);
  protected readonly loaded = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** What is asked about: a share, or a share and a party of it. */
  protected readonly asking = signal<string | null>(null);

  constructor() {
    effect(() => {
      this.view();
      untracked(() => void this.look());
    });
  }

  protected withdraw(share: ShareView): Promise<void> {
    return this.attempt(() => this.disclosing.withdraw(share.id));
  }

  protected withdrawParty(share: ShareView, key: string): Promise<void> {
    return this.attempt(() => this.disclosing.withdrawParty(share.id, key));
  }

  private look(): Promise<void> {
    return this.attempt(async () => {
      this.shares.set(await this.disclosing.customers());
      this.loaded.set(true);
    });
  }

  private async attempt(fn: () => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await fn();
      this.asking.set(null);
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    }
  }
}
