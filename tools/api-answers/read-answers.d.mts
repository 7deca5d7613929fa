import type { ApiAnswers } from '@firebreak/platform/server';

/** What each route of the API answers, read from its controller's types. */
export function readAnswers(): ApiAnswers;
/** Writes them where the API looks for them. */
export function writeAnswers(file: string): void;
