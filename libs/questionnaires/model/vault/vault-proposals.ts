import { answerFault } from '../answer-faults';
import type { AnswerProposal } from '../answer-proposals';
import type { Circumstances } from '../circumstances';
import { isGiven } from '../response';
import type { Template } from '../template';
import { askedSites, type SharedPlace } from './shared-place';
import { valueFor } from './site-answers';
import { isStale, type VaultEntry } from './vault-entry';
import { saidAt } from './vault-group';

/** An entry with whom it was first given to; null for what was entered in the vault. */
export type SourcedEntry = VaultEntry & { readonly customer: string | null };

/**
 * What a vault can offer to a questionnaire: answers to its shared questions that fit, in the order of its questions,
 * also those that have run out.
 * @param template as it is asked
 * @param places its shared places
 * @param today calendar date
 */
export function vaultProposals(
  template: Template,
  places: readonly SharedPlace[],
  circumstances: Circumstances,
  entries: readonly SourcedEntry[],
  today: string,
): readonly AnswerProposal[] {
  const sites = askedSites(circumstances);
  return places.flatMap((place): AnswerProposal[] => {
    const [entry] = saidAt(entries, place);
    const value = entry && valueFor(entry.value, sites);
    if (!entry || !isGiven(value)) return [];
    if (answerFault(template, place.key, value, today, circumstances)) return [];
    const { answeredOn, validUntil, customer: name } = entry;
    const source = { kind: 'vault', name, answeredOn, validUntil } as const;
    return [{ question: place.key, value, doubts: [], expired: isStale(entry, today), source }];
  });
}
