import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { enqueue } from '../jobs/enqueue';
import { defineJob } from '../jobs/job';
import { OutgoingMailEntity } from './outgoing-mail.entity';

/** A mail to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** BCP 47, such as `es`. */
  readonly language?: string;
}

export const SendMail = defineJob<{ mailId: string }>('send-mail', {
  queue: 'mail',
  attempts: 8,
  visible: false,
});

/** A display name or a second address would let a caller write to more people than it meant. */
const oneAddress = /^[^\s<>,;:"()[\]\\]+@[^\s<>,;:"()[\]\\@]+$/;

@Injectable()
export class Mailer {
  /**
   * Sends a mail once the caller's transaction ends well, and never otherwise.
   * @returns the mail's id, by which notices of its failure name it
   * @throws RangeError for a recipient that is not exactly one plain address
   */
  async send(tx: EntityManager, { to, subject, text, html, language }: Mail): Promise<string> {
    if (!oneAddress.test(to)) throw new RangeError('a mail goes to exactly one plain address');
    const mail = tx.create(OutgoingMailEntity, {
      recipient: to,
      subject: oneLine(subject),
      text,
      html: html ?? null,
      language: language ?? null,
    });
    await tx.insert(OutgoingMailEntity, mail);
    await enqueue(tx, SendMail, { mailId: mail.id });
    return mail.id;
  }
}

/** A line break in a subject would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
