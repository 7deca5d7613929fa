import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
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
        <fb-tier-graph [nodes]="nodes()" [edges]="edges()" [label]="t('supplyChain.graph.title')" />
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

  protected readonly graph = httpResource<ChainGraph>(() => ({
    url: '/api/supply-chain/graph',
    params: this.params(),
  }));
  private readonly all = computed(() => (this.graph.hasValue() ? this.graph.value().nodes : []));
  protected readonly unlinked = computed(() => this.all().filter(({ tier }) => tier === null).length);

  protected readonly nodes = computed((): GraphNode[] => [
    {
      id: OWN,
      label: this.session.view()?.company?.name ?? this.t('supplyChain.ownCompany'),
      tier: 0,
      band: 'unknown',
    },
    ...this.all().flatMap(({ id, name, country, tier, band }): GraphNode[] =>
      tier === null
        ? []
        : [
            {
              id,
              label: name,
              tier,
              band: parseBand(band),
              detail: this.formats.country(country),
              link: ['/suppliers', id],
            },
          ],
    ),
  ]);

  protected readonly edges = computed((): GraphEdge[] =>
    (this.graph.hasValue() ? this.graph.value().edges : []).map((edge) => ({
      id: edge.id,
      source: edge.buyerSupplierId ?? OWN,
      target: edge.supplierId,
      share: edge.share,
      suggested: edge.certainty === 'suggested' || edge.certainty === 'disputed',
    })),
  );
}
