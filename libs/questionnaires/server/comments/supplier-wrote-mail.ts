import type { Language } from '@firebreak/identity/model';
import { composeMail, type Mail } from '@firebreak/platform/server';
import { quoted } from '../mail-language';

/** What the mail to people of the buyer says. */
export interface SupplierWroteFacts {
  readonly to: string;
  readonly language: Language;
  readonly recipientName: string;
  readonly supplier: string;
  /** Of the questionnaire. */
  readonly title: string;
  /** New comments. */
  readonly comments: number;
  /** Questions that they are about. */
  readonly questions: number;
  /** New replies to the result of the review. */
  readonly replies: number;
  readonly url: string;
  /** Where such mails are turned off. */
  readonly settingsUrl: string;
}

interface SupplierWroteTexts {
  readonly subject: (supplier: string) => string;
  readonly hello: (name: string) => string;
  readonly about: (supplier: string, title: string, comments: number, questions: number) => string;
  readonly replied: (supplier: string, title: string, replies: number) => string;
  readonly read: string;
  readonly off: (url: string) => string;
}

const TEXTS: Readonly<Record<Language, SupplierWroteTexts>> = {
  en: {
    subject: (supplier) => `${supplier} wrote to you about a questionnaire`,
    hello: (name) => `Hello ${name},`,
    about: (supplier, title, comments, questions) =>
      `${supplier} wrote ${comments === 1 ? 'a comment' : `${comments} comments`} on ${questions === 1 ? 'one question' : `${questions} questions`} of “${title}” and waits for an answer.`,
    replied: (supplier, title, replies) =>
      `${supplier} replied ${replies === 1 ? 'once' : `${replies} times`} to the result of “${title}”.`,
    read: 'Read and answer',
    off: (url) =>
      `You get this because you sent or reviewed the questionnaire. Turn these mails off in your account: ${url}`,
  },
  es: {
    subject: (supplier) => `${supplier} le ha escrito sobre un cuestionario`,
    hello: (name) => `Hola, ${name}:`,
    about: (supplier, title, comments, questions) =>
      `${supplier} ha escrito ${comments === 1 ? 'un comentario' : `${comments} comentarios`} sobre ${questions === 1 ? 'una pregunta' : `${questions} preguntas`} de «${title}» y espera una respuesta.`,
    replied: (supplier, title, replies) =>
      `${supplier} ha respondido ${replies === 1 ? 'una vez' : `${replies} veces`} al resultado de «${title}».`,
    read: 'Leer y responder',
    off: (url) =>
      `Recibe este mensaje porque envió o revisó el cuestionario. Puede desactivar estos mensajes en su cuenta: ${url}`,
  },
  ar: {
    subject: (supplier) => `كتب إليكم ${supplier} بشأن استبيان`,
    hello: (name) => `مرحبًا ${name}،`,
    about: (supplier, title, comments, questions) =>
      `كتب ${supplier} تعليقات بشأن «${title}» وينتظر الرد. عدد التعليقات: ${comments}، وعدد الأسئلة: ${questions}.`,
    replied: (supplier, title, replies) => `ردّ ${supplier} على نتيجة «${title}». عدد الردود: ${replies}.`,
    read: 'القراءة والرد',
    off: (url) =>
      `تصلكم هذه الرسالة لأنكم أرسلتم الاستبيان أو راجعتموه. يمكنكم إيقاف هذه الرسائل من حسابكم: ${url}`,
  },
};

/** Says that a supplier wrote about questions; what it wrote stays behind the sign-in. */
export function supplierWroteMail(facts: SupplierWroteFacts): Mail {
  const { language, comments, questions, replies } = facts;
  const texts = TEXTS[language];
  const supplier = quoted(facts.supplier, language);
  const title = quoted(facts.title, language);
  const mail = composeMail({
    language,
    subject: texts.subject(supplier),
    greeting: texts.hello(quoted(facts.recipientName, language)),
    paragraphs: [
      ...(comments > 0 ? [texts.about(supplier, title, comments, questions)] : []),
      ...(replies > 0 ? [texts.replied(supplier, title, replies)] : []),
    ],
    action: { label: texts.read, url: facts.url },
    notes: [texts.off(quoted(facts.settingsUrl, language))],
  });
  return { to: facts.to, ...mail };
}
