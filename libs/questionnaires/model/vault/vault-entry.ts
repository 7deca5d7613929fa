import { validUntil } from '../answer-proposals';
import type { Answers, AnswerValue } from '../response';
import type { AskedSite, SharedPlace } from './shared-place';
import { keptValue } from './site-answers';
import { vaultTemplate } from './vault-group';

/** Where an answer or document in the vault is from. `submission`: copied from what a customer got; `own`: entered here. */
export interface VaultSource {
  readonly kind: 'submission' | 'own';
  /** Customer whose questionnaire was answered; null for what was entered here. */
  readonly customer: string | null;
}

/** What a vault says to one question. */
export interface VaultEntry {
  readonly template: string;
  readonly templateVersion: string;
  readonly question: string;
  /** Label of the own site that it is about (`siteLabel`); null for the company as a whole. */
  readonly site: string | null;
  /** In a table, rows name sites by their labels. */
  readonly value: AnswerValue;
  /** Calendar date. */
  readonly answeredOn: string;
  /** Last day on which it counts as current. */
  readonly validUntil: string;
}

/** A document of the vault, by what it proves. */
export interface VaultFile {
  readonly id: string;
  readonly template: string;
  readonly question: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeInBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Last day; null where the document doesn't end. */
  readonly validUntil: string | null;
}

export function isStale(
  { validUntil: last }: { readonly validUntil: string | null },
  today: string,
): boolean {
  return last !== null && last < today;
}

/**
 * What of the answers to one customer can serve the next: those to shared questions.
 * @param places that the questionnaire asked
 * @param sites that it asked about
 * @param answeredOn calendar date
 */
export function portableAnswers(
  answers: Answers,
  places: readonly SharedPlace[],
  sites: readonly AskedSite[],
  answeredOn: string,
): readonly VaultEntry[] {
  return places.flatMap(({ key, template, question, site }): VaultEntry[] => {
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const version = vaultTemplate(template)?.version;
    if (value === undefined || !version) return [];
    return [
      {
        ...{ template, templateVersion: version, question, site, answeredOn },
        value: keptValue(value, sites),
        validUntil: validUntil(answeredOn),
      },
    ];
  });
}
