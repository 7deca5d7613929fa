import { AppConfig, CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  homepageLink,
  OPEN_FORMATS,
  periodCandidates,
  publicContent,
  publicPath,
  slugOf,
  statementProblem,
  statementTexts,
  type OpenFormat,
  type PublicationView,
  type PublishVersion,
  type RenditionFormat,
  type StatementPublicationsView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StatementApprovalRoundEntity } from '../approval/statement-approval-round.entity';
import { holdStatement } from '../approval/ensure-changeable';
import { findStatement } from '../find-statements.query';
import { StatementRenditionEntity } from '../statement-rendition.entity';
import { StatementVersionEntity } from '../statement-version.entity';
import type { StatementEntity } from '../statement.entity';
import { claimSlug, listPage, ownSlug, unlistPage } from './public-addresses.query';
import { openFormatsOf } from './public-formats';
import { PublishedStatementEntity } from './published-statement.entity';

/** Puts approved versions before the public, corrects and withdraws them. */
@Injectable()
export class StatementPublications {
  constructor(
    private readonly db: CompanyDb,
    private readonly config: AppConfig,
  ) {}

  /** @throws Problem statement-not-found */
  get(statementId: string): Promise<StatementPublicationsView> {
    return this.db.inCompany((tx) => this.view(tx, statementId));
  }

  /**
   * Publishes an approved version; one that is out already stays readable, marked as corrected.
   * @throws Problem statement-not-found, publication-not-approved, publication-exists, publication-not-ready,
   *   publication-reason-missing, public-slug-missing, public-slug-taken
   */
  publish(statementId: string, input: PublishVersion): Promise<StatementPublicationsView> {
    return this.db.inCompany(async (tx) => {
      await holdStatement(tx, statementId);
      const { row } = await findStatement(tx, statementId);
      const version = await approvedVersion(tx, statementId, input.versionId);
      const before = await publishedOf(tx, statementId);
      if (before.some(({ versionNumber }) => versionNumber >= version.number))
        throw statementProblem('publication-exists', { version: version.number });
      const shown = before.find(({ state }) => state === 'current');
      if (shown && !input.reason) throw statementProblem('publication-reason-missing');
      const pdfFileId = await fileOf(tx, version.id, 'pdf');
      const xlsxFileId = await fileOf(tx, version.id, 'xlsx');
      const chosen = (format: OpenFormat) =>
        input.formats?.includes(format) ? fileOf(tx, version.id, format) : null;
      await requireSlug(tx, input.slug);
      const period = before[0]?.period ?? (await freePeriod(tx, row));
      if (shown) await end(tx, shown.id, { state: 'corrected', reason: input.reason });
      await tx.insert(PublishedStatementEntity, {
        ...new PublishedStatementEntity(),
        statementId,
        versionId: version.id,
        versionNumber: version.number,
        period,
        periodTo: version.content.period.to,
        language: version.content.language,
        title: version.content.organisation.name,
        state: 'current',
        content: publicContent(version.content, input),
        legalBasis: version.legalBasis,
        contentHash: version.contentHash,
        pdfFileId,
        docxFileId: await chosen('docx'),
        htmlFileId: await chosen('html'),
        jsonFileId: await chosen('json'),
        xlsxFileId: input.withWorkbook ? xlsxFileId : null,
        publishedBy: currentActor().name,
      });
      await listPage(tx, period);
      return this.view(tx, statementId);
    });
  }

  /**
   * Takes the statement from the public, earlier versions too: its pages stay with a notice and the reason.
   * @throws Problem statement-not-found, publication-ended
   */
  withdraw(statementId: string, publicationId: string, reason: string): Promise<StatementPublicationsView> {
    return this.db.inCompany(async (tx) => {
      await holdStatement(tx, statementId);
      const rows = await publishedOf(tx, statementId);
      const shown = rows.find(({ id, state }) => id === publicationId && state === 'current');
      if (!shown) throw statementProblem('publication-ended', { publicationId });
      for (const { id, state } of rows) {
        if (state !== 'withdrawn') await end(tx, id, { state: 'withdrawn', reason });
      }
      await unlistPage(tx, shown.period);
      return this.view(tx, statementId);
    });
  }

  private async view(tx: EntityManager, statementId: string): Promise<StatementPublicationsView> {
    const { row } = await findStatement(tx, statementId);
    const published = await publishedOf(tx, statementId);
    const slug = await ownSlug(tx);
    const [newest] = published;
    const address = slug && newest ? this.config.publicUrl + publicPath(slug, newest.period) : null;
    const { title } = statementTexts(row.language).document;
    return {
      slug,
      proposedSlug: slugOf(row.organisation.name),
      address,
      link: address && homepageLink(address, title),
      publishable: await publishable(tx, statementId, newest?.versionNumber ?? 0),
      publications: published.map((each) => toPublicationView(each, slug ?? '')),
    };
  }
}

