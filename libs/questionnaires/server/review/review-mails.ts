import { composeMail, type Mail } from '@firebreak/platform/server';
import {
  inWords,
  mailLanguage,
  type MailLanguage,
  type QuestionnaireMailFacts,
} from '../questionnaire-mails';

/** What the mails after a submission say. */
export type ReviewMailFacts = Pick<
  QuestionnaireMailFacts,
  'to' | 'language' | 'recipientName' | 'buyer' | 'supplier' | 'url'
>;

export interface AskBackFacts extends ReviewMailFacts {
  readonly count: number;
  readonly dueOn: string;
  readonly note: string | null;
}

interface Texts {
  readonly hello: (name: string | null) => string;
  readonly askBack: (buyer: string) => string;
  readonly asked: (buyer: string, supplier: string, count: number) => string;
  readonly rest: string;
  readonly due: (day: string) => string;
  readonly answer: string;
  readonly result: (buyer: string) => string;
  readonly read: (buyer: string, supplier: string) => string;
  readonly reply: string;
  readonly open: string;
  readonly stranger: string;
}

const TEXTS: Readonly<Record<MailLanguage, Texts>> = {
  en: {
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    askBack: (buyer) => `${buyer} has a question about your answers`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `Thank you for the answers of ${supplier}. ${buyer} has read them and asks you to look at one of them again.`
        : `Thank you for the answers of ${supplier}. ${buyer} has read them and asks you to look at ${count} of them again.`,
    rest: 'Only these are open. Everything else stays as you sent it; nothing has to be typed again. Your earlier link works too.',
    due: (day) => `Please answer by ${day}.`,
    answer: 'See the questions',
    result: (buyer) => `${buyer} has reviewed your answers`,
    read: (buyer, supplier) =>
      `${buyer} has finished reading the answers of ${supplier}. You can see how each part stands, what was not accepted and why, and which steps are planned until when.`,
    reply: 'You can reply to each point on the page.',
    open: 'See the result',
    stranger: 'Not for you? Then ignore this message.',
  },
  es: {
    hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    askBack: (buyer) => `${buyer} tiene una pregunta sobre sus respuestas`,
    asked: (buyer, supplier, count) =>
      count === 1
        ? `Gracias por las respuestas de ${supplier}. ${buyer} las ha leído y le pide que revise una de ellas.`
        : `Gracias por las respuestas de ${supplier}. ${buyer} las ha leído y le pide que revise ${count} de ellas.`,
    rest: 'Solo estas están abiertas. Todo lo demás queda como lo envió; no hay que escribir nada de nuevo. Su enlace anterior también funciona.',
    due: (day) => `Responda, por favor, a más tardar el ${day}.`,
    answer: 'Ver las preguntas',
    result: (buyer) => `${buyer} ha revisado sus respuestas`,
    read: (buyer, supplier) =>
      `${buyer} ha terminado de leer las respuestas de ${supplier}. Puede ver cómo está cada parte, qué no se aceptó y por qué, y qué pasos están previstos y para cuándo.`,
    reply: 'Puede contestar a cada punto en la página.',
    open: 'Ver el resultado',
    stranger: '¿No es para usted? Ignore entonces este mensaje.',
  },
  ar: {
    hello: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    askBack: (buyer) => `لدى ${buyer} سؤال عن إجاباتكم`,
    asked: (buyer, supplier, count) =>
      `شكرًا على إجابات ${supplier}. قرأتها ${buyer} وتطلب منكم مراجعة ${count === 1 ? 'إجابة واحدة' : `بعضها (${count})`}.`,
    rest: 'هذه وحدها مفتوحة. يبقى كل ما عداها كما أرسلتموه، ولا حاجة إلى كتابة شيء من جديد. ورابطكم السابق يعمل أيضًا.',
    due: (day) => `يرجى الإجابة في موعد أقصاه ${day}.`,
    answer: 'عرض الأسئلة',
    result: (buyer) => `راجعت ${buyer} إجاباتكم`,
    read: (buyer, supplier) =>
      `انتهت ${buyer} من قراءة إجابات ${supplier}. يمكنكم أن تروا حال كل جزء، وما لم يُقبل ولماذا، وما هي الخطوات المقررة ومواعيدها.`,
    reply: 'يمكنكم الرد على كل نقطة في الصفحة.',
    open: 'عرض النتيجة',
    stranger: 'إن لم تكن الرسالة موجهة إليكم فتجاهلوها.',
  },
};

/** One mail for everything that was asked back. */
export function askBackMail(facts: AskBackFacts): Mail {
  const language = mailLanguage(facts.language);
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.askBack(facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [
      texts.asked(facts.buyer, facts.supplier, facts.count),
      ...(facts.note ? [`“${facts.note}”`] : []),
      texts.rest,
      texts.due(inWords(facts.dueOn, language)),
    ],
    action: { label: texts.answer, url: facts.url },
    notes: [texts.stranger],
  });
  return { to: facts.to, ...mail };
}

/** Says that the result can be read. */
export function resultMail(facts: ReviewMailFacts): Mail {
  const language = mailLanguage(facts.language);
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.result(facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [texts.read(facts.buyer, facts.supplier), texts.reply],
    action: { label: texts.open, url: facts.url },
    notes: [texts.stranger],
  });
  return { to: facts.to, ...mail };
}
