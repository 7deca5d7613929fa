import {
  builtInTemplate,
  closestLanguage,
  FIREBREAK_BASELINE,
  templateInLanguage,
} from '@firebreak/questionnaires/model';
import type { SectionToAsk } from '@firebreak/risk/model';

/**
 * The baseline questionnaire's sections with the questions that can show an ILO indicator of forced labour; sections
 * without one are left out.
 * @param wish language of the reader, BCP 47; undefined for the template's own
 */
export async function whatToAsk(wish: string | undefined): Promise<SectionToAsk[]> {
  const original = builtInTemplate(FIREBREAK_BASELINE);
  const { template } = await templateInLanguage(original, closestLanguage(original, wish));
  const labels = new Map(template.indicators.map(({ code, label }) => [code, label]));
  return template.sections.flatMap(({ code, title }) => {
    const questions = template.questions.filter(
      ({ section, indicators }) => section === code && indicators.length > 0,
    );
    if (questions.length === 0) return [];
    const shown = new Set(questions.flatMap(({ indicators }) => indicators));
    return [
      {
        code,
        title,
        indicators: [...shown].map((one) => labels.get(one) ?? one),
        questions: questions.map(({ code: question, text }) => ({ code: question, text })),
      },
    ];
  });
}
