import { Controller, Get, Inject, Optional, Param, Req } from '@nestjs/common';
import { platformProblem } from '@firebreak/platform/model';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../http/id.pipe';
import { Public } from '../http/requires';
import { LocalMailbox, type MailboxItem, type MailboxMail } from './local-mailbox';
import { MailTransport } from './mail-transport';
import { isLoopbackHost } from './mailbox-access';

const SHOWN = 200;

/** The mails of a laptop without a mail server. Anywhere else these addresses do not exist. */
@Controller('mailbox')
export class MailboxController {
  constructor(@Optional() @Inject(MailTransport) private readonly transport: MailTransport | null) {}

  /** The newest mails first. */
  @Get()
  @Public()
  async list(@Req() request: FastifyRequest): Promise<{ items: MailboxItem[] }> {
    return { items: await this.mailbox(request).list(SHOWN) };
  }

  @Get(':id')
  @Public()
  get(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest): Promise<MailboxMail> {
    return this.mailbox(request).get(id);
  }

  private mailbox(request: FastifyRequest): LocalMailbox {
    const here = this.transport instanceof LocalMailbox && isLoopbackHost(request.headers.host);
    if (!here) throw platformProblem('not-found');
    return this.transport as LocalMailbox;
  }
}
