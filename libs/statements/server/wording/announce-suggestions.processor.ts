import { People } from '@firebreak/identity/server';
import { AppConfig, CompanyDb, Mailer, Processes, type JobHandler } from '@firebreak/platform/server';
import type { SectionKind } from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { suggestionsMadeMail } from './suggestions-made-mail';
import { AnnounceSuggestions } from './tell-of-suggestions.job';

interface NewRow {
  readonly statement_id: string;
  readonly section: SectionKind;
  readonly organisation: string;
  readonly proposed_by: string;
  readonly proposer_name: string;
}

/** Tells those who may decide that suggestions wait for them: each suggestion once, and nobody of their own. */
@Injectable()
@Processes(AnnounceSuggestions)
export class AnnounceSuggestionsProcessor implements JobHandler<Record<string, never>> {
  constructor(
    private readonly db: CompanyDb,
    private readonly people: People,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
  ) {}

  /** @returns how many people were written to */
  run(): Promise<{ mails: number }> {
    return this.db.inCompany(async (tx) => {
      const made = await takeUntold(tx);
      let mails = 0;
      for (const { id } of made.length > 0 ? await this.people.list() : []) {
        const others = made.filter(({ proposed_by }) => proposed_by !== id);
        const recipient =
          others.length > 0 && (await this.people.recipient(id, 'statement:write', 'suggestions'));
        if (!recipient) continue;
        const { email: to, language, name: recipientName } = recipient;
        await this.mailer.send(
          tx,
          suggestionsMadeMail({
            ...{ to, language, recipientName, suggestions: others.length },
            authors: [...new Set(others.map(({ proposer_name }) => proposer_name))],
            statements: [...new Set(others.map(({ organisation }) => organisation))],
            url: `${this.config.publicUrl}${placeOf(others)}`,
            settingsUrl: `${this.config.publicUrl}/settings/account`,
          }),
        );
        mails++;
      }
      return { mails };
    });
  }
}

/** Those that wait for a decision; from now on their deciders are told. What was decided meanwhile is no news. */
function takeUntold(tx: EntityManager): Promise<NewRow[]> {
  return tx.query<NewRow[]>(
    `WITH told AS (
       UPDATE statement_suggestion SET told_at = now() WHERE state = 'open' AND told_at IS NULL
       RETURNING company_id, id, section_id, proposed_by, proposer_name, proposed_at)
     SELECT s.statement_id, s.kind AS section, t.proposed_by, t.proposer_name,
            w.organisation ->> 'name' AS organisation
       FROM told t
       JOIN statement_section s ON s.company_id = t.company_id AND s.id = t.section_id
       JOIN statement w ON w.company_id = s.company_id AND w.id = s.statement_id
      ORDER BY t.proposed_at, t.id`,
  );
}

/** The section, or the list of statements: the nearest place that has all of them. */
function placeOf(made: readonly NewRow[]): string {
  const [first] = made;
  if (!first || made.some(({ statement_id }) => statement_id !== first.statement_id)) return '/statements';
  return `/statements/${first.statement_id}?part=${first.section}&show=suggestions`;
}
