import { HttpClient } from '@angular/common/http';
import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import {
  Texts,
  parseLanguage,
  toApiProblem,
  type ApiProblem,
  type SupplierLanguageId,
} from '@firebreak/platform/web/light';
import type {
  ConfirmDisclosure,
  DisclosurePortalView,
  DisclosurePreview,
  PartyInput,
  PartyView,
  PassRequestOn,
  SaveClaims,
  ShareView,
  Visibility,
} from '@firebreak/supply-chain/model';
import { firstValueFrom, type Observable } from 'rxjs';
import { KeptRows } from './kept-rows';

/** How a row is with the server. */
export type RowState = 'saved' | 'saving' | 'waiting' | 'conflict' | 'refused';

const RETRY_IN_MS = 5000;

/** One supplier's list as it is being written: what the page shows, and every change on its way to the server. */
@Injectable()
export class Disclosing {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly window = inject(DOCUMENT).defaultView;
  private url = '';
  private kept: KeptRows | null = null;
  /** Rows that wait for a connection, by id. */
  private readonly waiting = new Map<string, PartyInput>();
  private readonly sending = new Set<string>();
  private readonly unsent = new Set<'claims' | 'choices'>();
  private turn: Promise<void> = Promise.resolve();

  readonly view = signal<DisclosurePortalView | null>(null);
  /** Why there is nothing to write (any more). */
  readonly problem = signal<ApiProblem | null>(null);
  readonly states = signal<Readonly<Record<string, RowState>>>({});
  /** What another window saved, for rows in conflict. */
  readonly conflicts = signal<Readonly<Record<string, PartyView>>>({});
  readonly savedAt = signal<Date | null>(null);

  readonly own = computed(() => this.view()?.parties.filter((party) => !party.received) ?? []);
  readonly saveState = computed((): RowState => {
    const states = Object.values(this.states());
    const worst: readonly RowState[] = ['conflict', 'refused', 'waiting', 'saving'];
    return worst.find((state) => states.includes(state)) ?? 'saved';
  });

