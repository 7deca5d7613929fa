import { RequestOrigin, type Origin } from '@firebreak/identity/server';
import { IdPipe, Public } from '@firebreak/platform/server';
import type {
  DisclosurePortalView,
  DisclosurePreview,
  PartyView,
  ShareView,
} from '@firebreak/supply-chain/model';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Put,
  Req,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DisclosureAccess } from './disclosure-access';
import { DisclosureLists } from './disclosure-lists';
import {
  AddPartiesDto,
  ChooseVisibilityDto,
  ConfirmDisclosureDto,
  DeclineDisclosureDto,
  KeepInAccountDto,
  PassRequestOnDto,
  SaveClaimsDto,
  SavePartyDto,
  StartDisclosingDto,
  UseCodeDto,
} from './disclosure-portal.dto';
import { DisclosurePortalService } from './disclosure-portal.service';
import { ListOwnership } from './list-ownership.service';

/**
 * The supplier's side. The link is the key, with a session where the list belongs to an account; the
 * platform limits how often one address may try.
 */
@Controller('portal/disclosures/:token')
export class DisclosurePortalController {
  constructor(
    private readonly access: DisclosureAccess,
    private readonly portal: DisclosurePortalService,
    private readonly lists: DisclosureLists,
    private readonly ownership: ListOwnership,
  ) {}

  /** Changes nothing: mail programs open links before people do. */
  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  async view(@Param('token') token: string, @Req() http: FastifyRequest): Promise<DisclosurePortalView> {
    return this.portal.view(await this.access.enter(token, http));
  }

  /** A person begins, in this language. */
  @Post('start')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async start(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Body() { language }: StartDisclosingDto,
  ): Promise<void> {
    await this.portal.start(await this.access.enter(token, http), language);
  }

  /** Saves one row. */
  @Put('parties/:id')
  @Public()
  async saveParty(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: SavePartyDto,
  ): Promise<PartyView> {
    return this.portal.saveParty(await this.access.enter(token, http), id, body);
  }

  /** Adds rows, all or none. */
  @Post('parties')
  @Public()
  @HttpCode(HttpStatus.OK)
  async addParties(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Body() body: AddPartiesDto,
  ): Promise<{ added: number }> {
    return this.portal.addParties(await this.access.enter(token, http), body);
  }

  @Delete('parties/:id')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async removeParty(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    await this.portal.removeParty(await this.access.enter(token, http), id);
  }

  /** Asks a supplier on the list to disclose in turn. */
  @Post('parties/:id/requests')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async passOn(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: PassRequestOnDto,
  ): Promise<void> {
    await this.ownership.passOn(await this.access.enter(token, http), id, body);
  }

  /** The questions about subcontracting, "we have none", and whether the customer may pass it on. */
  @Put('claims')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async saveClaims(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Body() body: SaveClaimsDto,
  ): Promise<void> {
    await this.portal.saveClaims(await this.access.enter(token, http), body);
  }

  /** How rows are to appear to this customer; what is absent stays as it is. */
  @Put('choices')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async choose(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Body() { choices }: ChooseVisibilityDto,
  ): Promise<void> {
    await this.portal.choose(await this.access.enter(token, http), choices);
  }

  /** Exactly what this customer would get now. */
  @Post('preview')
  @Public()
  @HttpCode(HttpStatus.OK)
  @Header('cache-control', 'no-store')
  async preview(@Param('token') token: string, @Req() http: FastifyRequest): Promise<DisclosurePreview> {
    return this.portal.preview(await this.access.enter(token, http));
  }

  /** Sends what was seen, named by its fingerprint. */
  @Post('confirmation')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async confirm(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Body() body: ConfirmDisclosureDto,
  ): Promise<void> {
    await this.portal.confirm(await this.access.enter(token, http), body);
  }

  @Post('decline')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async decline(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Body() { reason }: DeclineDisclosureDto,
  ): Promise<void> {
    await this.portal.decline(await this.access.enter(token, http), reason);
  }

  /** Who has what of the list. */
  @Get('customers')
  @Public()
  @Header('cache-control', 'no-store')
  async customers(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
  ): Promise<{ items: readonly ShareView[] }> {
    return { items: await this.portal.customers(await this.access.enter(token, http)) };
  }

  /** Takes everything back from one customer. */
  @Post('customers/:shareId/withdrawal')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async withdraw(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Param('shareId', IdPipe) shareId: string,
  ): Promise<void> {
    await this.portal.withdraw(await this.access.enter(token, http), shareId);
  }

  /** Takes one party back from one customer. */
  @Delete('customers/:shareId/parties/:key')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async withdrawParty(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Param('shareId', IdPipe) shareId: string,
    @Param('key') key: string,
  ): Promise<void> {
    await this.portal.withdrawParty(await this.access.enter(token, http), shareId, key);
  }

  /** Mails a code to the invited address, whether or not a list was begun there. */
  @Post('codes')
  @Public()
  @HttpCode(HttpStatus.ACCEPTED)
  async sendCode(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @RequestOrigin() { address }: Origin,
  ): Promise<void> {
    await this.lists.sendCode(await this.access.enter(token, http), address);
  }

  /** Answers by the list that was begun at the same address. `rows` null: there is none. */
  @Post('codes/use')
  @Public()
  @HttpCode(HttpStatus.OK)
  async useCode(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Body() { code }: UseCodeDto,
  ): Promise<{ rows: number | null }> {
    return { rows: await this.lists.useByCode(await this.access.enter(token, http), code) };
  }

  /** Answers by the list of the company that the reader is signed in to. */
  @Post('own-company')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  async useOwnCompany(@Param('token') token: string, @Req() http: FastifyRequest): Promise<void> {
    await this.lists.useSignedIn(await this.access.enter(token, http));
  }

  /** Keeps the list in an account of the invited address. */
  @Post('account')
  @Public()
  @HttpCode(HttpStatus.OK)
  async keepInAccount(
    @Param('token') token: string,
    @Req() http: FastifyRequest,
    @Body() body: KeepInAccountDto,
    @RequestOrigin() origin: Origin,
  ): Promise<{ email: string }> {
    return this.ownership.keepInAccount(await this.access.enter(token, http), body, origin);
  }
}
