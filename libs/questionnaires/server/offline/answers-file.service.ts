import { Companies } from '@firebreak/identity/server';
import { AppConfig, spool, spoolFolder } from '@firebreak/platform/server';
import { compareFile, questionnaireProblem, type FilePreview } from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { circumstancesOf } from '../open-form';
import { latestDayAnywhere } from '../questionnaire-dates';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentAccess } from '../respondent-access';
import { storedResponse } from '../stored-response.query';
import { fileSections, MAX_FILE_BYTES, type AnswersFile } from './answers-file';
import { answersWorkbook } from './answers-workbook';
import { countryNames } from './file-texts';
import { believableRows, readReturnedFile, type ReturnedFile } from './returned-file';

/** Answering in a spreadsheet, for those who are seldom online. */
@Injectable()
export class AnswersFileService {
  constructor(
    private readonly access: RespondentAccess,
    private readonly locals: LocalTemplates,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
    private readonly config: AppConfig,
  ) {}

  /** The questionnaire with the answers so far, as a workbook. @throws Problem as for reading */
  async download(token: string, language?: string): Promise<{ name: string; content: Buffer }> {
    const file = await this.access.read(token, (tx, open) =>
      this.fileOf(tx, open, language ?? open.language),
    );
    return { name: `${file.template.title}, ${file.buyer}.xlsx`, content: await answersWorkbook(file) };
  }

  /**
   * What a filled-in file would change. Saves nothing: the respondent looks at it and saves what is right.
   * @throws Problem as for reading, file-empty, file-too-large, file-not-a-table, file-damaged, file-unpacks-too-large,
   *   not-an-answers-file, file-of-another-questionnaire
   */
  async preview(token: string, content: Readable): Promise<FilePreview> {
    await this.access.read(token, () => Promise.resolve()); // before the bytes
    const { path } = await spool(content, spoolFolder(this.config), MAX_FILE_BYTES);
    try {
      const returned = await readReturnedFile(path);
      return await this.access.read(token, (tx, open) => this.compare(tx, open, returned));
    } finally {
      await rm(path, { force: true });
    }
  }

  private async compare(
    tx: EntityManager,
    open: QuestionnaireEntity,
    returned: ReturnedFile,
  ): Promise<FilePreview> {
    if (returned.questionnaireId !== open.id) throw questionnaireProblem('file-of-another-questionnaire');
    const file = await this.fileOf(tx, open, returned.language);
    const cells = fileSections(file).flatMap(({ questions }) => questions.flatMap((one) => one.cells));
    const sectionOf = new Map(cells.map(({ code, place }) => [code, place.question.section]));
    const believable = believableRows(returned, sectionOf);
    const asOf = latestDayAnywhere(new Date());
    const preview = compareFile(cells, believable.cells, { ...file, asOf }, countryNames(file.language));
    return { ...preview, refused: [...believable.refused, ...preview.refused] };
  }

  private async fileOf(tx: EntityManager, open: QuestionnaireEntity, language: string): Promise<AnswersFile> {
    const { template } = await this.locals.view(tx, open, language, open.sentAt);
    const { answers } = await storedResponse(tx, open.id);
    return {
      questionnaireId: open.id,
      language: template.language,
      buyer: (await this.companies.get()).name,
      supplier: (await this.suppliers.supplier(tx, open.supplierId)).name,
      template,
      circumstances: circumstancesOf(open),
      answers,
    };
  }
}
