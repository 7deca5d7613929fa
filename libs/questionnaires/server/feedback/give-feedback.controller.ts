import { Public } from '@firebreak/platform/server';
import type { FeedbackInvitation } from '@firebreak/questionnaires/model';
import { Body, Controller, Delete, Get, Header, HttpCode, HttpStatus, Param, Put } from '@nestjs/common';
import { GiveFeedbackDto } from './give-feedback.dto';
import { GivenFeedback } from './given-feedback.service';

/** The supplier's side, by the link of a questionnaire that was submitted. Nothing here reads what was said. */
@Controller('portal/questionnaires/:token/feedback')
export class GiveFeedbackController {
  constructor(private readonly feedback: GivenFeedback) {}

  @Get()
  @Public()
  @Header('cache-control', 'no-store')
  invitation(@Param('token') token: string): Promise<FeedbackInvitation> {
    return this.feedback.invitation(token);
  }

  /** Gives feedback, or replaces this year's. */
  @Put()
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  give(@Param('token') token: string, @Body() body: GiveFeedbackDto): Promise<void> {
    return this.feedback.give(token, body);
  }

  /** Takes this year's feedback back; the answer is the same where there was none. */
  @Delete()
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  withdraw(@Param('token') token: string): Promise<void> {
    return this.feedback.withdraw(token);
  }
}
