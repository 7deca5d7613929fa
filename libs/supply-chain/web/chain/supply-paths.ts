import { httpResource } from '@angular/common/http';
import { Component, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbCountryPipe,
  Icon,
  injectTexts,
  ProblemMessage,
  Skeleton,
  StatusChip,
} from '@firebreak/platform/web';
import type { SupplyPathsView } from '@firebreak/supply-chain/model';

const FEW = 3;
const MANY = 20;

/** How a supplier's goods reach the own company: each path as a line of names with arrows. */
@Component({
  selector: 'fb-supply-paths',
  imports: [FbCountryPipe, Icon, MatButton, ProblemMessage, RouterLink, Skeleton, StatusChip],
  templateUrl: './supply-paths.html',
  styleUrl: './supply-paths.scss',
})
export class SupplyPaths {
  protected readonly t = injectTexts();

  readonly supplierId = input.required<string>();

  protected readonly limit = linkedSignal({ source: this.supplierId, computation: () => FEW });
  protected readonly found = httpResource<SupplyPathsView>(() => ({
    url: `/api/suppliers/${this.supplierId()}/paths`,
    params: { limit: this.limit() },
  }));

  protected showMore(): void {
    this.limit.set(MANY);
  }

  protected get mayShowMore(): boolean {
    return this.limit() < MANY;
  }
}
