import { composeMail, type Mail } from '@firebreak/platform/server';
import { CODE_LIFETIME_IN_MINUTES } from '@firebreak/questionnaires/model';
import { CODE_MAIL_TEXTS } from './code-mail-texts';
import { mailLanguage, quoted } from './mail-language';

export interface CodeMailFacts {
  readonly email: string;
  readonly name: string | null;
  readonly language: string;
  readonly buyer: string;
}

/** Keeps the halves of a code in order between Arabic words. */
const isolated = (code: string) => `\u2066${code}\u2069`;

/** The code that proves who reads the address. It stands in the text only: subjects show on locked screens. */
export function codeMail({ email, name, language: wish, buyer }: CodeMailFacts, code: string): Mail {
  const language = mailLanguage(wish);
  const texts = CODE_MAIL_TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.subject,
    greeting: texts.hello(name && quoted(name, language)),
    paragraphs: [texts.code(isolated(code)), texts.use(quoted(buyer, language), CODE_LIFETIME_IN_MINUTES)],
    notes: [texts.note],
  });
  return { to: email, ...mail };
}
