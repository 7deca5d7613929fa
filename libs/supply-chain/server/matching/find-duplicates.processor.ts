import { Injectable } from '@nestjs/common';
import { CompanyDb, Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import {
  duplicateSteps,
  matchProfiles,
  profileOf,
  type Duplicates,
  type PartyProfile,
} from '@firebreak/supply-chain/model/matching';
import { setImmediate } from 'node:timers/promises';
import { FindDuplicates } from './find-duplicates.job';
import { keepPairs, type FoundPair } from './keep-pairs.query';
import { partyRecords } from './party-records.query';

/** More pairs than anybody decides; the most alike come first. */
const MOST_PAIRS = 20_000;
const PAIRS_AT_ONCE = 1000;

/** Safe to run twice: pairs are found anew, and decisions are left as they are. */
@Injectable()
@Processes(FindDuplicates)
export class FindDuplicatesProcessor implements JobHandler<object> {
  constructor(private readonly db: CompanyDb) {}

  async run(_payload: object, job: JobContext): Promise<{ suppliers: number; pairs: number }> {
    const { ids, profiles } = await this.read(job);
    const { pairs } = await this.search(profiles, job);
    const kept = pairs.slice(0, MOST_PAIRS);
    await this.db.inCompany(async (tx) => {
      const [{ since } = { since: null }] = await tx.query<{ since: Date | null }[]>(
        `SELECT clock_timestamp() AS since`,
      );
      for (let at = 0; at < kept.length; at += PAIRS_AT_ONCE) {
        const found = kept.slice(at, at + PAIRS_AT_ONCE).map(({ a, b }) => foundPair(ids, profiles, a, b));
        await keepPairs(tx, found);
      }
      // Open pairs that were not found again resemble each other no more.
      await tx.query(`DELETE FROM match_pair WHERE state = 'open' AND found_at < $1`, [since]);
    });
    return { suppliers: ids.length, pairs: kept.length };
  }

  private read(job: JobContext): Promise<{ ids: string[]; profiles: PartyProfile[] }> {
    return this.db.inCompany(async (tx) => {
      const ids: string[] = [];
      const profiles: PartyProfile[] = [];
      for await (const batch of partyRecords(tx)) {
        for (const { id, record } of batch) {
          ids.push(id);
          profiles.push(profileOf(record));
          if (ids.length % 500 === 0) await setImmediate();
        }
        await job.progress(ids.length, ids.length * 4);
      }
      return { ids, profiles };
    });
  }

  /** In small steps, so that requests which the same process serves are answered in between. */
  private async search(profiles: readonly PartyProfile[], job: JobContext): Promise<Duplicates> {
    const steps = duplicateSteps(profiles);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await job.progress(0.25 + 0.7 * step.value, 1);
      await setImmediate();
    }
  }
}

function foundPair(
  ids: readonly string[],
  profiles: readonly PartyProfile[],
  a: number,
  b: number,
): FoundPair {
  const [one, other] = [profiles[a], profiles[b]];
  const [idA = '', idB = ''] = [ids[a], ids[b]];
  if (!one || !other) throw new Error('A pair names a supplier that was not read.');
  const { score, parts } = matchProfiles(one, other);
  const [leftId, rightId] = idA < idB ? [idA, idB] : [idB, idA];
  return {
    leftId,
    rightId,
    score,
    parts: parts.map(({ score: alike, weight, sentence, params }) => ({
      score: alike,
      weight,
      sentence,
      params,
    })),
  };
}
