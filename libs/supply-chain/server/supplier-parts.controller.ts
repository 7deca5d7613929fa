import { Body, Controller, Delete, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { IdentifierView, VariantView } from '@firebreak/supply-chain/model';
import { SupplierIdentifiersService } from './supplier-identifiers.service';
import { IdentifierInputDto, VariantInputDto } from './supplier-parts.dto';
import { SupplierVariantsService } from './supplier-variants.service';

/** What hangs on a supplier by itself: other names and addresses, identifiers. They are read with the supplier. */
@Controller('suppliers/:id')
export class SupplierPartsController {
  constructor(
    private readonly variants: SupplierVariantsService,
    private readonly identifiers: SupplierIdentifiersService,
  ) {}

  /** Adds another name or address. */
  @Post('variants')
  @Requires('supplier:write')
  addVariant(@Param('id', IdPipe) id: string, @Body() body: VariantInputDto): Promise<VariantView> {
    return this.variants.add(id, body);
  }

  /** Makes it the main one; what was the main one is kept as the other. */
  @Post('variants/:variantId/main')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  makeMain(@Param('id', IdPipe) id: string, @Param('variantId', IdPipe) variantId: string): Promise<void> {
    return this.variants.makeMain(id, variantId);
  }

  @Delete('variants/:variantId')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeVariant(
    @Param('id', IdPipe) id: string,
    @Param('variantId', IdPipe) variantId: string,
  ): Promise<void> {
    return this.variants.remove(id, variantId);
  }

  /** Adds an identifier; a wrong check digit is refused. */
  @Post('identifiers')
  @Requires('supplier:write')
  addIdentifier(@Param('id', IdPipe) id: string, @Body() body: IdentifierInputDto): Promise<IdentifierView> {
    return this.identifiers.add(id, body);
  }

  @Put('identifiers/:identifierId')
  @Requires('supplier:write')
  replaceIdentifier(
    @Param('id', IdPipe) id: string,
    @Param('identifierId', IdPipe) identifierId: string,
    @Body() body: IdentifierInputDto,
  ): Promise<IdentifierView> {
    return this.identifiers.replace(id, identifierId, body);
  }

  @Delete('identifiers/:identifierId')
  @Requires('supplier:write')
  @HttpCode(HttpStatus.NO_CONTENT)
  removeIdentifier(
    @Param('id', IdPipe) id: string,
    @Param('identifierId', IdPipe) identifierId: string,
  ): Promise<void> {
    return this.identifiers.remove(id, identifierId);
  }
}
