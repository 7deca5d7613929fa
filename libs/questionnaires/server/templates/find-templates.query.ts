import { currentCompanyId } from '@firebreak/platform/server';
import {
  askedTemplate,
  builtInTemplate,
  isBuiltIn,
  questionnaireProblem,
  type FindTemplate,
  type NewestTemplate,
  type SentParts,
  type Template,
} from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';

/** Finds the templates of what was sent. */
export type FindSent = (tx: EntityManager, sent: readonly SentParts[]) => Promise<FindTemplate>;

interface Named {
  readonly code: string;
  readonly version: string;
}

/** Published versions in memory; each is some hundred kilobytes at most. */
const KEPT = 200;

/**
 * Published versions of companies' templates, the one used longest ago first. A version never changes, so that what was
 * read once holds for good: answering reads its template with every answer.
 */
const kept = new Map<string, Template>();

function keyOf({ code, version }: Named): string {
  return `${currentCompanyId()} ${code} ${version}`;
}

function recall(named: Named): Template | undefined {
  const key = keyOf(named);
  const template = kept.get(key);
  if (template) {
    kept.delete(key);
    kept.set(key, template);
  }
  return template;
}

function keep(template: Template): void {
  kept.set(keyOf(template), template);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

async function load(tx: EntityManager, wanted: readonly Named[]): Promise<readonly Template[]> {
  const rows = await tx.query<{ content: Template }[]>(
    `SELECT v.content FROM custom_template t
       JOIN custom_template_version v ON v.company_id = t.company_id AND v.template_id = t.id
       JOIN unnest($1::text[], $2::text[]) AS wanted (code, version)
         ON wanted.code = t.code AND wanted.version = v.number::text`,
    [wanted.map(({ code }) => code), wanted.map(({ version }) => version)],
  );
  return rows.map(({ content }) => content);
}

function namedIn({ templateCode, templateVersion, asked }: SentParts): readonly Named[] {
  return [{ code: templateCode, version: templateVersion }, ...(asked?.modules ?? [])];
}

/**
 * The templates of these questionnaires, built-in ones and the company's own, each in the version that was sent.
 * @returns gives any of them; throws Problem template-not-found for every other
 */
export async function findTemplates(tx: EntityManager, sent: readonly SentParts[]): Promise<FindTemplate> {
  const own = sent.flatMap(namedIn).filter(({ code }) => !isBuiltIn(code));
  const found = new Map<string, Template>();
  const missing = new Map<string, Named>();
  for (const named of own) {
    const template = recall(named);
    if (template) found.set(keyOf(named), template);
    else missing.set(keyOf(named), named);
  }
  if (missing.size > 0) {
    for (const template of await load(tx, [...missing.values()])) {
      keep(template);
      found.set(keyOf(template), template);
    }
  }
  return (code, version) => {
    if (isBuiltIn(code)) return builtInTemplate(code, version);
    const template = found.get(keyOf({ code, version }));
    if (!template) throw questionnaireProblem('template-not-found', { template: code, version });
    return template;
  };
}

/** Everything that one questionnaire asks, in its templates' own languages. @throws Problem template-not-found */
export async function findAsked(tx: EntityManager, sent: SentParts): Promise<Template> {
  return askedTemplate(sent, await findTemplates(tx, [sent]));
}

/** The newest version of a template, and whether it is offered no more. */
export interface NewestVersion {
  readonly template: Template;
  readonly retired: boolean;
}

/** By code, the newest version of each of these, retired or not; a code that was never published is absent. */
export async function newestVersions(
  tx: EntityManager,
  codes: readonly string[],
): Promise<ReadonlyMap<string, NewestVersion>> {
  const own = codes.filter((code) => !isBuiltIn(code));
  const rows =
    own.length === 0
      ? []
      : await tx.query<{ content: Template; retired: boolean }[]>(
          `SELECT DISTINCT ON (t.code) v.content, t.retired_at IS NOT NULL AS retired FROM custom_template t
             JOIN custom_template_version v ON v.company_id = t.company_id AND v.template_id = t.id
            WHERE t.code = ANY ($1) ORDER BY t.code, v.number DESC`,
          [own],
        );
  return new Map([
    ...codes
      .filter(isBuiltIn)
      .map((code) => [code, { template: builtInTemplate(code), retired: false }] as const),
    ...rows.map(({ content, retired }) => [content.code, { template: content, retired }] as const),
  ]);
}

/** The newest version of any of these, retired or not: what was begun with it goes on. */
export async function findNewest(tx: EntityManager, codes: readonly string[]): Promise<NewestTemplate> {
  const found = await newestVersions(tx, codes);
  return (code) => {
    const newest = found.get(code);
    if (!newest) throw questionnaireProblem('template-not-found', { template: code });
    return newest.template;
  };
}

/**
 * The newest version of a template that may be sent.
 * @throws Problem template-not-found; template-retired for a company's own that is no longer offered
 */
export async function newestTemplate(tx: EntityManager, code: string): Promise<Template> {
  const { template, retired } = await newestVersion(tx, code);
  if (retired) throw questionnaireProblem('template-retired', { template: code });
  return template;
}

/** The newest version of a template, offered or not: for what is said about questionnaires of the past. @throws Problem template-not-found */
export async function newestVersion(tx: EntityManager, code: string): Promise<NewestVersion> {
  const newest = (await newestVersions(tx, [code])).get(code);
  if (!newest) throw questionnaireProblem('template-not-found', { template: code });
  return newest;
}

/** The newest version of each of the company's templates that is offered, by title. */
export async function offeredTemplates(tx: EntityManager): Promise<readonly Template[]> {
  const rows = await tx.query<{ content: Template }[]>(
    `SELECT v.content FROM custom_template t
       CROSS JOIN LATERAL (
         SELECT content FROM custom_template_version
          WHERE company_id = t.company_id AND template_id = t.id ORDER BY number DESC LIMIT 1) v
      WHERE t.retired_at IS NULL ORDER BY t.title, t.code`,
  );
  return rows.map(({ content }) => content);
}

/** By code, what is said to be new in the newest version of the company's templates. */
export async function newestNotes(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ code: string; note: string | null }[]>(
    `SELECT DISTINCT ON (t.code) t.code, v.note FROM custom_template t
       JOIN custom_template_version v ON v.company_id = t.company_id AND v.template_id = t.id
      ORDER BY t.code, v.number DESC`,
  );
  return new Map(rows.flatMap(({ code, note }) => (note ? [[code, note] as const] : [])));
}

/** Texts by path of one published version in one language; empty for its own. */
export async function ownTexts(
  tx: EntityManager,
  { code, version }: Template,
  language: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ path: string; text: string }[]>(
    `SELECT unit.key AS path, unit.value ->> 'text' AS text FROM custom_template t
       JOIN custom_template_version v ON v.company_id = t.company_id AND v.template_id = t.id
       CROSS JOIN jsonb_each(coalesce(v.translations -> $3, '{}')) unit
      WHERE t.code = $1 AND v.number::text = $2`,
    [code, version, language],
  );
  return new Map(rows.map(({ path, text }) => [path, text]));
}
