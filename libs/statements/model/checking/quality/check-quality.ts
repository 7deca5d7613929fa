import { StatementContent } from '../../statement';
import { findElement, hasNumber, ReadStatement } from '../find-element';
import { SIGNALS } from '../signals';
import { QualityCheck, QualityMetric, QualityStatus, StatementWarning } from '../statement-check';
import { namesCountry } from './country-mention';
import { isMetricId, MetricRule, metricRule, WordMetric } from './metric-rules';
import { METRIC_WORDS } from './metric-words';

type Verdict = Pick<QualityCheck, 'status' | 'evidence'>;
type Read = ReadStatement['sentences'][number];

const ASK: Verdict = { status: 'ask', evidence: null };
const NOT_SHOWN: Verdict = { status: 'not-shown', evidence: null };

function verdict(status: QualityStatus, { section, sentence }: Read): Verdict {
  return { status, evidence: { section, sentence: sentence.text } };
}

function byWords(id: WordMetric, rule: MetricRule & { by: 'words' }, read: ReadStatement): Verdict {
  const { language } = read.content;
  const { topic, proof } = METRIC_WORDS[language][id];
  const proves = (each: Read) =>
    rule.proof === 'none' ||
    (rule.proof === 'number' && hasNumber(each)) ||
    proof?.test(each.sentence.text) ||
    (rule.places === true && namesCountry(each.sentence.text, language));
  const spoken = read.sentences.filter(({ sentence }) => topic.test(sentence.text));
  const first = spoken[0];
  if (!first) return NOT_SHOWN;
  // What is not yet seen is said in words that elsewhere admit a failure: there they are the answer.
  const admits = ({ sentence }: Read) =>
    id !== 'qm-unmapped' && id !== 'qm-incidents' && SIGNALS[language].admission.test(sentence.typed);
  const done = spoken.filter((each) => !admits(each));
  if (done.length === 0) return verdict('admitted', first);
  const proven = rule.apart === true ? read.sentences.some(proves) && done[0] : done.find(proves);
  return proven ? verdict('shown', proven) : verdict('weak', done[0] ?? first);
}

function byFields(elements: (MetricRule & { by: 'fields' })['elements'], read: ReadStatement): Verdict {
  const findings = elements.map((element) => findElement(element, read, null));
  const shown = findings.find((finding) => finding.kind !== 'absent');
  if (!shown) return NOT_SHOWN;
  const all = findings.every(({ kind }) => kind === 'found');
  return { status: all ? 'shown' : 'weak', evidence: shown.evidence };
}

function byWarnings(codes: readonly string[], warnings: readonly StatementWarning[]): Verdict {
  const found = warnings.find(({ code }) => codes.includes(code));
  if (!found) return { status: 'shown', evidence: null };
  return { status: 'weak', evidence: { section: found.section, sentence: found.sentence } };
}

/** Deeds of the year: what was done, with a number, not what is believed or planned. */
function byCount(enough: number, read: ReadStatement): Verdict {
  const signals = SIGNALS[read.content.language];
  const deeds = read.sentences.filter(
    (each) =>
      signals['steps.taken'].test(each.sentence.typed) &&
      !signals.admission.test(each.sentence.typed) &&
      hasNumber(each),
  );
  const first = deeds[0];
  if (!first) return NOT_SHOWN;
  return verdict(deeds.length >= enough ? 'shown' : 'weak', first);
}

/** Whether the policies' text is another one than last year's. */
function byComparison(content: StatementContent, previous: StatementContent | null): Verdict {
  if (!previous) return ASK;
  const policies = ({ sections }: StatementContent) => sections.find(({ kind }) => kind === 'policies')?.text;
  const [now, before] = [policies(content), policies(previous)];
  return { status: now !== undefined && now !== before ? 'shown' : 'not-shown', evidence: null };
}

function judge(id: string, read: ReadStatement, context: QualityContext): Verdict {
  if (!isMetricId(id)) return ASK;
  const rule = metricRule(id);
  switch (rule.by) {
    case 'words':
      // The rule says so of exactly these metrics.
      return byWords(id as WordMetric, rule, read);
    case 'fields':
      if (id === 'qm-entities' && read.content.organisation.entities.length === 0) return ASK;
      return byFields(rule.elements, read);
    case 'guard':
      if (id === 'qm-boilerplate' && !context.previous) return ASK;
      return byWarnings(rule.codes, context.warnings);
    case 'counted':
      return byCount(rule.enough, read);
    case 'compared':
      return byComparison(read.content, context.previous);
    case 'output':
      return { status: 'shown', evidence: null };
    case 'person':
      return ASK;
  }
}

export interface QualityContext {
  readonly warnings: readonly StatementWarning[];
  /** The statement of the year before; null when there is none. */
  readonly previous: StatementContent | null;
}

/**
 * Asks of a statement what its readers will ask, by the metrics of the reference data.
 * It shows the sentence it judged by; the person decides. A metric without a rule here is asked, never guessed.
 */
export function checkQuality(
  metrics: readonly QualityMetric[],
  read: ReadStatement,
  context: QualityContext,
): QualityCheck[] {
  return metrics.map(({ id, ...metric }) => ({ metricId: id, ...metric, ...judge(id, read, context) }));
}
