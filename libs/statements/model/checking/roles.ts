import { LegalForm } from '../statement';

/** Words for the body that must approve and the person who must sign; a reader's sieve, as in signals. */
interface Roles {
  readonly body: RegExp;
  readonly signatory: RegExp;
}

const BOARD = /board|directors|governing body|consejo|administradores|directorio|órgano|مجلس/iu;
const MEMBERS = /members|socios|الأعضاء/iu;
const PARTNERS = /partners?|members|board|socios|consejo|شركاء|الشركاء|مجلس/iu;
const DIRECTOR =
  /director|chair|chief executive|\bceo\b|\bcfo\b|president|administrador|consejer|presiden|مدير|رئيس|عضو/iu;
const MEMBER = /member|socio|عضو/iu;
const PARTNER = /partner|socio|شريك/iu;

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
