import { Component, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { FbCountryPipe, Icon, injectTexts, RiskBadge, StatusChip } from '@firebreak/platform/web';
import type { LinkView } from '@firebreak/supply-chain/model';
import { AskReason } from '../register/ask-reason';
import { ChangeRecord } from './change-record';
import { CERTAINTY_TONES, injectLinkFacts } from './link-facts';

/** Links of a supplier to one side: whom it supplies, or who supplies it. */
@Component({
  selector: 'fb-link-list',
  imports: [FbCountryPipe, Icon, MatButton, MatIconButton, RiskBadge, RouterLink, StatusChip],
  providers: [ChangeRecord],
  templateUrl: './link-list.html',
  styleUrl: './link-list.scss',
})
export class LinkList {
  protected readonly t = injectTexts();
  protected readonly facts = injectLinkFacts();
  protected readonly tones = CERTAINTY_TONES;
  private readonly reasons = inject(AskReason);
  protected readonly change = inject(ChangeRecord);

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

  protected async judge(link: LinkView, how: 'verify' | 'dispute'): Promise<void> {
    const reason = await this.reasons.ask({
      heading: this.t(`register.link.${how}Heading`, { name: this.otherName(link) }),
      text: this.t(`register.link.${how}Text`),
      label: this.t(`register.link.${how}Reason`),
      missing: this.t('register.link.reasonMissing'),
      action: this.t(`register.link.${how}`),
    });
    if (reason === null) return;
    const said = this.t(`register.link.${how === 'verify' ? 'verified' : 'disputed'}`);
    await this.change.send((http) => http.post(`/api/supply-links/${link.id}/${how}`, { reason }), said);
  }

  protected async addFile(link: LinkView, event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const [file] = event.target.files ?? [];
    event.target.value = ''; // so that the same file can be chosen again
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    const said = this.t('register.link.fileAdded');
    await this.change.send((http) => http.post(`/api/supply-links/${link.id}/evidence`, body), said);
  }

  protected async removeFile(link: LinkView): Promise<void> {
    const said = this.t('register.link.fileRemoved');
    await this.change.send((http) => http.delete(`/api/supply-links/${link.id}/evidence`), said);
  }
}
