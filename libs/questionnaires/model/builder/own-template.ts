import type { SaidTemplateFault } from '../template-fault-english';
import type { Template } from '../template';
import { compact } from './edit-template';
import type { LanguageProgress } from './own-translation';

/** `draft`: never published; `retired`: no longer offered, what was sent goes on. */
export const OWN_TEMPLATE_STATES = ['draft', 'published', 'retired'] as const;
export type OwnTemplateState = (typeof OWN_TEMPLATE_STATES)[number];

/** A company's own template in the list. */
export interface OwnTemplateListItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: OwnTemplateState;
  /** Newest published version; null before the first. */
  readonly version: number | null;
  readonly publishedAt: string | null;
  /** When its draft was last changed; null where there is none. */
  readonly draftChangedAt: string | null;
  /** Of the draft, else of the newest version. */
  readonly questions: number;
}

/** What is being worked on. */
export interface OwnTemplateDraft {
  readonly template: Template;
  /** Counts up with every save; a save names the one that it saw. */
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
  /** What keeps it from being published; empty for one that can be. */
  readonly faults: readonly SaidTemplateFault[];
  readonly languages: readonly LanguageProgress[];
}

/** One published version: never changed. */
export interface OwnTemplateVersion {
  readonly number: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly note: string | null;
  readonly questions: number;
  readonly sections: number;
  readonly languages: readonly string[];
  /** Questionnaires of this version, drafts of sendings included. */
  readonly used: number;
}

export interface OwnTemplateView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: OwnTemplateState;
  readonly draft: OwnTemplateDraft | null;
  /** Newest first. */
  readonly versions: readonly OwnTemplateVersion[];
}

export interface CreateOwnTemplate {
  /** In the template's language. */
  readonly title: string;
  /** BCP 47; of a copy the original's where absent, else English. */
  readonly language?: string;
  /** Code of a built-in or own template to copy. */
  readonly copyOf?: string;
  /** What was read from a file; its title, code and language are replaced by those given here. */
  readonly template?: unknown;
}

export interface SaveOwnDraft {
  /** The whole template. */
  readonly template: unknown;
  /** Version that was worked on. */
  readonly version: number;
}

export const MAX_VERSION_NOTE = 2000;

export interface PublishOwnTemplate {
  /** Version of the draft that was looked at. */
  readonly version: number;
  /** What is new, for colleagues. */
  readonly note?: string;
}

/** Most templates of one company. */
export const MAX_OWN_TEMPLATES = 200;
/** Characters of a title. */
export const MAX_TEMPLATE_TITLE_LENGTH = 300;

const SCORING: Template['scoring'] = {
  missingRequired: 70,
  withoutEvidence: 35,
  critical: { minRisk: 90, one: 70, several: 85 },
};

/**
 * A template without questions, scored by the figures of the built-in ones. It is a module, which leaves alone what the
 * supplier's whole questionnaire says of it, until its author says that it stands for everything.
 */
export function emptyTemplate(code: string, title: string, language: string): Template {
  return {
    code,
    version: '1',
    language,
    scope: 'module',
    title,
    scoring: SCORING,
    sources: [],
    indicators: [],
    sections: [],
    questions: [],
  };
}

/** A copy under its own code, to be changed. A quick check's copy is a module: only ours says what follows from it. */
export function copyOfTemplate(original: Template, code: string, title: string): Template {
  const scope = original.scope && original.scope !== 'whole' ? ('module' as const) : undefined;
  return compact({ ...original, translatedTo: undefined, scope, code, title, version: '1' });
}

/** Codes of the built-in templates begin so; no company's does. */
export const BUILT_IN_PREFIX = 'firebreak-';

/**
 * A code for a company's template: the title in lower-case letters, digits and hyphens, or `questionnaire` where it has
 * none of them; with a number where it is taken.
 */
export function ownTemplateCode(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const base =
    plain === '' || plain in {}
      ? 'questionnaire'
      : plain.startsWith(BUILT_IN_PREFIX)
        ? `own-${plain}`
        : plain;
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(code)) return code;
  }
}
