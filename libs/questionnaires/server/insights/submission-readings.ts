import {
  currentCompanyId,
  defineJob,
  enqueue,
  CompanyDb,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import { readingOf, type SubmissionReading } from '@firebreak/questionnaires/model';
import { partCodes } from '@firebreak/questionnaires/model/campaigns';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { openForm } from '../open-form';
import { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';

/** Reads what was submitted before readings were kept. It looks for it when it runs: twice is the same as once. */
export const ReadSubmissions = defineJob<Record<string, never>>('read-submissions', {
  queue: 'insights',
  visible: false,
});

const BATCH = 200;

interface StoredReading extends SubmissionReading {
  readonly submissionId: string;
  readonly parts: readonly string[];
}

/** Works out what each submission says about its questions, and keeps it. */
@Injectable()
@Processes(ReadSubmissions)
export class SubmissionReadings implements JobHandler<Record<string, never>> {
  constructor(private readonly db: CompanyDb) {}

  /** Of a submission that is being made. */
  async keep(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
    documents: readonly string[],
  ): Promise<void> {
    await save(tx, [await read(tx, questionnaire, submission, documents)]);
  }

  /** Orders the job where submissions are not read yet. @returns how many */
  async orderMissing(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ unread: number }[]>(
      `SELECT count(*)::int AS unread FROM questionnaire_submission s WHERE NOT EXISTS (
         SELECT FROM submission_reading r WHERE r.company_id = s.company_id AND r.submission_id = s.id)`,
    );
    const unread = row?.unread ?? 0;
    if (unread > 0) await enqueue(tx, ReadSubmissions, {}, { dedupeKey: currentCompanyId() });
    return unread;
  }

  async run(_payload: Record<string, never>, job: JobContext): Promise<{ read: number }> {
    let done = 0;
    for (let found = BATCH; found === BATCH; done += found) {
      found = await this.db.inCompany(readBatch);
      await job.progress(done, done + found);
    }
    return { read: done };
  }
}

/** @returns how many were found unread */
async function readBatch(tx: EntityManager): Promise<number> {
  const unread = await tx.query<{ id: string; documents: string[] }[]>(
    `SELECT s.id, ARRAY(SELECT DISTINCT e.question FROM questionnaire_evidence e
                         WHERE e.company_id = s.company_id AND e.questionnaire_id = s.questionnaire_id) AS documents
       FROM questionnaire_submission s WHERE NOT EXISTS (
         SELECT FROM submission_reading r WHERE r.company_id = s.company_id AND r.submission_id = s.id)
      LIMIT ${BATCH}`,
  );
  const documents = new Map(unread.map((row) => [row.id, row.documents]));
  const submissions = await tx.findBy(QuestionnaireSubmissionEntity, { id: In([...documents.keys()]) });
  const ids = submissions.map(({ questionnaireId }) => questionnaireId);
  const questionnaires = await tx.findBy(QuestionnaireEntity, { id: In(ids) });
  const byId = new Map(questionnaires.map((questionnaire) => [questionnaire.id, questionnaire]));
  const readings: StoredReading[] = [];
  for (const submission of submissions) {
    const questionnaire = byId.get(submission.questionnaireId);
    if (!questionnaire) continue;
    readings.push(await read(tx, questionnaire, submission, documents.get(submission.id) ?? []));
  }
  await save(tx, readings);
  return unread.length;
}

async function read(
  tx: EntityManager,
  questionnaire: QuestionnaireEntity,
  submission: QuestionnaireSubmissionEntity,
  documents: readonly string[],
): Promise<StoredReading> {
  const evidence = documents.map((question) => ({ question, state: 'offered' as const }));
  const response = { answers: submission.answers, evidence };
  const form = await openForm(tx, questionnaire, response, submission.answeredOn);
  return {
    submissionId: submission.id,
    parts: partCodes(questionnaire),
    ...readingOf(form, response),
  };
}

/** One statement, however many; arrays of arrays travel as JSON. */
async function save(tx: EntityManager, readings: readonly StoredReading[]): Promise<void> {
  await tx.query(
    `INSERT INTO submission_reading (submission_id, parts, asked, skipped, unknown)
     SELECT "submissionId", parts, asked, skipped, unknown FROM jsonb_to_recordset($1)
       AS r ("submissionId" uuid, parts text[], asked text[], skipped text[], unknown text[])
     ON CONFLICT (company_id, submission_id) DO UPDATE
       SET parts = EXCLUDED.parts, asked = EXCLUDED.asked, skipped = EXCLUDED.skipped, unknown = EXCLUDED.unknown`,
    [JSON.stringify(readings)],
  );
}
