import {
  askedTemplate,
  compile,
  FormState,
  NOTHING_KNOWN,
  type Circumstances,
  type CompiledTemplate,
  type Response,
  type Template,
} from '@firebreak/questionnaires/model';
import type { QuestionnaireEntity } from './questionnaire.entity';

/** What says which questions a questionnaire asks. */
export type AskedBy = Pick<
  QuestionnaireEntity,
  'templateCode' | 'templateVersion' | 'asked' | 'circumstances'
>;

const compiled = new WeakMap<Template, CompiledTemplate>();

function compiledOnce(template: Template): CompiledTemplate {
  const known = compiled.get(template) ?? compile(template);
  compiled.set(template, known);
  return known;
}

export function templateOf(questionnaire: AskedBy): Template {
  return askedTemplate(questionnaire);
}

/** What a questionnaire asks, made ready: with what hangs on what. */
export function compiledTemplateOf(questionnaire: AskedBy): CompiledTemplate {
  return compiledOnce(templateOf(questionnaire));
}

export function circumstancesOf({ circumstances }: AskedBy): Circumstances {
  return circumstances ?? NOTHING_KNOWN;
}

/**
 * A questionnaire with its answers, in the engine that the respondent's page uses too: both come to the same questions,
 * faults, progress and score.
 * @param asOf calendar date of answering
 */
export function openForm(questionnaire: AskedBy, response: Response, asOf: string): FormState {
  return new FormState(compiledTemplateOf(questionnaire), {
    circumstances: circumstancesOf(questionnaire),
    response,
    asOf,
  });
}
