import { composeMail, type Mail } from '@firebreak/platform/server';
import { mailLanguage } from './disclosure-mails';

/** What the mail about an answer that was taken back says. */
export interface WithdrawalMailFacts {
  readonly to: string;
  readonly language: string;
  readonly recipientName: string;
  readonly supplier: string;
  readonly company: string;
  /** Where the company sees how its requests stand; null where it only passed one on. */
  readonly url: string | null;
}

interface Texts {
  readonly subject: (supplier: string) => string;
  readonly hello: (name: string) => string;
  readonly what: (supplier: string, company: string) => string;
  readonly removed: string;
  readonly next: string;
  readonly open: string;
  readonly why: string;
}

const TEXTS: Readonly<Record<ReturnType<typeof mailLanguage>, Texts>> = {
  en: {
    subject: (supplier) => `${supplier} took back who supplies it`,
    hello: (name) => `Hello ${name},`,
    what: (supplier, company) =>
      `${supplier} took back what it had disclosed to ${company} about its own suppliers. It may do so at any time.`,
    removed:
      'What came only from it is removed from your records: companies, links and its answers. What you had verified, or know from elsewhere, stays.',
    next: 'The chain behind it now counts as not mapped. You can ask it why, and ask it again.',
    open: 'See how your requests stand',
    why: 'You get this message because you asked, or because you may ask suppliers for your company.',
  },
  es: {
    subject: (supplier) => `${supplier} retiró la lista de quién le suministra`,
    hello: (name) => `Hola, ${name}:`,
    what: (supplier, company) =>
      `${supplier} retiró lo que había revelado a ${company} sobre sus propios proveedores. Puede hacerlo en cualquier momento.`,
    removed:
      'Lo que venía solo de ella se elimina de sus registros: empresas, vínculos y respuestas. Se conserva lo que ustedes habían verificado o saben por otra vía.',
    next: 'La cadena que hay detrás cuenta ahora como no trazada. Pueden preguntarle el motivo y volver a pedírselo.',
    open: 'Ver el estado de sus solicitudes',
    why: 'Recibe este mensaje porque usted lo pidió, o porque puede pedirlo a los proveedores en nombre de su empresa.',
  },
  ar: {
    subject: (supplier) => `سحبت ${supplier} قائمة من يورّد إليها`,
    hello: (name) => `مرحبًا ${name}،`,
    what: (supplier, company) =>
      `سحبت ${supplier} ما كانت قد أفصحت عنه لـ ${company} بشأن مورّديها. ويحق لها ذلك في أي وقت.`,
    removed:
      'يُحذف من سجلاتكم ما جاء منها وحدها: الشركات والروابط وإجاباتها. ويبقى ما تحققتم منه أو تعرفونه من مصدر آخر.',
    next: 'تُحسب السلسلة التي وراءها الآن غير مرسومة. يمكنكم سؤالها عن السبب وطلب الإفصاح منها من جديد.',
    open: 'اطلعوا على حال طلباتكم',
    why: 'تصلكم هذه الرسالة لأنكم من طلب الإفصاح، أو لأن بإمكانكم طلبه من المورّدين باسم شركتكم.',
  },
};

/** Tells somebody of the company that asked. It repeats nothing of what was taken back. */
export function withdrawalMail(facts: WithdrawalMailFacts): Mail {
  const language = mailLanguage(facts.language);
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.subject(facts.supplier),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [texts.what(facts.supplier, facts.company), texts.removed, texts.next],
    ...(facts.url ? { action: { label: texts.open, url: facts.url } } : {}),
    notes: [texts.why],
  });
  return { to: facts.to, ...mail };
}
