import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { BANDS, type Band } from '../badge/band';
import { RiskBadge } from '../badge/risk-badge';
import { Icon } from '../icon/icon';
import { Texts } from '../texts/texts';
import { Theme } from '../theme/theme';
import { indexChain } from './chain-index';
import { wayAlong, waysTo } from './chain-ways';
import { graphColours } from './graph-colours';
import type { GraphEdge, GraphNode } from './graph-data';
import type { Picture } from './graph-painter';
import { GraphSurface } from './graph-surface';
import { tierLayout } from './tier-layout';
import { TierList } from './tier-list';
import { crowdedGroups, groupsOfTier, visibleChain, type SceneItem } from './visible-chain';

/** Room for a company and its name, in px. */
const COLUMN_WIDTH = 240;
const LABEL_WIDTH = 190;
const FONT = '"Inter Variable", "Noto Sans Arabic", sans-serif';
const LEVELS: readonly Band[] = ['unknown', ...BANDS];

/**
 * Who supplies whom, tiers as columns from the own company on. Tiers and branches fold, and the ways to a
 * chosen company stand out. The list beside it does all of that by keyboard. Made for 5,000 companies.
 * `<fb-tier-graph [nodes]="nodes()" [edges]="edges()" [label]="t('supplyChain.graph.title')" [(chosen)]="chosen" />`
 */
@Component({
  selector: 'fb-tier-graph',
  imports: [Icon, MatButton, MatIconButton, RiskBadge, RouterLink, TierList],
  templateUrl: './tier-graph.html',
  styleUrl: './tier-graph.scss',
})
export class TierGraph {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly theme = inject(Theme);
  private readonly texts = inject(Texts);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private surface: GraphSurface | undefined;
  protected readonly t = this.texts.t;
  protected readonly bands = [...BANDS, 'unknown'] as const;

  /** Companies, those of one tier and band in the order in which they are to be listed. */
  readonly nodes = input.required<readonly GraphNode[]>();
  readonly edges = input.required<readonly GraphEdge[]>();
  readonly label = input.required<string>();
  /** Id of the company whose ways are shown. */
  readonly chosen = model<string | null>(null);
  /** Ids of one path down to the chosen company: only that one is shown, until another is chosen. */
  readonly along = model<readonly string[]>([]);

  protected readonly failed = signal(false);
  protected readonly index = computed(() => indexChain(this.nodes(), this.edges()));
  protected readonly groups = linkedSignal<ReadonlySet<string>>(() => crowdedGroups(this.index()));
  protected readonly branches = linkedSignal<ReadonlySet<string>>(() => (this.index(), new Set()));
  private readonly pointed = signal<string | null>(null);

  protected readonly ways = computed(() => {
    const chosen = this.chosen();
    return chosen === null ? null : (this.onePath() ?? waysTo(chosen, this.index()));
  });
  protected readonly onePath = computed(() => {
    const along = this.along();
    return along.at(-1) === this.chosen() ? wayAlong(along, this.index()) : null;
  });
  protected readonly chosenNode = computed(() => this.nodeOf(this.chosen()));
  protected readonly way = computed(() =>
    (this.ways()?.shortest ?? []).flatMap((id) => this.nodeOf(id) ?? []),
  );
  protected readonly otherWays = computed(() => (this.ways()?.all.size ?? 0) - this.way().length);

