import type {
  EarlierStatement,
  Standing,
  StatementContent,
  StatementLanguage,
} from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';
import { findStatement } from '../find-statements.query';
import { toContent } from '../statement-views';

interface VersionRow {
  readonly number: number;
  readonly standing: Standing;
  readonly content: StatementContent;
}

/**
 * The statement of the newest period before (one that does not overlap, where there is one), in the same language
 * where there is one, as it went furthest: the version that is public, else the newest that was approved, else the newest that was kept, else the draft.
 */
export async function findEarlierStatement(
  tx: EntityManager,
  { frameworkIds, language, period }: StatementContent,
): Promise<EarlierStatement | null> {
  const [found] = await tx.query<{ id: string; language: StatementLanguage }[]>(
    `SELECT id, language FROM statement WHERE period_to < $1
     ORDER BY language = $2 DESC, period_to < $4 DESC, period_to DESC, framework_ids && $3 DESC, id DESC LIMIT 1`,
    [period.to, language, frameworkIds, period.from],
  );
  if (!found) return null;
  const [version] = await tx.query<VersionRow[]>(
    `SELECT v.number, v.content,
            CASE WHEN p.id IS NOT NULL THEN 'published'
                 WHEN v.content #> '{approval,signature}' IS NOT NULL THEN 'approved' ELSE 'version' END AS standing
     FROM statement_version v
     LEFT JOIN published_statement p
       ON p.company_id = v.company_id AND p.version_id = v.id AND p.state = 'current'
     WHERE v.statement_id = $1
     ORDER BY p.id IS NULL, v.content #> '{approval,signature}' IS NULL, v.number DESC LIMIT 1`,
    [found.id],
  );
  const {
    standing = 'draft',
    number = null,
    content = toContent(await findStatement(tx, found.id)),
  } = version ?? {};
  return {
    statementId: found.id,
    period: content.period,
    language: content.language,
    standing,
    versionNumber: number,
    sections: content.sections,
    figures: content.figures,
  };
}
