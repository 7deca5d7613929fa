import { composeMail, type Mail } from '@firebreak/platform/server';

type MailLanguage = 'en' | 'es' | 'ar';

/** What the mail about one request says. */
export interface DisclosureMailFacts {
  readonly to: string;
  readonly language: string;
  readonly recipientName: string | null;
  readonly customer: string;
  readonly supplier: string;
  readonly dueOn: string;
  readonly message: string | null;
  readonly url: string;
}

export type DisclosureMailKind = 'request' | 'reminder' | 'newLink';

interface Texts {
  readonly hello: (name: string | null) => string;
  readonly subject: Readonly<Record<DisclosureMailKind, (customer: string) => string>>;
  readonly ask: (customer: string, supplier: string) => string;
  readonly control: string;
  readonly due: (day: string) => string;
  readonly open: string;
  readonly note: (customer: string) => string;
  readonly stranger: string;
  readonly codeSubject: string;
  readonly code: (code: string, minutes: number) => string;
  readonly codeNote: string;
}

const TEXTS: Readonly<Record<MailLanguage, Texts>> = {
  en: {
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    subject: {
      request: (customer) => `${customer} asks who supplies you`,
      reminder: (customer) => `Reminder: ${customer} asks who supplies you`,
      newLink: (customer) => `Your new link: ${customer} asks who supplies you`,
    },
    ask: (customer, supplier) =>
      `${customer} asks ${supplier} to say who supplies it and who works for it: suppliers, subcontractors, labour providers and homeworkers. Forced labour hides where nobody looks; this is how both of you can look.`,
    control:
      'The list stays yours. For each company on it you choose whether your customer sees its name, only its region and sector, or only a number. You see exactly what will be sent before you send it, and you can take it back.',
    due: (day) => `Please answer by ${day}.`,
    open: 'Open your list',
    note: (customer) =>
      `It works on a phone and needs no account. Whoever has this link can read and change your list: share it with colleagues only. Ask ${customer} for a new link if this one went astray; the old one then stops working.`,
    stranger: 'Not for you? Then ignore this message.',
    codeSubject: 'Your code',
    code: (code, minutes) =>
      `Your code is ${code}. Type it on the page within ${minutes} minutes to use the list that you began for another customer.`,
    codeNote:
      'You did not ask for a code? Then somebody else has your link: ignore this message and tell your customer.',
  },
  es: {
    hello: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
    subject: {
      request: (customer) => `${customer} pregunta quién le suministra`,
      reminder: (customer) => `Recordatorio: ${customer} pregunta quién le suministra`,
      newLink: (customer) => `Su nuevo enlace: ${customer} pregunta quién le suministra`,
    },
    ask: (customer, supplier) =>
      `${customer} pide a ${supplier} que diga quién le suministra y quién trabaja para ella: proveedores, subcontratistas, agencias de empleo y trabajo a domicilio. El trabajo forzoso se esconde donde nadie mira; así pueden mirar juntos.`,
    control:
      'La lista sigue siendo suya. De cada empresa usted elige si su cliente ve el nombre, solo la región y el sector, o solo un número. Ve exactamente lo que se enviará antes de enviarlo, y puede retirarlo.',
    due: (day) => `Responda, por favor, a más tardar el ${day}.`,
    open: 'Abrir su lista',
    note: (customer) =>
      `Funciona en el teléfono y no requiere cuenta. Quien tenga este enlace puede leer y cambiar su lista: compártalo solo con colegas. Si se extravió, pida a ${customer} uno nuevo; el anterior deja entonces de funcionar.`,
    stranger: '¿No es para usted? Ignore entonces este mensaje.',
    codeSubject: 'Su código',
    code: (code, minutes) =>
      `Su código es ${code}. Escríbalo en la página en los próximos ${minutes} minutos para usar la lista que empezó para otro cliente.`,
    codeNote:
      '¿No pidió un código? Entonces otra persona tiene su enlace: ignore este mensaje y avise a su cliente.',
  },
  ar: {
    hello: (name) => (name ? `مرحبًا ${name}،` : 'مرحبًا،'),
    subject: {
      request: (customer) => `تسأل ${customer}: من يورّد إليكم؟`,
      reminder: (customer) => `تذكير: تسأل ${customer} من يورّد إليكم`,
      newLink: (customer) => `رابطكم الجديد: تسأل ${customer} من يورّد إليكم`,
    },
    ask: (customer, supplier) =>
      `تطلب ${customer} من ${supplier} أن تذكر من يورّد إليها ومن يعمل لها: الموردون والمقاولون من الباطن ووكالات العمل والعاملون من المنازل. يختبئ العمل القسري حيث لا ينظر أحد؛ وهكذا يمكنكم النظر معًا.`,
    control:
      'تبقى القائمة ملككم. لكل شركة فيها تختارون هل يرى عميلكم اسمها، أم منطقتها وقطاعها فقط، أم مجرد عدد. ترون ما سيُرسل بالضبط قبل إرساله، ويمكنكم سحبه لاحقًا.',
    due: (day) => `يرجى الإجابة في موعد أقصاه ${day}.`,
    open: 'افتحوا قائمتكم',
    note: (customer) =>
      `تعمل الصفحة على الهاتف ولا تحتاج إلى حساب. من يملك هذا الرابط يستطيع قراءة قائمتكم وتغييرها: شاركوه مع الزملاء فقط. إن ضاع فاطلبوا من ${customer} رابطًا جديدًا؛ عندها يتوقف القديم عن العمل.`,
    stranger: 'إن لم تكن الرسالة موجهة إليكم فتجاهلوها.',
    codeSubject: 'رمزكم',
    code: (code, minutes) =>
      `رمزكم هو ${code}. اكتبوه في الصفحة خلال ${minutes} دقيقة لاستخدام القائمة التي بدأتموها لعميل آخر.`,
    codeNote: 'لم تطلبوا رمزًا؟ إذن لدى شخص آخر رابطكم: تجاهلوا هذه الرسالة وأخبروا عميلكم.',
  },
};

/** The language of mails and pages that is closest to what somebody reads. */
export function mailLanguage(language: string | null | undefined): MailLanguage {
  const short = language?.slice(0, 2);
  return short === 'es' || short === 'ar' ? short : 'en';
}

/** A calendar date in the reader's words, with Western digits as on the page. */
function inWords(day: string, language: MailLanguage): string {
  const locale = { en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The first mail, a reminder, or a link that replaces the others. */
export function disclosureMail(facts: DisclosureMailFacts, kind: DisclosureMailKind): Mail {
  const language = mailLanguage(facts.language);
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.subject[kind](facts.customer),
    greeting: texts.hello(facts.recipientName),
    paragraphs: [
      texts.ask(facts.customer, facts.supplier),
      ...(facts.message ? [`“${facts.message}”`] : []),
      texts.control,
      texts.due(inWords(facts.dueOn, language)),
    ],
    action: { label: texts.open, url: facts.url },
    notes: [texts.note(facts.customer), texts.stranger],
  });
  return { to: facts.to, ...mail };
}

/** The code that proves who reads the address. It stands in the text only: subjects show on locked screens. */
export function codeMail(
  { to, language: wish, recipientName }: Pick<DisclosureMailFacts, 'to' | 'language' | 'recipientName'>,
  code: string,
  minutes: number,
): Mail {
  const language = mailLanguage(wish);
  const texts = TEXTS[language];
  const mail = composeMail({
    language,
    subject: texts.codeSubject,
    greeting: texts.hello(recipientName),
    paragraphs: [texts.code(code, minutes)],
    notes: [texts.codeNote],
  });
  return { to, ...mail };
}
