import { dateInWords } from '../figure-words';
import { SectionKind } from '../section-kind';
import { Sentence, sentencesOf } from '../sentences';
import { StatementContent } from '../statement';
import { CheckElement } from './elements';
import { tellsNumber } from './numbers-told';
import { rolesOf } from './roles';
import { SIGNAL_FIGURES, SIGNALS, TextElement } from './signals';
import { Evidence } from './statement-check';
import { wordsIn } from './words-in';

/** `admitted`: the text says openly that it is not done. */
export type Finding =
  { readonly kind: 'found' | 'admitted'; readonly evidence: Evidence } | { readonly kind: 'absent' };

const ABSENT: Finding = { kind: 'absent' };

/** A statement's sentences by section, cut once for all criteria. */
export interface ReadStatement {
  readonly content: StatementContent;
  readonly sentences: readonly { readonly section: SectionKind; readonly sentence: Sentence }[];
  /** The sentences of each section in one text, with a space between two. */
  readonly joined: readonly { readonly section: SectionKind; readonly text: string }[];
}

export function readStatement(content: StatementContent): ReadStatement {
  const { figures, language } = content;
  const sections = content.sections.map(({ kind: section, text }) => {
    const sentences = sentencesOf(text, figures, language);
    return { section, sentences, text: sentences.map((sentence) => sentence.text).join(' ') };
  });
  const sentences = sections.flatMap((each) =>
    each.sentences.map((sentence) => ({ section: each.section, sentence })),
  );
  return { content, sentences, joined: sections.map(({ section, text }) => ({ section, text })) };
}

/** A quoted figure or a typed number. */
export function hasNumber({ sentence }: ReadStatement['sentences'][number]): boolean {
  return sentence.figures.length > 0 || tellsNumber(sentence.typed);
}

/** Longest average sentence that still counts as plain, in words. */
const PLAIN_WORDS_PER_SENTENCE = 25;

function field(value: string | null): Finding {
  return value?.trim() ? { kind: 'found', evidence: { section: null, sentence: value.trim() } } : ABSENT;
}

function fits(value: string, pattern: RegExp): Finding {
  return pattern.test(value) ? field(value) : ABSENT;
}

/** Words that may hold a full stop, such as a company's name: then they begin in one sentence and end in another. */
function mention({ sentences, joined }: ReadStatement, words: string): Finding {
  const text = words === '' ? undefined : joined.find((each) => each.text.includes(words));
  if (!text) return ABSENT;
  const at = text.text.indexOf(words);
  const own = sentences.filter(({ section }) => section === text.section);
  let end = 0;
  const hit = own.find(({ sentence }) => (end += sentence.text.length + 1) > at);
  return hit ? { kind: 'found', evidence: { section: hit.section, sentence: hit.sentence.text } } : ABSENT;
}

function everyEntity(read: ReadStatement): Finding {
  const mentions = read.content.organisation.entities.map(({ name }) => mention(read, name));
  return mentions.find(({ kind }) => kind === 'absent') ?? mentions[0] ?? ABSENT;
}

function plainSentences({ content, sentences }: ReadStatement): Finding {
  const words = sentences.map(({ sentence }) => wordsIn(sentence.text, content.language));
  const total = words.reduce((sum, count) => sum + count, 0);
  const longest = sentences[words.indexOf(words.reduce((most, count) => Math.max(most, count), 0))];
  if (!longest) return ABSENT;
  const evidence = { section: longest.section, sentence: longest.sentence.text };
  return { kind: total / sentences.length <= PLAIN_WORDS_PER_SENTENCE ? 'found' : 'admitted', evidence };
}

/**
 * By a quoted figure or in words; a figure is the better evidence. A sentence that says something is not
 * done counts as an admission, except where the gap itself is what is asked for.
 */
function inText(element: TextElement, read: ReadStatement, section: SectionKind | null): Finding {
  const signals = SIGNALS[read.content.language];
  const figures = SIGNAL_FIGURES[element] ?? [];
  const here = read.sentences.filter(({ section: own }) => section === null || own === section);
  const quoting = here.filter(({ sentence }) => figures.some((id) => sentence.figures.includes(id)));
  const hits = [...quoting, ...here.filter(({ sentence }) => signals[element].test(sentence.typed))];
  const admits = ({ sentence }: (typeof hits)[number]) => signals.admission.test(sentence.typed);
  const done = hits.find((hit) => element === 'structure.unseen' || !admits(hit));
  const hit = done ?? hits[0];
  if (!hit) return ABSENT;
  return {
    kind: done ? 'found' : 'admitted',
    evidence: { section: hit.section, sentence: hit.sentence.text },
  };
}

export function findElement(
  element: CheckElement,
  read: ReadStatement,
  section: SectionKind | null,
): Finding {
  const { approval, publication, period, language, organisation } = read.content;
  const roles = rolesOf(organisation.legalForm);
  switch (element) {
    case 'approval.body':
      return field(approval.approvedBy);
    case 'approval.body-fits':
      return fits(approval.approvedBy, roles.body);
    case 'approval.date':
      return field(dateInWords(approval.approvedOn, language));
    case 'signature.name':
      return field(approval.signatoryName);
    case 'signature.position':
      return field(approval.signatoryPosition);
    case 'signature.position-fits':
      return fits(approval.signatoryPosition, roles.signatory);
    case 'signature.date':
      return field(dateInWords(approval.signedOn, language));
    case 'publication.statement-url':
      return field(publication.statementUrl);
    case 'publication.homepage-url':
      return field(publication.homepageUrl);
    case 'publication.contact':
      return field(publication.contact);
    case 'steps.period':
    case 'period.dates':
      return mention(read, dateInWords(period.to, language));
    case 'identity.entities':
      return everyEntity(read);
    case 'plain.sentences':
      return plainSentences(read);
    default:
      return inText(element, read, section);
  }
}
