import type { CustodyFault } from '@firebreak/statements/model';
import { attachmentNumber, heading, text, type DossierBlock, type DossierSpeech } from './dossier-speech';
import type { FrozenDossier } from './frozen-dossier';
import { quantityIn } from './words/in-language';

/** Steps, yields, the balance of each material at each party, and what is open in the chain. */
export function custodyBlocks(dossier: FrozenDossier, speech: DossierSpeech): DossierBlock[] {
  const { custody } = dossier.content;
  if (custody.steps.length === 0) return [text(speech.say('noSteps'))];
  const conversions = conversionRows(dossier, speech);
  const faults = faultRows(dossier, speech);
  const sum = dossier.check.addsUp ? 'addsUp' : 'addsNotUp';
  return [
    heading(speech.say('steps')),
    speech.table(
      [['number', 7], ['date', 13], ['from', 19], ['to', 19], ['material', 16], ['quantity', 14], ['shownBy', 12]],
      stepRows(dossier, speech),
      ['quantity'],
    ),
    ...(conversions.length > 0
      ? [
          heading(speech.say('yields')),
          speech.table([['at', 24], ['ofWhat', 26], ['yield', 22], ['basis', 28]], conversions),
        ]
      : []),
    heading(speech.say('quantities')),
    text(speech.sentences(speech.say('tolerance', { percent: custody.tolerance }), speech.say(sum))),
    speech.table(
      [['at', 27], ['material', 23], ['arrived', 17], ['needed', 17], ['result', 16]],
      balanceRows(dossier, speech),
      ['arrived', 'needed'],
    ),
    ...(faults.length > 0
      ? [
          heading(speech.say('openInChain')),
          speech.table([['where', 26], ['material', 18], ['what', 38], ['quantityDay', 18]], faults),
        ]
      : []),
  ]; // prettier-ignore
}

const nameOf = ({ content }: FrozenDossier, id: string | null): string =>
  content.custody.parties.find((party) => party.id === id)?.name ?? '';

/** In the order of time, by which the others name them too. */
const inOrder = ({ content }: FrozenDossier) =>
  [...content.custody.steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

function stepRows(dossier: FrozenDossier, speech: DossierSpeech): string[][] {
  const { documents } = dossier.content;
  return inOrder(dossier).map((step, index) => [
    String(index + 1),
    step.on,
    nameOf(dossier, step.from),
    nameOf(dossier, step.to),
    step.material,
    quantityIn(step.quantity, step.unit, speech.language),
    speech.list(step.documents.map((id) => attachmentNumber(documents, id))) || speech.say('none'),
  ]);
}

/** A yield may be small: 0.0004 units of one. */
const YIELD_DIGITS = 6;

function conversionRows(dossier: FrozenDossier, speech: DossierSpeech): string[][] {
  return dossier.content.custody.conversions.map((each) => [
    nameOf(dossier, each.party),
    speech.say('ofWhat', { input: each.input, output: each.output }),
    speech.say('yieldIs', {
      output: quantityIn(each.yield, each.outputUnit, speech.language, YIELD_DIGITS),
      input: quantityIn(1, each.inputUnit, speech.language),
    }),
    each.basis,
  ]);
}

function balanceRows(dossier: FrozenDossier, speech: DossierSpeech): string[][] {
  return dossier.check.balances.map(({ party, material, arrived, needed, unit, state }) => [
    nameOf(dossier, party),
    material,
    state === 'taken' ? speech.say('origin') : quantityIn(arrived, unit, speech.language),
    state === 'arrived' ? speech.say('end') : quantityIn(needed, unit, speech.language),
    speech.words.balances[state],
  ]);
}

function faultRows(dossier: FrozenDossier, speech: DossierSpeech): string[][] {
  const steps = inOrder(dossier);
  const numberOf = (id: string | null) => {
    const at = steps.findIndex((step) => step.id === id);
    return at < 0 ? null : speech.say('step', { n: at + 1 });
  };
  return dossier.check.faults.map(({ code, party, step, material, quantity, unit, on }: CustodyFault) => [
    speech.list([nameOf(dossier, party), numberOf(step)]),
    material ?? '',
    speech.words.faults[code],
    speech.list([
      quantity === null || unit === null ? null : quantityIn(quantity, unit, speech.language),
      on,
    ]),
  ]);
}
