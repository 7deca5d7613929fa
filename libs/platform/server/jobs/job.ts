import { SetMetadata } from '@nestjs/common';

/** A kind of background work. */
export interface JobKind<P extends object> {
  /** verb-noun: `recompute-risk`; also the key of its title, `jobs.recompute-risk`. */
  readonly name: string;
  /** Jobs of one queue share its workers. */
  readonly queue: string;
  /** Tries before it counts as failed. */
  readonly attempts: number;
  /** Whether it shows in people's job tray. */
  readonly visible: boolean;
  /** Waits this long, so that many changes make one run (together with a dedupeKey). */
  readonly delayInMs: number;
  /** Never filled: carries the payload's type. */
  readonly payload?: P;
}

type JobOptions = Partial<Pick<JobKind<object>, 'attempts' | 'visible' | 'delayInMs'>> & {
  readonly queue: string;
};

/** Declares a kind of job. Its payload holds ids only, never names, answers or messages. */
export function defineJob<P extends object>(name: string, options: JobOptions): JobKind<P> {
  const { queue, attempts = 3, visible = true, delayInMs = 0 } = options;
  return { name, queue, attempts, visible, delayInMs };
}

/** What a handler may ask and tell while it works. */
export interface JobContext {
  readonly jobRunId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Shows how far it is; cheap to call often, written at most four times a second. */
  progress(done: number, total: number): Promise<void>;
}

/** Does one kind of job. Must be safe to run twice with the same payload. */
export interface JobHandler<P extends object> {
  /** @returns what it came to: ids and counts, shown to people */
  run(payload: P, job: JobContext): Promise<object | void>;

  /**
   * Called when the last try has failed, so that a record which waits for the job does not wait for ever. People may
   * still order the run once more.
   * @param code a problem's code; `internal-error` where the fault is ours
   */
  gaveUp?(payload: P, job: Pick<JobContext, 'jobRunId'>, code: string): Promise<void>;
}

export const JOB_KIND = Symbol('job-kind');

/** Marks an injectable as the handler of a kind of job. */
export const Processes = (kind: JobKind<never> | JobKind<object>): ClassDecorator =>
  SetMetadata(JOB_KIND, kind);
