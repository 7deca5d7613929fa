import { Injectable, MessageEvent, OnApplicationBootstrap } from '@nestjs/common';
import { concatMap, filter, interval, map, merge, Observable, Subject } from 'rxjs';
import { CompanyDb } from '../database/company-db';
import { DatabaseListener } from '../database/database-listener';
import { currentActor, currentCompanyId } from '../database/scope';
import { JobRuns } from './job-runs';

/** A comment now and then keeps proxies from closing a quiet stream. */
const HEARTBEAT_IN_MS = 20_000;

/** Changes of job runs, whichever process made them, for the browsers of their company. */
@Injectable()
export class JobEvents implements OnApplicationBootstrap {
  private readonly changes = new Subject<{ companyId: string; jobRunId: string }>();

  constructor(
    private readonly db: CompanyDb,
    private readonly runs: JobRuns,
    private readonly listener: DatabaseListener,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.listen('job_run', (notice) => {
      const [companyId, jobRunId] = notice.split(' ');
      if (companyId && jobRunId) this.changes.next({ companyId, jobRunId });
    });
  }

  /** The current company's job runs, each time one changes, as long as the stream is open. */
  ofCompany(): Observable<MessageEvent> {
    const companyId = currentCompanyId();
    const actor = currentActor();
    const runs = this.changes.pipe(
      filter((change) => change.companyId === companyId),
      concatMap(({ jobRunId }) => this.db.runAs(companyId, () => this.runs.get(jobRunId), actor)),
      map((run): MessageEvent => ({ type: 'job', id: run.id, data: run })),
    );
    const heartbeat = interval(HEARTBEAT_IN_MS).pipe(
      map((): MessageEvent => ({ type: 'heartbeat', data: '' })),
    );
    return merge(runs, heartbeat);
  }
}
