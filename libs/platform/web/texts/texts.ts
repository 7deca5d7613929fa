import {
  DOCUMENT,
  EnvironmentInjector,
  Injectable,
  computed,
  createEnvironmentInjector,
  inject,
  signal,
} from '@angular/core';
import { TranslocoService, provideTransloco, type Translation } from '@jsverse/transloco';
import { LANGUAGES, languageOf, parseLanguage, type LanguageId } from './languages';
import { formatMessage, type MessageParams } from './message-format';

/** A capability's texts: one lazily loaded JSON file for each language. */
export type TextLoaders = Readonly<Record<LanguageId, () => Promise<{ default: unknown }>>>;

const STORED_AS = 'firebreak.language';

/**
 * The language in use and the texts in it. Reading `t` or `language` in a template, a computed or an
 * effect follows a switch of language at run time.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly transloco = startTransloco(inject(EnvironmentInjector));
  private readonly document = inject(DOCUMENT);
  private readonly scopes = new Map<string, TextLoaders>();
  private readonly loaded = new Map<string, Promise<void>>();
  private readonly active = signal<LanguageId>(this.firstLanguage());
  private readonly edition = signal(0);

  readonly language = this.active.asReadonly();
  readonly direction = computed(() => languageOf(this.active()).direction);
  /** What Intl formats with: `new Intl.NumberFormat(texts.locale())`. */
  readonly locale = computed(() => languageOf(this.active()).locale);

  constructor() {
    this.show(this.active());
  }

  /** Announces the texts of a capability and loads them in the language in use. */
  add(scope: string, loaders: TextLoaders): Promise<void> {
    this.scopes.set(scope, loaders);
    return this.load(scope, this.active());
  }

  /** Switches the language: loads what is missing, then turns the whole page over at once. */
  async use(language: LanguageId): Promise<void> {
    await Promise.all([...this.scopes.keys()].map((scope) => this.load(scope, language)));
    this.active.set(language);
    this.show(language);
    this.document.defaultView?.localStorage.setItem(STORED_AS, language);
  }

  /** Whether the person chose a language in this browser; otherwise the account's or the browser's counts. */
  chosen(): boolean {
    return parseLanguage(this.document.defaultView?.localStorage.getItem(STORED_AS)) !== null;
  }

  /** The text of `scope.key`, filled with `params`; the key itself when there is none. */
  readonly t = (key: string, params: MessageParams = {}): string => this.find(key, params) ?? key;

  /** The text, or null when there is none. */
  find(key: string, params: MessageParams = {}): string | null {
    this.edition();
    const text = this.transloco.getTranslation(this.active())[key];
    return typeof text === 'string' ? formatMessage(text, params, this.active()) : null;
  }

  /** The first text among all loaded capabilities at this key: `problems.supplier-not-found`, `jobs.import`. */
  findAnywhere(key: string, params: MessageParams = {}): string | null {
    for (const scope of this.scopes.keys()) {
      const text = this.find(`${scope}.${key}`, params);
      if (text !== null) return text;
    }
    return null;
  }

  private load(scope: string, language: LanguageId): Promise<void> {
    const id = `${scope}/${language}`;
    const pending = this.loaded.get(id) ?? this.fetch(scope, language);
    this.loaded.set(id, pending);
    pending.catch(() => this.loaded.delete(id));
    return pending;
  }

  private async fetch(scope: string, language: LanguageId): Promise<void> {
    const module = await this.scopes.get(scope)?.[language]();
    // The files are objects of texts: a unit test checks each of them.
    this.transloco.setTranslation({ [scope]: module?.default } as Translation, language, { merge: true });
    this.edition.update((edition) => edition + 1);
  }

  private show(language: LanguageId): void {
    this.transloco.setActiveLang(language);
    this.document.documentElement.lang = language;
    this.document.documentElement.dir = languageOf(language).direction;
  }

  private firstLanguage(): LanguageId {
    const window = this.document.defaultView;
    return (
      parseLanguage(window?.localStorage.getItem(STORED_AS)) ??
      parseLanguage(window?.navigator.language) ??
      'en'
    );
  }
}

/**
 * Transloco in an injector of its own: were it provided where the application starts, the first script
 * would carry it.
 */
function startTransloco(parent: EnvironmentInjector): TranslocoService {
  const availableLangs = LANGUAGES.map(({ id }) => id);
  const config = provideTransloco({ config: { availableLangs, defaultLang: 'en', prodMode: true } });
  return createEnvironmentInjector([config, TranslocoService], parent).get(TranslocoService);
}

/** `protected readonly t = injectTexts();` and then `{{ t('supplyChain.list.title', { count }) }}`. */
export function injectTexts(): Texts['t'] {
  return inject(Texts).t;
}
