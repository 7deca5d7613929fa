import { currentActor } from '@firebreak/platform/server';
import {
  fitOf,
  type SectionKind,
  type SectionText,
  type StatementLanguage,
  type SuggestionView,
} from '@firebreak/statements/model';
import type { StatementSectionEntity } from '../statement-section.entity';
import type { StatementSuggestionEntity } from './statement-suggestion.entity';

/**
 * What everybody who may read the statement sees of a suggestion.
 * @param madeOn the text that the section had when it was made
 */
export function toSuggestionView(
  row: StatementSuggestionEntity,
  { kind, text }: { readonly kind: SectionKind } & Pick<StatementSectionEntity, 'text'>,
  language: StatementLanguage,
  madeOn: SectionText,
): SuggestionView {
  const { id, scope, original, proposed, position, onVersion, reason, state, answer, becameVersion } = row;
  return {
    id,
    section: kind,
    scope,
    original,
    proposed,
    position,
    onVersion,
    reason,
    state,
    proposedBy: row.proposerName,
    proposedAt: row.proposedAt.toISOString(),
    isOwn: row.proposedBy === currentActor().id,
    fit: state === 'open' ? fitOf(row, text, language, madeOn) : null,
    decidedBy: row.deciderName,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    answer,
    becameVersion,
  };
}
