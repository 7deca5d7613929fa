import { People } from '@firebreak/identity/server';
import { AppConfig, CompanyDb, Mailer, Processes, type JobHandler } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { StatementSectionEntity } from '../statement-section.entity';
import { StatementEntity } from '../statement.entity';
import { StatementSuggestionEntity } from './statement-suggestion.entity';
import { suggestionsDecidedMail } from './suggestions-decided-mail';
import { TellOfSuggestions } from './tell-of-suggestions.job';

interface Payload {
  readonly statementId: string;
  readonly accountId: string;
}

/** Tells somebody what became of what they proposed, each suggestion once. */
@Injectable()
@Processes(TellOfSuggestions)
export class TellOfSuggestionsProcessor implements JobHandler<Payload> {
  constructor(
    private readonly db: CompanyDb,
    private readonly people: People,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
  ) {}

  /** @returns whether a mail was sent */
  run({ statementId, accountId }: Payload): Promise<{ mailed: boolean }> {
    return this.db.inCompany(async (tx) => {
      // One that is being decided belongs to the next mail.
      const lock = { mode: 'for_no_key_update' } as const;
      const statement = await tx.findOne(StatementEntity, { where: { id: statementId }, lock });
      if (!statement) return { mailed: false };
      const untold = await this.takeUntold(tx, statementId, accountId);
      // Somebody who left the company is not told, and nobody else in their place.
      const isMember = (await this.people.list()).some(({ id }) => id === accountId);
      if (untold.length === 0 || !isMember) return { mailed: false };
      const [recipient] = await this.people.toWriteTo('statement:read', [accountId], 'suggestions');
      if (!recipient) return { mailed: false };
      const { name: recipientName, email: to, language } = recipient;
      const [first] = untold;
      const section = await tx.findOneBy(StatementSectionEntity, { id: first?.sectionId ?? '' });
      await this.mailer.send(
        tx,
        suggestionsDecidedMail({
          to,
          language,
          recipientName,
          organisation: statement.organisation.name,
          taken: untold.filter(({ state }) => state === 'taken').length,
          refused: untold.filter(({ state }) => state === 'refused').length,
          url: `${this.config.publicUrl}/statements/${statementId}?part=${section?.kind ?? ''}&show=suggestions`,
          settingsUrl: `${this.config.publicUrl}/settings/account`,
        }),
      );
      return { mailed: true };
    });
  }

  /** From now on they are told. */
  private async takeUntold(
    tx: EntityManager,
    statementId: string,
    proposedBy: string,
  ): Promise<StatementSuggestionEntity[]> {
    const sections = await tx.findBy(StatementSectionEntity, { statementId });
    const untold = await tx.find(StatementSuggestionEntity, {
      where: {
        sectionId: In(sections.map(({ id }) => id)),
        proposedBy,
        state: Not('open'),
        toldAt: IsNull(),
      },
      order: { decidedAt: 'ASC' },
    });
    await tx.update(
      StatementSuggestionEntity,
      { id: In(untold.map(({ id }) => id)) },
      { toldAt: new Date() },
    );
    return untold;
  }
}
