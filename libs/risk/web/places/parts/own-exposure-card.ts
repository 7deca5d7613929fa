import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbMoneyPipe, FbNumberPipe, RiskBadge, injectTexts } from '@firebreak/platform/web';
import { bandOf, shownScore, type OwnExposure } from '@firebreak/risk/model';

/** What the company itself has at a place, of a sector or of a good, with the way to the list behind it. */
@Component({
  selector: 'fb-own-exposure-card',
  imports: [FbMoneyPipe, FbNumberPipe, RiskBadge, RouterLink],
  templateUrl: './own-exposure-card.html',
  styleUrl: './own-exposure-card.scss',
})
export class OwnExposureCard {
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;

  readonly exposure = input.required<OwnExposure>();
  /** The supplier list's filter that shows the same suppliers. */
  readonly filter = input.required<Readonly<Record<string, string>>>();

  protected readonly query = computed(() => ({ ...this.filter(), sort: '-score' }));
  protected readonly mean = computed(() => {
    const { mean } = this.exposure();
    return mean === null ? null : { score: shownScore(mean), band: bandOf(mean) };
  });

  /** In the supplier list 0 stands for no known tier. */
  protected ofTier(tier: number | null): Record<string, string> {
    return { ...this.query(), tier: String(tier ?? 0) };
  }
}
