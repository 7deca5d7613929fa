import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Chart,
  FbNumberPipe,
  FbPercentPipe,
  Formats,
  RiskBadge,
  Texts,
  barChart,
  lineChart,
} from '@firebreak/platform/web';
import {
  bandOf,
  shownScore,
  type CountryProfilePart,
  type CountryProfileView,
  type FigurePoint,
} from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';
import { OwnExposureCard } from '../parts/own-exposure-card';
import { ProfileFrame } from '../parts/profile-frame';
import { SourceList } from '../parts/source-list';
import { GoodLines } from '../goods/good-lines';

const MOST_SECTORS = 12;

/** `/risk/countries/:iso2`: what makes the country's score, its listed goods, its sectors, and what we have there. */
@Component({
  selector: 'fb-country-profile',
  imports: [
    Chart,
    FbNumberPipe,
    FbPercentPipe,
    GoodLines,
    OwnExposureCard,
    ProfileFrame,
    RiskBadge,
    RouterLink,
    SourceList,
  ],
  templateUrl: './country-profile.html',
  styleUrl: '../parts/_profile.scss',
})
export class CountryProfile {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly t = this.texts.t;
  protected readonly words = inject(StepWords);
  protected readonly shown = shownScore;
  protected readonly band = bandOf;

  /** ISO code, from the address. */
  readonly iso2 = input.required<string>();

  protected readonly page = httpResource<CountryProfileView>(() => `/api/risk/countries/${this.iso2()}`);
  protected readonly name = computed(() => this.formats.country(this.iso2().toUpperCase()));
  private readonly view = computed(() => (this.page.hasValue() ? this.page.value() : null));
  protected readonly sectors = computed(() => (this.view()?.sectors ?? []).slice(0, MOST_SECTORS));

  protected readonly partsChart = computed(() => {
    const items = (this.view()?.parts ?? [])
      .map(({ index, scaled, share }) => ({ label: this.t(`risk.index.${index}`), value: scaled * share }))
      .sort((a, b) => b.value - a.value);
    const headings = { name: this.t('riskPlaces.country.index'), value: this.t('riskPlaces.country.points') };
    return barChart(items, headings, 1);
  });
  protected readonly partsHeading = computed(() => {
    const worst = [...(this.view()?.parts ?? [])].sort((a, b) => b.scaled * b.share - a.scaled * a.share)[0];
    return worst ? this.t('riskPlaces.country.most', { index: this.t(`risk.index.${worst.index}`) }) : '';
  });
  /** The indices of which several years are known. */
  protected readonly trends = computed(() =>
    (this.view()?.parts ?? [])
      .filter(({ history }) => history.length > 1)
      .map((part) => ({
        index: part.index,
        heading: this.trendHeading(part),
        chart: lineChart(
          yearByYear(part.history),
          { when: this.t('riskPlaces.country.year'), value: this.t('riskPlaces.country.onScale') },
          100,
        ),
      })),
  );

  protected readonly without = computed(() => this.indices(this.view()?.without));
  protected readonly notLoaded = computed(() => this.indices(this.view()?.notLoaded));

  protected area(area: string): string {
    return this.texts.find(`risk.area.${area}`) ?? area;
  }

  protected valueText({ index, value }: Pick<CountryProfilePart, 'index' | 'value'>): string {
    if (index === 'tip') return this.t(`riskPlaces.tier.${value}`);
    if (index === 'ilo') return typeof value === 'number' ? this.formats.percent(value) : value;
    return typeof value === 'number' ? this.formats.number(value, 3) : value;
  }

  protected sourceOf({ source, year }: CountryProfilePart): string {
    const found = this.view()?.sources.find((one) => one.source === source);
    return found ? `${found.publisher}, ${found.edition}` : String(year ?? '');
  }

  private indices(list: readonly string[] = []): string {
    return this.formats.list(list.map((index) => this.t(`risk.index.${index}`)));
  }

  private trendHeading({ index, history }: CountryProfilePart): string {
    // Filtered above: there are two at least.
    const [first, last] = [history[0], history.at(-1)] as [FigurePoint, FigurePoint];
    const way = last.scaled > first.scaled ? 'worse' : last.scaled < first.scaled ? 'better' : 'same';
    return this.t(`riskPlaces.country.trend.${way}`, {
      index: this.t(`risk.index.${index}`),
      year: String(first.year),
    });
  }
}

/** Every year from the first to the last, so that the axis tells time; one that nobody has a figure of is a gap. */
function yearByYear(history: readonly FigurePoint[]): { label: string; value: number | null }[] {
  const known = new Map(history.map(({ year, scaled }) => [year, Math.round(scaled)]));
  const [from, to] = [history[0]?.year ?? 0, history.at(-1)?.year ?? 0];
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    label: String(from + index),
    value: known.get(from + index) ?? null,
  }));
}
