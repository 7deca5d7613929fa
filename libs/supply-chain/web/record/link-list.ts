import { Component, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbCountryPipe,
  FbDatePipe,
  FbPercentPipe,
  Icon,
  injectTexts,
  RiskBadge,
} from '@firebreak/platform/web';
import type { LinkView } from '@firebreak/supply-chain/model';

/** Links of a supplier to one side: whom it supplies, or who supplies it. */
@Component({
  selector: 'fb-link-list',
  imports: [FbCountryPipe, FbDatePipe, FbPercentPipe, Icon, MatIconButton, RiskBadge, RouterLink],
  templateUrl: './link-list.html',
  styleUrl: './link-list.scss',
})
export class LinkList {
  protected readonly t = injectTexts();

  readonly links = input.required<readonly LinkView[]>();
  /** Which end is the other one. */
  readonly end = input.required<'buyer' | 'supplier'>();
  /** Id of the supplier whose record this is. */
  readonly recordId = input.required<string>();
  readonly editable = input(false);
  readonly remove = output<LinkView>();

  protected otherId(link: LinkView): string | null {
    return this.end() === 'buyer' ? link.buyerSupplierId : link.supplierId;
  }

  protected otherName(link: LinkView): string {
    return (this.end() === 'buyer' ? link.buyerName : link.supplierName) ?? this.t('supplyChain.ownCompany');
  }
}
