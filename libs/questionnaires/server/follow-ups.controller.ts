import { IdPipe, Requires } from '@firebreak/platform/server';
import type { FollowUpView } from '@firebreak/questionnaires/model';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { FollowUpQuery, SendFollowUpDto } from './follow-up.dto';
import { FollowUpsService } from './follow-ups.service';

@Controller('questionnaires/:id/follow-up')
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpsService) {}

  /** What the answers of a submitted quick check call for, each part with its reasons. */
  @Get()
  @Requires('questionnaire:read')
  propose(
    @Param('id', IdPipe) id: string,
    @Query() { band, language }: FollowUpQuery,
  ): Promise<FollowUpView> {
    return this.followUps.propose(id, band ?? null, language);
  }

  /** Sends the chosen parts to whoever answered the quick check; its answers are filled in. */
  @Post()
  @Requires('questionnaire:send')
  async send(@Param('id', IdPipe) id: string, @Body() body: SendFollowUpDto): Promise<{ id: string }> {
    return { id: await this.followUps.send(id, body) };
  }
}
