import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { bandLevel } from '../badge/band';
import { RiskBadge } from '../badge/risk-badge';
import { Icon } from '../icon/icon';
import { Texts } from '../texts/texts';
import type { ChainIndex } from './chain-index';
import type { GraphNode } from './graph-data';
import { groupOf } from './visible-chain';

const ROWS_AT_ONCE = 25;

interface TierRows {
  readonly tier: number;
  readonly total: number;
  readonly folded: boolean;
  readonly rows: readonly { readonly node: GraphNode; readonly buys: boolean; readonly folded: boolean }[];
  readonly left: number;
}

/** The companies of a graph, tier by tier and worst first: every thing that the drawing can do, by keyboard and by ear. */
@Component({
  selector: 'fb-tier-list',
  imports: [Icon, MatButton, MatIconButton, RiskBadge, RouterLink],
  templateUrl: './tier-list.html',
  styleUrl: './tier-list.scss',
})
export class TierList {
  protected readonly t = inject(Texts).t;

  readonly index = input.required<ChainIndex>();
  /** Keys of the boxes that companies are folded into. */
  readonly groups = input.required<ReadonlySet<string>>();
  /** Ids of companies whose suppliers are folded away. */
  readonly branches = input.required<ReadonlySet<string>>();
  readonly chosen = input.required<string | null>();

  readonly pointed = output<string | null>();
  readonly choose = output<string>();
  readonly foldTier = output<{ readonly tier: number; readonly fold: boolean }>();
  readonly foldBranch = output<string>();

  protected readonly words = signal('');
  /** How many rows of each tier are shown; tiers that are not in it show the first few. */
  private readonly lengths = linkedSignal<ReadonlyMap<number, number>>(() => {
    this.index();
    this.words();
    return new Map();
  });

  protected readonly tiers = computed((): readonly TierRows[] => {
    const { nodes } = this.index();
    const words = this.words().trim().toLowerCase().split(/\s+/);
    const tiers = new Map<number, GraphNode[]>();
    for (const node of nodes) {
      const label = node.label.toLowerCase();
      if (!words.every((word) => label.includes(word))) continue;
      const found = tiers.get(node.tier);
      if (found) found.push(node);
      else tiers.set(node.tier, [node]);
    }
    return [...tiers].sort(([a], [b]) => a - b).map(([tier, found]) => this.rowsOf(tier, found));
  });

  protected showMore(tier: number): void {
    this.lengths.update((lengths) => new Map(lengths).set(tier, (lengths.get(tier) ?? ROWS_AT_ONCE) * 2));
  }

  private rowsOf(tier: number, found: GraphNode[]): TierRows {
    const { rowOf, suppliers } = this.index();
    found.sort((a, b) => bandLevel(b.band) - bandLevel(a.band)); // otherwise in the order given
    const shown = found.slice(0, this.lengths().get(tier) ?? ROWS_AT_ONCE);
    return {
      tier,
      total: found.length,
      folded: found.some(({ band }) => this.groups().has(groupOf(tier, bandLevel(band)))),
      rows: shown.map((node) => ({
        node,
        buys: (suppliers[rowOf.get(node.id) ?? -1] ?? []).length > 0,
        folded: this.branches().has(node.id),
      })),
      left: found.length - shown.length,
    };
  }
}
