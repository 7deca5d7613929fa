import { Injectable } from '@nestjs/common';
import { Processes, type JobHandler } from '@firebreak/platform/server';
import { FindSignals } from './find-signals.job';
import { SignalRuns, type SignalRunOutcome } from './signal-runs.service';

/** Safe to run twice: a second run finds every signal in place. */
@Injectable()
@Processes(FindSignals)
export class FindSignalsProcessor implements JobHandler<Record<string, never>> {
  constructor(private readonly runs: SignalRuns) {}

  run(): Promise<SignalRunOutcome> {
    return this.runs.run(new Date());
  }
}
