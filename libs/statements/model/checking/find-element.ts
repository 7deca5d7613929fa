import { dateInWords } from '../figure-words';
import { SectionKind } from '../section-kind';
import { Sentence, sentencesOf } from '../sentences';
import { StatementContent } from '../statement';
import { CheckElement } from './elements';
import { wordsIn } from './guards/hard-sentences';
import { tellsNumber } from './numbers-told';
import { rolesOf } from './roles';
import { SIGNAL_FIGURES, SIGNALS, TextElement } from './signals';
import { Evidence } from './statement-check';

/** `admitted`: the text says openly that it is not done. */
export type Finding =
  { readonly kind: 'found' | 'admitted'; readonly evidence: Evidence } | { readonly kind: 'absent' };

const ABSENT: Finding = { kind: 'absent' };

/** A statement's sentences by section, cut once for all criteria. */
export interface ReadStatement {
  readonly content: StatementContent;
  readonly sentences: readonly { readonly section: SectionKind; readonly sentence: Sentence }[];
}

export function readStatement(content: StatementContent): ReadStatement {
  const { figures, language } = content;
  const sentences = content.sections.flatMap(({ kind, text }) =>
    sentencesOf(text, figures, language).map((sentence) => ({ section: kind, sentence })),
  );
  return { content, sentences };
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

function mention(read: ReadStatement, words: string): Finding {
  const hit = words && read.sentences.find(({ sentence }) => sentence.text.includes(words));
  return hit ? { kind: 'found', evidence: { section: hit.section, sentence: hit.sentence.text } } : ABSENT;
}

function everyEntity(read: ReadStatement): Finding {
  const mentions = read.content.organisation.entities.map(({ name }) => mention(read, name));
  return mentions.find(({ kind }) => kind === 'absent') ?? mentions[0] ?? ABSENT;
}

function plainSentences({ content, sentences }: ReadStatement): Finding {
  const words = sentences.map(({ sentence }) => wordsIn(sentence.text, content.language));
  const total = words.reduce((sum, count) => sum + count, 0);
  const longest = sentences[words.indexOf(Math.max(...words))];
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
