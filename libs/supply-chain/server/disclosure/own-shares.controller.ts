import { IdPipe, Requires } from '@firebreak/platform/server';
import type { ShareView } from '@firebreak/supply-chain/model';
import { Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { OwnSharesService } from './own-shares.service';

/** A signed-in company that is a supplier as well: which customer has what of its list. */
@Controller('own-disclosures')
export class OwnSharesController {
  constructor(private readonly shares: OwnSharesService) {}

  @Get()
  @Requires('supplier:read')
  async list(): Promise<{ items: readonly ShareView[] }> {
    return { items: await this.shares.list() };
  }

  /** Takes everything back from this customer. */
  @Post(':id/withdrawal')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  withdraw(@Param('id', IdPipe) id: string): Promise<void> {
    return this.shares.withdraw(id);
  }

  /** Takes one party back from this customer. */
  @Delete(':id/parties/:key')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  withdrawParty(@Param('id', IdPipe) id: string, @Param('key') key: string): Promise<void> {
    return this.shares.withdrawParty(id, key);
  }
}
