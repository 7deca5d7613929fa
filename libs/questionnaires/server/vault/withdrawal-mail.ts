import type { Language } from '@firebreak/identity/model';
import { composeMail, type Mail } from '@firebreak/platform/server';

/** What the mail about a withdrawn consent says. */
export interface WithdrawalMailFacts {
  readonly to: string;
  readonly language: Language;
  readonly recipientName: string;
  readonly supplier: string;
  readonly company: string;
  /** Titles of the groups of questions, in that language; null for documents. */
  readonly parts: readonly (string | null)[];
  /** Of the questionnaire that the copy belongs to. */
  readonly url: string;
}

interface Texts {
  readonly subject: (supplier: string) => string;
  readonly hello: (name: string) => string;
  readonly what: (supplier: string, company: string, parts: string) => string;
  readonly documents: string;
  readonly keep: string;
  readonly next: string;
  readonly open: string;
  readonly why: string;
}

/** All but English were drafted by machine. */
const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    subject: (supplier) => `${supplier} withdrew consent for answers it had handed over`,
    hello: (name) => `Hello ${name},`,
    what: (supplier, company, parts) =>
      `${supplier} no longer lets ${company} have its own answers to: ${parts}. It may withdraw at any time.`,
    documents: 'documents',
    keep: 'The signed copy that you received stays yours, and so do answers in a questionnaire that was submitted to you. Their scores do not change.',
    next: 'Nothing new of this comes from its answers. What you need from now on, ask for in a questionnaire.',
    open: 'See the copy and what was withdrawn',
    why: 'You get this message because you sent the questionnaire, or because you may send questionnaires for your company.',
  },
  es: {
    subject: (supplier) => `${supplier} retiró el consentimiento sobre respuestas que había entregado`,
    hello: (name) => `Hola, ${name}:`,
    what: (supplier, company, parts) =>
      `${supplier} ya no permite que ${company} reciba sus propias respuestas sobre: ${parts}. Puede retirar el consentimiento en cualquier momento.`,
    documents: 'documentos',
    keep: 'La copia firmada que recibieron sigue siendo suya, al igual que las respuestas de un cuestionario que les enviaron. Sus puntuaciones no cambian.',
    next: 'No llegará nada nuevo de esto desde sus respuestas. Lo que necesiten a partir de ahora, pídanlo en un cuestionario.',
    open: 'Ver la copia y lo que se retiró',
    why: 'Recibe este mensaje porque usted envió el cuestionario, o porque puede enviar cuestionarios en nombre de su empresa.',
  },
  ar: {
    subject: (supplier) => `سحبت ${supplier} موافقتها على إجابات كانت قد سلّمتها`,
    hello: (name) => `مرحبًا ${name}،`,
    what: (supplier, company, parts) =>
      `لم تعد ${supplier} تسمح بأن تحصل ${company} على إجاباتها الخاصة عن: ${parts}. ويحق لها سحب الموافقة في أي وقت.`,
    documents: 'المستندات',
    keep: 'تبقى النسخة الموقّعة التي تسلّمتموها لكم، وكذلك الإجابات في استبيان أُرسل إليكم. ولا تتغير درجاتها.',
    next: 'لن يصلكم من إجاباتها جديد في هذا الشأن. وما تحتاجون إليه من الآن فاطلبوه في استبيان.',
    open: 'عرض النسخة وما سُحب',
    why: 'تصلكم هذه الرسالة لأنكم أرسلتم الاستبيان، أو لأن بإمكانكم إرسال الاستبيانات باسم شركتكم.',
  },
};

/** Tells somebody of the customer what was withdrawn and what that means. It repeats no answer. */
export function withdrawalMail(facts: WithdrawalMailFacts): Mail {
  const { language, supplier, company } = facts;
  const texts = TEXTS[language];
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    facts.parts.map((part) => part ?? texts.documents),
  );
  const mail = composeMail({
    language,
    subject: texts.subject(supplier),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [texts.what(supplier, company, parts), texts.keep, texts.next],
    action: { label: texts.open, url: facts.url },
    notes: [texts.why],
  });
  return { to: facts.to, ...mail };
}
