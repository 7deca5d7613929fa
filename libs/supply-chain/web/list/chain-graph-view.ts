import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  Formats,
  injectTexts,
  parseBand,
  ProblemMessage,
  Session,
  Skeleton,
  TierGraph,
  type GraphEdge,
  type GraphNode,
} from '@firebreak/platform/web';
import type { ChainGraph } from '@firebreak/supply-chain/model';

const OWN = 'own-company';

/** Who supplies whom among the filtered suppliers, with who stands between them and the own company. */
@Component({
  selector: 'fb-chain-graph-view',
  imports: [EmptyState, ProblemMessage, RouterLink, Skeleton, TierGraph],
  template: `
    @if (graph.error(); as error) {
      <fb-problem [error]="error" (retry)="graph.reload()" />
    } @else if (graph.hasValue()) {
      @if (graph.value().truncated) {
        <p class="fb-quiet">{{ t('supplyChain.graph.truncated', { count: nodes().length - 1 }) }}</p>
      }
      @if (unlinked(); as count) {
        <p class="fb-quiet">
          {{ t('supplyChain.graph.unlinked', { count }) }}
          <a [routerLink]="[]" [queryParams]="{ view: null, tier: 0 }" queryParamsHandling="merge">{{
            t('supplyChain.graph.showUnlinked')
          }}</a>
        </p>
      }
      @if (nodes().length > 1) {
        <fb-tier-graph
          [nodes]="nodes()"
          [edges]="edges()"
          [label]="t('supplyChain.graph.title')"
          [chosen]="chosen()"
          (chosenChange)="chosenChange.emit($event)"
          [along]="along()"
          (alongChange)="alongLeft.emit()"
        />
      } @else {
        <fb-empty-state
          icon="account-tree"
          [heading]="t('supplyChain.graph.emptyHeading')"
          [text]="t('supplyChain.graph.emptyText')"
        />
      }
    } @else {
      <fb-skeleton kind="chart" />
    }
  `,
})
export class ChainGraphView {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);

  /** Search and filters of the list. */
  readonly params = input.required<Readonly<Record<string, string>>>();
  /** Id of the supplier whose ways to the own company are shown. */
  readonly chosen = input<string | null>(null);
  readonly chosenChange = output<string | null>();
  /** Ids of the one path to it that is shown alone, from a buyer down; none for all ways. */
  readonly along = input<readonly string[]>([]);
  readonly alongLeft = output();

  protected readonly graph = httpResource<ChainGraph>(() => ({
    url: '/api/supply-chain/graph',
    params: this.params(),
  }));
  private readonly chain = computed(() => (this.graph.hasValue() ? this.graph.value() : null));
  protected readonly unlinked = computed(
    () => (this.chain()?.nodes.tier ?? []).filter((tier) => tier === null).length,
  );

  protected readonly nodes = computed((): GraphNode[] => {
    const own: GraphNode = {
      id: OWN,
      label: this.session.view()?.company?.name ?? this.t('supplyChain.ownCompany'),
      tier: 0,
      band: 'unknown',
    };
    const nodes = this.chain()?.nodes;
    if (!nodes) return [own];
    return [
      own,
      ...nodes.id.flatMap((id, row): GraphNode[] => {
        const tier = nodes.tier[row] ?? null;
        if (tier === null) return [];
        return [
          {
            id,
            label: nodes.name[row] ?? '',
            tier,
            band: parseBand(nodes.band[row]),
            detail: this.formats.country(nodes.country[row] ?? ''),
            link: ['/suppliers', id],
            between: !nodes.matches[row],
          },
        ];
      }),
    ];
  });

  protected readonly edges = computed((): GraphEdge[] => {
    const { nodes, edges } = this.chain() ?? {};
    if (!nodes || !edges) return [];
    const idAt = (row: number | undefined) => (row === undefined || row < 0 ? OWN : (nodes.id[row] ?? OWN));
    return edges.supplier.map((supplier, row) => ({
      source: idAt(edges.buyer[row]),
      target: idAt(supplier),
      share: edges.share[row] ?? null,
      suggested: edges.certainty[row] === 'suggested' || edges.certainty[row] === 'disputed',
    }));
  });
}
