import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import type {
  CountryFigureView,
  CountryView,
  EditionView,
  ListedGood,
} from '@firebreak/reference-data/model';
import { FIGURES } from '@firebreak/reference-data/model';
import {
  Formats,
  PageHeader,
  PageTitle,
  ProblemMessage,
  Skeleton,
  SourceMark,
  injectTexts,
} from '@firebreak/platform/web';
import { injectFigureWords } from '../words/figure-words';

/** What is known of one country: its figures, where each is from, and the goods it is listed for. */
@Component({
  selector: 'fb-country-page',
  imports: [PageHeader, ProblemMessage, Skeleton, SourceMark],
  templateUrl: './country-page.html',
  styleUrl: './country-page.scss',
})
export class CountryPage {
  protected readonly t = injectTexts();
  protected readonly words = injectFigureWords();
  private readonly formats = inject(Formats);

  /** ISO code, from the address. */
  readonly iso2 = input.required<string>();

  protected readonly country = httpResource<CountryView>(() => `/api/reference/countries/${this.iso2()}`);
  private readonly editions = httpResource<readonly EditionView[]>(() => '/api/reference/editions');

  protected readonly name = computed(() => this.formats.country(this.iso2().toUpperCase()));
  /** In the order of the scoring method. */
  protected readonly figures = computed(() => {
    const order = Object.keys(FIGURES);
    const figures = this.country.hasValue() ? this.country.value().figures : [];
    return [...figures].sort((a, b) => order.indexOf(a.figure) - order.indexOf(b.figure));
  });
  protected readonly goods = computed(() =>
    this.country.hasValue() ? this.country.value().listedGoods : [],
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.name()));
  }

  protected edition({ editionId }: CountryFigureView): EditionView | undefined {
    return this.editions.hasValue() ? this.editions.value().find(({ id }) => id === editionId) : undefined;
  }

  /** The list that the goods are from. */
  protected goodsEdition(): EditionView | undefined {
    const known = this.editions.hasValue() ? this.editions.value() : [];
    return known.find(({ dataset, current }) => dataset === 'listed-goods' && current);
  }

  protected reasons(good: ListedGood): string {
    const found = [
      good.forcedLabour && 'forced',
      good.forcedChildLabour && 'forcedChild',
      good.childLabour && 'child',
      good.input && 'input',
    ].filter((reason) => typeof reason === 'string');
    return this.formats.list(
      found.map((reason) => this.t(`referenceData.listing.${reason}`, { input: good.input?.good })),
    );
  }
}
