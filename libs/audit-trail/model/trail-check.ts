import type { ChainVerification } from './chain-verification';

/** `broke-off`: it did not come to an end, which says nothing about the chain. */
export type TrailCheckStatus = 'running' | 'done' | 'broke-off';

/** A check of the company's whole chain: a job, with who asked for it and what came of it. */
export interface TrailCheckView {
  readonly id: string;
  readonly jobRunId: string;
  readonly status: TrailCheckStatus;
  readonly askedByName: string;
  readonly askedAt: string;
  readonly endedAt: string | null;
  /** Null unless done. */
  readonly result: Omit<ChainVerification, 'companyId'> | null;
}
