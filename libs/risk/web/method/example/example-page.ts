import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import {
  FbCountryPipe,
  FbNumberPipe,
  FbPercentPipe,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  SourceMark,
  injectTexts,
} from '@firebreak/platform/web';
import {
  DEFAULT_WEIGHTS,
  EXAMPLE_SITE,
  INDEX_DATASETS,
  shownScore,
  workExample,
  type CountryIndex,
  type CountryLine,
  type PlaceLine,
  type RiskSource,
  type SectorLine,
  type WorkedExampleView,
} from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';
import { Arithmetic } from '../words/arithmetic';
import { Formula } from '../words/formula';
import { ExampleSite } from './example-site';

/** `/risk/method/example`: three countries and two sectors worked out with the current figures, then one site. */
@Component({
  selector: 'fb-example-page',
  imports: [
    ExampleSite,
    Formula,
    FbCountryPipe,
    FbNumberPipe,
    FbPercentPipe,
    ProblemMessage,
    RiskBadge,
    Skeleton,
    SourceMark,
  ],
  templateUrl: './example-page.html',
  styleUrls: ['../explained/method-page.scss', './example-page.scss'],
})
export class ExamplePage {
  protected readonly words = inject(StepWords);
  protected readonly arithmetic = inject(Arithmetic);
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;
  protected readonly site = EXAMPLE_SITE;

  protected readonly figures = httpResource<WorkedExampleView>(() => '/api/risk/method/example');
  protected readonly worked = computed(() =>
    this.figures.hasValue() ? workExample(this.figures.value()) : null,
  );

  protected readonly sources = computed(() => (this.figures.hasValue() ? this.figures.value().sources : []));

  /** The edition that an index was read from. */
  protected sourceOf(index: CountryIndex): RiskSource | undefined {
    const dataset = INDEX_DATASETS[index];
    return this.sources().find(({ source }) => source === dataset);
  }

  /** The weights and the sum of a country's mean: `58.86 / 0.88 = 66.88`. */
  protected countrySum({ risk, weights }: CountryLine): string {
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    return `${this.n(total * risk.value)} / ${this.n(total)} = ${this.n(risk.value)}`;
  }

  protected sectorSum({ parts, sector }: SectorLine): string {
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const products = parts.map(
      ({ value, weight }) => `${this.n(weight)} · ${this.arithmetic.number(value, 3)}`,
    );
    const sum = parts.reduce((total, { value, weight }) => total + value * weight, 0);
    return `100 · (${products.join(' + ')}) / ${this.n(weights)} = ${this.n((100 * sum) / weights)} ≈ ${sector.score}`;
  }

  protected baseSum({ C, S, B }: PlaceLine): string {
    const { country, sector } = this.baseWeights;
    return `${this.n(country)} · ${this.n(C)} + ${this.n(sector)} · ${this.n(S)} = ${this.n(B)}`;
  }

  protected hotSpotSum({ B, presence, H }: PlaceLine): string {
    return `${this.n(B)} · (1 − ${this.n(this.absence)} · (1 − ${this.arithmetic.number(presence, 3)})) = ${this.n(H)}`;
  }

  private readonly baseWeights = DEFAULT_WEIGHTS.base;
  private readonly absence = DEFAULT_WEIGHTS.hotSpot.absence;

  private n(value: number): string {
    return this.arithmetic.number(value, 2);
  }
}
