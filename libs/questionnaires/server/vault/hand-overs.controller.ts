import type { Page } from '@firebreak/platform/model';
import { IdPipe, LargeBody, Public, Requires } from '@firebreak/platform/server';
import {
  readSnapshot,
  type HandOverPreview,
  type HandOverView,
  type SignedSnapshot,
  type VaultCustomerView,
  type VaultKeyView,
  type VerifiedSnapshot,
} from '@firebreak/questionnaires/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { HandOverExport } from './hand-over-export';
import { HandOvers } from './hand-overs.service';
import { VaultConsents } from './vault-consents.service';
import { VaultKeys } from './vault-keys';
import {
  ChangeConsentsDto,
  ConfirmHandOverDto,
  HandOverListDto,
  MAX_PACKAGE_LENGTH,
  VerifySnapshotDto,
} from './vault.dto';

/** What customers may have of the vault, what went to them, and how anybody checks it. */
@Controller('vault')
export class HandOversController {
  constructor(
    private readonly consents: VaultConsents,
    private readonly handOvers: HandOvers,
    private readonly log: HandOverExport,
    private readonly keys: VaultKeys,
  ) {}

  @Get('customers')
  @Requires('vault:read')
  async customers(): Promise<{ items: readonly VaultCustomerView[] }> {
    return { items: await this.consents.customers() };
  }

  /** Lets a customer have groups of answers. */
  @Post('customers/:id/consents')
  @Requires('vault:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  give(@Param('id', IdPipe) id: string, @Body() { groups }: ChangeConsentsDto): Promise<void> {
    return this.consents.give(id, groups);
  }

  /** Ends it, for what has not left yet. */
  @Post('customers/:id/withdrawals')
  @Requires('vault:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  withdraw(@Param('id', IdPipe) id: string, @Body() { groups }: ChangeConsentsDto): Promise<void> {
    return this.consents.withdraw(id, groups);
  }

  /** What would go to a customer for one of its questionnaires. */
  @Get('customers/:id/questionnaires/:questionnaireId/preview')
  @Requires('vault:read')
  preview(
    @Param('id', IdPipe) id: string,
    @Param('questionnaireId', IdPipe) questionnaireId: string,
  ): Promise<HandOverPreview> {
    return this.handOvers.preview(id, questionnaireId);
  }

  /** Signs and sends what the preview showed, and fills in and attaches what was chosen of it. */
  @Post('customers/:id/questionnaires/:questionnaireId/hand-overs')
  @Requires('vault:write')
  @HttpCode(HttpStatus.ACCEPTED)
  handOver(
    @Param('id', IdPipe) id: string,
    @Param('questionnaireId', IdPipe) questionnaireId: string,
    @Body() { fingerprint, ...into }: ConfirmHandOverDto,
  ): Promise<HandOverView> {
    return this.handOvers.handOver(id, questionnaireId, fingerprint, into);
  }

  @Get('hand-overs')
  @Requires('vault:read')
  list(@Query() query: HandOverListDto): Promise<Page<HandOverView>> {
    return this.handOvers.list(query);
  }

  /** The whole log, to save. */
  @Get('hand-overs/export')
  @Requires('vault:read')
  async export(@Res() reply: FastifyReply): Promise<void> {
    const { headers, stream } = this.log.open();
    await reply.headers(headers).send(stream);
  }

  /** What was signed, to save and to check elsewhere. */
  @Get('hand-overs/:id/package')
  @Requires('vault:read')
  signed(@Param('id', IdPipe) id: string): Promise<SignedSnapshot> {
    return this.handOvers.signed(id);
  }

  /** Public keys of this installation: whoever has a signed copy checks it with them. */
  @Get('keys')
  @Public()
  async publicKeys(): Promise<{ items: readonly VaultKeyView[] }> {
    return { items: await this.keys.list() };
  }

  /** Checks a signed copy. Who sends it tells nothing of when it was there: that has to be known elsewhere. */
  @Post('verify')
  @Public()
  @HttpCode(HttpStatus.OK)
  @LargeBody(2 * MAX_PACKAGE_LENGTH)
  async verify(@Body() signed: VerifySnapshotDto): Promise<VerifiedSnapshot> {
    const state = await this.keys.verify(signed, null);
    return {
      state,
      snapshot: state === 'valid' ? readSnapshot(signed.text) : null,
      sha256: createHash('sha256').update(signed.text).digest('hex'),
    };
  }
}