  constructor() {
    const online = () => this.retry();
    this.window?.addEventListener('online', online);
    const timer = this.window?.setInterval(online, RETRY_IN_MS);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', online);
      this.window?.clearInterval(timer);
    });
  }

  /** Opens the link. Looking changes nothing on the server. */
  async open(token: string): Promise<void> {
    this.url = `/api/portal/disclosures/${encodeURIComponent(token)}`;
    this.kept = new KeptRows(token, this.window?.localStorage);
    await this.load();
    if (this.view()) this.restore();
    const language = parseLanguage(this.view()?.language);
    if (language && !this.texts.chosen() && language !== this.texts.language())
      await this.texts.use(language);
  }

  async load(): Promise<void> {
    try {
      this.view.set(await firstValueFrom(this.http.get<DisclosurePortalView>(this.url)));
      this.problem.set(null);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** The person begins: from now on the customer sees that it was opened. */
  async start(): Promise<void> {
    await this.send(this.http.post(`${this.url}/start`, { language: this.texts.language() }));
  }

  async speak(language: SupplierLanguageId): Promise<void> {
    await this.texts.use(language);
  }

  /** Shows the row at once and sends it; without a connection it waits. */
  async save(id: string, party: PartyInput): Promise<void> {
    this.show(id, party);
    this.waiting.set(id, party);
    this.kept?.keep(this.waiting);
    await this.flush(id);
  }

  /** Several new rows at once. @throws what the server answers */
  async add(parties: readonly PartyInput[]): Promise<void> {
    const rows = parties.map((party) => ({ ...party, id: this.newId() }));
    await this.send(this.http.post(`${this.url}/parties`, { parties: rows }));
    this.savedAt.set(new Date());
    await this.load();
  }

  async remove(id: string): Promise<void> {
    this.forget(id);
    await this.send(this.http.delete(`${this.url}/parties/${id}`));
    await this.load();
  }

  /** Ends a conflict: by the row of the other window, or by writing over it. */
  async settle(id: string, keep: 'mine' | 'theirs'): Promise<void> {
    const theirs = this.conflicts()[id];
    if (!theirs) return;
    const mine = this.view()?.parties.find((party) => party.id === id);
    this.conflicts.update((all) => without(all, id));
    this.replace({ ...theirs });
    this.mark(id, 'saved');
    if (keep === 'mine' && mine) await this.save(id, inputOf(mine));
  }

  /** Shows answers at once and sends them; without a connection they wait. What is left out stays as it is. */
  async saveClaims(changes: Partial<SaveClaims>): Promise<void> {
    const view = this.view();
    if (!view) return;
    const { none = view.noneSaidAt !== null, mayPassOn = view.mayPassOn } = changes;
    const noneSaidAt = none ? (view.noneSaidAt ?? new Date().toISOString()) : null;
    const claims = { ...view.claims, ...changes.claims };
    this.view.set({ ...view, claims, noneSaidAt, mayPassOn });
    this.unsent.add('claims');
    await this.flushRest();
  }

  async choose(choices: Readonly<Record<string, Visibility>>): Promise<void> {
    const view = this.view();
    if (!view) return;
    this.view.set({ ...view, choices: { ...view.choices, ...choices } });
    this.unsent.add('choices');
    await this.flushRest();
  }

  /** What would be sent, once everything typed has reached the server. */
  async preview(): Promise<DisclosurePreview> {
    await this.turn;
    return firstValueFrom(this.http.post<DisclosurePreview>(`${this.url}/preview`, {}));
  }

  async confirm(seen: ConfirmDisclosure): Promise<void> {
    await this.send(this.http.post(`${this.url}/confirmation`, seen));
    await this.load();
  }

  async decline(reason: string): Promise<void> {
    await this.send(this.http.post(`${this.url}/decline`, { reason }));
    await this.load();
  }

  async customers(): Promise<readonly ShareView[]> {
    const answer = this.http.get<{ items: readonly ShareView[] }>(`${this.url}/customers`);
    return (await firstValueFrom(answer)).items;
  }

  async withdraw(shareId: string): Promise<void> {
    await this.send(this.http.post(`${this.url}/customers/${shareId}/withdrawal`, {}));
    await this.load();
  }

  async withdrawParty(shareId: string, key: string): Promise<void> {
    await this.send(this.http.delete(`${this.url}/customers/${shareId}/parties/${key}`));
    await this.load();
  }

  async passOn(partyId: string, request: PassRequestOn): Promise<void> {
    await this.send(this.http.post(`${this.url}/parties/${partyId}/requests`, request));
    await this.load();
  }

  sendCode(): Promise<void> {
    return this.send(this.http.post(`${this.url}/codes`, {}));
  }

  /** @returns how many rows the list has that was found; null for none */
  async useCode(code: string): Promise<number | null> {
    const answer = this.http.post<{ rows: number | null }>(`${this.url}/codes/use`, { code });
    const { rows } = await firstValueFrom(answer);
    await this.load();
    return rows;
  }

  async useOwnCompany(): Promise<void> {
    await this.send(this.http.post(`${this.url}/own-company`, {}));
    await this.load();
  }

  /** @returns the address to sign in with */
  async keepInAccount(person: { companyName: string; name: string; password: string }): Promise<string> {
    const answer = this.http.post<{ email: string }>(`${this.url}/account`, person);
    return (await firstValueFrom(answer)).email;
  }

  newId(): string {
    return this.window?.crypto.randomUUID() ?? '';
  }

  /** Rows of an earlier visit that never reached the server. */
  private restore(): void {
    for (const [id, party] of this.kept?.read() ?? []) {
      this.show(id, party);
      this.waiting.set(id, party);
      this.mark(id, 'waiting');
    }
    this.retry();
  }

  private forget(id: string): void {
    this.waiting.delete(id);
    this.kept?.keep(this.waiting);
  }

  private retry(): void {
    for (const id of this.waiting.keys()) void this.flush(id);
    void this.flushRest();
  }

  /** Answers and choices go one after the other, each as it is when its turn comes: the last one counts. */
  private flushRest(): Promise<void> {
    this.turn = this.turn.then(async () => {
      for (const what of [...this.unsent]) await this.flushOne(what);
    });
    return this.turn;
  }

  private async flushOne(what: 'claims' | 'choices'): Promise<void> {
    const view = this.view();
    if (!view) return;
    const { claims, choices, mayPassOn, noneSaidAt } = view;
    const body = what === 'claims' ? { claims, none: noneSaidAt !== null, mayPassOn } : { choices };
    this.unsent.delete(what);
    this.mark(what, 'saving');
    try {
      await this.send(this.http.put(`${this.url}/${what}`, body));
      this.mark(what, 'saved');
      this.savedAt.set(new Date());
    } catch (error) {
      const problem = toApiProblem(error);
      if (isPassing(problem)) this.unsent.add(what);
      if (problem.code.startsWith('link-')) this.problem.set(problem);
      this.mark(what, isPassing(problem) ? 'waiting' : 'refused');
    }
  }

  private async flush(id: string): Promise<void> {
    const party = this.waiting.get(id);
    if (!party || this.sending.has(id) || this.conflicts()[id]) return;
    this.sending.add(id);
    this.mark(id, 'saving');
    try {
      const version = this.view()?.parties.find((row) => row.id === id)?.version ?? 0;
      const saved = await firstValueFrom(
        this.http.put<PartyView>(`${this.url}/parties/${id}`, { ...party, version }),
      );
      const newer = this.waiting.get(id) !== party;
      if (!newer) this.forget(id);
      this.replace(newer ? { ...this.shown(id, saved), version: saved.version } : saved);
      this.mark(id, newer ? 'waiting' : 'saved');
      this.savedAt.set(new Date());
    } catch (error) {
      this.failed(id, toApiProblem(error));
    } finally {
      this.sending.delete(id);
    }
    if (this.states()[id] === 'waiting' && this.waiting.get(id) !== party) await this.flush(id);
  }

  private failed(id: string, problem: ApiProblem): void {
    if (isPassing(problem)) return this.mark(id, 'waiting');
    this.forget(id);
    const { stored } = problem.details;
    if (problem.code === 'party-changed-elsewhere' && stored) {
      // The server's own answer to a row: the same shape as any row.
      this.conflicts.update((all) => ({ ...all, [id]: stored as PartyView }));
      return this.mark(id, 'conflict');
    }
    if (problem.code.startsWith('link-')) this.problem.set(problem);
    this.mark(id, 'refused');
  }

  private shown(id: string, fallback: PartyView): PartyView {
    return this.view()?.parties.find((party) => party.id === id) ?? fallback;
  }

  private show(id: string, party: PartyInput): void {
    const before = this.view()?.parties.find((row) => row.id === id);
    this.replace({
      ...{ parentId: null, parties: 1, steps: 1, version: 0, savedAt: '' },
      ...{ received: false, limit: 'name' as const, passedOn: null },
      ...before,
      ...party,
      id,
    });
  }

  private replace(party: PartyView): void {
    const view = this.view();
    if (!view) return;
    const known = view.parties.some(({ id }) => id === party.id);
    const parties = known
      ? view.parties.map((row) => (row.id === party.id ? party : row))
      : [...view.parties, party];
    this.view.set({ ...view, parties, noneSaidAt: null });
  }

  private mark(id: string, state: RowState): void {
    this.states.update((states) => ({ ...states, [id]: state }));
  }

  private async send(answer: Observable<unknown>): Promise<void> {
    await firstValueFrom(answer, { defaultValue: null });
  }
}

/** No connection, or a server that is busy: worth another try. */
function isPassing({ status }: ApiProblem): boolean {
  return status <= 0 || status === 429 || status >= 500;
}

/** What a person may write of a row. */
export function inputOf(party: PartyView): PartyInput {
  const { name, country, region, address, kind, good, hs, isic, share, since, email } = party;
  return {
    name: name ?? '',
    country: country ?? '',
    region,
    address,
    kind,
    good,
    hs,
    isic,
    share,
    since,
    email,
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
