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
import {
  SUPPLIER_LANGUAGES,
  languageOf,
  parseLanguage,
  parseSupplierLanguage,
  type LanguageId,
  type SupplierLanguageId,
} from './languages';
import { formatMessage, type MessageParams } from './message-format';

type Loader = () => Promise<{ default: unknown }>;

/** A capability's texts: one lazily loaded JSON file for each language; pages of suppliers may have more languages. */
export type TextLoaders = Readonly<Record<LanguageId, Loader> & Partial<Record<SupplierLanguageId, Loader>>>;

/** English is the source; a language comes here when people who speak it have read all of its texts. */
const REVIEWED: readonly SupplierLanguageId[] = ['en'];

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
  private readonly active = signal<SupplierLanguageId>(this.firstLanguage());
  private readonly edition = signal(0);
  private turns = 0;

  /** The language in use. */
  readonly spoken = this.active.asReadonly();
  /** The same for pages that exist in three languages only; English while a supplier reads another one. */
  readonly language = computed(() => parseLanguage(this.active()) ?? 'en');
  readonly direction = computed(() => languageOf(this.active()).direction);
  /** What Intl formats with: `new Intl.NumberFormat(texts.locale())`. */
  readonly locale = computed(() => languageOf(this.active()).locale);

  /** The texts are a machine's draft that nobody has reviewed. */
  readonly drafted = computed(() => !REVIEWED.includes(this.active()));

  constructor() {
    this.show(this.active());
  }

  /**
   * Announces the texts of a capability and loads them in the language in use. Where they do not exist in it, the
   * whole page turns to one in which they do: never half a page in each.
   */
  async add(scope: string, loaders: TextLoaders): Promise<void> {
    this.scopes.set(scope, loaders);
    if (loaders[this.active()]) await this.load(scope, this.active());
    else await this.turn(parseLanguage(this.document.defaultView?.navigator.language) ?? 'en');
  }

  /** Switches the language and remembers it in this browser. */
  async use(language: SupplierLanguageId): Promise<void> {
    if (!(await this.turn(language))) return;
    this.document.defaultView?.localStorage.setItem(STORED_AS, language);
  }

  /** Whether the person chose this language in this browser; otherwise the account's or the browser's counts. */
  chosen(): boolean {
    return this.stored() === this.active();
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

  /**
   * Loads what is missing, then turns the whole page over at once.
   * @returns false where another language was wanted meanwhile: whoever asks last is heard
   */
  private async turn(language: SupplierLanguageId): Promise<boolean> {
    const turn = ++this.turns;
    let known: number;
    do {
      known = this.scopes.size; // a capability announced meanwhile has to turn along
      await Promise.all([...this.scopes.keys()].map((scope) => this.load(scope, language)));
    } while (known !== this.scopes.size);
    if (turn !== this.turns) return false;
    this.active.set(language);
    this.show(language);
    return true;
  }

  private load(scope: string, language: SupplierLanguageId): Promise<void> {
    const id = `${scope}/${language}`;
    const pending = this.loaded.get(id) ?? this.fetch(scope, language);
    this.loaded.set(id, pending);
    pending.catch(() => this.loaded.delete(id));
    return pending;
  }

  private async fetch(scope: string, language: SupplierLanguageId): Promise<void> {
    const module = await this.scopes.get(scope)?.[language]?.();
    if (!module) return;
    // The files are objects of texts: a unit test checks each of them.
    this.transloco.setTranslation({ [scope]: module.default } as Translation, language, { merge: true });
    this.edition.update((edition) => edition + 1);
  }

  private show(language: SupplierLanguageId): void {
    this.transloco.setActiveLang(language);
    this.document.documentElement.lang = language;
    this.document.documentElement.dir = languageOf(language).direction;
  }

  private firstLanguage(): SupplierLanguageId {
    return this.stored() ?? parseSupplierLanguage(this.document.defaultView?.navigator.language) ?? 'en';
  }

  private stored(): SupplierLanguageId | null {
    return parseSupplierLanguage(this.document.defaultView?.localStorage.getItem(STORED_AS));
  }
}

/**
 * Transloco in an injector of its own: were it provided where the application starts, the first script
 * would carry it.
 */
function startTransloco(parent: EnvironmentInjector): TranslocoService {
  const availableLangs = SUPPLIER_LANGUAGES.map(({ id }) => id);
  const config = provideTransloco({ config: { availableLangs, defaultLang: 'en', prodMode: true } });
  return createEnvironmentInjector([config, TranslocoService], parent).get(TranslocoService);
}

/** `protected readonly t = injectTexts();` and then `{{ t('supplyChain.list.title', { count }) }}`. */
export function injectTexts(): Texts['t'] {
  return inject(Texts).t;
}
