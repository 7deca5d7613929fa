import type { StatementLanguage } from '../language';

/** Words that the guidance of an authority recommends to sign under. */
export interface OfferedAttestation {
  readonly frameworkId: string;
  /** In the statement's language; the person who signs may change them. */
  readonly words: string;
  /** Where the words are from, to check them against. */
  readonly source: string;
  /** Not the authority's words: a translation of our own. */
  readonly translated: boolean;
}

const CANADA = 'ca-s211';

const SOURCE = 'https://www.publicsafety.gc.ca/cnt/cntrng-crm/frcd-lbr-cndn-spply-chns/prpr-rprt-en.aspx';

/**
 * Canada's, as we know it: the reference data does not have it. The French one is a translation of our own like the
 * others, since the authority's own French words were not at hand.
 * @see Public Safety Canada, Prepare a report, "Attestation"
 */
const CANADAS_WORDS: Readonly<Record<string, string>> = {
  en: 'In accordance with the requirements of the Act, and in particular section 11 thereof, I attest that I have reviewed the information contained in the report for the entity or entities listed above. Based on my knowledge, and having exercised reasonable diligence, I attest that the information in the report is true, accurate and complete in all material respects for the purposes of the Act, for the reporting year listed above.',
  fr: 'Conformément aux exigences de la Loi, et en particulier à son article 11, j’atteste avoir examiné les renseignements contenus dans le rapport pour l’entité ou les entités énumérées ci-dessus. À ma connaissance, et après avoir fait preuve d’une diligence raisonnable, j’atteste que les renseignements contenus dans le rapport sont véridiques, exacts et complets à tous égards importants aux fins de la Loi, pour l’année de rapport indiquée ci-dessus.',
  es: 'De conformidad con los requisitos de la Ley, y en particular con su artículo 11, certifico que he examinado la información contenida en el informe sobre la entidad o las entidades antes mencionadas. Según mi leal saber y habiendo actuado con la diligencia razonable, certifico que la información del informe es veraz, exacta y completa en todos los aspectos importantes a los efectos de la Ley, para el año del informe antes indicado.',
  ar: 'وفقًا لمتطلبات القانون، ولا سيما المادة 11 منه، أشهد بأنني راجعت المعلومات الواردة في التقرير بشأن الكيان أو الكيانات المذكورة أعلاه. وبحسب علمي، وبعد بذل العناية المعقولة، أشهد بأن المعلومات الواردة في التقرير صحيحة ودقيقة وكاملة من جميع النواحي الجوهرية لأغراض القانون، عن سنة التقرير المذكورة أعلاه.',
  de: 'Gemäß den Anforderungen des Gesetzes, insbesondere dessen Abschnitt 11, bestätige ich, dass ich die in dem Bericht enthaltenen Angaben für das oder die oben genannten Unternehmen geprüft habe. Nach meinem Wissen und nach Anwendung angemessener Sorgfalt bestätige ich, dass die Angaben in dem Bericht für die Zwecke des Gesetzes und für das oben genannte Berichtsjahr in allen wesentlichen Punkten wahr, richtig und vollständig sind.',
  nb: 'I samsvar med kravene i loven, og særlig lovens § 11, bekrefter jeg at jeg har gjennomgått opplysningene i rapporten for virksomheten eller virksomhetene som er nevnt ovenfor. Etter det jeg kjenner til, og etter å ha vist rimelig aktsomhet, bekrefter jeg at opplysningene i rapporten er sanne, riktige og fullstendige på alle vesentlige punkter for lovens formål, for rapporteringsåret som er angitt ovenfor.',
  zh: '根据该法的要求,特别是其第11条,本人证明已审阅报告中有关上述一个或多个实体的信息。据本人所知,并在尽到合理注意之后,本人证明:就该法之目的而言,报告中的信息在上述报告年度的所有重大方面均真实、准确和完整。',
};

/** The words that a law's guidance recommends to sign a statement under; null where none does. */
export function offeredAttestation(
  frameworkIds: readonly string[],
  language: StatementLanguage,
): OfferedAttestation | null {
  if (!frameworkIds.includes(CANADA)) return null;
  const translation = CANADAS_WORDS[language];
  return {
    frameworkId: CANADA,
    words: translation ?? CANADAS_WORDS['en'] ?? '',
    source: SOURCE,
    translated: language !== 'en' && translation !== undefined,
  };
}
