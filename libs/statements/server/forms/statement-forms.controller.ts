import { IdPipe, Requires } from '@firebreak/platform/server';
import type { StatementFormsView } from '@firebreak/statements/model';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { SaveFormAnswerDto } from './save-form-answer.dto';
import { StatementForms } from './statement-forms.service';

@Controller('statements/:id/forms')
export class StatementFormsController {
  constructor(private readonly forms: StatementForms) {}

  /** Official forms that go with the statement, filled in as far as its data goes. */
  @Get()
  @Requires('statement:read')
  get(@Param('id', IdPipe) id: string): Promise<StatementFormsView> {
    return this.forms.get(id);
  }

  /** Puts a person's answer into one part of a field. */
  @Put()
  @Requires('statement:write')
  save(@Param('id', IdPipe) id: string, @Body() body: SaveFormAnswerDto): Promise<StatementFormsView> {
    return this.forms.save(id, body);
  }
}
