import { composeMail, type Mail } from '@firebreak/platform/server';
import type { ReplyLanguage } from '@firebreak/supply-chain/model';

/** What the mail about a question says. The facts are on the page only: mails get forwarded. */
export interface SignalMailFacts {
  readonly to: string;
  readonly language: ReplyLanguage;
  readonly recipientName: string | null;
  readonly buyer: string;
  readonly supplier: string;
  readonly message: string | null;
  /** Calendar dates. */
  readonly dueOn: string;
  readonly openUntil: string;
  readonly url: string;
}

interface Texts {
  readonly subject: (buyer: string) => string;
  readonly hello: (name: string | null) => string;
  readonly ask: (buyer: string, supplier: string) => string;
  readonly open: (day: string) => string;
  readonly answer: string;
  readonly note: (buyer: string, day: string) => string;
  readonly stranger: string;
}

const TEXTS: Readonly<Record<ReplyLanguage, Texts>> = {
  en: {
    subject: (buyer) => `${buyer} would like to understand one thing`,
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    ask: (buyer, supplier) =>
      `In the records that ${buyer} keeps about ${supplier}, one thing does not fit together. There is often a simple explanation, and you know it best. Nothing has been decided.`,
    open: (day) =>
      `On the page you see what the records say, and can explain or correct it in your own words. It takes a few minutes and needs no account. Please answer by ${day}.`,
    answer: 'See the question and answer',
    note: (buyer, day) =>
      `The link works until ${day}. Whoever has it can read the question and answer once: share it with colleagues only. Ask ${buyer} for a new one if you need it.`,
    stranger: 'Not for you? Then ignore this message.',
  },
  es: {
    subject: (buyer) => `${buyer} quisiera entender un dato`,
    hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    ask: (buyer, supplier) =>
      `En los datos que ${buyer} tiene sobre ${supplier} hay algo que no encaja. A menudo la explicación es sencilla, y nadie la conoce mejor que ustedes. No se ha decidido nada.`,
    open: (day) =>
      `En la página verá lo que dicen los datos y podrá explicarlo o corregirlo con sus propias palabras. Lleva unos minutos y no requiere cuenta. Responda, por favor, a más tardar el ${day}.`,
    answer: 'Ver la pregunta y responder',
    note: (buyer, day) =>
      `El enlace funciona hasta el ${day}. Quien lo tenga puede leer la pregunta y responder una vez: compártalo solo con colegas. Pida a ${buyer} uno nuevo si lo necesita.`,
    stranger: '¿No es para usted? Ignore entonces este mensaje.',
  },
  ar: {
    subject: (buyer) => `تود ${buyer} أن تفهم أمرًا واحدًا`,
    hello: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    ask: (buyer, supplier) =>
      `في السجلات التي تحتفظ بها ${buyer} عن ${supplier} أمر لا يتسق مع غيره. كثيرًا ما يكون التفسير بسيطًا، وأنتم أعلم به. لم يُتخذ أي قرار.`,
    open: (day) =>
      `ترون في الصفحة ما تقوله السجلات، ويمكنكم شرحه أو تصحيحه بكلماتكم. يستغرق ذلك دقائق ولا يحتاج إلى حساب. يرجى الرد في موعد أقصاه ${day}.`,
    answer: 'اطلعوا على السؤال وأجيبوا',
    note: (buyer, day) =>
      `يعمل الرابط حتى ${day}. من يملكه يستطيع قراءة السؤال والإجابة مرة واحدة: شاركوه مع الزملاء فقط. اطلبوا من ${buyer} رابطًا جديدًا عند الحاجة.`,
    stranger: 'إن لم تكن الرسالة موجهة إليكم فتجاهلوها.',
  },
};

/** The mail that asks a supplier: without accusation, and without the facts. */
export function signalMail(facts: SignalMailFacts): Mail {
  const { language } = facts;
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.subject(facts.buyer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [
      texts.ask(facts.buyer, facts.supplier),
      ...(facts.message ? [`“${facts.message}”`] : []),
      texts.open(inWords(facts.dueOn, language)),
    ],
    action: { label: texts.answer, url: facts.url },
    notes: [texts.note(facts.buyer, inWords(facts.openUntil, language)), texts.stranger],
  });
  return { to: facts.to, ...mail };
}

/** A calendar date in the reader's words: "12 March 2026". Western digits, as on the page. */
function inWords(day: string, language: ReplyLanguage): string {
  const locale = { en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
