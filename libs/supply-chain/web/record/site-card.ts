import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Formats, Icon, injectTexts, RiskBadge, StatusChip } from '@firebreak/platform/web';
import { isicDivision, type SiteView } from '@firebreak/supply-chain/model';

/** One site: where it is, what it makes, who works there, its score. */
@Component({
  selector: 'fb-site-card',
  imports: [Icon, MatButton, RiskBadge, RouterLink, StatusChip],
  templateUrl: './site-card.html',
  styleUrl: './site-card.scss',
  host: { class: 'fb-card' },
})
export class SiteCard {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

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
  /** Known facts about who works here, in words. */
  protected readonly workforce = computed(() => {
    const { womenShare, migrantShare, agencyShare, labourProvider, employerHousing, pieceRate } = this.site();
    const share = (key: string, ratio: number | null) =>
      ratio === null ? [] : [this.t(`supplyChain.site.${key}`, { share: this.formats.percent(ratio) })];
    const fact = (key: string, known: boolean | null) => (known ? [this.t(`supplyChain.site.${key}`)] : []);
    return [
      ...share('women', womenShare),
      ...share('migrants', migrantShare),
      ...share('agency', agencyShare),
      ...fact('labourProvider', labourProvider),
      ...fact('employerHousing', employerHousing),
      ...fact('pieceRate', pieceRate),
    ];
  });
}
