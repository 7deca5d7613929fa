import { composeMail, type Mail } from '@firebreak/platform/server';

export type MailLanguage = 'en' | 'es' | 'ar';

/** What the mails about one questionnaire say. */
export interface QuestionnaireMailFacts {
  readonly to: string;
  readonly language: string;
  readonly recipientName: string | null;
  readonly buyer: string;
  readonly supplier: string;
  readonly dueOn: string;
  readonly openUntil: string;
  readonly message: string | null;
  readonly url: string;
  /** Minutes that answering takes. */
  readonly minutes: number;
}

interface Texts {
  readonly hello: (name: string | null) => string;
  readonly invitation: (buyer: string) => string;
  readonly reminder: (buyer: string) => string;
  readonly ask: (buyer: string, supplier: string) => string;
  readonly due: (day: string) => string;
  readonly how: (minutes: number) => string;
  readonly answer: string;
  readonly note: (buyer: string, day: string) => string;
  readonly stranger: string;
  readonly receipt: (buyer: string) => string;
  readonly received: (buyer: string, code: string) => string;
  readonly keep: string;
}

const TEXTS: Readonly<Record<MailLanguage, Texts>> = {
  en: {
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    invitation: (buyer) => `${buyer} asks you about working conditions`,
    reminder: (buyer) => `Reminder: ${buyer} is waiting for your answers`,
    ask: (buyer, supplier) =>
      `${buyer} asks ${supplier} to answer questions about recruitment, pay and working conditions, so that both of you can find and prevent forced labour.`,
    due: (day) => `Please answer by ${day}.`,
    how: (minutes) =>
      `It takes about ${minutes} minutes, works on a phone and needs no account. Every answer is saved at once: stop and go on whenever you like, with this same link.`,
    answer: 'Answer now',
    note: (buyer, day) =>
      `The link works until ${day}, together with a code that is mailed to this address when you open it. Ask ${buyer} for a new one if you need it.`,
    stranger: 'Not for you? Then ignore this message.',
    receipt: (buyer) => `${buyer} has received your answers`,
    received: (buyer, code) => `Thank you. ${buyer} has received your answers. Your receipt: ${code}.`,
    keep: 'Keep this message as proof.',
  },
  es: {
    hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    invitation: (buyer) => `${buyer} le pregunta por las condiciones de trabajo`,
    reminder: (buyer) => `Recordatorio: ${buyer} espera sus respuestas`,
    ask: (buyer, supplier) =>
      `${buyer} pide a ${supplier} que responda preguntas sobre contratación, salarios y condiciones de trabajo, para que ambos puedan detectar y prevenir el trabajo forzoso.`,
    due: (day) => `Responda, por favor, a más tardar el ${day}.`,
    how: (minutes) =>
      `Lleva unos ${minutes} minutos, funciona en el teléfono y no requiere cuenta. Cada respuesta se guarda al momento: puede parar y seguir cuando quiera con este mismo enlace.`,
    answer: 'Responder ahora',
    note: (buyer, day) =>
      `El enlace funciona hasta el ${day}, junto con un código que se envía a esta dirección cuando lo abre. Pida a ${buyer} uno nuevo si lo necesita.`,
    stranger: '¿No es para usted? Ignore entonces este mensaje.',
    receipt: (buyer) => `${buyer} ha recibido sus respuestas`,
    received: (buyer, code) => `Gracias. ${buyer} ha recibido sus respuestas. Su comprobante: ${code}.`,
    keep: 'Conserve este mensaje como prueba.',
  },
  ar: {
    hello: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    invitation: (buyer) => `تسألكم ${buyer} عن ظروف العمل`,
    reminder: (buyer) => `تذكير: ${buyer} بانتظار إجاباتكم`,
    ask: (buyer, supplier) =>
      `تطلب ${buyer} من ${supplier} الإجابة عن أسئلة حول التوظيف والأجور وظروف العمل، لتتمكنوا معًا من كشف العمل القسري ومنعه.`,
    due: (day) => `يرجى الإجابة في موعد أقصاه ${day}.`,
    how: (minutes) =>
      `يستغرق ذلك نحو ${minutes} دقيقة، ويعمل على الهاتف، ولا يحتاج إلى حساب. تُحفظ كل إجابة فورًا: توقفوا وتابعوا متى شئتم بهذا الرابط نفسه.`,
    answer: 'أجيبوا الآن',
    note: (buyer, day) =>
      `يعمل الرابط حتى ${day} مع رمز يُرسل إلى هذا العنوان عند فتحه. اطلبوا من ${buyer} رابطًا جديدًا عند الحاجة.`,
    stranger: 'إن لم تكن الرسالة موجهة إليكم فتجاهلوها.',
    receipt: (buyer) => `استلمت ${buyer} إجاباتكم`,
    received: (buyer, code) => `شكرًا لكم. استلمت ${buyer} إجاباتكم. رقم الإيصال: ${code}.`,
    keep: 'احتفظوا بهذه الرسالة إثباتًا.',
  },
};

/** The language in which a mail is written, for somebody who reads this one. */
export function mailLanguage(language: string): MailLanguage {
  return language === 'es' || language === 'ar' ? language : 'en';
}

/** A calendar date in the reader's words: "12 March 2026". Western digits, as in the portal. */
export function inWords(day: string, language: MailLanguage): string {
  const locale = { en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The first mail, or a reminder. */
export function invitationMail(facts: QuestionnaireMailFacts, kind: 'invitation' | 'reminder'): Mail {
  const language = mailLanguage(facts.language);
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts[kind](facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [
      texts.ask(facts.buyer, facts.supplier),
      ...(facts.message ? [`“${facts.message}”`] : []),
      texts.due(inWords(facts.dueOn, language)),
      texts.how(facts.minutes),
    ],
    action: { label: texts.answer, url: facts.url },
    notes: [texts.note(facts.buyer, inWords(facts.openUntil, language)), texts.stranger],
  });
  return { to: facts.to, ...mail };
}

/** What the respondent keeps after submitting. */
export function receiptMail(
  facts: Pick<QuestionnaireMailFacts, 'to' | 'language' | 'recipientName' | 'buyer'>,
  receipt: string,
): Mail {
  const language = mailLanguage(facts.language);
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.receipt(facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [texts.received(facts.buyer, receipt), texts.keep],
  });
  return { to: facts.to, ...mail };
}
