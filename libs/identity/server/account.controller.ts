import type { AccountView, MailChoice, PasswordResetView } from '@firebreak/identity/model';
import { Public } from '@firebreak/platform/server';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import {
  ChangePasswordDto,
  MailChoiceDto,
  RequestPasswordResetDto,
  ResetPasswordDto,
  UpdateAccountDto,
} from './account.dto';
import type { Origin } from './accounts.service';
import { OwnAccount } from './own-account.service';
import { PasswordResets } from './password-resets.service';
import { RequestOrigin } from './request-origin';
import type { SignedIn } from './session-lookup.service';
import { CurrentSession, RequiresSignIn } from './signed-in';

@Controller('account')
export class AccountController {
  constructor(private readonly account: OwnAccount) {}

  @Put()
  @RequiresSignIn()
  update(@CurrentSession() { accountId }: SignedIn, @Body() body: UpdateAccountDto): Promise<AccountView> {
    return this.account.update(accountId, body);
  }

  /** Which mails one does without. */
  @Get('mails')
  @RequiresSignIn()
  mailChoice(@CurrentSession() { accountId }: SignedIn): Promise<MailChoice> {
    return this.account.mailChoice(accountId);
  }

  @Put('mails')
  @RequiresSignIn()
  chooseMails(@CurrentSession() { accountId }: SignedIn, @Body() body: MailChoiceDto): Promise<MailChoice> {
    return this.account.chooseMails(accountId, body);
  }

  /** Changes the password and signs out everywhere else. */
  @Put('password')
  @RequiresSignIn()
  @HttpCode(HttpStatus.NO_CONTENT)
  changePassword(
    @CurrentSession() signedIn: SignedIn,
    @Body() body: ChangePasswordDto,
    @RequestOrigin() { address }: Origin,
  ): Promise<void> {
    return this.account.changePassword(signedIn, body, address);
  }
}

@Controller('password-resets')
export class PasswordResetsController {
  constructor(private readonly resets: PasswordResets) {}

  /** Mails a link where there is such an account; the answer never says whether. */
  @Post()
  @Public()
  @HttpCode(HttpStatus.ACCEPTED)
  async request(
    @Body() { email }: RequestPasswordResetDto,
    @RequestOrigin() { address }: Origin,
  ): Promise<void> {
    await this.resets.request(email, address);
  }

  /** What the link is for; asking does not use it up. */
  @Get(':token')
  @Public()
  view(@Param('token') token: string): Promise<PasswordResetView> {
    return this.resets.view(token);
  }

  @Post(':token')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  reset(@Param('token') token: string, @Body() { password }: ResetPasswordDto): Promise<void> {
    return this.resets.reset(token, password);
  }
}
