import { RequestOrigin, type Origin } from '@firebreak/identity/server';
import { Public } from '@firebreak/platform/server';
import type { PortalVaultView } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, Header, HttpCode, HttpStatus, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { VaultPortal } from './vault-portal.service';
import { KeepInVaultDto } from './vault.dto';

/** From a questionnaire's link to the vault of whoever answers it. */
@Controller('portal/questionnaires/:token/vault')
export class VaultPortalController {
  constructor(private readonly portal: VaultPortal) {}

  /** Who is signed in, and what their vault offers. Changes nothing. */
  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  view(@Param('token') token: string, @Req() http: FastifyRequest): Promise<PortalVaultView> {
    return this.portal.view(token, http);
  }

  /** Links the questionnaire to the vault of the company that is signed in, and copies what was submitted. */
  @Post('link')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  link(@Param('token') token: string, @Req() http: FastifyRequest): Promise<void> {
    return this.portal.link(token, http);
  }

  /** Opens a free account at the invited address and copies what was submitted into its vault. */
  @Post('account')
  @Public()
  openAccount(
    @Param('token') token: string,
    @Body() body: KeepInVaultDto,
    @RequestOrigin() origin: Origin,
  ): Promise<{ email: string }> {
    return this.portal.openAccount(token, body, origin);
  }
}
