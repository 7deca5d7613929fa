import { AppConfig, CompanyDb, FileStore } from '@firebreak/platform/server';
import { escapeHtml, publicPath, statementProblem, type RenditionFormat } from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { StatementBrands } from '../brand/statement-brands.service';
import { openMade } from '../files/media-types';
import { findPublisher, listedPages } from './public-addresses.query';
import { publishedFile } from './public-formats';
import { pagePolicy } from './public-page-style';
import { PublishedStatementEntity } from './published-statement.entity';
import { lookOfArchive, renderArchive, renderPublicPage } from './render-public-page';

/** A page, and what its browser may do with it. */
export interface ServedPage {
  readonly html: string;
  readonly policy: string;
}

/** What the public reads. It works as the company behind an address, and touches nothing but what is published. */
@Injectable()
export class PublicStatements {
  constructor(
    private readonly db: CompanyDb,
    private readonly config: AppConfig,
    private readonly files: FileStore,
    private readonly brands: StatementBrands,
  ) {}

  /**
   * The page of a statement, or of one version of it.
   * @throws Problem public-page-not-found
   */
  page(slug: string, period: string, version?: number): Promise<ServedPage> {
    return this.asPublisher(slug, () =>
      this.db.inCompany(async (tx) => {
        const versions = await tx.find(PublishedStatementEntity, {
          where: { period },
          order: { versionNumber: 'DESC' },
        });
        const shown =
          version === undefined
            ? versions[0]
            : versions.find(({ versionNumber }) => versionNumber === version);
        if (!shown) throw statementProblem('public-page-not-found');
        const html = renderPublicPage({ publicUrl: this.config.publicUrl, slug, shown, versions });
        return { html, policy: pagePolicy(shown.content?.brand) };
      }),
    );
  }

  /** All years of a company. @throws Problem public-page-not-found */
  archive(slug: string): Promise<ServedPage> {
    return this.asPublisher(slug, () =>
      this.db.inCompany(async (tx) => {
        const rows = await tx.find(PublishedStatementEntity, {
          order: { periodTo: 'DESC', period: 'ASC', versionNumber: 'DESC' },
        });
        const newest = rows.filter(({ period }, at) => rows[at - 1]?.period !== period);
        const policy = pagePolicy(lookOfArchive(newest)?.content?.brand);
        return { html: renderArchive(this.config.publicUrl, slug, newest), policy };
      }),
    );
  }

  /** A file of a version. @throws Problem public-page-not-found, for a withdrawn one too */
  open(slug: string, period: string, versionNumber: number, format: RenditionFormat) {
    return this.asPublisher(slug, () =>
      this.db.inCompany(async (tx) => {
        const row = await tx.findOneBy(PublishedStatementEntity, { period, versionNumber });
        const fileId = row && publishedFile(row, format);
        if (!fileId) throw statementProblem('public-page-not-found');
        return openMade(this.files, tx, { fileId, format });
      }),
    );
  }

  /** The logo that a version wears. @throws Problem public-page-not-found */
  openLogo(slug: string, period: string, versionNumber: number) {
    return this.asPublisher(slug, () =>
      this.db.inCompany(async (tx) => {
        const row = await tx.findOneBy(PublishedStatementEntity, { period, versionNumber });
        const logo = row?.content?.brand?.logo;
        if (!logo) throw statementProblem('public-page-not-found');
        return this.brands.openLogo(tx, logo.sha256);
      }),
    );
  }

  /** Statements on show, for search engines. */
  async sitemap(): Promise<string> {
    const pages = await this.db.global(listedPages);
    const urls = pages.map(({ slug, period, changed_at }) => {
      const address = escapeHtml(this.config.publicUrl + publicPath(slug, period));
      return `<url><loc>${address}</loc><lastmod>${changed_at.toISOString()}</lastmod></url>`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>
`;
  }

  private async asPublisher<T>(slug: string, fn: () => Promise<T>): Promise<T> {
    const publisher = await this.db.global((tx) => findPublisher(tx, slug));
    if (!publisher) throw statementProblem('public-page-not-found');
    return this.db.runAs(publisher, fn);
  }
}
