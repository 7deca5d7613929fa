import { Controller, Get, HttpCode, MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import type { JobRunView, Page } from '@firebreak/platform/model';
import type { Observable } from 'rxjs';
import { Requires } from '../http/requires';
import { IdPipe } from '../http/id.pipe';
import { JobEvents } from './job-events';
import { JobRuns } from './job-runs';
import { PageQuery } from '../http/page.query';

@Controller('jobs')
export class JobsController {
  constructor(
    private readonly runs: JobRuns,
    private readonly events: JobEvents,
  ) {}

  /** The company's jobs, newest first. */
  @Get()
  @Requires('job:read')
  list(@Query() query: PageQuery): Promise<Page<JobRunView>> {
    return this.runs.list(query.cursor ?? null);
  }

  /** Pushes a job's state at each change, as server-sent events. */
  @Sse('events')
  @Requires('job:read')
  stream(): Observable<MessageEvent> {
    return this.events.ofCompany();
  }

  @Get(':id')
  @Requires('job:read')
  get(@Param('id', IdPipe) id: string): Promise<JobRunView> {
    return this.runs.get(id);
  }

  /** Orders a failed job once more. */
  @Post(':id/retry')
  @HttpCode(202)
  @Requires('job:retry')
  retry(@Param('id', IdPipe) id: string): Promise<JobRunView> {
    return this.runs.retry(id);
  }
}
