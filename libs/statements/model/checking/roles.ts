import { LegalForm } from '../statement';

/** Words for the body that must approve and the person who must sign; a reader's sieve, as in signals. */
interface Roles {
  readonly body: RegExp;
  readonly signatory: RegExp;
}

const BOARD =
  /board|directors|governing body|consejo|conseil|administradores|administrateurs|directorio|órgano|vorstand|geschäftsführ|geschäftsleitung|aufsichtsrat|verwaltungsrat|leitungsorgan|styre|مجلس|董事|理事会|治理机构/iu;
const MEMBERS = /members|socios|associés|gesellschafter|deltaker|الأعضاء|成员|合伙人/iu;
const PARTNERS =
  /partners?|members|board|socios|consejo|associés|conseil|gesellschafter|vorstand|geschäftsführ|deltaker|styre|شركاء|الشركاء|مجلس|合伙人|成员|董事/iu;
const DIRECTOR =
  /director|chair|chief executive|\bceo\b|\bcfo\b|president|administra(dor|teur|trice)|consejer|pr[ée]siden|direct(eur|rice)|direktor|vorstand|vorsitz|geschäftsführ|direktør|styreleder|styremedlem|daglig leder|مدير|رئيس|عضو|董事|总裁|主席|总经理|首席/iu;
const MEMBER = /member|socio|associé|mitglied|gesellschafter|medlem|deltaker|عضو|成员|合伙人/iu;
const PARTNER = /partner|socio|associé|commandité|komplement[äa]r|gesellschafter|deltaker|شريك|合伙人/iu;

const ROLES: Readonly<Record<LegalForm, Roles>> = {
  company: { body: BOARD, signatory: DIRECTOR },
  llp: { body: MEMBERS, signatory: MEMBER },
  'limited-partnership': { body: PARTNERS, signatory: PARTNER },
  partnership: { body: PARTNERS, signatory: PARTNER },
};

/** The words of every language count: a board keeps its own name in a translation. */
export function rolesOf(form: LegalForm): Roles {
  return ROLES[form];
}

/** Of an entity whose legal form is not known. */
export const ANY_ROLES: Roles = {
  body: anyOf(Object.values(ROLES).map(({ body }) => body)),
  signatory: anyOf(Object.values(ROLES).map(({ signatory }) => signatory)),
};

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'iu');
}
