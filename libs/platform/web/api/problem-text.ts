import type { Texts } from '../texts/texts';
import type { ApiProblem } from './api-problem';

/** The problem in the reader's language: by its code, else by what its status means, else the server's title. */
export function problemText(texts: Texts, problem: ApiProblem): string {
  return (
    texts.findAnywhere(`problems.${problem.code}`, problem.details) ??
    (problem.code.startsWith('http-') || problem.code === 'unexpected'
      ? texts.t('platform.problems.unexpected')
      : problem.title)
  );
}
