import { CompanyDb, IdPipe, LargeBody, Requires, uploadOf } from '@firebreak/platform/server';
import type { ImportProposal, LastYearView, StatementSectionView } from '@firebreak/statements/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { findStatement } from '../find-statements.query';
import { toContent } from '../statement-views';
import { findEarlierStatement } from './find-earlier-statement.query';
import { PlacePartsDto } from './place-parts.dto';
import { StatementImports } from './statement-imports.service';

/** 300,000 characters of any script, with what JSON puts around them. */
const MOST_BYTES = 2 * 1024 * 1024;

/** What a company stated before: beside its statement, or from a file as a starting point. */
@Controller('statements/:id')
export class LastYearController {
  constructor(
    private readonly db: CompanyDb,
    private readonly imports: StatementImports,
  ) {}

  /** The statement of the period before, as it went furthest. */
  @Get('last-year')
  @Requires('statement:read')
  lastYear(@Param('id', IdPipe) id: string): Promise<LastYearView> {
    return this.db.inCompany(async (tx) => ({
      earlier: await findEarlierStatement(tx, toContent(await findStatement(tx, id))),
    }));
  }

  /** Reads an earlier statement from a file (multipart/form-data, field `file`); nothing of it is kept. */
  @Post('import')
  @Requires('statement:write')
  @HttpCode(HttpStatus.OK)
  async read(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest): Promise<ImportProposal> {
    const { name, content } = await uploadOf(request);
    return this.imports.read(id, name, content);
  }

  /** Puts parts of it into sections: all of them or none. */
  @Put('import')
  @Requires('statement:write')
  @LargeBody(MOST_BYTES)
  place(@Param('id', IdPipe) id: string, @Body() body: PlacePartsDto): Promise<StatementSectionView[]> {
    return this.imports.place(id, body);
  }
}
