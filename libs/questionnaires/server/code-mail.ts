import { composeMail, type Mail } from '@firebreak/platform/server';
import { CODE_LIFETIME_IN_MINUTES } from '@firebreak/questionnaires/model';
import { mailLanguage, type MailLanguage } from './questionnaire-mails';

export interface CodeMailFacts {
  readonly email: string;
  readonly name: string | null;
  readonly language: string;
  readonly buyer: string;
}

interface Texts {
  readonly hello: (name: string | null) => string;
  readonly subject: string;
  readonly code: (code: string) => string;
  readonly use: (buyer: string, minutes: number) => string;
  readonly note: string;
}

const TEXTS: Readonly<Record<MailLanguage, Texts>> = {
  en: {
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    subject: 'Your code for the questionnaire',
    code: (code) => `Your code: ${code}`,
    use: (buyer, minutes) =>
      `Type it on the page with the questions of ${buyer} within ${minutes} minutes. It works once, on the device that you use it on.`,
    note: 'You did not ask for a code? Then somebody else has your link: ignore this message and tell nobody the code.',
  },
  es: {
    hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    subject: 'Su código para el cuestionario',
    code: (code) => `Su código: ${code}`,
    use: (buyer, minutes) =>
      `Escríbalo en la página con las preguntas de ${buyer} en los próximos ${minutes} minutos. Sirve una sola vez, en el dispositivo donde lo use.`,
    note: '¿No pidió un código? Entonces otra persona tiene su enlace: ignore este mensaje y no dé el código a nadie.',
  },
  ar: {
    hello: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    subject: 'رمزكم للاستبيان',
    code: (code) => `رمزكم: ${code}`,
    use: (buyer, minutes) =>
      `اكتبوه في صفحة أسئلة ${buyer} خلال ${minutes} دقيقة. يصلح مرة واحدة، على الجهاز الذي تستخدمونه عليه.`,
    note: 'لم تطلبوا رمزًا؟ إذن لدى شخص آخر رابطكم: تجاهلوا هذه الرسالة ولا تخبروا أحدًا بالرمز.',
  },
};

/** Keeps the halves of a code in order between Arabic words. */
const isolated = (code: string) => `\u2066${code}\u2069`;

/** The code that proves who reads the address. It stands in the text only: subjects show on locked screens. */
export function codeMail({ email, name, language: wish, buyer }: CodeMailFacts, code: string): Mail {
  const language = mailLanguage(wish);
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.subject,
    greeting: texts.hello(name),
    paragraphs: [texts.code(isolated(code)), texts.use(buyer, CODE_LIFETIME_IN_MINUTES)],
    notes: [texts.note],
  });
  return { to: email, ...mail };
}
