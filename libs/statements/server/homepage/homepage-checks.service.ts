import { AppConfig, CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  publicPath,
  statementProblem,
  type HomepageChecksView,
  type HomepageCheckView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findStatement } from '../find-statements.query';
import { ownSlug } from '../publication/public-addresses.query';
import { PublishedStatementEntity } from '../publication/published-statement.entity';
import { HomepageCheckEntity } from './homepage-check.entity';
import { findHomepageLink } from './homepage-link';
import { readHomepage } from './read-homepage';

/** Looks that are shown. */
const MOST_SHOWN = 20;
/** Between two looks: nobody makes us a burden for a site. */
const PAUSE_IN_MS = 10_000;

/** Looks at the company's homepage, when a person asks for it, for the link that laws demand. */
@Injectable()
export class HomepageChecks {
  constructor(
    private readonly db: CompanyDb,
    private readonly config: AppConfig,
  ) {}

  /** @throws Problem statement-not-found */
  get(statementId: string): Promise<HomepageChecksView> {
    return this.db.inCompany((tx) => this.view(tx, statementId));
  }

  /**
   * Reads the homepage now and keeps what was found.
   * @param homepage its full address
   * @throws Problem statement-not-found, homepage-nothing-public, homepage-checked-just-now
   */
  async check(statementId: string, homepage: string): Promise<HomepageChecksView> {
    const address = await this.db.inCompany((tx) => this.mayLook(tx, statementId));
    // The page of somebody else takes its time: no transaction waits for it.
    const page = await readHomepage(homepage);
    const found =
      'html' in page
        ? { result: findHomepageLink(page.html, page.address, address), reason: null }
        : { result: 'unreachable' as const, reason: page.unreachable };
    return this.db.inCompany(async (tx) => {
      await findStatement(tx, statementId);
      await tx.insert(HomepageCheckEntity, {
        ...new HomepageCheckEntity(),
        ...{ statementId, homepage, checkedBy: currentActor().name },
        ...found,
      });
      return this.view(tx, statementId);
    });
  }

  /** @returns the pages to look for */
  private async mayLook(tx: EntityManager, statementId: string) {
    await findStatement(tx, statementId);
    const pages = await this.pages(tx, statementId);
    if (!pages) throw statementProblem('homepage-nothing-public');
    const [last] = await checksOf(tx, statementId);
    if (last && Date.now() - last.checkedAt.getTime() < PAUSE_IN_MS)
      throw statementProblem('homepage-checked-just-now');
    return pages;
  }

  private async pages(tx: EntityManager, statementId: string) {
    const shown = await tx.findOneBy(PublishedStatementEntity, { statementId, state: 'current' });
    const slug = await ownSlug(tx);
    if (!shown || !slug) return null;
    const { publicUrl } = this.config;
    return { statement: publicUrl + publicPath(slug, shown.period), archive: publicUrl + publicPath(slug) };
  }

  private async view(tx: EntityManager, statementId: string): Promise<HomepageChecksView> {
    const { row } = await findStatement(tx, statementId);
    const checks = await checksOf(tx, statementId);
    const pages = await this.pages(tx, statementId);
    return {
      homepage: checks[0]?.homepage ?? row.publication.homepageUrl,
      address: pages?.statement ?? null,
      checks: checks.map(toCheckView),
    };
  }
}

/** Newest first. */
function checksOf(tx: EntityManager, statementId: string): Promise<HomepageCheckEntity[]> {
  return tx.find(HomepageCheckEntity, {
    where: { statementId },
    order: { checkedAt: 'DESC', id: 'DESC' },
    take: MOST_SHOWN,
  });
}

function toCheckView({
  id,
  homepage,
  result,
  reason,
  checkedBy,
  checkedAt,
}: HomepageCheckEntity): HomepageCheckView {
  return { id, homepage, result, reason, checkedBy, checkedAt: checkedAt.toISOString() };
}
