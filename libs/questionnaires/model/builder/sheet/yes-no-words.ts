import type { AnswerOption } from '../../template';

/** Yes and no in the languages of questionnaires. */
const WORDS: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  en: ['Yes', 'No'],
  es: ['Sí', 'No'],
  fr: ['Oui', 'Non'],
  pt: ['Sim', 'Não'],
  zh: ['是', '否'],
  vi: ['Có', 'Không'],
  bn: ['হ্যাঁ', 'না'],
  hi: ['हाँ', 'नहीं'],
  tr: ['Evet', 'Hayır'],
  ar: ['نعم', 'لا'],
  id: ['Ya', 'Tidak'],
  th: ['ใช่', 'ไม่ใช่'],
};

/** The two options of a new yes-no question, not rated: which answer is the risk only its author knows. */
export function yesNoOptions(language: string): readonly AnswerOption[] {
  const [yes, no] = WORDS[language] ?? ['Yes', 'No'];
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
}
