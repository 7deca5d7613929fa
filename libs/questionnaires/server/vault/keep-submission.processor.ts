import { Companies } from '@firebreak/identity/server';
import {
  CompanyDb,
  FileStore,
  Processes,
  type JobHandler,
  type ReceivedFile,
} from '@firebreak/platform/server';
import {
  askedSites,
  keptAnswers,
  keptUnder,
  MAX_EVIDENCE_BYTES,
  portableAnswers,
  sharedPlaces,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { circumstancesOf } from '../open-form';
import { QuestionnaireEvidenceEntity } from '../questionnaire-evidence.entity';
import { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { findTemplates } from '../templates/find-templates.query';
import { VAULT_KEEPER } from './deliver-snapshot.processor';
import { KeepSubmission } from './vault-jobs';
import { VaultIntake, type Arriving } from './vault-intake';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';

/**
 * What leaves the customer's rows: the supplier's own answers and documents, with the questions as the supplier saw them,
 * and nothing that the customer thinks of them.
 */
interface Leaving extends Omit<Arriving, 'documents'> {
  readonly files: readonly {
    readonly template: string;
    readonly question: string;
    readonly fileId: string;
  }[];
}

/**
 * Copies a submission out of the customer's rows into the vault of the company that answered. It was ordered by
 * somebody who holds the questionnaire's link; the vault has a row that waits for it. Safe to run twice.
 */
@Injectable()
@Processes(KeepSubmission)
export class KeepSubmissionProcessor implements JobHandler<{
  questionnaireId: string;
  vaultCompanyId: string;
}> {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
    private readonly companies: Companies,
    private readonly intake: VaultIntake,
    private readonly locals: LocalTemplates,
  ) {}

  async run({
    questionnaireId,
    vaultCompanyId,
  }: {
    questionnaireId: string;
    vaultCompanyId: string;
  }): Promise<object | void> {
    const inVault = <T>(fn: (tx: EntityManager) => Promise<T>) =>
      this.db.runAs(vaultCompanyId, () => this.db.inCompany(fn), VAULT_KEEPER);
    const waits = await inVault((tx) =>
      tx.existsBy(VaultQuestionnaireEntity, { id: questionnaireId, copy: 'copying' }),
    );
    const leaving = waits ? await this.db.inCompany((tx) => this.leaving(tx, questionnaireId)) : null;
    if (!leaving) return;
    const documents: { template: string; question: string; received: ReceivedFile }[] = [];
    for (const { fileId, ...place } of leaving.files)
      documents.push({ ...place, received: await this.copy(fileId, vaultCompanyId) });
    return inVault((tx) => this.intake.take(tx, questionnaireId, { ...leaving, documents }, new Date()));
  }

  private async leaving(tx: EntityManager, questionnaireId: string): Promise<Leaving | null> {
    const questionnaire = await tx.findOneBy(QuestionnaireEntity, { id: questionnaireId });
    const submission = await tx.findOneBy(QuestionnaireSubmissionEntity, { questionnaireId });
    if (!questionnaire || !submission) return null;
    const { answers, answeredOn } = submission;
    const circumstances = circumstancesOf(questionnaire);
    const find = await findTemplates(tx, [questionnaire]);
    const places = sharedPlaces(questionnaire, find, circumstances);
    const local = await this.locals.view(tx, questionnaire, questionnaire.language, questionnaire.sentAt);
    const evidence = await tx.find(QuestionnaireEvidenceEntity, {
      where: { questionnaireId, state: Not('refused') },
      order: { id: 'ASC' },
    });
    return {
      entries: portableAnswers(answers, places, askedSites(circumstances), answeredOn),
      kept: keptAnswers(answers, local.template, places, circumstances),
      answeredOn,
      customer: (await this.companies.get()).name,
      files: evidence.map(({ question: key, fileId }) => {
        const place = places.find((one) => one.key === key);
        const { template, question } = place ?? { template: keptUnder(questionnaireId), question: key };
        return { template, question, fileId };
      }),
    };
  }

  private async copy(fileId: string, vaultCompanyId: string): Promise<ReceivedFile> {
    const { file, stream } = await this.db.inCompany((tx) => this.files.open(tx, fileId));
    const { name, mediaType } = file;
    const receive = () =>
      this.files.receive({ name, content: stream, mediaType, maxBytes: MAX_EVIDENCE_BYTES });
    return this.db.runAs(vaultCompanyId, receive, VAULT_KEEPER);
  }
}
