import type {
  OwnTemplateListItem,
  OwnTemplateState,
  OwnTemplateVersion,
} from '@firebreak/questionnaires/model/builder';
import type { EntityManager } from 'typeorm';

interface ItemRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: OwnTemplateState;
  readonly version: number | null;
  readonly published_at: Date | null;
  readonly draft_changed_at: Date | null;
  readonly questions: number;
}

export interface OwnTemplatesFilter {
  /** Part of the title. */
  readonly q?: string;
  readonly state?: readonly OwnTemplateState[];
}

/** The company's templates by title; there are never more than `MAX_OWN_TEMPLATES`. */
export async function listOwnTemplates(
  tx: EntityManager,
  { q, state }: OwnTemplatesFilter,
): Promise<OwnTemplateListItem[]> {
  const part = q?.trim().replace(/[\\%_]/g, '\\$&');
  const rows = await tx.query<ItemRow[]>(
    `SELECT * FROM (
       SELECT t.id, t.code, t.title, v.number AS version, v.published_at, d.changed_at AS draft_changed_at,
              CASE WHEN t.retired_at IS NOT NULL THEN 'retired' WHEN v.number IS NULL THEN 'draft'
                   ELSE 'published' END AS state,
              jsonb_array_length(coalesce(d.content, v.content) -> 'questions') AS questions
         FROM custom_template t
         LEFT JOIN custom_template_draft d ON d.company_id = t.company_id AND d.template_id = t.id
         LEFT JOIN LATERAL (
           SELECT number, published_at, content FROM custom_template_version
            WHERE company_id = t.company_id AND template_id = t.id ORDER BY number DESC LIMIT 1) v ON true) item
      WHERE ($1::text IS NULL OR title ILIKE '%' || $1 || '%') AND ($2::text[] IS NULL OR state = ANY ($2))
      ORDER BY title, code`,
    [part || null, state?.length ? state : null],
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    state: row.state,
    version: row.version,
    publishedAt: row.published_at?.toISOString() ?? null,
    draftChangedAt: row.draft_changed_at?.toISOString() ?? null,
    questions: row.questions,
  }));
}

interface VersionRow {
  readonly number: number;
  readonly published_at: Date;
  readonly published_by: string;
  readonly note: string | null;
  readonly questions: number;
  readonly sections: number;
  readonly languages: readonly string[];
  readonly used: number;
}

/** Versions of one template with how often each was sent, newest first. */
export async function versionsOf(tx: EntityManager, templateId: string): Promise<OwnTemplateVersion[]> {
  const rows = await tx.query<VersionRow[]>(
    `SELECT v.number, v.published_at, v.published_by, v.note,
            jsonb_array_length(v.content -> 'questions') AS questions,
            jsonb_array_length(v.content -> 'sections') AS sections,
            jsonb_build_array(v.content -> 'language') || (v.content -> 'translatedTo') AS languages,
            (SELECT count(*)::int FROM questionnaire q
              WHERE q.company_id = v.company_id AND q.template_code = t.code
                AND q.template_version = v.number::text) AS used
       FROM custom_template t
       JOIN custom_template_version v ON v.company_id = t.company_id AND v.template_id = t.id
      WHERE t.id = $1 ORDER BY v.number DESC`,
    [templateId],
  );
  return rows.map(({ published_at, published_by, ...row }) => ({
    number: row.number,
    publishedAt: published_at.toISOString(),
    publishedBy: published_by,
    note: row.note,
    questions: row.questions,
    sections: row.sections,
    languages: row.languages,
    used: row.used,
  }));
}
