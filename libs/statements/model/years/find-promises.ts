import type { FigureSet } from '../figure';
import type { StatementLanguage } from '../language';
import { sentencesOf } from '../sentences';
import type { SectionKind } from '../section-kind';
import type { StatementSectionContent } from '../statement';

/** A sentence of a statement that reads like a promise. */
export interface PromiseFound {
  readonly section: SectionKind;
  readonly text: string;
}

/** How each language says that something will be done. */
const PROMISING: Readonly<Record<StatementLanguage, RegExp>> = {
  en: /\b(?:we|the company|our \w+) (?:will|shall|commit|intend|plan|aim|pledge)\b|\bwe (?:are committed|undertake)\b/i,
  es: /\b(?:nos comprometemos|vamos a|tenemos previsto|prevemos|nos proponemos)\b|\b\p{L}+(?:aremos|eremos|iremos)(?!\p{L})/iu,
  ar: /(?:^|\s)(?:سوف|نلتزم|نعتزم|نتعهد|نخطط)(?=\s|$)|(?:^|\s)سن\p{L}{2,}/u,
  fr: /(?<!\p{L})nous (?:nous engageons|allons|prévoyons|entendons|comptons)(?!\p{L})|(?<!\p{L})nous (?:\p{L}+ )?\p{L}{2,}(?:erons|irons|drons|rons)(?!\p{L})/iu,
  de: /(?<!\p{L})wir (?:werden|wollen|planen|beabsichtigen|verpflichten uns|nehmen uns vor)(?!\p{L})|(?<!\p{L})(?:werden|wollen|planen|beabsichtigen|verpflichten) wir(?!\p{L})/iu,
  nb: /(?<!\p{L})vi (?:vil|skal|planlegger|forplikter oss|har som mål)(?!\p{L})|(?<!\p{L})(?:vil|skal|planlegger|forplikter) vi(?!\p{L})/iu,
  zh: /(我们|本公司|公司|本集团|集团)[\p{Script=Han}、]{0,8}?(将(?!其|它|之)|承诺|计划|打算|力争|致力于|拟)|(?<!\d)20\d\d年(底|末)?(前|之前)?，?(我们|本公司)?将/u,
};

/** Sentences that may be commitments, for a person to choose from; in the order of the statement. */
export function findPromises(
  sections: readonly StatementSectionContent[],
  figures: FigureSet,
  language: StatementLanguage,
): PromiseFound[] {
  return sections.flatMap(({ kind, text }) =>
    sentencesOf(text, figures, language)
      .filter((sentence) => PROMISING[language].test(sentence.text))
      .map((sentence) => ({ section: kind, text: sentence.text })),
  );
}
