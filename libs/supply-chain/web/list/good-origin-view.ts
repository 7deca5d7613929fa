import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FbCountryPipe,
  FbSharePipe,
  Formats,
  injectTexts,
  parseBand,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  Texts,
} from '@firebreak/platform/web';
import type {
  GoodChoice,
  SuppliedGood,
  GoodOrigin,
  OriginPlace,
  OriginStep,
} from '@firebreak/supply-chain/model';
import { OriginDrawing } from './origin-drawing';
import { capitalised } from '../form/sector-text';
import { REST_KINDS } from './origin-flow';

/** Where a good comes from: countries step by step up the chain, with shares, risk, and how much nobody knows. */
@Component({
  selector: 'fb-good-origin-view',
  imports: [
    EmptyState,
    FbCountryPipe,
    FbSharePipe,
    OriginDrawing,
    ProblemMessage,
    RiskBadge,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './good-origin-view.html',
  styleUrl: './good-origin-view.scss',
})
export class GoodOriginView {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  private readonly texts = inject(Texts);
  protected readonly parseBand = parseBand;
  protected readonly restKinds = REST_KINDS;

  /** Search and filters of the list; `good` is what this view is about. */
  readonly params = input.required<Readonly<Record<string, string>>>();

  protected readonly good = computed(() => this.params()['good'] ?? '');
  protected readonly origin = httpResource<GoodOrigin>(() => {
    // The chain above the good is what is shown, whether the list would show it or not.
    const params = { ...this.params() };
    delete params['upstream'];
    return params['good'] ? { url: '/api/supply-chain/origin', params } : undefined;
  });
  protected readonly goods = httpResource<SuppliedGood[]>(() =>
    this.good() ? undefined : '/api/supply-chain/goods',
  );

  /** The name of the code that was asked for. */
  private readonly named = httpResource<readonly GoodChoice[]>(() =>
    /^\d{2,6}$/.test(this.good())
      ? {
          url: '/api/classification/goods',
          params: { q: this.good(), limit: 1, language: this.texts.language() },
        }
      : undefined,
  );
  private readonly goodName = computed(() => {
    const good = this.good();
    if (!/^\d+$/.test(good)) return good;
    const found = this.named.hasValue() ? this.named.value()[0] : undefined;
    return found?.hs === good ? `${capitalised(found.name)} (HS ${good})` : `HS ${good}`;
  });

  /** What the shares are shares of, in words. */
  protected readonly basis = computed(() => {
    const basis = this.origin.hasValue() ? this.origin.value().basis : null;
    if (basis?.of !== 'spend') return this.t('supplyViews.origin.bySuppliers');
    const amount = this.formats.money(basis.amount, basis.currency, true);
    return basis.without > 0
      ? this.t('supplyViews.origin.bySpendWithout', { amount, count: basis.without })
      : this.t('supplyViews.origin.bySpend', { amount });
  });
  /** The finding, as a heading: how much of it is known how far up. */
  protected readonly finding = computed(() => {
    const steps = this.origin.hasValue() ? this.origin.value().steps.slice(1) : [];
    const good = this.goodName();
    if (steps.length === 0) return this.t('supplyViews.origin.onlyMakers', { good });
    const known = steps.map(({ step, unknown }) =>
      this.t('supplyViews.origin.known', { step: step - 1, share: this.formats.share(1 - unknown) }),
    );
    return this.t('supplyViews.origin.finding', { good, known: this.formats.list(known) });
  });

  protected stepName({ step, places }: OriginStep): string {
    const tiers = [...new Set(places.flatMap((place) => place.tiers))].filter((tier) => tier > 0);
    const name = this.t(step === 1 ? 'supplyViews.origin.makers' : 'supplyViews.origin.step', {
      step: step - 1,
    });
    if (tiers.length === 0) return name;
    const [first, last] = [Math.min(...tiers), Math.max(...tiers)];
    const tier = first === last ? String(first) : `${first}–${last}`;
    return `${name} (${this.t('supplyChain.tier', { tier })})`;
  }

  /** The list of the suppliers of a row. */
  protected suppliersOf({ country, tiers }: OriginPlace) {
    return { view: null, cursor: null, upstream: 'true', country, tier: tiers.join(',') };
  }
}
