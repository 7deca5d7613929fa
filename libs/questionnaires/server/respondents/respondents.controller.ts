import { IdPipe, Requires } from '@firebreak/platform/server';
import type { WrittenToList } from '@firebreak/questionnaires/model';
import { Controller, Delete, Get, Param } from '@nestjs/common';
import { Respondents } from './respondents.service';

/** The people of the supplier who were written to about a questionnaire. */
@Controller('questionnaires/:id/contacts')
export class RespondentsController {
  constructor(private readonly respondents: Respondents) {}

  /** Who was written to and when, the first one first. */
  @Get()
  @Requires('questionnaire:read')
  list(@Param('id', IdPipe) id: string): Promise<WrittenToList> {
    return this.respondents.list(id);
  }

  /** Takes somebody out who left or was the wrong one: links stop working, name and address are forgotten. */
  @Delete(':contactId')
  @Requires('questionnaire:send')
  remove(
    @Param('id', IdPipe) id: string,
    @Param('contactId', IdPipe) contactId: string,
  ): Promise<WrittenToList> {
    return this.respondents.remove(id, contactId);
  }
}
