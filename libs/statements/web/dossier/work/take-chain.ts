import { HttpClient, HttpParams } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, Icon, injectTexts, ProblemMessage } from '@firebreak/platform/web';
import { MAX_PARTIES, type DossierCustody } from '@firebreak/statements/model';
import type { ChainMember, ChainPage } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { newOnChain } from './edit-chain';

/** Members asked for at once. */
const PAGE = '200';
const MOST_LINKS = 10;

/** Those who supply one of the parties by the register's links, directly or through others. */
export interface TakenChain {
  /** Id of the party that they supply. */
  readonly party: string;
  readonly members: readonly ChainMember[];
}

/** Puts the recorded chain of a supplier on the dossier's, up to so many links away. */
@Component({
  selector: 'fb-take-chain',
  imports: [Field, FieldControl, Icon, MatButton, ProblemMessage],
  template: `
    <div class="row">
      <fb-field [label]="t('dossiers.take.party')" [help]="t('dossiers.take.help')">
        <select #party fbControl (change)="chosen.set(party.value)">
          @for (each of suppliers(); track each.id) {
            <option [value]="each.id" [selected]="each.id === chosen()">{{ each.name }}</option>
          }
        </select>
      </fb-field>
      <fb-field [label]="t('dossiers.take.links')">
        <select #depth fbControl (change)="links.set(+depth.value)">
          @for (each of depths; track each) {
            <option [value]="each" [selected]="each === links()">{{ each }}</option>
          }
        </select>
      </fb-field>
    </div>
    <button matButton="outlined" type="button" [disabled]="busy()" (click)="take()">
      <fb-icon name="add" /> {{ t('dossiers.take.action') }}
    </button>
    @if (problem(); as error) {
      <fb-problem [error]="error" (retry)="take()" />
    }
    <p role="status">
      @if (result(); as found) {
        {{ t('dossiers.take.added', { count: found.added }) }}
        @if (found.suggested > 0) {
          {{ t('dossiers.take.suggested', { count: found.suggested }) }}
        }
        @if (found.left > 0) {
          {{ t('dossiers.take.left', { count: found.left }) }}
        }
      }
    </p>
  `,
  styles: `
    .row {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 0 16px;
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
  /** Of the last time: how many came, how many of them by links that nobody confirmed, how many found no room. */
  protected readonly result = signal<{ added: number; suggested: number; left: number } | null>(null);

  protected async take(): Promise<void> {
    const party = this.suppliers().find(({ id }) => id === this.chosen());
    if (!party?.supplierId) return;
    this.problem.set(null);
    this.result.set(null);
    this.busy.set(true);
    try {
      const found = newOnChain(this.custody(), await this.chainOf(party.supplierId));
      const members = found.slice(0, MAX_PARTIES - this.custody().parties.length);
      this.taken.emit({ party: party.id, members });
      const suggested = members.filter((member) => member.suggested).length;
      this.result.set({ added: members.length, suggested, left: found.length - members.length });
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
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
