import { IdPipe, Requires } from '@firebreak/platform/server';
import type { StatementPublicationsView } from '@firebreak/statements/model';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { PublishVersionDto, WithdrawPublicationDto } from './publication.dto';
import { StatementPublications } from './statement-publications.service';

/** What of a statement is before the public. */
@Controller('statements/:id/publications')
export class StatementPublicationsController {
  constructor(private readonly publications: StatementPublications) {}

  @Get()
  @Requires('statement:read')
  get(@Param('id', IdPipe) id: string): Promise<StatementPublicationsView> {
    return this.publications.get(id);
  }

  /** Publishes an approved version; the one that is out stays readable, marked as corrected. */
  @Post()
  @Requires('statement:approve')
  @HttpCode(HttpStatus.OK)
  publish(
    @Param('id', IdPipe) id: string,
    @Body() body: PublishVersionDto,
  ): Promise<StatementPublicationsView> {
    return this.publications.publish(id, body);
  }

  /** Takes the statement from the public; its page stays and says why. */
  @Post(':publicationId/withdrawn')
  @Requires('statement:approve')
  @HttpCode(HttpStatus.OK)
  withdraw(
    @Param('id', IdPipe) id: string,
    @Param('publicationId', IdPipe) publicationId: string,
    @Body() { reason }: WithdrawPublicationDto,
  ): Promise<StatementPublicationsView> {
    return this.publications.withdraw(id, publicationId, reason);
  }
}
