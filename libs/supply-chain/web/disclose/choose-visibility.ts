import { Component, computed, inject, input, output } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web/light';
import {
  VISIBILITIES,
  atMost,
  unchosenVisibility,
  type DisclosurePortalView,
  type PartyView,
  type Visibility,
} from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';
import { partyLabel } from './party-label';

/** How each row appears to this customer, and whether the customer may pass it on. */
@Component({
  selector: 'fb-choose-visibility',
  template: `
    <h1>{{ t('disclosurePortal.choose.heading', { customer: view().customer }) }}</h1>
    <dl>
      @for (each of all; track each) {
        <dt>{{ t('disclosurePortal.visibility.' + each) }}</dt>
        <dd>{{ t('disclosurePortal.visibilityHelp.' + each) }}</dd>
      }
    </dl>
    @if (rows().length > 1) {
      <label class="field">
        {{ t('disclosurePortal.choose.every') }}
        <select #every class="fb-control" (change)="chooseAll(every.value); every.value = ''">
          <option value="">{{ t('disclosurePortal.choose.asBelow') }}</option>
          @for (each of all; track each) {
            <option [value]="each">{{ t('disclosurePortal.visibility.' + each) }}</option>
          }
        </select>
      </label>
    }
    <ul>
      @for (row of rows(); track row.party.id) {
        <li class="card">
          <label class="field">
            <span>
              {{ row.label }}
              <span class="small">{{ row.place }}</span>
            </span>
            <select #choice class="fb-control" (change)="choose(row.party, choice.value)">
              @for (each of row.allowed; track each) {
                <option [value]="each" [selected]="each === row.chosen">
                  {{ t('disclosurePortal.visibility.' + each) }}
                </option>
              }
            </select>
          </label>
          @if (row.party.received) {
            <p class="small">
              {{
                t(
                  row.party.limit === 'none'
                    ? 'disclosurePortal.choose.notAllowed'
                    : 'disclosurePortal.choose.received'
                )
              }}
            </p>
          }
        </li>
      } @empty {
        <li>{{ t('disclosurePortal.choose.nothing') }}</li>
      }
    </ul>
    <label class="pass">
      <input
        #pass
        type="checkbox"
        [checked]="view().mayPassOn"
        (change)="disclosing.saveClaims({ mayPassOn: pass.checked })"
      />
      <span>
        {{ t('disclosurePortal.choose.passOn', { customer: view().customer }) }}
        <span class="small">{{ t('disclosurePortal.choose.passOnHelp') }}</span>
      </span>
    </label>
    <div class="row">
      <button type="button" class="second" (click)="back.emit()">
        {{ t('disclosurePortal.action.back') }}
      </button>
      <button type="button" class="main" (click)="next.emit()">
        {{ t('disclosurePortal.choose.next', { customer: view().customer }) }}
      </button>
    </div>
  `,
  styles: `
    @use './parts';
    @include parts.form;

    dl {
      display: grid;
      gap: 4px;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 8px;
      color: var(--fb-ink-quiet);
    }
    ul {
      margin-block: 16px;
      padding: 0;
      list-style: none;
      overflow-wrap: anywhere;
    }
    .pass {
      display: flex;
      gap: 12px;
      align-items: start;
      padding-block: 8px;
    }
    .pass input {
      flex: none;
      inline-size: 24px;
      block-size: 24px;
    }
    .pass > span {
      display: grid;
    }
  `,
})
export class ChooseVisibility {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  protected readonly disclosing = inject(Disclosing);
  protected readonly all = VISIBILITIES;

  readonly view = input.required<DisclosurePortalView>();
  readonly back = output();
  readonly next = output();

  protected readonly rows = computed(() =>
    this.view().parties.map((party) => ({
      party,
      label: partyLabel(party, this.t),
      place: this.placeOf(party),
      chosen: atMost(this.view().choices[party.id] ?? unchosenVisibility(party), party.limit),
      allowed: VISIBILITIES.filter((each) => atMost(each, party.limit) === each),
    })),
  );

  /** Where it is; whom it supplies, where no more is known than a number. */
  private placeOf({ country, parentId }: PartyView): string {
    if (country !== null) return this.formats.country(country);
    const parent = this.view().parties.find(({ id }) => id === parentId);
    return parent ? this.t('disclosurePortal.list.receivedVia', { name: partyLabel(parent, this.t) }) : '';
  }

  protected choose(party: PartyView, value: string): void {
    const visibility = VISIBILITIES.find((each) => each === value);
    if (visibility) void this.disclosing.choose({ [party.id]: visibility });
  }

  protected chooseAll(value: string): void {
    const wished = VISIBILITIES.find((each) => each === value);
    if (!wished) return;
    const own = this.rows().filter(({ party }) => !party.received);
    const choices = own.map(({ party }): [string, Visibility] => [party.id, wished]);
    void this.disclosing.choose(Object.fromEntries(choices));
  }
}
