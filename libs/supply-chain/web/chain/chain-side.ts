import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbCountryPipe,
  Icon,
  injectTexts,
  ProblemMessage,
  RiskBadge,
  Session,
  Skeleton,
  StatusChip,
} from '@firebreak/platform/web';
import type { ChainDirection, ChainMember, ChainPage } from '@firebreak/supply-chain/model';

const PAGE_SIZE = 25;

/** Those shown so far of one supplier's side. */
interface Shown {
  readonly supplierId: string;
  readonly members: readonly ChainMember[];
}

/** Who stands above or below a supplier, nearest first: a page, and more on demand. */
@Component({
  selector: 'fb-chain-side',
  imports: [FbCountryPipe, Icon, MatButton, ProblemMessage, RiskBadge, RouterLink, Skeleton, StatusChip],
  templateUrl: './chain-side.html',
  styleUrl: './chain-side.scss',
})
export class ChainSide {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  readonly supplierId = input.required<string>();
  readonly direction = input.required<ChainDirection>();

  /** Of the page asked for last; null for the first. */
  private readonly cursor = linkedSignal<string, string | null>({
    source: this.supplierId,
    computation: () => null,
  });
  protected readonly page = httpResource<ChainPage>(() => ({
    url: `/api/suppliers/${this.supplierId()}/chain`,
    params: {
      direction: this.direction(),
      limit: PAGE_SIZE,
      ...(this.cursor() === null ? {} : { cursor: this.cursor() ?? '' }),
    },
  }));
  private readonly shown = linkedSignal<
    { supplierId: string; items: readonly ChainMember[] | undefined },
    Shown
  >({
    source: () => ({
      supplierId: this.supplierId(),
      items: this.page.hasValue() ? this.page.value().items : undefined,
    }),
    computation: ({ supplierId, items = [] }, previous) => {
      const before = previous?.value;
      const goesOn = before?.supplierId === supplierId && untracked(this.cursor) !== null;
      return { supplierId, members: goesOn ? [...before.members, ...items] : items };
    },
  });

  protected readonly members = computed(() => this.shown().members);
  /** By distance, in the order of the page. */
  protected readonly steps = computed(() => {
    const steps = new Map<number, ChainMember[]>();
    for (const member of this.members()) {
      const step = steps.get(member.distance);
      if (step) step.push(member);
      else steps.set(member.distance, [member]);
    }
    return [...steps].map(([distance, members]) => ({ distance, members }));
  });
  protected readonly nextCursor = computed(() =>
    this.page.hasValue() ? this.page.value().nextCursor : null,
  );
  protected readonly cutOff = computed(() => this.page.hasValue() && this.page.value().cutOff);

  protected showMore(cursor: string): void {
    this.cursor.set(cursor);
  }
}
