import { platformProblem } from '@firebreak/platform/model';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MailTransport, type DeliverableMail } from './mail-transport';

/** A mail in the local mailbox's list. */
export interface MailboxItem {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly language: string | null;
  readonly sentAt: string;
}

export interface MailboxMail extends MailboxItem {
  readonly text: string;
}

const KEPT = 500;
const FILE = /^[0-9a-f-]{36}\.json$/;

/** In place of a mail server on a laptop: mails become files in one folder, and the mailbox page shows them. */
export class LocalMailbox extends MailTransport {
  constructor(private readonly folder: string) {
    super();
  }

  async deliver({ id, to, subject, text, language }: DeliverableMail): Promise<void> {
    const mail: MailboxMail = { id, to, subject, language, text, sentAt: new Date().toISOString() };
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const half = path.join(this.folder, `${id}.part`);
    await writeFile(half, JSON.stringify(mail), { mode: 0o600 });
    await rename(half, path.join(this.folder, `${id}.json`));
    for (const name of (await this.names()).slice(KEPT))
      await rm(path.join(this.folder, name), { force: true });
  }

  close(): void {}

  /** The newest first. */
  async list(limit: number): Promise<MailboxItem[]> {
    const names = (await this.names()).slice(0, limit);
    const mails = await Promise.all(names.map((name) => this.read(name)));
    return mails.map(({ id, to, subject, language, sentAt }) => ({ id, to, subject, language, sentAt }));
  }

  /** @throws Problem not-found */
  async get(id: string): Promise<MailboxMail> {
    const name = `${id}.json`;
    if (!(await this.names()).includes(name)) throw platformProblem('not-found');
    return this.read(name);
  }

  /** Ids sort by time. */
  private async names(): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names
      .filter((name) => FILE.test(name))
      .sort()
      .reverse();
  }

  private async read(name: string): Promise<MailboxMail> {
    // Only deliver() writes here.
    return JSON.parse(await readFile(path.join(this.folder, name), 'utf8')) as MailboxMail;
  }
}
