import { Component, computed, inject, input, signal } from '@angular/core';
import { Texts } from '@firebreak/platform/web';
import {
  compareFigures,
  figuresIn,
  FIGURE_ORDER,
  periodLabel,
  type ComparedFigure,
  type EarlierStatement,
  type StatementView,
} from '@firebreak/statements/model';

/** Figures of last year's statement beside this year's: those that either of them quotes, or all. */
@Component({
  selector: 'fb-compared-figures',
  templateUrl: './compared-figures.html',
  styleUrl: './compared-figures.scss',
})
export class ComparedFigures {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly periodLabel = periodLabel;

  readonly earlier = input.required<EarlierStatement>();
  readonly statement = input.required<StatementView>();

  protected readonly all = signal(false);
  protected readonly rows = computed(() => {
    const [earlier, now] = [this.earlier(), this.statement()];
    const quoted = [...earlier.sections, ...now.sections].flatMap(({ text }) => figuresIn(text));
    const ids = new Set(this.all() ? FIGURE_ORDER : quoted);
    return compareFigures(earlier, now, ids, this.texts.language());
  });

  /** With its sign; shares change by points of a hundred. */
  protected changeOf({ change, unit }: ComparedFigure): string {
    if (change === null) return '';
    const shown = unit === 'percent' ? change * 100 : change;
    const digits = { signDisplay: 'exceptZero', maximumFractionDigits: unit === 'count' ? 0 : 1 } as const;
    const number = new Intl.NumberFormat(this.texts.locale(), digits).format(shown);
    return unit === 'percent' ? this.t('lastYear.figures.points', { number }) : number;
  }

  protected breaksOf({ breaks }: ComparedFigure): string {
    return breaks.map((each) => this.t(`lastYear.figures.break.${each}`)).join(', ');
  }
}
