import { IdPipe, Public } from '@firebreak/platform/server';
import type { Colleagues, ColleagueView } from '@firebreak/questionnaires/model';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { AskColleagueDto } from './colleagues.dto';
import { ColleaguesService } from './colleagues.service';

/** Whom the respondent gave a part to. The respondent's device only. */
@Controller('portal/questionnaires/:token/colleagues')
export class ColleaguesController {
  constructor(private readonly colleagues: ColleaguesService) {}

  /** Who has what, and who answered what. */
  @Get()
  @Public()
  list(@Param('token') token: string): Promise<Colleagues> {
    return this.colleagues.list(token);
  }

  /** Mails a colleague a link to some sections. */
  @Post()
  @Public()
  ask(@Param('token') token: string, @Body() body: AskColleagueDto): Promise<ColleagueView> {
    return this.colleagues.ask(token, body);
  }

  /** Takes the part back: the colleague's link stops at once, the answers stay. */
  @Delete(':colleagueId')
  @Public()
  @HttpCode(HttpStatus.NO_CONTENT)
  withdraw(@Param('token') token: string, @Param('colleagueId', IdPipe) colleagueId: string): Promise<void> {
    return this.colleagues.withdraw(token, colleagueId);
  }
}
