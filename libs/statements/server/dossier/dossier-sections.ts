import { LEGAL_TERMS, type DossierDocument } from '@firebreak/statements/model';
import { custodyBlocks } from './custody-blocks';
import { diligenceBlocks } from './diligence-blocks';
import { attachmentNumber, DossierSpeech, heading, note, text, type DossierBlock } from './dossier-speech';
import type { FrozenDossier } from './frozen-dossier';
import { PART_NAMES, type DossierPartName } from './words/dossier-words';
import { quantityIn } from './words/in-language';

/** A numbered part of the dossier, which the index names with its page. */
export interface DossierPart {
  readonly name: DossierPartName;
  readonly title: string;
  readonly blocks: readonly DossierBlock[];
}

/** Everything that a dossier says, part by part, in its language. */
export function dossierParts(dossier: FrozenDossier): DossierPart[] {
  const speech = new DossierSpeech(dossier.content.language);
  return PART_NAMES.map((name) => ({
    name,
    title: speech.words.parts[name],
    blocks: BLOCKS[name](dossier, speech),
  }));
}

const BLOCKS: Readonly<
  Record<DossierPartName, (dossier: FrozenDossier, speech: DossierSpeech) => DossierBlock[]>
> = {
  summary,
  parties,
  custody: custodyBlocks,
  diligence: diligenceBlocks,
  points,
  attachments,
};

function summary({ content, framework }: FrozenDossier, speech: DossierSpeech): DossierBlock[] {
  const { product, request, dueOn } = content;
  const { facts } = speech.words;
  const term = LEGAL_TERMS.find(({ code }) => code === request.term);
  const rows: [string, string][] = [
    [facts.product, product.name],
    [facts.hs, product.hs],
    [facts.batch, product.batch],
    [
      facts.quantity,
      product.quantity === null ? '' : quantityIn(product.quantity, product.unit, speech.language),
    ],
    [facts.authority, request.authority],
    [facts.reference, request.reference],
    [facts.runsFrom, request.receivedOn ?? ''],
    [facts.dueOn, dueOn ?? ''],
    [facts.term, term ? `“${term.cites.text}”` : ''],
    [facts.otherDay, request.dueReason],
    [facts.legalBasis, framework.legalBasis],
  ];
  return [
    text(content.summary || speech.say('noSummary')),
    speech.table([['fact', 30], ['recorded', 70]], rows.filter(([, value]) => value !== '')), // prettier-ignore
    note(speech.say('lawWording', { day: framework.asOf })),
  ];
}

function parties({ content: { custody } }: FrozenDossier, speech: DossierSpeech): DossierBlock[] {
  const rows = custody.parties.map(({ id, name, siteName, country, role, tier, origin }, index) => [
    String(index + 1),
    speech.list([name, siteName]),
    speech.country(country),
    tier === null ? '' : String(tier),
    speech.row([
      role,
      origin ? speech.say('materialOrigin') : null,
      id === custody.end ? speech.say('chainEnd') : null,
    ]),
  ]);
  return [speech.table([['number', 9], ['name', 31], ['country', 17], ['tier', 11], ['role', 32]], rows)]; // prettier-ignore
}

function points({ content, points: all }: FrozenDossier, speech: DossierSpeech): DossierBlock[] {
  const settled = all.filter(({ state }) => state !== 'open').length;
  return [
    text(speech.say('settledOf', { n: settled, total: all.length })),
    ...all.flatMap((point): DossierBlock[] => {
      const title = speech.texts.criteria[point.criterion] ?? point.title;
      const numbers = point.documents.map((id) => attachmentNumber(content.documents, id));
      return [
        heading(point.mandatory ? title : speech.say('recommended', { title })),
        // As the law's entry has it: a translation of ours would say more than we know.
        { kind: 'note', text: point.requirement, language: 'en' },
        ...(point.answer ? [text(point.answer)] : []),
        ...(numbers.length > 0
          ? [text(speech.say('attachmentsAre', { numbers: speech.list(numbers) }))]
          : []),
        text(stateOf(point, speech)),
      ];
    }),
  ];
}

function stateOf({ state, gaps }: FrozenDossier['points'][number], speech: DossierSpeech): string {
  if (state === 'not-applicable') return speech.say('notApplicable');
  if (state === 'done') return speech.say('settled');
  return speech.say('openFor', { gaps: speech.row(gaps.map((gap) => speech.words.gaps[gap])) });
}

function attachments({ content: { documents } }: FrozenDossier, speech: DossierSpeech): DossierBlock[] {
  const { words } = speech;
  const closing = words.machineDrafted ? [note(words.machineDrafted)] : [];
  if (documents.length === 0) return [text(speech.say('noDocuments')), ...closing];
  const rows = documents.map((document, index) => [
    `A${index + 1}`,
    `${document.title} (${document.fileName})`,
    speech.list([words.documents[document.kind], document.datedOn]),
    languageOf(document, documents, speech),
    document.sha256.slice(0, 16),
  ]);
  return [
    speech.table([['number', 9], ['document', 33], ['kindDate', 20], ['language', 22], ['hash', 16]], rows), // prettier-ignore
    note(speech.say('shortHashes')),
    ...closing,
  ];
}

function languageOf(
  document: DossierDocument,
  documents: readonly DossierDocument[],
  speech: DossierSpeech,
): string {
  const { language, translationId, translatedBy: name, certified } = document;
  return speech.row([
    language ? speech.languageName(language) : speech.say('notStated'),
    translationId && speech.say('translation', { number: attachmentNumber(documents, translationId) }),
    name && speech.say(certified ? 'translatedCertified' : 'translatedBy', { name }),
  ]);
}
