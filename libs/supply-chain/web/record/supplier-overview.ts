import { HttpClient } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Confirm,
  EmptyState,
  FbDatePipe,
  FbMoneyPipe,
  FbNumberPipe,
  Icon,
  injectTexts,
  Session,
  Toasts,
} from '@firebreak/platform/web';
import { isicDivision, type LinkView, type SiteView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { ContactList } from './contact-list';
import { IdentifierList } from './identifier-list';
import { LinkList } from './link-list';
import { NameList } from './name-list';
import { SiteCard } from './site-card';
import { SpendByYear } from './spend-by-year';
import { SupplierData } from './supplier-data';

/** What is known about a supplier: facts, sites with goods and workforce, and its links up and down. */
@Component({
  selector: 'fb-supplier-overview',
  imports: [
    ContactList,
    EmptyState,
    FbDatePipe,
    FbMoneyPipe,
    FbNumberPipe,
    Icon,
    IdentifierList,
    LinkList,
    MatButton,
    NameList,
    RouterLink,
    SiteCard,
    SpendByYear,
  ],
  templateUrl: './supplier-overview.html',
  styleUrl: './supplier-overview.scss',
})
export class SupplierOverview {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly data = inject(SupplierData);

  protected readonly supplier = this.data.supplier;
  protected readonly sector = computed(() => {
    const code = this.supplier()?.isic;
    if (!code) return null;
    const division = isicDivision(code);
    return { division, name: `${this.t(`supplyChain.isic.${division}`)} (ISIC ${code})` };
  });
  protected readonly workers = computed(() => {
    const known = (this.supplier()?.sites ?? []).flatMap(({ headcount }) => headcount ?? []);
    return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null;
  });
  /** What a person can do next to know more: each fills a gap of the score's confidence. */
  protected readonly gaps = computed(() => {
    const supplier = this.supplier();
    if (!supplier || !this.session.can('supplier:write')) return [];
    const { sites, isic, contactEmail, id } = supplier;
    const [first] = sites;
    const edit = ['/suppliers', id, 'edit'];
    const site = first ? ['/suppliers', id, 'sites', first.id] : ['/suppliers', id, 'sites', 'new'];
    return [
      ...(isic ? [] : [{ key: 'sector', link: edit }]),
      ...(first ? [] : [{ key: 'site', link: site }]),
      ...(first && sites.some(({ locationPrecision }) => locationPrecision === 'country')
        ? [{ key: 'place', link: site }]
        : []),
      ...(first && sites.every(({ goods }) => goods.length === 0) ? [{ key: 'goods', link: site }] : []),
      ...(first && sites.every(({ migrantShare }) => migrantShare === null)
        ? [{ key: 'workforce', link: site }]
        : []),
      ...(contactEmail ? [] : [{ key: 'contact', link: edit }]),
    ];
  });

  protected async removeSite({ id, name }: SiteView): Promise<void> {
    const supplierId = this.data.id();
    await this.removeAfterAsking('site', name, `/api/suppliers/${supplierId}/sites/${id}`);
  }

  protected async removeLink(link: LinkView): Promise<void> {
    const names = { buyer: link.buyerName ?? this.t('supplyChain.ownCompany'), supplier: link.supplierName };
    await this.removeAfterAsking(
      'link',
      this.t('supplyChain.link.between', names),
      `/api/supply-links/${link.id}`,
    );
  }

  private async removeAfterAsking(what: 'site' | 'link', name: string, url: string): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t(`supplyChain.${what}.removeHeading`, { name }),
      text: this.t(`supplyChain.${what}.removeText`),
      action: this.t(`supplyChain.${what}.remove`),
      danger: true,
    });
    if (!sure) return;
    try {
      await firstValueFrom(this.http.delete(url));
      this.data.resource.reload();
      void this.toasts.say(this.t(`supplyChain.${what}.removed`, { name }));
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
