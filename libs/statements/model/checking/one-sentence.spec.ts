import type { FigureId, FigureSet } from '../figure';
import type { StatementLanguage } from '../language';
import type { SectionKind } from '../section-kind';
import { checkStatement } from './check-statement';
import { contentOf } from './ten-statements.fixture';

/** Records of a company that has done nothing: what is said to be done stands against them. */
const NOTHING_DONE: FigureSet = {
  figures: (
    [
      'audits.audits',
      'questionnaires.sent',
      'risk.scored',
      'supply-chain.suppliers',
      'audits.closed-verified',
      'programme.sessions',
      'programme.engagements',
      'programme.remedies',
    ] as const
  ).map((id: FigureId) => ({ id, value: 0, asOf: '2026-03-31' })),
  breakdowns: [],
};

const LAW = [{ id: 'uk-msa-s54', name: 'Act', criteria: [] }];

function warningsOf(language: StatementLanguage, sentence: string, kind: SectionKind = 'due-diligence') {
  const written = { name: '', language, sections: {}, shown: [], notShown: [], warnings: [] };
  const change = { section: kind, from: '', to: '', then: [] };
  const content = { ...contentOf({ ...written, change }, { [kind]: sentence }), figures: NOTHING_DONE };
  const { warnings } = checkStatement(content, LAW, {
    today: '2026-06-01',
    previous: null,
    people: [],
    metrics: [],
  });
  return [...new Set(warnings.map(({ code }) => code))].filter(
    (code) =>
      !['approval-incomplete', 'signature-incomplete', 'section-empty', 'use-not-reported'].includes(code),
  );
}

const CLAIM = 'absolute-claim';
const SWEEPING = 'claim-without-evidence';
const PERSON = 'personal-data';
const FEW = 'small-group';
const AGAINST = 'claim-against-records';

describe('one sentence in German', () => {
  it.each([
    ['In unserer Lieferkette gibt es keine Zwangsarbeit.', [CLAIM]],
    ['Wir garantieren faire Bedingungen.', [CLAIM]],
    ['Unsere Produkte sind frei von moderner Sklaverei.', [CLAIM]],
    ['Unsere Kette ist zu 100 % sicher.', [CLAIM]],
    ['Wir können nicht garantieren, dass es keine Zwangsarbeit gibt.', []],
    ['Im Jahr haben wir kein Risiko festgestellt und suchen weiter.', []],
    ['Wir prüfen regelmäßig und gründlich.', [SWEEPING]],
    ['Jeder Zulieferer unterzeichnet den Kodex.', [SWEEPING]],
    ['38 der Zulieferer haben den Kodex unterzeichnet.', []],
    ['Frau Yıldız hat die Beschwerde eingereicht.', [PERSON]],
    ['Der Pass A1234567 wurde zurückgegeben.', [PERSON]],
    ['Eine Person im Alter von 17 Jahren war betroffen.', [PERSON]],
    ['Zwei Näherinnen haben ihren Lohn erhalten.', [FEW]],
    ['Eine Beschwerde kann jede Person einreichen.', []],
    ['Wir haben im Mai Werke in Pakistan auditiert.', [AGAINST]],
    ['Wir haben keine Werke in Pakistan auditiert.', []],
    ['Wir haben im Mai Fragebögen versandt.', [AGAINST]],
    ['Wir haben das Risiko in Pakistan bewertet.', [AGAINST]],
    ['Wir haben das Risiko noch nicht bewertet.', []],
    ['Wir haben unsere Lieferketten erfasst.', [AGAINST]],
    ['Wir haben im März den Einkauf geschult.', [AGAINST]],
    ['Wir haben im März niemanden und keinen Einkäufer geschult.', []],
    ['Wir haben mit den Gewerkschaften in Dhaka gesprochen.', [AGAINST]],
    ['Wir haben Gebühren an Beschäftigte zurückgezahlt.', [AGAINST]],
  ])('%s', (sentence, expected) => {
    expect(warningsOf('de', sentence)).toEqual(expected);
  });
});

describe('one sentence in Norwegian', () => {
  it.each([
    ['Det finnes ingen tvangsarbeid i leverandørkjeden vår.', [CLAIM]],
    ['Vi garanterer gode forhold.', [CLAIM]],
    ['Varene våre er fri for moderne slaveri.', [CLAIM]],
    ['Tvangsarbeid forekommer ikke hos oss.', [CLAIM]],
    ['Vi kan ikke garantere at det ikke finnes tvangsarbeid.', []],
    ['I året ble ingen risiko funnet, og vi leter videre.', []],
    ['Vi kontrollerer jevnlig.', [SWEEPING]],
    ['Hver leverandør underskriver de etiske reglene.', [SWEEPING]],
    ['38 av leverandørene har underskrevet de etiske reglene.', []],
    ['Fru Hansen leverte klagen.', [PERSON]],
    ['Passnummer A1234567 ble levert tilbake.', [PERSON]],
    ['En 17-åring var berørt.', [PERSON]],
    ['To kvinner fikk lønnen sin.', [FEW]],
    ['Klagekanalen er åpen for arbeidstakere hos leverandører.', []],
    ['Vi har revidert fabrikker i Pakistan.', [AGAINST]],
    ['Vi har ikke revidert fabrikker i Pakistan.', []],
    ['I mai sendte vi nye spørreskjemaer.', [AGAINST]],
    ['Vi sendte ikke spørreskjemaer.', []],
    ['Vi har vurdert risikoen i Pakistan.', [AGAINST]],
    ['Vi har kartlagt leverandørkjedene.', [AGAINST]],
    ['I mars holdt vi kurs for innkjøperne.', [AGAINST]],
    ['Vi holdt ingen kurs i mars.', []],
    ['I mai snakket vi med fagforeningene i Dhaka.', [AGAINST]],
    ['Vi har betalt tilbake avgifter til arbeidstakere.', [AGAINST]],
  ])('%s', (sentence, expected) => {
    expect(warningsOf('nb', sentence)).toEqual(expected);
  });
});
