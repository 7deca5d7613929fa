import { Injectable, Module } from '@nestjs/common';
import type { JobRunView } from '@firebreak/platform/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { defineJob, enqueue, Processes, type JobContext, type JobHandler } from '../index';

const Walk = defineJob<object>('walk', { queue: 'test-events' });

@Injectable()
@Processes(Walk)
class WalkHandler implements JobHandler<object> {
  /** Each walk stops after its first step until somebody has seen it there. */
  mayGoOn: Promise<void> = Promise.resolve();

  async run(_payload: object, job: JobContext): Promise<object> {
    for (let step = 1; step <= 3; step++) {
      await job.progress(step, 4);
      await this.mayGoOn;
    }
    return { steps: 3 };
  }
}

@Module({ providers: [WalkHandler] })
class WalkModule {}

describe('the stream of job events', () => {
  let app: TestApp;
  let address: string;

  beforeAll(async () => {
    app = await startTestApp({ modules: [WalkModule] });
    await app.nest.listen(0, '127.0.0.1');
    address = await app.nest.getUrl();
  });
  afterAll(() => app.close());

  /** Opens the stream as a browser does; `until` reads states of runs up to one that fits. */
  async function open(client: TestClient) {
    const stop = new AbortController();
    const answer = await fetch(`${address}/api/jobs/events`, {
      headers: { cookie: client.cookieHeader },
      signal: stop.signal,
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const seen: JobRunView[] = [];
    let text = '';
    const until = async (fits: (run: JobRunView) => boolean) => {
      while (!seen.some(fits)) {
        const { value = '', done } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += value;
        for (const [, data] of text.matchAll(/event: job\n(?:id: .*\n)?data: (.*)\n\n/g))
          seen.push(JSON.parse(data!) as JobRunView);
        text = text.slice(text.lastIndexOf('\n\n') + 2);
      }
      return seen;
    };
    return { until, seen, close: () => stop.abort() };
  }

  it('shows a company its own jobs as they go, and nobody else', async () => {
    const [mine, other] = [await app.signUp(), await app.signUp()];
    const [stream, elsewhere] = [await open(mine), await open(other)];
    let goOn = () => {};
    app.get(WalkHandler).mayGoOn = new Promise((resolve) => (goOn = resolve));
    const id = await app.inCompany(mine.companyId, (tx) => enqueue(tx, Walk, {}));

    await stream.until(({ status, progressRatio }) => status === 'running' && (progressRatio ?? 0) > 0);
    goOn();
    const seen = await stream.until((run) => run.status === 'done');
    expect(new Set(seen.map((run) => run.id))).toEqual(new Set([id]));
    expect(seen.at(-1)).toMatchObject({ status: 'done', progressRatio: 1, result: { steps: 3 } });

    // What the other company sees next is its own, so nothing of the first came before it.
    const theirs = await app.inCompany(other.companyId, (tx) => enqueue(tx, Walk, {}));
    const theirRuns = await elsewhere.until((run) => run.status === 'done');
    expect(new Set(theirRuns.map((run) => run.id))).toEqual(new Set([theirs]));
    stream.close();
    elsewhere.close();
  });

  it('and after a reload the list still tells how each job ended', async () => {
    const client = await app.signUp();
    const id = await app.inCompany(client.companyId, (tx) => enqueue(tx, Walk, {}));
    await app.drainJobs();
    const { body } = await client.get<{ items: JobRunView[] }>('/api/jobs');
    expect(body.items).toEqual([expect.objectContaining({ id, status: 'done', result: { steps: 3 } })]);
  });
});
