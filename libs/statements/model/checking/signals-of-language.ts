import { CheckElement } from './elements';

/** Elements that are looked for in sentences; the rest are fields of the statement. */
export type TextElement = Exclude<
  CheckElement,
  | 'steps.period'
  | 'approval.body'
  | 'approval.body-fits'
  | 'approval.date'
  | 'signature.name'
  | 'signature.position'
  | 'signature.position-fits'
  | 'signature.date'
  | 'publication.statement-url'
  | 'publication.homepage-url'
  | 'publication.contact'
  | 'period.dates'
  | 'identity.entities'
  | 'plain.sentences'
>;

/**
 * Words that show an element, as the source of a case-insensitive regular expression. They are a
 * sieve for a person's eye, not a judge: the sentence that matched is always shown beside the result.
 */
export type Signals = Readonly<Record<TextElement, string>> & {
  /** Wordings that say something is not done or not known: honest, but no evidence that it is done. */
  readonly admission: string;
};
