import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import type { DisclosurePortalView, PartyView } from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';
import { partyLabel } from './party-label';
import { PartyEditor } from './party-editor';
import { PasteParties } from './paste-parties';

/** The list: each row opens to be changed; new ones one by one or pasted; or "we have none". */
@Component({
  selector: 'fb-party-list',
  imports: [PartyEditor, PasteParties],
  template: `
    <h1>{{ t('disclosurePortal.list.heading') }}</h1>
    <p>{{ t('disclosurePortal.list.who') }}</p>
    @if (view().sent) {
      <p class="notice">{{ t('disclosurePortal.list.afterSending', { customer: view().customer }) }}</p>
    }
    @if (view().noneSaidAt; as at) {
      <p class="good">{{ t('disclosurePortal.list.noneSaid', { day: formats.date(at) }) }}</p>
    }
    <ul>
      @for (party of listed(); track party.id) {
        <li class="card">
          @if (openId() === party.id) {
            <fb-party-editor [party]="party" (done)="openId.set(null)" />
          } @else {
            <div class="party">
              <div>
                <strong>{{ party.name }}</strong>
                <span class="small">{{ summary(party) }}</span>
                @if (stateOf(party); as state) {
                  <span class="small state">{{ t('disclosurePortal.row.' + state) }}</span>
                }
              </div>
              <button
                type="button"
                class="quiet"
                [attr.aria-label]="t('disclosurePortal.list.changeNamed', { name: party.name ?? '' })"
                (click)="openId.set(party.id)"
              >
                {{ t('disclosurePortal.list.change') }}
              </button>
            </div>
          }
        </li>
      }
      @if (newId(); as id) {
        <li class="card"><fb-party-editor [newId]="id" (done)="newId.set(null)" /></li>
      }
    </ul>
    @if (received().length > 0) {
      <h2>{{ t('disclosurePortal.list.received') }}</h2>
      <ul>
        @for (party of received(); track party.id) {
          <li class="card">
            <strong>{{ label(party) }}</strong>
            <span class="small">
              {{ t('disclosurePortal.list.receivedVia', { name: parentName(party) }) }} · {{ summary(party) }}
            </span>
          </li>
        }
      </ul>
    }
    @if (pasting()) {
      <fb-paste-parties (done)="pasting.set(false)" />
    } @else {
      <div class="row">
        <button type="button" class="second" [disabled]="newId() !== null" (click)="add()">
          {{ t('disclosurePortal.list.add') }}
        </button>
        <button type="button" class="second" (click)="pasting.set(true)">
          {{ t('disclosurePortal.list.paste') }}
        </button>
      </div>
    }
    @if (disclosing.own().length === 0 && newId() === null) {
      <label class="none">
        <input
          #none
          type="checkbox"
          [checked]="view().noneSaidAt !== null"
          (change)="disclosing.saveClaims({ none: none.checked })"
        />
        {{ t('disclosurePortal.list.none') }}
      </label>
    }
    <div class="row">
      <button type="button" class="main" (click)="next.emit()">
        {{ t('disclosurePortal.action.next') }}
      </button>
    </div>
  `,
  styles: `
    @use './parts';
    @include parts.form;

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .party {
      display: flex;
      gap: 8px;
      align-items: start;
      justify-content: space-between;
    }
    .party > div {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .state {
      color: var(--fb-warning);
    }
    .none {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 44px;
    }
    .none input {
      flex: none;
      inline-size: 24px;
      block-size: 24px;
    }
    h2 {
      font-size: 18px;
    }
  `,
})
export class PartyList {
  protected readonly t = injectTexts();
  protected readonly formats = inject(Formats);
  protected readonly disclosing = inject(Disclosing);

  readonly view = input.required<DisclosurePortalView>();
  readonly next = output();

  protected readonly openId = signal<string | null>(null);
  protected readonly newId = signal<string | null>(null);
  protected readonly pasting = signal(false);
  /** The row being written is shown once: in its fields. */
  protected readonly listed = computed(() => this.disclosing.own().filter(({ id }) => id !== this.newId()));
  protected readonly received = computed(() => this.view().parties.filter((party) => party.received));

  protected add(): void {
    this.openId.set(null);
    this.newId.set(this.disclosing.newId());
  }

  protected summary(party: PartyView): string {
    const { kind, country, region, good, share } = party;
    const parts = [
      this.t(`disclosurePortal.kind.${kind}`),
      [region, country === null ? null : this.formats.country(country)].filter(Boolean).join(', '),
      good,
      share === null ? null : this.formats.percent(share),
    ];
    return parts.filter(Boolean).join(' · ');
  }

  /** What is worth saying of a row: nothing where it is saved. */
  protected stateOf({ id }: PartyView): string | null {
    const state = this.disclosing.states()[id];
    return state && state !== 'saved' ? state : null;
  }

  protected parentName({ parentId }: PartyView): string {
    const parent = this.view().parties.find(({ id }) => id === parentId);
    return parent ? this.label(parent) : this.t('disclosurePortal.unnamed');
  }

  protected label(party: PartyView): string {
    return partyLabel(party, this.t);
  }
}
