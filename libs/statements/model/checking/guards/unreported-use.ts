import { METRIC_WORDS } from '../quality/metric-words';
import { WordMetric } from '../quality/metric-rules';
import { hasNumber, ReadStatement } from '../find-element';
import { SIGNALS } from '../signals';

type Read = ReadStatement['sentences'][number];

/** What is described by the first must somewhere be reported in numbers by the second. */
const PAIRS: readonly (readonly [described: WordMetric, used: WordMetric])[] = [
  ['qm-grievance-own', 'qm-grievance-use'],
  ['qm-training', 'qm-training-reach'],
];

/**
 * Channels and training that the text describes without a word on their use: three statements in four describe a
 * channel for grievances, three in a hundred say how often it was used.
 * @returns the first describing sentence of each
 */
export function describedWithoutUse(read: ReadStatement): Read[] {
  const words = METRIC_WORDS[read.content.language];
  const { admission } = SIGNALS[read.content.language];
  return PAIRS.flatMap(([described, used]) => {
    const telling = read.sentences.find(
      ({ sentence }) => words[described].topic.test(sentence.text) && !admission.test(sentence.typed),
    );
    const reported = read.sentences.some(
      (each) => words[used].topic.test(each.sentence.text) && hasNumber(each),
    );
    return telling && !reported ? [telling] : [];
  });
}
