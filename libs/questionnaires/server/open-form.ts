import {
  compile,
  FormState,
  NOTHING_KNOWN,
  type Circumstances,
  type CompiledTemplate,
  type Response,
  type Template,
} from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import type { QuestionnaireEntity } from './questionnaire.entity';
import { findAsked } from './templates/find-templates.query';

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

/** Everything that it asks, in its templates' own languages. */
export function templateOf(tx: EntityManager, questionnaire: AskedBy): Promise<Template> {
  return findAsked(tx, questionnaire);
}

/** What a questionnaire asks, made ready: with what hangs on what. */
export async function compiledTemplateOf(
  tx: EntityManager,
  questionnaire: AskedBy,
): Promise<CompiledTemplate> {
  return compiledOnce(await templateOf(tx, questionnaire));
}

export function circumstancesOf({ circumstances }: AskedBy): Circumstances {
  return circumstances ?? NOTHING_KNOWN;
}

/**
 * A questionnaire with its answers, in the engine that the respondent's page uses too: both come to the same questions,
 * faults, progress and score.
 * @param asOf calendar date of answering
 */
export async function openForm(
  tx: EntityManager,
  questionnaire: AskedBy,
  response: Response,
  asOf: string,
): Promise<FormState> {
  return new FormState(await compiledTemplateOf(tx, questionnaire), {
    circumstances: circumstancesOf(questionnaire),
    response,
    asOf,
  });
}
