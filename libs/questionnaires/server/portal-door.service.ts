import { Attempts, Companies, type Attempt, type AttemptRules } from '@firebreak/identity/server';
import { Mailer } from '@firebreak/platform/server';
import {
  CODE_LIFETIME_IN_MINUTES,
  codeInHalves,
  hiddenAddress,
  newCode,
  questionnaireProblem,
  readCode,
  type CodeSent,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { createHmac, randomInt } from 'node:crypto';
import { codeMail } from './code-mail';
import { PortalCodeEntity } from './portal-code.entity';
import { PortalLinks, type KnownLink } from './portal-links';
import { PortalSessions } from './portal-sessions';
import { statusAt } from './questionnaire-dates';
import { useCode } from './use-code.query';

/** Long enough for a mail to arrive before somebody asks for the next, which makes the first one worthless. */
const CODE_GAP_IN_MS = 30_000;

/** Mails with a code: few by one link, more from one place, which may be a whole office. Whoever gets in is not counted. */
const CODE_RULES: AttemptRules = {
  accountFromAddress: { attempts: 4, windowInSeconds: 15 * 60 },
  account: { attempts: 20, windowInSeconds: 24 * 60 * 60 },
  address: { attempts: 60, windowInSeconds: 60 * 60 },
};

/** The way in: whoever holds a link proves by a mailed code that they read the address it was sent to. */
@Injectable()
export class PortalDoor {
  constructor(
    private readonly links: PortalLinks,
    private readonly sessions: PortalSessions,
    private readonly attempts: Attempts,
    private readonly companies: Companies,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Mails a code to the address that the link was sent to, whoever asks.
   * @param address where the request comes from
   * @throws Problem link-unknown, link-revoked, link-expired, too-many-attempts, code-too-soon
   */
  async sendCode(token: string, language: string, address: string): Promise<CodeSent> {
    const link = await this.links.with(token, async (_tx, known) => known);
    await this.attempts.count(attemptAt(link, address), CODE_RULES);
    return this.links.with(token, async (tx, { id: linkId, questionnaire, to }) => {
      const { name: buyer } = await this.companies.get();
      const at = new Date();
      if (statusAt(questionnaire, at) === 'expired') {
        throw questionnaireProblem('link-expired', { buyer, dueOn: questionnaire.dueOn });
      }
      // One at a time: of two presses at once one is told to wait.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [linkId]);
      const before = await tx.findOneBy(PortalCodeEntity, { linkId });
      if (before && at.getTime() - before.sentAt.getTime() < CODE_GAP_IN_MS)
        throw questionnaireProblem('code-too-soon');
      const code = newCode((below) => randomInt(below));
      const expiresAt = new Date(at.getTime() + CODE_LIFETIME_IN_MINUTES * 60_000);
      const row = {
        linkId,
        codeHash: codeHash(token, code),
        sentTo: to.email,
        tries: 0,
        sentAt: at,
        expiresAt,
      };
      await tx.upsert(PortalCodeEntity, row, ['companyId', 'linkId']);
      await this.mailer.send(tx, codeMail({ ...to, language, buyer }, codeInHalves(code)));
      return { sentTo: hiddenAddress(to.email), minutes: CODE_LIFETIME_IN_MINUTES };
    });
  }

  /**
   * Opens a session for a right code; a code opens one only.
   * @returns what the device's cookie is to hold, and for what
   * @throws Problem link-unknown, link-revoked, code-wrong for one that is wrong, too old, used or tried too often
   */
  async enter(token: string, typed: string, address: string): Promise<{ opens: string; secret: string }> {
    const code = readCode(typed);
    const at = new Date();
    // The failed try has to be counted for good, so the problem is thrown outside of the transaction.
    const entered = await this.links.with(token, async (tx, link) => {
      const right =
        code !== null && (await useCode(tx, { linkId: link.id, codeHash: codeHash(token, code), at }));
      return right ? { link, secret: await this.sessions.open(tx, link, right.sentTo, at) } : null;
    });
    if (!entered) throw questionnaireProblem('code-wrong');
    await this.attempts.forgive(attemptAt(entered.link, address));
    return { opens: entered.link.opens, secret: entered.secret };
  }

  /** Forgets the device that asks; @returns what its cookie was for */
  leave(token: string): Promise<string> {
    return this.links.with(token, async (tx, link) => {
      await this.sessions.end(tx, link);
      return link.opens;
    });
  }
}

function attemptAt(link: KnownLink, address: string): Attempt {
  return { kind: 'questionnaire-code', email: link.id, address };
}

/** The link's secret is not kept, so what is kept of a code is of no use to whoever reads the table. */
function codeHash(token: string, code: string): Buffer {
  return createHmac('sha256', token).update(code).digest();
}
