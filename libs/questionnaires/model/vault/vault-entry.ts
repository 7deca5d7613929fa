import { addMonths } from '../calendar';
import { partsOfKey } from '../place';
import { isTable, type Answers, type AnswerValue } from '../response';
import { askedBy, VALID_FOR_MONTHS, vaultTemplate } from './vault-group';

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

/** The last day on which an answer of this day counts. */
export function validUntil(answeredOn: string): string {
  return addMonths(answeredOn, VALID_FOR_MONTHS);
}

export function isStale(
  { validUntil: last }: { readonly validUntil: string | null },
  today: string,
): boolean {
  return last !== null && last < today;
}

export interface PortableAnswers {
  readonly entries: readonly VaultEntry[];
  /** Answers that stay with the customer: about its own list of sites, or to questions of its own. */
  readonly left: number;
}

/** Whether an answer speaks of the customer's own list of sites, whose ids mean nothing elsewhere. */
function namesSites(key: string, value: AnswerValue): boolean {
  return partsOfKey(key).site !== null || (isTable(value) && value.rows.some(({ site }) => site !== null));
}

/**
 * What of the answers to one customer can be kept for the next.
 * @param groups that the questionnaire asked (`askedGroups`)
 * @param own codes of the customer's own questions (`ownCodes`)
 * @param answeredOn calendar date
 */
export function portableAnswers(
  answers: Answers,
  groups: readonly string[],
  own: ReadonlySet<string>,
  answeredOn: string,
): PortableAnswers {
  const all = Object.entries(answers);
  const entries = all.flatMap(([key, value]): VaultEntry[] => {
    const template = own.has(key) ? null : askedBy(groups, key);
    const version = template && vaultTemplate(template)?.version;
    if (!template || !version || namesSites(key, value)) return [];
    return [
      {
        template,
        templateVersion: version,
        question: key,
        value,
        answeredOn,
        validUntil: validUntil(answeredOn),
      },
    ];
  });
  return { entries, left: all.length - entries.length };
}
