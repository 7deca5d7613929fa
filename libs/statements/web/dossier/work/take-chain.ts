import { HttpClient, HttpParams } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, Icon, injectTexts, ProblemMessage } from '@firebreak/platform/web';
import { MAX_PARTIES, type DossierCustody, type DossierParty } from '@firebreak/statements/model';
import type { ChainMember, ChainPage } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { ChainChoice } from './chain-choice';

/** Members asked for at once. */
const PAGE = '200';
const MOST_LINKS = 10;

/** Those who supply one of the parties by the register's links, directly or through others. */
export interface TakenChain {
  /** Id of the party that they supply. */
  readonly party: string;
  readonly members: readonly ChainMember[];
}

/** What the register has of one party's chain. */
interface ShownChain {
  readonly party: DossierParty;
  readonly members: readonly ChainMember[];
}

/** Shows the recorded chain of a supplier, up to so many links away, to choose from who comes on the dossier. */
@Component({
  selector: 'fb-take-chain',
  imports: [ChainChoice, Field, FieldControl, Icon, MatButton, ProblemMessage],
  template: `
    <div class="row">
      <fb-field [label]="t('dossiers.take.party')" [help]="t('dossiers.take.help')">
        <select #party fbControl (change)="choose(party.value)">
          @for (each of suppliers(); track each.id) {
            <option [value]="each.id" [selected]="each.id === chosen()">{{ each.name }}</option>
          }
        </select>
      </fb-field>
      <fb-field [label]="t('dossiers.take.links')">
        <select #depth fbControl (change)="reach(+depth.value)">
          @for (each of depths; track each) {
            <option [value]="each" [selected]="each === links()">{{ each }}</option>
          }
        </select>
      </fb-field>
    </div>
    <button matButton="outlined" type="button" [disabled]="busy()" (click)="show()">
      <fb-icon name="account-tree" /> {{ t('dossiers.take.show') }}
    </button>
    @if (problem(); as error) {
      <fb-problem [error]="error" (retry)="show()" />
    }
    @if (shown(); as chain) {
      <fb-chain-choice
        [party]="chain.party.name"
        [members]="chain.members"
        [there]="there()"
        [room]="room()"
        (taken)="take(chain.party.id, $event)"
      />
    }
    <p role="status">
      @if (result(); as found) {
        {{ t('dossiers.take.added', { count: found.added }) }}
        @if (found.suggested > 0) {
          {{ t('dossiers.take.suggested', { count: found.suggested }) }}
        }
      }
    </p>
  `,
  styles: `
    .row {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 0 16px;
      align-items: start;
    }
  `,
})
export class TakeChain {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  readonly custody = input.required<DossierCustody>();
  readonly taken = output<TakenChain>();

  protected readonly depths = Array.from({ length: MOST_LINKS }, (_, index) => index + 1);
  protected readonly links = signal(3);
  protected readonly suppliers = computed(() =>
    this.custody().parties.filter(({ supplierId }) => supplierId !== null),
  );
  /** The one next to the end of the chain, until somebody chooses; a party that is taken away is chosen no more. */
  protected readonly chosen = linkedSignal<readonly { readonly id: string }[], string>({
    source: this.suppliers,
    computation: (parties, before) =>
      parties.some(({ id }) => id === before?.value) ? (before?.value ?? '') : (parties.at(-1)?.id ?? ''),
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly shown = signal<ShownChain | null>(null);
  /** Of the last time: how many came, how many of them by links that nobody confirmed. */
  protected readonly result = signal<{ added: number; suggested: number } | null>(null);
  protected readonly there = computed(
    () => new Set(this.custody().parties.flatMap(({ supplierId }) => supplierId ?? [])),
  );
  protected readonly room = computed(() => MAX_PARTIES - this.custody().parties.length);

  protected choose(partyId: string): void {
    this.chosen.set(partyId);
    this.forget();
  }

  protected reach(links: number): void {
    this.links.set(links);
    this.forget();
  }

  protected async show(): Promise<void> {
    const party = this.suppliers().find(({ id }) => id === this.chosen());
    if (!party?.supplierId) return;
    this.forget();
    this.busy.set(true);
    try {
      const members = await this.chainOf(party.supplierId);
      this.shown.set({ party, members: members.filter(({ id }) => id !== party.supplierId) });
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  protected take(party: string, members: readonly ChainMember[]): void {
    this.taken.emit({ party, members });
    const suggested = members.filter((member) => member.suggested).length;
    this.result.set({ added: members.length, suggested });
  }

  /** A chain that was shown is of another choice. */
  private forget(): void {
    this.problem.set(null);
    this.result.set(null);
    this.shown.set(null);
  }

  /** Nearest first; the pages come in this order, so that the first one too far away ends it. */
  private async chainOf(supplierId: string): Promise<ChainMember[]> {
    const members: ChainMember[] = [];
    let cursor: string | null = null;
    do {
      const params: HttpParams = new HttpParams({
        fromObject: { direction: 'upstream', limit: PAGE, ...(cursor !== null && { cursor }) },
      });
      const page: ChainPage = await firstValueFrom(
        this.http.get<ChainPage>(`/api/suppliers/${supplierId}/chain`, { params }),
      );
      const near = page.items.filter(({ distance }) => distance <= this.links());
      members.push(...near);
      const ended = near.length < page.items.length || members.length >= MAX_PARTIES * 2;
      cursor = ended ? null : page.nextCursor;
    } while (cursor !== null);
    return members;
  }
}
