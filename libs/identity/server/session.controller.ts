import type { SessionDeviceView, SessionView } from '@firebreak/identity/model';
import { IdPipe } from '@firebreak/platform/server';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import { SwitchCompanyDto } from './account.dto';
import type { SignedIn } from './session-lookup.service';
import { Sessions } from './sessions.service';
import { CurrentSession, RequiresSignIn } from './signed-in';

@Controller()
export class SessionController {
  constructor(private readonly sessions: Sessions) {}

  /** Who is signed in, in which company, and what they may do there. */
  @Get('session')
  @RequiresSignIn()
  view(@CurrentSession() signedIn: SignedIn): Promise<SessionView> {
    return this.sessions.view(signedIn);
  }

  /** Goes on in another company of the same person. */
  @Put('session/company')
  @RequiresSignIn()
  async switchCompany(
    @CurrentSession() signedIn: SignedIn,
    @Body() { companyId }: SwitchCompanyDto,
  ): Promise<SessionView> {
    await this.sessions.switchCompany(signedIn, companyId);
    return this.sessions.view({ ...signedIn, companyId });
  }

  /** The browsers in which this person is signed in. */
  @Get('sessions')
  @RequiresSignIn()
  async devices(@CurrentSession() signedIn: SignedIn): Promise<{ items: SessionDeviceView[] }> {
    return { items: await this.sessions.devices(signedIn) };
  }

  @Delete('sessions/:id')
  @RequiresSignIn()
  @HttpCode(HttpStatus.NO_CONTENT)
  revoke(@CurrentSession() signedIn: SignedIn, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.revoke(signedIn, id);
  }

  /** Signs out everywhere else. */
  @Delete('sessions')
  @RequiresSignIn()
  @HttpCode(HttpStatus.NO_CONTENT)
  revokeOthers(@CurrentSession() signedIn: SignedIn): Promise<void> {
    return this.sessions.revokeOthers(signedIn);
  }
}
