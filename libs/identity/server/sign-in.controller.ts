import { Public } from '@firebreak/platform/server';
import { Body, Controller, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts, type Origin } from './accounts.service';
import { RequestOrigin } from './request-origin';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions.service';
import { SignInDto, SignUpDto } from './sign-in.dto';

@Controller()
export class SignInController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Opens a company with its first person, who is signed in at once. */
  @Post('sign-up')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async signUp(
    @Body() body: SignUpDto,
    @RequestOrigin() origin: Origin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { accountId, companyId } = await this.accounts.signUp(body, origin);
    await this.startSession(request, reply, accountId, origin, companyId);
  }

  @Post('sign-in')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async signIn(
    @Body() body: SignInDto,
    @RequestOrigin() origin: Origin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const accountId = await this.accounts.signIn(body, origin);
    await this.startSession(request, reply, accountId, origin);
  }

  /** Ends this browser's session; does nothing without one. */
  @Post('sign-out')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.endSession(request);
    this.cookie.clear(reply);
  }

  /** A browser has one session: the one before ends, so that its token is worth nothing. */
  private async startSession(
    request: FastifyRequest,
    reply: FastifyReply,
    accountId: string,
    { userAgent }: Origin,
    companyId?: string,
  ): Promise<void> {
    await this.endSession(request);
    this.cookie.set(reply, await this.sessions.start(accountId, userAgent, companyId));
  }

  private async endSession(request: FastifyRequest): Promise<void> {
    const token = this.cookie.read(request);
    if (token) await this.sessions.end(token);
  }
}