  private readonly scene = computed(() =>
    visibleChain(this.index(), {
      groups: this.groups(),
      branches: this.branches(),
      shown: this.ways()?.all ?? new Set(),
    }),
  );
  private readonly itemOf = computed(() => new Map(this.scene().items.map(({ id }, item) => [id, item])));
  private readonly layout = computed(() =>
    tierLayout(this.scene(), {
      columnWidth: COLUMN_WIDTH,
      rightToLeft: this.texts.direction() === 'rtl',
    }),
  );
  /** Where what was folded last stood, so that it stays there. */
  private anchor: { readonly id: string; readonly x: number; readonly y: number } | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.surface?.close());
    afterRenderEffect(() => {
      const picture = this.picture();
      untracked(() => this.draw(picture));
    });
    afterRenderEffect(() => {
      this.scene();
      const [pointed, ways] = [this.pointed(), this.ways()];
      untracked(() => this.highlight(pointed, ways?.all ?? null));
    });
    afterRenderEffect(() => {
      const item = this.itemOf().get(this.chosen() ?? '');
      if (item !== undefined) this.surface?.reveal(item);
    });
  }

  protected zoom(factor: number): void {
    this.surface?.zoom(factor);
  }

  protected fit(): void {
    this.surface?.fit();
  }

  protected openAll(): void {
    this.groups.set(new Set());
    this.branches.set(new Set());
  }

  protected foldTier({ tier, fold }: { readonly tier: number; readonly fold: boolean }): void {
    const groups = new Set(this.groups());
    for (const group of groupsOfTier(tier)) {
      if (fold) groups.add(group);
      else groups.delete(group);
    }
    this.groups.set(groups);
  }

  protected foldBranch(id: string): void {
    this.keepPlaceOf(id);
    this.branches.update((branches) => toggled(branches, id));
  }

  /** Shows a company of the list in the drawing, with what it is linked to. */
  protected point(id: string | null): void {
    this.pointed.set(id);
    const item = this.itemOf().get(id ?? '');
    if (item !== undefined) this.surface?.reveal(item);
  }

  /** Chooses a company, or lets go of the chosen one. */
  protected choose(id: string): void {
    this.keepPlaceOf(id);
    this.chosen.update((chosen) => (chosen === id ? null : id));
  }

  /** From one path to every way. */
  protected showAllWays(): void {
    this.along.set([]);
  }

  private pick(item: SceneItem | undefined): void {
    if (!item) return this.chosen.set(null);
    if (item.kind === 'own') return;
    if (item.kind !== 'group') return this.choose(item.id);
    this.keepPlaceOf(item.id);
    this.groups.update((groups) => toggled(groups, item.id));
  }

  private keepPlaceOf(id: string): void {
    const item = this.itemOf().get(id);
    if (item === undefined) return;
    this.anchor = { id, x: this.layout().x[item] ?? 0, y: this.layout().y[item] ?? 0 };
  }

  private readonly picture = computed((): Picture => {
    this.theme.dark();
    return {
      scene: this.scene(),
      layout: this.layout(),
      colours: graphColours(this.host),
      labelWidth: LABEL_WIDTH,
      rightToLeft: this.texts.direction() === 'rtl',
      tierName: (tier) =>
        tier === 0 ? this.t('platform.graph.own') : this.t('platform.graph.tier', { tier }),
      groupName: ({ level, hidden }) =>
        this.t('platform.graph.group', { count: hidden, band: this.t(`platform.band.${LEVELS[level]}`) }),
      font: FONT,
    };
  });

  private draw(picture: Picture): void {
    try {
      this.surface ??= new GraphSurface(this.canvas().nativeElement, {
        pick: (item) => this.pick(this.scene().items[item ?? -1]),
        hover: (item) => this.pointed.set(this.scene().items[item ?? -1]?.id ?? null),
      });
      this.surface.show(picture, this.anchored());
      this.failed.set(false);
    } catch {
      this.failed.set(true);
    }
  }

  /** What was folded last and where it stands now; of an opened box, the first company that came out of it. */
  private anchored() {
    const { anchor } = this;
    this.anchor = null;
    if (!anchor) return null;
    const [, tier, level] = anchor.id.split('/').map(Number);
    const item =
      this.itemOf().get(anchor.id) ??
      this.scene().items.findIndex((one) => one.tier === tier && one.level === level);
    return item < 0 ? null : { x: anchor.x, y: anchor.y, item };
  }

  private highlight(pointed: string | null, ways: ReadonlySet<string> | null): void {
    const at = this.itemOf().get(pointed ?? '');
    if (at !== undefined) {
      const { edges } = this.scene();
      const near = edges.flatMap(({ from, to }) => (from === at ? [to] : to === at ? [from] : []));
      this.surface?.highlight(new Set([at, ...near]), ({ from, to }) => from === at || to === at);
    } else if (ways) {
      this.surface?.highlight(new Set([...ways].flatMap((id) => this.itemOf().get(id) ?? [])));
    } else this.surface?.highlight(null);
  }

  private nodeOf(id: string | null): GraphNode | null {
    return this.nodes()[this.index().rowOf.get(id ?? '') ?? -1] ?? null;
  }
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
