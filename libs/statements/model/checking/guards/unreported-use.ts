import { BreakdownId, FigureId, FigureSet, numberOf } from '../../figure';
import { METRIC_WORDS } from '../quality/metric-words';
import { WordMetric } from '../quality/metric-rules';
import { hasNumber, ReadStatement } from '../find-element';
import { SIGNALS } from '../signals';

type Read = ReadStatement['sentences'][number];

interface Pair {
  /** What is described … */
  readonly described: WordMetric;
  /** … must somewhere be reported in numbers, */
  readonly used: WordMetric;
  /** or by quoting one of these, which the records stand behind. */
  readonly figures: readonly (FigureId | BreakdownId)[];
}

const PAIRS: readonly Pair[] = [
  {
    described: 'qm-grievance-own',
    used: 'qm-grievance-use',
    figures: ['programme.reports', 'programme.reports-closed', 'programme.reports-by-channel'],
  },
  {
    described: 'qm-training',
    used: 'qm-training-reach',
    figures: ['programme.trained', 'programme.training-hours', 'programme.trained-by-audience'],
  },
];

/** The channels' use is on record, but none or so few that a statement gives no number: words then report it. */
function usedQuietly(figures: FigureSet): boolean {
  const reports = numberOf(figures, 'programme.reports');
  return (numberOf(figures, 'programme.channels-reported') ?? 0) > 0 && (reports === null || reports === 0);
}

/**
 * Channels and training that the text describes without a word on their use: three statements in four describe a
 * channel for grievances, three in a hundred say how often it was used.
 * @returns the first describing sentence of each
 */
export function describedWithoutUse(read: ReadStatement): Read[] {
  const words = METRIC_WORDS[read.content.language];
  const { admission } = SIGNALS[read.content.language];
  const quietly = usedQuietly(read.content.figures);
  return PAIRS.flatMap(({ described, used, figures }) => {
    const telling = read.sentences.find(
      ({ sentence }) => words[described].topic.test(sentence.text) && !admission.test(sentence.typed),
    );
    const reported = read.sentences.some(
      (each) =>
        figures.some((id) => each.sentence.figures.includes(id)) ||
        (words[used].topic.test(each.sentence.text) &&
          (hasNumber(each) || (quietly && used === 'qm-grievance-use'))),
    );
    return telling && !reported ? [telling] : [];
  });
}
