import type { AnswerView, AnswerValue, EvidenceView, Response } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { QuestionnaireAnswerEntity } from './questionnaire-answer.entity';
import { QuestionnaireEvidenceEntity } from './questionnaire-evidence.entity';
import { QuestionnaireVerificationEntity } from './questionnaire-verification.entity';

/** Everything stored of one questionnaire's answers, as rows to show and as the model's response to score. */
export interface StoredResponse {
  readonly answers: readonly AnswerView[];
  readonly evidence: readonly EvidenceView[];
  readonly verified: readonly { readonly question: string; readonly source: string }[];
  readonly response: Response;
}

export async function storedResponse(tx: EntityManager, questionnaireId: string): Promise<StoredResponse> {
  const answerRows = await tx.find(QuestionnaireAnswerEntity, {
    where: { questionnaireId },
    order: { question: 'ASC' },
  });
  const evidenceRows = await tx.find(QuestionnaireEvidenceEntity, {
    where: { questionnaireId },
    order: { question: 'ASC', id: 'ASC' },
  });
  const verifiedRows = await tx.find(QuestionnaireVerificationEntity, {
    where: { questionnaireId },
    order: { question: 'ASC' },
  });
  const answers = answerRows.flatMap(({ value, ...row }) =>
    value === null ? [] : [toAnswerView(row, value)],
  );
  const evidence = evidenceRows.map(toEvidenceView);
  const verified = verifiedRows.map(({ question, source }) => ({ question, source }));
  return {
    answers,
    evidence,
    verified,
    response: {
      answers: Object.fromEntries(answers.map(({ question, value }) => [question, value])),
      evidence: evidence.map(({ question, state }) => ({ question, state })),
      verifiedByAudit: verified.map(({ question }) => question),
    },
  };
}

type AnswerRow = Pick<QuestionnaireAnswerEntity, 'question' | 'version' | 'savedAt'>;

function toAnswerView({ question, version, savedAt }: AnswerRow, value: AnswerValue): AnswerView {
  return { question, value, version, savedAt: savedAt.toISOString() };
}

export function toEvidenceView(row: QuestionnaireEvidenceEntity): EvidenceView {
  return {
    id: row.id,
    question: row.question,
    name: row.name,
    mediaType: row.mediaType,
    bytes: row.sizeInBytes,
    state: row.state,
    scan: row.scan,
    reason: row.reason,
    uploadedAt: row.uploadedAt.toISOString(),
  };
}
