import { IdPipe, Requires } from '@firebreak/platform/server';
import type { OpenWork, StatementTaskView } from '@firebreak/statements/model';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { AddTaskDto, EditTaskDto, OpenWorkQuery, SetTaskStateDto, TasksQuery } from './talk.dto';
import { StatementTasks } from './tasks.service';

/** Tasks of statements: who does what by when. */
@Controller()
export class StatementTasksController {
  constructor(private readonly tasks: StatementTasks) {}

  /** Open tasks by their day, or the newest done ones; of one statement, or of all. */
  @Get('statement-tasks')
  @Requires('statement:read')
  list(@Query() { state = 'open', ...filter }: TasksQuery): Promise<StatementTaskView[]> {
    return this.tasks.list({ ...filter, state });
  }

  /** Its owner is told by mail. */
  @Post('statement-tasks')
  @Requires('statement:comment')
  add(@Body() body: AddTaskDto): Promise<StatementTaskView> {
    return this.tasks.add(body);
  }

  /** Changes a task, or gives it to somebody else. */
  @Put('statement-tasks/:id')
  @Requires('statement:comment')
  edit(@Param('id', IdPipe) id: string, @Body() body: EditTaskDto): Promise<StatementTaskView> {
    return this.tasks.edit(id, body);
  }

  /** Done, or open again. */
  @Put('statement-tasks/:id/state')
  @Requires('statement:comment')
  setState(@Param('id', IdPipe) id: string, @Body() body: SetTaskStateDto): Promise<StatementTaskView> {
    return this.tasks.setState(id, body);
  }

  @Delete('statement-tasks/:id')
  @Requires('statement:comment')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.tasks.remove(id);
  }

  /** How many tasks and comments are open, for whoever hands the statement in. */
  @Get('statements/:id/open-work')
  @Requires('statement:read')
  openWork(@Param('id', IdPipe) id: string, @Query() { today }: OpenWorkQuery): Promise<OpenWork> {
    return this.tasks.openWork(id, today);
  }
}
