import type { InvitationLinkView } from '@firebreak/identity/model';
import { Public } from '@firebreak/platform/server';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Origin } from './accounts.service';
import { InvitationLinks } from './invitation-links.service';
import { AcceptInvitationDto } from './people.dto';
import { RequestOrigin } from './request-origin';
import { SessionCookie } from './session-cookie';
import { SessionLookup } from './session-lookup.service';
import { Sessions } from './sessions.service';

@Controller('invitation-links')
export class InvitationLinksController {
  constructor(
    private readonly links: InvitationLinks,
    private readonly sessions: Sessions,
    private readonly lookup: SessionLookup,
    private readonly cookie: SessionCookie,
  ) {}

  /** What the link is for; asking does not use it up. */
  @Get(':token')
  @Public()
  async view(@Param('token') token: string, @Req() request: FastifyRequest): Promise<InvitationLinkView> {
    return this.links.view(token, await this.signedInAs(request));
  }

  /** Joins the company and is signed in there. */
  @Post(':token/acceptances')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async accept(
    @Param('token') token: string,
    @Body() body: AcceptInvitationDto,
    @RequestOrigin() { address, userAgent }: Origin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const before = this.cookie.read(request);
    const signedInAs = await this.signedInAs(request);
    const { accountId, companyId } = await this.links.accept(token, body, {
      signedInAs,
      address,
    });
    if (before) await this.sessions.end(before);
    this.cookie.set(reply, await this.sessions.start(accountId, userAgent, companyId));
  }

  private async signedInAs(request: FastifyRequest): Promise<string | null> {
    const token = this.cookie.read(request);
    const signedIn = token ? await this.lookup.find(token) : null;
    return signedIn?.accountId ?? null;
  }
}
