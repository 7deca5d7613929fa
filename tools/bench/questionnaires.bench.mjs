import { autosave } from './questionnaires/autosave.mjs';
import { engineBytes } from './questionnaires/engine-bytes.mjs';
import { engineSpeed } from './questionnaires/engine-speed.mjs';

/**
 * The questionnaire engine against survey-core: re-evaluating a form of 1,000 questions with 500 conditions after one
 * answer, and what each brings to a browser; and autosave of 200 suppliers at once against pgbench's single-row update.
 */
export async function run() {
  return {
    engineVsSurveyCore: await engineSpeed(),
    bytesVsSurveyCore: await engineBytes(),
    ...(await autosave()),
  };
}
