import {
  BreakdownId,
  FigureId,
  FigureSet,
  findBreakdown,
  findFigure,
  isBreakdownId,
  numberOf,
  sourceOf,
} from '../figure';
import { fillOf, FillRecord, FillSource } from '../fill-tokens';
import { StatementContent } from '../statement';

/**
 * How far the company's own data answers a criterion. `data`: every record that could fill it is kept and holds
 * something, people confirm and comment. `drafted`: some do, people complete. `writer`: none does, people write.
 */
export const FILL_STATES = ['data', 'drafted', 'writer'] as const;
export type FillState = (typeof FILL_STATES)[number];

/** One thing that could fill a criterion. */
export interface FilledToken extends Pick<FillSource, 'kept' | 'gap'> {
  /** As the data of the laws names it. */
  readonly token: string;
  /** Something stands behind it for this statement. */
  readonly filled: boolean;
  /** Figures behind it that have a value. */
  readonly figures: readonly (FigureId | BreakdownId)[];
  /** Records behind it that hold something. */
  readonly records: readonly FillRecord[];
}

/** What is known of a company beside its statement. */
export interface KnownRecords {
  /** There is a statement of an earlier period. */
  readonly hasEarlier: boolean;
  /** Indicators are followed. */
  readonly hasIndicators: boolean;
  /** Something was promised. */
  readonly hasCommitments: boolean;
  /** Turnover, places and staff were entered, from which follows which laws apply. */
  readonly hasLawFacts: boolean;
}

/** The records that hold something for this statement. */
export function heldRecords(content: StatementContent, known: KnownRecords): ReadonlySet<FillRecord> {
  const { figures, organisation, approval, publication, sections } = content;
  const above = (id: FigureId) => (numberOf(figures, id) ?? 0) > 0;
  const held: Record<FillRecord, boolean> = {
    'identity.company': true,
    'statements.organisation': organisation.business.trim() !== '' || organisation.headquarters.trim() !== '',
    // Nobody entered means that the statement covers the one company.
    'statements.entities': true,
    'statements.approval': approval.approvedBy.trim() !== '',
    'statements.signature': approval.signatoryName.trim() !== '',
    'statements.publication': publication.statementUrl !== '' || publication.contact !== '',
    'statements.sections': sections.some(({ text }) => text.trim() !== ''),
    'statements.list': known.hasEarlier,
    'statements.indicators': known.hasIndicators,
    'statements.commitments': known.hasCommitments,
    'statements.law-facts': known.hasLawFacts,
    'statements.law-verdicts': known.hasLawFacts,
    'supply-chain.suppliers': above('supply-chain.suppliers'),
    'supply-chain.sites': above('supply-chain.sites'),
    'supply-chain.links': above('supply-chain.suppliers'),
    'supply-chain.disclosures': above('supply-chain.disclosures-received'),
    'risk.runs': above('risk.scored'),
    'audits.findings': above('audits.findings'),
    'questionnaires.answers': above('questionnaires.answered'),
    'questionnaires.evidence': above('questionnaires.evidence-files'),
    'questionnaires.feedback': above('questionnaires.feedback-suppliers'),
    'programme.policies': above('programme.policies'),
    'programme.acknowledgements': numberOf(figures, 'programme.acknowledged-ratio') !== null,
    'programme.roles': above('programme.roles'),
    'programme.training': above('programme.sessions'),
    'programme.channels': above('programme.channels'),
    'programme.channel-use': above('programme.channels-reported'),
    'programme.engagements': above('programme.engagements'),
    'programme.clauses': findBreakdown(figures, 'programme.clauses') !== undefined,
    'programme.remedies': above('programme.remedies'),
    'audit-trail.entries': true,
  };
  return new Set((Object.keys(held) as FillRecord[]).filter((record) => held[record]));
}

/** A register of own measures that is empty makes a 0 that fills nothing: nobody has recorded anything yet. */
function hasValue(figures: FigureSet, id: FigureId | BreakdownId): boolean {
  if (!isBreakdownId(id) && sourceOf(id) === 'programme') return (numberOf(figures, id) ?? 0) > 0;
  return (isBreakdownId(id) ? findBreakdown(figures, id) : findFigure(figures, id)) !== undefined;
}

/** What could fill a criterion, and what of it is there. @param tokens `auto_fill_from` of the criterion */
export function filledTokens(
  tokens: readonly string[],
  figures: FigureSet,
  held: ReadonlySet<FillRecord>,
): FilledToken[] {
  return tokens.map((token) => {
    const source = fillOf(token);
    const own = source.figures.filter((id) => hasValue(figures, id));
    const records = source.records.filter((record) => held.has(record));
    const filled = own.length + records.length > 0;
    return { token, kept: source.kept, gap: source.gap, filled, figures: own, records };
  });
}

/** Over all its tokens; a criterion without any is the writer's. */
export function fillStateOf(tokens: readonly FilledToken[]): FillState {
  if (!tokens.some(({ filled }) => filled)) return 'writer';
  return tokens.every(({ filled, kept }) => filled && kept === 'whole') ? 'data' : 'drafted';
}
