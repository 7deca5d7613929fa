import { CompanyDb } from '@firebreak/platform/server';
import { closestLanguage, inEnglish, type Template } from '@firebreak/questionnaires/model';
import {
  draftFaults,
  readSheet,
  writeSheet,
  type ImportedUnit,
  type SheetImport,
  type TranslationImport,
} from '@firebreak/questionnaires/model/builder';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { LocalTemplates } from '../local-templates';
import { newestTemplate } from './find-templates.query';
import { draftOf } from './own-drafts';
import { OwnTranslationsService } from './own-translations.service';
import { printedWords } from './printed-words';
import { sampleTemplate } from './sample-template';
import { readTranslationRows, translationRows } from './translation-sheet';
import { bytesOf, UploadedFile } from './uploaded-file';
import { workbookOf, workbookRows } from './workbook-rows';
import { readXliff, writeXliff } from './xliff';

/** A file made for one download. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Templates and their translations as files, out and in. */
@Injectable()
export class TemplateFilesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly locals: LocalTemplates,
    private readonly translations: OwnTranslationsService,
    private readonly uploads: UploadedFile,
  ) {}

  /** The newest version of any template. @throws Problem template-not-found, template-retired */
  exported(code: string, format: 'xlsx' | 'pdf', wish?: string): Promise<MadeFile> {
    return this.db.inCompany(async (tx) => {
      const original = await newestTemplate(tx, code);
      if (format === 'xlsx') return this.sheetOf(original);
      const language = closestLanguage(original, wish);
      const { template } = await this.locals.inLanguage(tx, original, language);
      return this.printed(template);
    });
  }

  /** A draft in its own language. @throws Problem draft-not-found */
  async exportedDraft(id: string, format: 'xlsx' | 'pdf'): Promise<MadeFile> {
    const { content } = await this.db.inCompany((tx) => draftOf(tx, id));
    return format === 'xlsx' ? this.sheetOf(content) : this.printed(content);
  }

  sample(): Promise<MadeFile> {
    return this.sheetOf(sampleTemplate());
  }

  /**
   * What a workbook would become; nothing is kept.
   * @param title and language where the sheet names none
   * @throws Problem sheet-faulty, file-damaged, file-unpacks-too-large, body-too-large
   */
  async readTemplate(content: Readable, title: string, language: string): Promise<SheetImport> {
    const rows = await this.uploads.with(await bytesOf(content), workbookRows);
    const { template, ...read } = readSheet(rows, title, language);
    return { ...read, template, faults: template ? draftFaults(template).map(inEnglish) : [] };
  }

  async exportedTranslation(id: string, language: string, format: 'xliff' | 'xlsx'): Promise<MadeFile> {
    const view = await this.translations.get(id, language);
    const name = `translation-${language}`;
    if (format === 'xlsx')
      return madeFile(`${name}.xlsx`, XLSX, await workbookOf('Texts', translationRows(view)));
    return madeFile(`${name}.xlf`, 'application/xliff+xml', Buffer.from(writeXliff(view)));
  }

  /**
   * What a file of translations would change; nothing is kept.
   * @throws Problem translation-file-refused, draft-not-found, translation-not-found, file-damaged, body-too-large
   */
  async readTranslation(id: string, language: string, content: Readable): Promise<TranslationImport> {
    const bytes = await bytesOf(content);
    const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
    const units: readonly ImportedUnit[] = isWorkbook
      ? readTranslationRows(await this.uploads.with(bytes, workbookRows))
      : readXliff(bytes, language);
    return this.translations.compare(id, language, units);
  }

  private async sheetOf(template: Template): Promise<MadeFile> {
    return madeFile(`${template.code}.xlsx`, XLSX, await workbookOf('Questions', writeSheet(template)));
  }

  private async printed(template: Template): Promise<MadeFile> {
    const words = printedWords(template.language);
    const { templatePdf } = await import('./template-pdf');
    return {
      name: `${template.code}-${template.language}.pdf`,
      mediaType: 'application/pdf',
      content: templatePdf(template, words, new Date()),
    };
  }
}

function madeFile(name: string, mediaType: string, bytes: Buffer): MadeFile {
  return { name, mediaType, content: Readable.from([bytes]) };
}
