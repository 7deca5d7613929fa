import { RequestOrigin, type Origin } from '@firebreak/identity/server';
import { Public } from '@firebreak/platform/server';
import type { CodeSent } from '@firebreak/questionnaires/model';
import { Body, Controller, Delete, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SendCodeDto, UseCodeDto } from './answer.dto';
import { PortalCookie } from './portal-cookie';
import { PortalDoor } from './portal-door.service';

/** The way in for somebody with a link: a code to the address that it was sent to, then a session on this device. */
@Controller('portal/questionnaires/:token')
export class PortalDoorController {
  constructor(
    private readonly door: PortalDoor,
    private readonly cookie: PortalCookie,
  ) {}

  /** Mails a code. Only a person's press asks for one: opening the link changes nothing. */
  @Post('codes')
  @Public()
  @HttpCode(HttpStatus.ACCEPTED)
  sendCode(
    @Param('token') token: string,
    @Body() { language }: SendCodeDto,
    @RequestOrigin() { address }: Origin,
  ): Promise<CodeSent> {
    return this.door.sendCode(token, language, address);
  }

  /** Opens the questionnaire on this device. */
  @Post('session')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async enter(
    @Param('token') token: string,
    @Body() { code }: UseCodeDto,
    @RequestOrigin() { address }: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { opens, secret } = await this.door.enter(token, code, address);
    this.cookie.set(reply, opens, secret);
  }

  /** Forgets this device. */
  @Delete('session')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async leave(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.cookie.clear(reply, await this.door.leave(token));
  }
}
