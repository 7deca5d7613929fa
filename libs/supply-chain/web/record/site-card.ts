import { Clipboard } from '@angular/cdk/clipboard';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbCountryPipe,
  FbDatePipe,
  Formats,
  Icon,
  injectTexts,
  RiskBadge,
  Session,
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
    FbCountryPipe,
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
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly clipboard = inject(Clipboard);
  private readonly toasts = inject(Toasts);

  readonly site = input.required<SiteView>();
  readonly editable = input(false);
  readonly remove = output();

  /** Address and city, as far as known, with a comma before the country. */
  protected readonly address = computed(() => {
    const { address, city } = this.site();
    const parts = city && address?.toLowerCase().includes(city.toLowerCase()) ? [address] : [address, city];
    return parts
      .filter(Boolean)
      .map((part) => `${part},`)
      .join(' ');
  });
  protected readonly division = computed(() => isicDivision(this.site().isic ?? ''));
  protected readonly sector = computed(() =>
    this.site().isic ? this.t(`supplyChain.isic.${this.division()}`) : null,
  );
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
