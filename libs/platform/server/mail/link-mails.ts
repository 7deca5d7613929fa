import { LINK_MAIL_LIMITS, platformProblem, type LinkMailLimits } from '@firebreak/platform/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { currentActor } from '../database/scope';
import { Mailer, type Mail } from './mailer';

/** Mails that bring a link to somebody outside the company, such as a questionnaire: only so many a day. */
@Injectable()
export class LinkMails {
  constructor(private readonly mailer: Mailer) {}

  /**
   * Sends a mail once the caller's transaction ends well; the limits are stricter where whoever acts holds only a link.
   * @param inBulk for one mail of a campaign: counted apart from those that people write by hand
   * @returns the mail's id
   * @throws Problem mails-used-up, recipient-mailed-enough, each with the limit; RangeError as Mailer
   */
  async send(tx: EntityManager, mail: Mail, inBulk = false): Promise<string> {
    const limits: LinkMailLimits = LINK_MAIL_LIMITS[senderKind(inBulk)];
    const hash = createHash('sha256').update(mail.to.trim().toLowerCase()).digest();
    const [row] = await tx.query<{ tooMany: 'sender' | 'recipient' | null }[]>(
      `SELECT note_link_mail($1, $2, $3, $4) AS "tooMany"`,
      [hash, limits.perSender, limits.perRecipient, inBulk],
    );
    if (row?.tooMany === 'sender') throw platformProblem('mails-used-up', { most: limits.perSender });
    if (row?.tooMany === 'recipient')
      throw platformProblem('recipient-mailed-enough', { most: limits.perRecipient, email: mail.to });
    return this.mailer.send(tx, mail);
  }
}

function senderKind(inBulk: boolean): keyof typeof LINK_MAIL_LIMITS {
  if (currentActor().kind === 'link') return 'byLink';
  return inBulk ? 'inBulk' : 'signedIn';
}
