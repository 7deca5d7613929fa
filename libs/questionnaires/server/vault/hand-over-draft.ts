import {
  attachableDocuments,
  draftSnapshot,
  placesOfGroups,
  questionnaireProblem,
  snapshotText,
  type AttachDocument,
  type SharedPlace,
  type SnapshotDraft,
  type VaultDocumentView,
} from '@firebreak/questionnaires/model';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../questionnaire-dates';
import { inForce } from './vault-consents.service';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';
import { vaultAnswers, vaultDocuments } from './vault-rows.query';

/** What would go, and what it takes to say where. */
export interface Drafted extends SnapshotDraft {
  readonly questionnaire: VaultQuestionnaireEntity;
  readonly places: readonly SharedPlace[];
  /** Those that go, each under the question that asks for it. */
  readonly files: readonly VaultDocumentView[];
  readonly fingerprint: Buffer;
}

/** What would go to a customer now. @throws Problem vault-questionnaire-not-found */
export async function draft(
  tx: EntityManager,
  customerId: string,
  questionnaireId: string,
): Promise<Drafted> {
  const questionnaire = await tx.findOneBy(VaultQuestionnaireEntity, { id: questionnaireId, customerId });
  if (!questionnaire) throw questionnaireProblem('vault-questionnaire-not-found', { questionnaireId });
  const today = dayOf(new Date());
  const places = questionnaire.places ?? placesOfGroups(questionnaire.groups);
  const documents = await vaultDocuments(tx, today);
  const drafted = draftSnapshot({
    places,
    sites: questionnaire.sites,
    consents: (await inForce(tx, customerId)).map(({ id, group }) => ({ id, group })),
    entries: await vaultAnswers(tx, today),
    files: documents,
    today,
  });
  const fingerprint = createHash('sha256').update(snapshotText(drafted.content)).digest();
  const files = drafted.content.documents.flatMap(({ template }, index) => {
    const file = documents.find(({ id }) => id === drafted.fileIds[index]);
    return file ? [{ ...file, template }] : [];
  });
  return { ...drafted, questionnaire, places, files, fingerprint };
}

/** Keys of the places that ask what one of the documents proves. */
export function attachableKeys(
  places: readonly SharedPlace[],
  files: readonly VaultDocumentView[],
): string[] {
  const everywhere = new Set(places.map(({ key }) => key));
  return attachableDocuments(files, places, everywhere, []).map(({ place }) => place);
}

/** Of what was chosen, what goes and is asked for there; each once. */
export function fitting(chosen: readonly AttachDocument[], { places, files }: Drafted): AttachDocument[] {
  const everywhere = new Set(chosen.map(({ place }) => place));
  const possible = attachableDocuments(files, places, everywhere, []);
  return possible
    .filter((one) => chosen.some(({ document, place }) => document === one.document && place === one.place))
    .map(({ document, place }) => ({ document, place }));
}
