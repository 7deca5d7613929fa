import { answerFault } from '../answer-faults';
import type { Circumstances } from '../circumstances';
import type { AnswerValue } from '../response';
import type { Template } from '../template';
import { isStale, type VaultEntry } from './vault-entry';
import { askedBy, saidTo } from './vault-group';

/** An answer that somebody may take over after having seen it. Nothing is filled in by itself. */
export interface ProposedAnswer {
  /** Key of the place. */
  readonly question: string;
  readonly value: AnswerValue;
  readonly source: {
    readonly kind: 'earlier' | 'vault';
    /** Of the customer it was first given to; of the own company for what was entered in the vault. */
    readonly name: string;
    /** Calendar date of the answer. */
    readonly date: string;
  };
}

/** An entry with whom it was first given to. */
export type SourcedEntry = VaultEntry & { readonly customer: string | null };

/**
 * What a vault can offer to a questionnaire: current answers that fit, in the order of its questions.
 * @param template as it is asked
 * @param groups that are asked (`askedGroups`)
 * @param own codes of the customer's own questions (`ownCodes`)
 * @param owner name of the company that the vault belongs to
 * @param today calendar date
 */
export function vaultProposals(
  template: Template,
  groups: readonly string[],
  own: ReadonlySet<string>,
  circumstances: Circumstances,
  entries: readonly SourcedEntry[],
  owner: string,
  today: string,
): readonly ProposedAnswer[] {
  return template.questions.flatMap(({ code }): ProposedAnswer[] => {
    const from = own.has(code) ? null : askedBy(groups, code);
    const [entry] = from ? saidTo(entries, from, code) : [];
    if (!entry || isStale(entry, today)) return [];
    if (answerFault(template, code, entry.value, today, circumstances)) return [];
    const { value, answeredOn: date, customer } = entry;
    return [{ question: code, value, source: { kind: 'vault', name: customer ?? owner, date } }];
  });
}
