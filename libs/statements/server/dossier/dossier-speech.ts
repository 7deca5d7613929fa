import type { TableColumn } from '@firebreak/platform/server/pdf';
import {
  countryName,
  directionOf,
  fill,
  signsOf,
  localeOf,
  statementTexts,
  type DossierDocument,
  type StatementLanguage,
  type StatementTexts,
} from '@firebreak/statements/model';
import { FIRST_STRONG, isolated } from '../pdf/isolated';
import type { DossierColumn, DossierPhrase, DossierWords } from './words/dossier-words';
import { dossierWords } from './words/in-language';

/** A piece of a part: a heading, a paragraph or a table. */
export type DossierBlock =
  | {
      readonly kind: 'heading' | 'text' | 'note';
      readonly text: string;
      /** Where it is another one than the dossier's. */
      readonly language?: StatementLanguage;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    };

export const text = (words: string): DossierBlock => ({ kind: 'text', text: words });
export const note = (words: string): DossierBlock => ({ kind: 'note', text: words });
export const heading = (words: string): DossierBlock => ({ kind: 'heading', text: words });

/** What a dossier is put into words with. */
export class DossierSpeech {
  readonly words: DossierWords;
  readonly texts: StatementTexts;

  constructor(readonly language: StatementLanguage) {
    this.words = dossierWords(language);
    this.texts = statementTexts(language);
  }

  say(phrase: DossierPhrase, values: Readonly<Record<string, string | number>> = {}): string {
    const isolated = Object.entries(values).map(([name, value]) => [name, this.isolated(String(value))]);
    return fill(this.words.phrases[phrase], Object.fromEntries(isolated) as Record<string, string>);
  }

  country(code: string): string {
    return countryName(code, this.language);
  }

  /** Of a tag such as "zh-CN"; as it is where nobody knows the language. */
  languageName(tag: string): string {
    try {
      return new Intl.DisplayNames(localeOf(this.language), { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag; // no language's tag: persons type it
    }
  }

  /** Sentences, one behind the other. */
  sentences(...sentences: readonly string[]): string {
    return sentences.join(signsOf(this.language).betweenWords);
  }

  /** What is there of these, with commas between. */
  list(items: readonly (string | null)[]): string {
    return this.joined(items, this.words.comma);
  }

  /** Longer items. */
  row(items: readonly (string | null)[]): string {
    return this.joined(items, this.words.semicolon);
  }

  /** Something on its own, such as what a person wrote: it runs as its first letters do, whatever stands around. */
  alone(text: string): string {
    return text.includes(FIRST_STRONG) ? text : this.isolated(text);
  }

  private joined(items: readonly (string | null)[], by: string): string {
    return items.flatMap((item) => (item ? this.isolated(item) : [])).join(by);
  }

  private isolated(text: string): string {
    return isolated(text, directionOf(this.language));
  }

  /** Shares of the width sum to 100; the columns named in `numeric` are of numbers. */
  table(
    columns: readonly (readonly [DossierColumn, number])[],
    rows: readonly (readonly string[])[],
    numeric: readonly DossierColumn[] = [],
  ): DossierBlock {
    return {
      kind: 'table',
      columns: columns.map(([column, percent]) => ({
        title: this.words.columns[column],
        share: percent / 100,
        numeric: numeric.includes(column),
      })),
      rows,
    };
  }
}

/** Number by which the dossier names a document: its place in the list of attachments. */
export const attachmentNumber = (documents: readonly DossierDocument[], id: string): string => {
  const at = documents.findIndex((document) => document.id === id);
  return at < 0 ? '' : `A${at + 1}`;
};
