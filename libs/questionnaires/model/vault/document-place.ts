import { MAX_DOCUMENTS, MAX_DOCUMENTS_PER_QUESTION } from '../evidence';
import { isGiven, type AnswerValue } from '../response';
import type { Question } from '../template';
import type { SharedPlace } from './shared-place';
import type { VaultFile } from './vault-entry';

/** `free`: a document can be attached; `there`: this one is attached already; `full`: as many as a place or questionnaire takes. */
export type DocumentRoom = 'free' | 'there' | 'full';

/** A document that was chosen to be attached at a place of the questionnaire. */
export interface AttachDocument {
  /** Of the vault. */
  readonly document: string;
  /** Key of the place. */
  readonly place: string;
}

/** A place of the customer's questionnaire that a document of the preview could be attached at. */
export interface AttachableDocument extends AttachDocument {
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** What the place asks. */
  readonly template: string;
  readonly question: string;
  /** Label of the site; null for the supplier as a whole. */
  readonly site: string | null;
  readonly room: DocumentRoom;
}

/** A document that a questionnaire has already. */
export interface HeldDocument {
  /** Key of its place. */
  readonly place: string;
  /** Hexadecimal; null where its bytes are gone. */
  readonly sha256: string | null;
}

/**
 * Whether a place takes documents: it asks for one, welcomes one whatever the answer, or has an answer that has to be
 * proven by one. Where no answer is given yet, the proof may come first.
 */
export function takesDocuments(
  { type, evidence }: Pick<Question, 'type' | 'evidence'>,
  value: AnswerValue | undefined,
): boolean {
  if (type === 'file') return true;
  if (!evidence) return false;
  const { requiredFor } = evidence;
  if (requiredFor.length === 0 || !isGiven(value)) return true;
  return typeof value === 'string' && requiredFor.includes(value);
}

/** @param held every document of the questionnaire */
export function documentRoom(held: readonly HeldDocument[], place: string, sha256: string): DocumentRoom {
  const here = held.filter((one) => one.place === place);
  if (here.some((one) => one.sha256 === sha256)) return 'there';
  return here.length >= MAX_DOCUMENTS_PER_QUESTION || held.length >= MAX_DOCUMENTS ? 'full' : 'free';
}

/**
 * Where documents that go to a customer could be attached in its questionnaire as well, in the order of its questions.
 * @param documents that go, each under the question that the questionnaire asks
 * @param taking keys of the places that take documents now
 */
export function attachableDocuments(
  documents: readonly VaultFile[],
  places: readonly SharedPlace[],
  taking: ReadonlySet<string>,
  held: readonly HeldDocument[],
): readonly AttachableDocument[] {
  return places.flatMap(({ key, template, question, site }) => {
    if (!taking.has(key)) return [];
    const asked = documents.filter((one) => one.template === template && one.question === question);
    return asked.map(({ id, name, sha256 }) => ({
      ...{ document: id, place: key, name, sha256, template, question, site },
      room: documentRoom(held, key, sha256),
    }));
  });
}
