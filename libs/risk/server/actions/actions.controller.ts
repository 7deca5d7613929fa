import { Controller, Get, Param, Query } from '@nestjs/common';
import { IdPipe, Requires } from '@firebreak/platform/server';
import type { PortfolioActionsView, SupplierActionsView } from '@firebreak/risk/model';
import { ReaderLanguageQuery } from '../explanation/explanation.dto';
import { PortfolioActionsQuery } from './portfolio-actions.dto';
import { PortfolioActions } from './portfolio-actions.service';
import { SupplierActions } from './supplier-actions.service';

@Controller('risk')
export class ActionsController {
  constructor(
    private readonly suppliers: SupplierActions,
    private readonly portfolio: PortfolioActions,
  ) {}

  /** Actions over all suppliers, most off the company's risk for each day of effort first. */
  @Get('actions')
  @Requires('risk:read')
  list(@Query() { cursor, language, ...filter }: PortfolioActionsQuery): Promise<PortfolioActionsView> {
    return this.portfolio.list(filter, cursor ?? null, language);
  }

  /** What to do next about a supplier, best first. */
  @Get('suppliers/:id/actions')
  @Requires('risk:read')
  ofSupplier(
    @Param('id', IdPipe) id: string,
    @Query() { language }: ReaderLanguageQuery,
  ): Promise<SupplierActionsView> {
    return this.suppliers.get(id, language);
  }
}
