import type { FormState } from '../engine';
import type { Response } from '../response';
import { isAnswered } from '../visibility';

/** The choice by which templates let people say that they do not know. */
export const DO_NOT_KNOW = 'unknown';

/** What one submission says about its questions, by their codes; of a question asked for several sites, once. */
export interface SubmissionReading {
  readonly asked: readonly string[];
  /** Asked and left open at every place. */
  readonly skipped: readonly string[];
  /** Answered with "do not know" at one place or more. */
  readonly unknown: readonly string[];
}

/** Reads a submission as it was answered: what was hidden was not asked. Codes are in the order of their letters. */
export function readingOf(form: FormState, response: Response): SubmissionReading {
  const asked = new Set<string>();
  const given = new Set<string>();
  const unknown = new Set<string>();
  for (const place of form.asked()) {
    const { code } = place.question;
    asked.add(code);
    if (isAnswered(place.question, response, place.key)) given.add(code);
    if (form.valueAt(place.key) === DO_NOT_KNOW) unknown.add(code);
  }
  return {
    asked: [...asked].sort(),
    skipped: [...asked].filter((code) => !given.has(code)).sort(),
    unknown: [...unknown].sort(),
  };
}
