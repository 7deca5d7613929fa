import { canonicalJson } from '@firebreak/supply-chain/model';
import { answerFinding } from '../answer-finding';
import { isGiven, isTable } from '../response';
import { isStale, type VaultEntry, type VaultFile } from './vault-entry';
import type { AskedSite, SharedPlace } from './shared-place';
import { rowsFor } from './site-answers';
import { DOCUMENTS_GROUP, saidAt, saidTo, vaultQuestion, vaultTemplate } from './vault-group';

export const SNAPSHOT_FORMAT = 'firebreak-vault-1';

/** One consent that is in force: a customer may have one group. */
export interface ConsentInForce {
  readonly id: string;
  readonly group: string;
}

/** What a supplier hands over, without what makes one hand-over differ from the next. */
export interface SnapshotContent {
  readonly templates: readonly { readonly code: string; readonly version: string }[];
  readonly consents: readonly ConsentInForce[];
  readonly answers: readonly VaultEntry[];
  readonly documents: readonly Omit<VaultFile, 'id'>[];
}

/** What is signed. Its canonical text (`snapshotText`) is what the signature is over. */
export interface VaultSnapshot extends SnapshotContent {
  readonly format: typeof SNAPSHOT_FORMAT;
  /** Of the hand-over. */
  readonly id: string;
  readonly from: { readonly company: string };
  readonly to: { readonly company: string; readonly questionnaire: string };
  readonly signedAt: string;
}

/** Why something that the questionnaire asks stays in the vault. */
export type Withheld = 'no-consent' | 'stale' | 'does-not-fit';

export interface SnapshotDraft {
  readonly content: SnapshotContent;
  /** Keys of the places in the questionnaire, in the order of the content's answers. */
  readonly keys: readonly string[];
  /** Ids of the documents, in the order of the content's. */
  readonly fileIds: readonly string[];
  /** Answers and documents to asked questions that do not go, by why. */
  readonly withheld: Readonly<Record<Withheld, number>>;
}

export interface SnapshotInput {
  /** What the questionnaire asks of what everybody knows. */
  readonly places: readonly SharedPlace[];
  /** That it asks about. */
  readonly sites: readonly AskedSite[];
  readonly consents: readonly ConsentInForce[];
  readonly entries: readonly VaultEntry[];
  readonly files: readonly VaultFile[];
  /** Calendar date. */
  readonly today: string;
}

/**
 * What would go to a customer now: of what its questionnaire asks, the groups with a consent in force; of these, what is
 * current and still fits its question. A document needs the consent for documents and for its question's group.
 */
export function draftSnapshot(input: SnapshotInput): SnapshotDraft {
  const { places, sites, consents, entries, files, today } = input;
  const consented = new Set(consents.map(({ group }) => group));
  const withheld = { 'no-consent': 0, stale: 0, 'does-not-fit': 0 };
  const used = new Set<string>();
  const goes = (one: VaultEntry | VaultFile, groups: readonly string[], fits: boolean): boolean => {
    if (!groups.every((group) => consented.has(group))) withheld['no-consent']++;
    else if (isStale(one, today)) withheld.stale++;
    else if (!fits) withheld['does-not-fit']++;
    else {
      for (const group of groups) used.add(group);
      return true;
    }
    return false;
  };
  const answered = places.flatMap((place) =>
    saidAt(entries, place)
      .map((entry) => ({ ...entry, value: rowsFor(entry.value, sites) }))
      .filter((entry) => isGiven(entry.value) && goes(entry, [place.group], fits(entry, today)))
      .map((entry) => ({
        key: place.key,
        entry: { ...entry, template: place.template, templateVersion: versionOf(place.template) },
      })),
  );
  const answers = answered.map(({ entry }) => entry);
  const documents = questionsAt(places).flatMap(({ group, template, question }) =>
    saidTo(files, template, question)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .filter((file) => goes(file, [group, DOCUMENTS_GROUP], true))
      .map((file) => ({ ...file, template })),
  );
  const codes = new Set([...answers, ...documents].map(({ template }) => template));
  return {
    content: {
      templates: [...codes].toSorted().map((code) => ({ code, version: versionOf(code) })),
      consents: consents
        .filter(({ group }) => used.has(group))
        .toSorted((a, b) => (a.group < b.group ? -1 : 1)),
      answers: answers.map((entry) => ({
        template: entry.template,
        templateVersion: entry.templateVersion,
        question: entry.question,
        site: entry.site,
        value: entry.value,
        answeredOn: entry.answeredOn,
        validUntil: entry.validUntil,
      })),
      documents: documents.map((file) => ({
        template: file.template,
        question: file.question,
        name: file.name,
        mediaType: file.mediaType,
        sizeInBytes: file.sizeInBytes,
        sha256: file.sha256,
        validUntil: file.validUntil,
      })),
    },
    keys: answered.map(({ key }) => key),
    fileIds: documents.map(({ id }) => id),
    withheld,
  };
}

/** Whether it is still an answer to its question; what a place asks beyond that is looked at where it is filled in. */
function fits({ template, question: code, value }: VaultEntry, today: string): boolean {
  const question = vaultQuestion(template, code);
  return question !== null && (isTable(value) || answerFinding(question, value, today) === null);
}

function versionOf(template: string): string {
  return vaultTemplate(template)?.version ?? '';
}

/** Each question once, also where it is asked of several sites: documents belong to the company. */
function questionsAt(places: readonly SharedPlace[]): readonly SharedPlace[] {
  const known = new Map(places.map((place) => [`${place.template} ${place.question}`, place]));
  return [...known.values()];
}

export function isEmptySnapshot({ answers, documents }: SnapshotContent): boolean {
  return answers.length + documents.length === 0;
}

/** The one text of a snapshot: keys sorted, no space. Two programs that agree on the content agree on every byte. */
export function snapshotText(snapshot: SnapshotContent | VaultSnapshot): string {
  return canonicalJson(snapshot);
}

/** Reads a text that was signed; null where it is none of this format. */
export function readSnapshot(text: string): VaultSnapshot | null {
  try {
    const read: unknown = JSON.parse(text);
    const isSnapshot =
      typeof read === 'object' && read !== null && 'format' in read && read.format === SNAPSHOT_FORMAT;
    // Only a text whose signature holds is read further, and that was made from this type.
    return isSnapshot ? (read as unknown as VaultSnapshot) : null;
  } catch {
    return null;
  }
}
