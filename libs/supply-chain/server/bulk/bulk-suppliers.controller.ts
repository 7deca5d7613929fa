import { Body, Controller, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { LargeBody, Requires } from '@firebreak/platform/server';
import type { BulkResult, BulkRow } from '@firebreak/supply-chain/model';
import { BulkQueryDto, BulkSuppliersDto, UpsertSupplierDto } from './bulk-suppliers.dto';
import { BulkSuppliersService } from './bulk-suppliers.service';

/** Room for 1,000 suppliers with some sites and links each. */
const BODY_LIMIT_IN_BYTES = 10 * 1024 * 1024;

@Controller('suppliers')
export class BulkSuppliersController {
  constructor(private readonly bulk: BulkSuppliersService) {}

  /** Creates or changes up to 1,000 suppliers by your own numbers. */
  @Post('bulk')
  @HttpCode(HttpStatus.OK)
  @Requires('supplier:write')
  @LargeBody(BODY_LIMIT_IN_BYTES)
  @ApiOperation({
    summary: 'Creates or changes up to 1,000 suppliers, with sites, goods and links, by your own numbers',
    description:
      'The same body twice changes nothing the second time. Each row is written as a whole or not at all and has its own outcome; with atomic=true all rows are written or none.',
  })
  upsert(@Body() body: BulkSuppliersDto, @Query() query: BulkQueryDto): Promise<BulkResult> {
    return this.bulk.upsert(body.suppliers, { atomic: query.atomic ?? false });
  }

  /** Creates or changes one supplier by your own number. */
  @Put('by-external-id/:externalId')
  @Requires('supplier:write')
  @ApiOperation({
    summary: 'Creates or changes one supplier, with sites, goods and links, by your own number',
    description:
      'What is left out stays as it is, null empties a field. The same body twice changes nothing.',
  })
  upsertOne(@Param('externalId') externalId: string, @Body() body: UpsertSupplierDto): Promise<BulkRow> {
    return this.bulk.upsertOne({ ...body, externalId });
  }
}
