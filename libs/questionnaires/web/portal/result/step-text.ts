import { languageName, type StepWords } from '@firebreak/questionnaires/model';

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

interface Quoted {
  readonly text: string;
  readonly language: string;
}

/** What the page says of one step. */
export interface StepText {
  readonly heading: string;
  /** Language of the heading; empty where it is not known. */
  readonly language: string;
  /** How the words came to be so, and other words beside them. */
  readonly notes: readonly { readonly key: string; readonly text: string; readonly quoted: Quoted | null }[];
}

/**
 * The words of a step for a reader. The recommendation in the reader's language comes first only where it is what was
 * agreed; words that a person changed come first as they are, whatever their language.
 */
export function stepText(
  { action, language, recommended }: StepWords,
  { buyer, reader }: { readonly buyer: string; readonly reader: string },
  say: Say,
): StepText {
  const foreign = language !== null && language !== reader;
  const note = (key: string, quoted: Quoted | null, values: Readonly<Record<string, string>> = {}) => ({
    key,
    text: say(`questionnaireResult.words.${key}`, values),
    quoted,
  });
  const agreed = { text: action, language: language ?? '' };
  const spoken = { buyer, language: languageName(language ?? '') };
  const drafted = recommended?.origin === 'unreviewed' ? [note('drafted', null)] : [];
  if (recommended?.same) {
    const original = foreign ? note('original', agreed, spoken) : note('originalUnnamed', agreed);
    return { heading: recommended.text, language: recommended.language, notes: [...drafted, original] };
  }
  return {
    heading: action,
    language: language ?? '',
    notes: [
      ...(foreign ? [note('written', null, spoken)] : []),
      ...(recommended ? [note('beside', recommended), ...drafted] : []),
    ],
  };
}
