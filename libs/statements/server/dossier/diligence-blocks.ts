import type { ListMatch, SupplierDiligence } from '@firebreak/statements/model';
import { heading, note, text, type DossierBlock, type DossierSpeech } from './dossier-speech';
import type { FrozenDossier } from './frozen-dossier';

/** What the company's records say of each supplier on the chain. */
export function diligenceBlocks(
  { content: { diligence } }: FrozenDossier,
  speech: DossierSpeech,
): DossierBlock[] {
  const lists = diligence.lists.map(({ list, names, edition }) =>
    speech.say('listOf', { list: speech.words.lists[list], n: names, edition }),
  );
  return [
    text(speech.say('recordsAsOf', { day: diligence.takenAt.slice(0, 10) })),
    ...(lists.length > 0 ? [note(speech.say('heldAgainst', { lists: speech.row(lists) }))] : []),
    ...diligence.suppliers.flatMap((supplier) => supplierBlocks(supplier, speech)),
  ];
}

function supplierBlocks(supplier: SupplierDiligence, speech: DossierSpeech): DossierBlock[] {
  const rows = [
    ...supplier.questionnaires.map((each) => questionnaireRow(each, speech)),
    ...supplier.audits.map((each) => auditRow(each, speech)),
    ...supplier.findings.map((each) => findingRow(each, speech)),
    ...(supplier.risk ? [riskRow(supplier.risk, speech)] : []),
    ...supplier.listMatches.map((each) => matchRow(each, speech)),
  ];
  return [
    heading(supplier.name),
    rows.length > 0
      ? speech.table([['date', 14], ['record', 18], ['says', 68]], rows) // prettier-ignore
      : text(speech.say('noRecords')),
  ];
}

/** A code in words; as it is where it has none, such as one of an older record. */
const inWords = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

function questionnaireRow(
  { title, status: code, sentOn, submittedOn, controlScore }: SupplierDiligence['questionnaires'][number],
  speech: DossierSpeech,
): string[] {
  const status = inWords(speech.words.questionnaires, code);
  const says =
    controlScore === null
      ? speech.say('answered', { title, status })
      : speech.say('scored', { title, status, score: Math.round(controlScore) });
  return [submittedOn ?? sentOn ?? '', speech.say('questionnaire'), says];
}

function auditRow(audit: SupplierDiligence['audits'][number], speech: DossierSpeech): string[] {
  const { auditedOn, kind, auditor, scheme, site, findings, open } = audit;
  const says = speech.say('audited', {
    kind: inWords(speech.words.audits, kind),
    auditor,
    scheme: speech.list([scheme, site]),
    n: findings,
    open,
  });
  return [auditedOn, speech.say('audit'), says];
}

function findingRow(finding: SupplierDiligence['findings'][number], speech: DossierSpeech): string[] {
  const { severities, findingStates, actionStates } = speech.texts;
  const found = speech.say('found', {
    title: finding.title,
    severity: inWords(severities, finding.severity),
    state: inWords(findingStates, finding.state),
    day: finding.dueOn,
  });
  const actions = finding.actions.map(({ text: plan, owner, state }) =>
    speech.say('action', { plan, owner, state: inWords(actionStates, state) }),
  );
  return [finding.foundOn, speech.say('finding'), speech.row([found, ...actions])];
}

function riskRow(
  { value, band, asOf, method, sources }: NonNullable<SupplierDiligence['risk']>,
  speech: DossierSpeech,
): string[] {
  const says = speech.say('risk', {
    value: Math.round(value),
    band: inWords(speech.texts.bands, band),
    method,
    sources: speech.row(sources),
  });
  return [asOf, speech.say('riskScore'), says];
}

function matchRow({ list, listedName, status, verdict }: ListMatch, speech: DossierSpeech): string[] {
  const says = speech.say('matched', {
    name: listedName,
    list: speech.words.lists[list],
    status: inWords(speech.words.listings, status),
    verdict: speech.words.verdicts[verdict],
  });
  return ['', speech.say('listedName'), says];
}
