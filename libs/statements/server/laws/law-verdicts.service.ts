import {
  effectiveFacts,
  factText,
  whichLawsApply,
  type LawVerdict,
  type Reason,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { today } from '../today';
import { LawFactsService } from './law-facts.service';
import { LawsService } from './laws.service';
import { openTable, type TableColumn } from './table-file';

/** A verdict with the names that a reader of the file needs. */
interface VerdictRow {
  readonly verdict: LawVerdict;
  readonly name: string;
  readonly jurisdiction: string;
  readonly reasons: readonly string[];
}

const COLUMNS: readonly TableColumn<VerdictRow>[] = [
  ['Law', 48, ({ name }) => name],
  ['Jurisdiction', 12, ({ jurisdiction }) => jurisdiction],
  ['Applicability', 14, ({ verdict }) => verdict.verdict],
  ['Reasons', 80, ({ reasons }) => reasons.join('; ')],
  ['Missing facts', 40, ({ verdict }) => verdict.missing.join('; ')],
  ['Next due on', 14, ({ verdict }) => verdict.dates.next?.dueOn ?? null],
  ['For the year ending', 14, ({ verdict }) => verdict.dates.next?.yearEnd ?? null],
  ['Due by', 16, ({ verdict }) => verdict.dates.next?.strength ?? null],
  ['Other dates', 60, ({ verdict }) => otherDates(verdict).join('; ')],
  ['Voluntary use', 14, ({ verdict }) => (verdict.open ? 'yes' : 'no')],
];

/** Which laws apply to the company, as a file: not legal advice. */
@Injectable()
export class LawVerdictsService {
  constructor(
    private readonly laws: LawsService,
    private readonly facts: LawFactsService,
  ) {}

  async export(format: 'csv' | 'xlsx') {
    const { typed, known } = await this.facts.get();
    const facts = effectiveFacts(typed, known);
    const { laws } = await this.laws.list();
    const verdicts = whichLawsApply(await this.laws.thresholds(), facts, today());
    const rows = verdicts.map((verdict): VerdictRow => {
      const law = laws.find(({ id }) => id === verdict.framework);
      const told = (reason: Reason): string[] => {
        if (reason.kind !== 'clause') return reason.parts.flatMap(told);
        const used = reason.used.map((key) => factText(key, facts)).filter(Boolean);
        const because = used.length > 0 ? ` (${used.join(', ')})` : '';
        return [`"${reason.clause.cites.text}": ${reason.outcome}${because}`];
      };
      return {
        verdict,
        name: law?.name ?? verdict.framework,
        jurisdiction: law?.jurisdiction ?? '',
        reasons: told(verdict.reason),
      };
    });
    return openTable({ format, name: 'laws', sheet: 'Laws', columns: COLUMNS, rows });
  }
}

function otherDates({ dates }: LawVerdict): string[] {
  return [...dates.phases.map(({ cites }) => cites), ...dates.other.map(({ cites }) => cites)];
}
