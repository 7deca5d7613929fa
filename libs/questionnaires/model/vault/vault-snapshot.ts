import { canonicalJson } from '@firebreak/supply-chain/model';
import { answerFault } from '../answer-faults';
import { isStale, type VaultEntry, type VaultFile } from './vault-entry';
import { DOCUMENTS_GROUP, questionsOf, saidTo, vaultTemplate } from './vault-group';

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
  /** Ids of the documents, in the order of the content's. */
  readonly fileIds: readonly string[];
  /** Answers and documents to asked questions that do not go, by why. */
  readonly withheld: Readonly<Record<Withheld, number>>;
}

export interface SnapshotInput {
  /** What the questionnaire asks (`askedGroups`). */
  readonly asked: readonly string[];
  readonly consents: readonly ConsentInForce[];
  readonly entries: readonly VaultEntry[];
  readonly files: readonly VaultFile[];
  /** Calendar date. */
  readonly today: string;
}

/**
 * What would go to a customer now: of the groups that its questionnaire asks, those with a consent in force; of these,
 * what is current and still fits its question. A document needs the consent for documents and for its question's group.
 */
export function draftSnapshot({ asked, consents, entries, files, today }: SnapshotInput): SnapshotDraft {
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
  const places = questionsOf(asked);
  const answers = places.flatMap(({ group, template, question }) =>
    saidTo(entries, template, question)
      .filter((entry) => goes(entry, [group], fits(template, entry, today)))
      .map((entry) => ({ ...entry, template, templateVersion: vaultTemplate(template)?.version ?? '' })),
  );
  const documents = places.flatMap(({ group, template, question }) =>
    saidTo(files, template, question)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .filter((file) => goes(file, [group, DOCUMENTS_GROUP], true))
      .map((file) => ({ ...file, template })),
  );
  const codes = new Set([...answers, ...documents].map(({ template }) => template));
  return {
    content: {
      templates: [...codes].toSorted().map((code) => ({ code, version: vaultTemplate(code)?.version ?? '' })),
      consents: consents
        .filter(({ group }) => used.has(group))
        .toSorted((a, b) => (a.group < b.group ? -1 : 1)),
      answers: answers.map((entry) => ({
        template: entry.template,
        templateVersion: entry.templateVersion,
        question: entry.question,
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
    fileIds: documents.map(({ id }) => id),
    withheld,
  };
}

function fits(template: string, { question, value }: VaultEntry, today: string): boolean {
  const asked = vaultTemplate(template);
  return asked !== null && answerFault(asked, question, value, today) === null;
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
