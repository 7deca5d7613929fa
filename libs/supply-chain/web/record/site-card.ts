import { Clipboard } from '@angular/cdk/clipboard';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbDatePipe,
  Formats,
  Icon,
  injectTexts,
  RiskBadge,
  StatusChip,
  Toasts,
} from '@firebreak/platform/web';
import { isicDivision, type GoodRole, type SiteView } from '@firebreak/supply-chain/model';
import { IdentifierList } from './identifier-list';
import { NameList } from './name-list';

/** One site: where it is and how it is quoted, what it makes of what, how much, who works there, its score. */
@Component({
  selector: 'fb-site-card',
  imports: [
    FbDatePipe,
    Icon,
    IdentifierList,
    MatButton,
    MatIconButton,
    NameList,
    RiskBadge,
    RouterLink,
    StatusChip,
  ],
  templateUrl: './site-card.html',
  styleUrl: './site-card.scss',
  host: { class: 'fb-card' },
})
export class SiteCard {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  private readonly clipboard = inject(Clipboard);
  private readonly toasts = inject(Toasts);

  readonly site = input.required<SiteView>();
  readonly editable = input(false);
  readonly remove = output();

  protected readonly place = computed(() => {
    const { address, city, country } = this.site();
    const parts = city && address?.toLowerCase().includes(city.toLowerCase()) ? [address] : [address, city];
    return [...parts, this.formats.country(country)].filter(Boolean).join(', ');
  });
  protected readonly sector = computed(() => {
    const { isic } = this.site();
    return isic ? this.t(`supplyChain.isic.${isicDivision(isic)}`) : null;
  });
  protected readonly processes = computed(() =>
    this.site()
      .processes.map((key) => this.t(`register.process.${key}`))
      .join(', '),
  );
  protected readonly capacity = computed(() => {
    const { capacityPerMonth, capacityUnit } = this.site();
    if (capacityPerMonth === null || !capacityUnit) return null;
    const amount = this.formats.number(capacityPerMonth, 2);
    return this.t('register.site.perMonth', { amount, unit: this.t(`register.unit.${capacityUnit}`) });
  });
  /** Goods that leave and goods that come in, in this order; a kind without goods is shown for what is made only. */
  protected readonly goods = computed(() =>
    (['makes', 'uses'] as const)
      .map((role: GoodRole) => ({ role, goods: this.site().goods.filter((good) => good.role === role) }))
      .filter(({ role, goods }) => role === 'makes' || goods.length > 0),
  );
  /** Known facts about who works here, in words. */
  protected readonly workforce = computed(() => {
    const site = this.site();
    const { womenShare, migrantShare, agencyShare, labourProvider, employerHousing, pieceRate } = site;
    const share = (key: string, ratio: number | null) =>
      ratio === null ? [] : [this.t(`supplyChain.site.${key}`, { share: this.formats.percent(ratio) })];
    const fact = (key: string, known: boolean | null) => (known ? [this.t(`supplyChain.site.${key}`)] : []);
    return [
      ...share('women', womenShare),
      ...share('migrants', migrantShare),
      ...share('agency', agencyShare),
      ...fact('labourProvider', labourProvider),
      ...fact('employerHousing', employerHousing),
      ...(site.housedWorkers === null ? [] : [this.t('register.site.housed', { count: site.housedWorkers })]),
      ...fact('pieceRate', pieceRate),
    ];
  });

  protected copyId(): void {
    const id = this.site().publicId;
    if (this.clipboard.copy(id)) void this.toasts.say(this.t('register.site.copied', { id }));
  }
}
