import { Component, computed, inject, signal } from '@angular/core';
import {
  Chart,
  FbCountryPipe,
  FbDatePipe,
  FbNumberPipe,
  Formats,
  StatusChip,
  injectTexts,
} from '@firebreak/platform/web';
import {
  QUALITY_MEASURES,
  SPLIT_MEASURES,
  type QualityMeasure,
  type SplitMeasure,
  type Spread,
} from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';
import { calibrationSpec, rocSpec, tornadoRows, tornadoSpec, unseenSpec } from './quality-charts';
import { QUALITY } from './quality-report';
import { QualityTried } from './quality-tried';

/** `/risk/method/quality`: what the back-test found, and what it cannot see. */
@Component({
  selector: 'fb-quality-page',
  imports: [Chart, FbCountryPipe, FbDatePipe, FbNumberPipe, QualityTried, StatusChip],
  templateUrl: './quality-page.html',
  styleUrls: ['../explained/method-page.scss', './quality-page.scss'],
})
export class QualityPage {
  private readonly formats = inject(Formats);
  protected readonly words = inject(StepWords);
  protected readonly t = injectTexts();

  protected readonly report = QUALITY;
  protected readonly splitMeasures = SPLIT_MEASURES;
  /** Which figure the tornado shows. */
  protected readonly measure = signal<SplitMeasure>('aucHotspots');

  protected readonly rows = QUALITY_MEASURES.map((measure) => {
    const { before, now, nowShipped } = QUALITY.figures;
    const aim = QUALITY.aims[measure];
    const value = now[measure];
    return {
      measure,
      before: before[measure],
      now: value,
      shipped: nowShipped[measure],
      aim,
      reached: value !== null && aim !== null && value >= aim,
      unseen: unseenOf(measure),
    };
  });
  protected readonly missing = this.rows.filter(({ reached }) => !reached);
  protected readonly best = Math.round(100 * (QUALITY.figures.now.aucHotspots ?? 0));

  protected readonly unseenChart = computed(() =>
    unseenSpec(QUALITY, {
      measure: (measure) => this.t(`riskMethod.measureShort.${measure}`),
      headings: {
        name: this.t('riskMethod.column.measure'),
        first: QUALITY.before,
        second: QUALITY.method,
      },
    }),
  );
  protected readonly rocChart = computed(() =>
    rocSpec(QUALITY, { x: this.t('riskMethod.quality.false'), y: this.t('riskMethod.quality.true') }),
  );
  private readonly moved = computed(() => tornadoRows(QUALITY, this.measure()));
  protected readonly tornadoChart = computed(() =>
    tornadoSpec(this.moved(), {
      weight: (weight) => this.weightName(weight),
      headings: {
        name: this.t('riskMethod.column.weight'),
        first: this.t('riskMethod.quality.less'),
        second: this.t('riskMethod.quality.more'),
      },
    }),
  );
  protected readonly tornadoHeading = computed(() => {
    const [first] = this.moved();
    if (!first) return this.t('riskMethod.quality.tornadoNone');
    const most = Math.max(Math.abs(first.down), Math.abs(first.up)) / 1000;
    return this.t('riskMethod.quality.tornado', {
      weight: this.weightName(first.weight),
      most: this.formats.number(most, 3),
    });
  });
  protected readonly calibrationChart = computed(() =>
    calibrationSpec(QUALITY, {
      band: (band) => this.t(`riskMethod.band.${band}`),
      headings: {
        name: this.t('riskMethod.column.band'),
        value: this.t('riskMethod.quality.listedShare'),
      },
    }),
  );

  /** `0.919 ± 0.012`. */
  protected spread({ mean, deviation }: Spread): string {
    return `${this.formats.number(mean, 3, 3)} ± ${this.formats.number(deviation, 3, 3)}`;
  }

  private weightName(weight: string): string {
    const [group, name] = weight.split('/');
    return group === 'country' ? this.t(`risk.index.${name}`) : this.t(`riskMethod.weight.${group}-${name}`);
  }
}

/** A measure's figure on the unseen halves; null for those that the halves do not measure. */
function unseenOf(measure: QualityMeasure): Spread | null {
  const { now, correlations } = QUALITY.splits;
  if (measure === 'spearmanVulnerability') return correlations?.now.vulnerability ?? null;
  if (measure === 'spearmanPrevalence') return correlations?.now.prevalence ?? null;
  return measure === 'aucEntities' ? null : now[measure];
}