/** Newest first. */
function publishedOf(tx: EntityManager, statementId: string): Promise<PublishedStatementEntity[]> {
  return tx.find(PublishedStatementEntity, { where: { statementId }, order: { versionNumber: 'DESC' } });
}

async function approvedVersion(
  tx: EntityManager,
  statementId: string,
  versionId: string,
): Promise<StatementVersionEntity> {
  const approved = { statementId, versionId, state: 'approved' as const };
  const isApproved = await tx.existsBy(StatementApprovalRoundEntity, approved);
  const version = isApproved ? await tx.findOneBy(StatementVersionEntity, { id: versionId }) : null;
  if (!version) throw statementProblem('publication-not-approved', { versionId });
  return version;
}

async function fileOf(tx: EntityManager, versionId: string, format: RenditionFormat): Promise<string> {
  const rendition = await tx.findOneBy(StatementRenditionEntity, { versionId, format });
  if (!rendition) throw statementProblem('publication-not-ready', { format });
  return rendition.fileId;
}

interface PublishableRow {
  readonly id: string;
  readonly number: number;
  readonly drawn: boolean;
  readonly formats: readonly RenditionFormat[];
}

/** The newest approved version, where it is newer than what was out. */
async function publishable(
  tx: EntityManager,
  statementId: string,
  after: number,
): Promise<StatementPublicationsView['publishable']> {
  const [found] = await tx.query<PublishableRow[]>(
    `SELECT v.id, v.number,
       jsonb_path_exists(v.content, '$.approval.**.signature.kind ? (@ == "drawn")') AS drawn, ARRAY(SELECT f.format FROM statement_rendition f
         WHERE f.company_id = v.company_id AND f.version_id = v.id) AS formats
       FROM statement_version v
      WHERE v.statement_id = $1 AND v.number > $2 AND EXISTS (
        SELECT FROM statement_approval_round r
         WHERE r.company_id = v.company_id AND r.version_id = v.id AND r.state = 'approved')
      ORDER BY v.number DESC LIMIT 1`,
    [statementId, after],
  );
  if (!found) return null;
  const made = (format: RenditionFormat) => found.formats.includes(format);
  // Versions from before there were more files can be published with those that they have.
  const ready = made('pdf') && made('xlsx');
  return {
    versionId: found.id,
    number: found.number,
    ready,
    formats: OPEN_FORMATS.filter(made),
    drawn: found.drawn,
  };
}

/** The company's part of the address, for good once it has one. */
async function requireSlug(tx: EntityManager, wanted: string | undefined): Promise<void> {
  if (await ownSlug(tx)) return;
  if (!wanted) throw statementProblem('public-slug-missing');
  if ((await claimSlug(tx, wanted)) === null) throw statementProblem('public-slug-taken', { slug: wanted });
}

/** Of several statements of one period each has an address of its own. */
async function freePeriod(
  tx: EntityManager,
  { periodFrom, periodTo, language }: StatementEntity,
): Promise<string> {
  // Two statements that are published at once would both find it free.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('publish ' || current_company_id(), 0))`);
  const taken = await tx.query<{ period: string }[]>(`SELECT DISTINCT period FROM published_statement`);
  const candidates = periodCandidates({ from: periodFrom, to: periodTo }, language);
  const free = candidates.find((candidate) => !taken.some(({ period }) => period === candidate));
  if (!free) throw new Error('No address is left for one more statement of this period.');
  return free;
}

/** What of a withdrawn statement goes. */
const CONTENT = ['content', 'pdf_file_id', 'docx_file_id', 'html_file_id', 'json_file_id', 'xlsx_file_id'];

async function end(
  tx: EntityManager,
  id: string,
  { state, reason }: Pick<PublishedStatementEntity, 'state' | 'reason'>,
): Promise<void> {
  // In one statement of its own: a withdrawn copy without its content leaves nothing behind.
  const gone = state === 'withdrawn' ? `, ${CONTENT.map((column) => `${column} = NULL`).join(', ')}` : '';
  await tx.query(
    `UPDATE published_statement SET state = $2, reason = $3, ended_by = $4, ended_at = now()${gone} WHERE id = $1`,
    [id, state, reason, currentActor().name],
  );
}

function toPublicationView(row: PublishedStatementEntity, slug: string): PublicationView {
  return {
    id: row.id,
    versionId: row.versionId,
    versionNumber: row.versionNumber,
    state: row.state,
    path: publicPath(slug, row.period, row.state === 'current' ? undefined : row.versionNumber),
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: row.publishedBy,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBy: row.endedBy,
    reason: row.reason,
    withWorkbook: row.xlsxFileId !== null,
    formats: openFormatsOf(row),
  };
}
