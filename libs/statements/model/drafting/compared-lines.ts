import { FigureId, findFigure } from '../figure';
import { dateInWords, figureInWords, labelOf } from '../figure-words';
import { StatementLanguage } from '../language';
import { fill } from '../texts/texts';
import { kpiValueInWords, periodLabel } from '../years/kpi-words';
import { unitOf } from '../years/kpi-series';
import { breaksBetween } from '../years/year-figures';
import { DraftFacts, EarlierYear } from './draft-facts';

/** Figures that the section on effectiveness sets beside those of the year before. */
const FOLLOWED = [
  'supply-chain.suppliers',
  'supply-chain.known-beyond-tier-1',
  'risk.mean',
  'questionnaires.response-rate',
  'questionnaires.mean-control-score',
  'audits.audited-suppliers',
  'audits.verified-ratio',
  'audits.overdue',
] as const satisfies readonly FigureId[];

interface ComparedTexts {
  readonly up: string;
  readonly down: string;
  readonly same: string;
  readonly broken: string;
  readonly target: string;
}

const TEXTS: Readonly<Record<StatementLanguage, ComparedTexts>> = {
  en: {
    up: '{label}: {now}, up from {before} in {year}.',
    down: '{label}: {now}, down from {before} in {year}.',
    same: '{label}: {now}, the same as in {year}.',
    broken: '{label}: {now}. We do not compare it with {year}, because it was measured in another way.',
    target: '{label}: our target is {value} by {date}.',
  },
  es: {
    up: '{label}: {now}, frente a {before} en {year}, un aumento.',
    down: '{label}: {now}, frente a {before} en {year}, un descenso.',
    same: '{label}: {now}, igual que en {year}.',
    broken: '{label}: {now}. No lo comparamos con {year}, porque se midió de otro modo.',
    target: '{label}: nuestro objetivo es {value} para el {date}.',
  },
  ar: {
    up: '{label}: {now}، ارتفاعا من {before} في {year}.',
    down: '{label}: {now}، انخفاضا من {before} في {year}.',
    same: '{label}: {now}، كما في {year}.',
    broken: '{label}: {now}. لا نقارنه بسنة {year} لأنه قيس بطريقة أخرى.',
    target: '{label}: هدفنا {value} بحلول {date}.',
  },
  fr: {
    up: '{label} : {now}, en hausse par rapport à {before} en {year}.',
    down: '{label} : {now}, en baisse par rapport à {before} en {year}.',
    same: '{label} : {now}, comme en {year}.',
    broken: '{label} : {now}. Nous ne le comparons pas à {year}, car la mesure était différente.',
    target: '{label} : notre cible est {value} d’ici le {date}.',
  },
  de: {
    up: '{label}: {now}, gegenüber {before} im Zeitraum {year} gestiegen.',
    down: '{label}: {now}, gegenüber {before} im Zeitraum {year} gesunken.',
    same: '{label}: {now}, unverändert gegenüber {year}.',
    broken: '{label}: {now}. Wir vergleichen ihn nicht mit {year}, weil anders gemessen wurde.',
    target: '{label}: Unser Ziel ist {value} bis zum {date}.',
  },
  nb: {
    up: '{label}: {now}, opp fra {before} i {year}.',
    down: '{label}: {now}, ned fra {before} i {year}.',
    same: '{label}: {now}, det samme som i {year}.',
    broken: '{label}: {now}. Vi sammenligner det ikke med {year}, fordi det ble målt på en annen måte.',
    target: '{label}: Målet vårt er {value} innen {date}.',
  },
  zh: {
    up: '{label}：{now}，高于{year}年的{before}。',
    down: '{label}：{now}，低于{year}年的{before}。',
    same: '{label}：{now}，与{year}年相同。',
    broken: '{label}：{now}。由于衡量方式不同，我们不将其与{year}年相比较。',
    target: '{label}：我们的目标是在{date}之前达到{value}。',
  },
};

function comparedLine(id: FigureId, facts: DraftFacts, { period, figures }: EarlierYear): string[] {
  const [before, now] = [findFigure(figures, id), findFigure(facts.figures, id)];
  if (typeof before?.value !== 'number' || typeof now?.value !== 'number') return [];
  const about = (figure: typeof now, of: typeof period) => ({
    period: of,
    note: figure.note ?? null,
    edition: 1,
    figureEdition: figure.edition ?? 1,
    typed: false,
  });
  const breaks = breaksBetween(about(before, period), about(now, facts.period));
  const texts = TEXTS[facts.language];
  // As the reader sees them: what rounds to the same number is the same.
  const words = figureInWords(before, facts.language);
  const isSame = words === figureInWords(now, facts.language);
  const direction = isSame ? texts.same : now.value > before.value ? texts.up : texts.down;
  return [
    fill(breaks.length > 0 ? texts.broken : direction, {
      label: labelOf(id, facts.language),
      now: `{{${id}}}`,
      before: words,
      year: periodLabel(period),
    }),
  ];
}

/**
 * What the section on effectiveness says of the year before and of targets; empty without either. What was measured
 * by another method or definition is said not to be compared.
 */
export function comparedLines(facts: DraftFacts): string[] {
  const { earlier, language } = facts;
  if (!earlier) return [];
  const targets = earlier.targets
    .filter(({ figure, by }) => by > facts.period.to && findFigure(facts.figures, figure) !== undefined)
    .map(({ figure, value, by }) =>
      fill(TEXTS[language].target, {
        label: labelOf(figure, language),
        value: kpiValueInWords(value, unitOf({ kind: 'figure', figure }), language),
        date: dateInWords(by, language),
      }),
    );
  return [...FOLLOWED.flatMap((id) => comparedLine(id, facts, earlier)), ...targets];
}
