import type { Language, Role } from '@firebreak/identity/model';
import { composeMail } from '@firebreak/platform/server';

interface InvitationMail {
  readonly invitedBy: string;
  readonly company: string;
  readonly role: Role;
  readonly url: string;
  readonly expiresAt: Date;
}

/** Tells somebody that a colleague wants them in. */
export function invitationMail(
  language: Language,
  { invitedBy, company, role, url, expiresAt }: InvitationMail,
) {
  const texts = invitationTexts[language];
  return composeMail({
    language,
    subject: texts.subject(company),
    greeting: texts.greeting,
    paragraphs: [texts.what(invitedBy, company, roleNames[language][role]), texts.product],
    action: { label: texts.action, url },
    notes: [texts.until(dayOf(language, expiresAt)), texts.notYou],
  });
}

/** Brings the link with which a new password is chosen. */
export function passwordResetMail(
  language: Language,
  { url, hours }: { readonly url: string; readonly hours: number },
) {
  const texts = resetTexts[language];
  return composeMail({
    language,
    subject: texts.subject,
    greeting: texts.greeting,
    paragraphs: [texts.what],
    action: { label: texts.action, url },
    notes: [texts.until(hours), texts.notYou],
  });
}

/** Western digits in Arabic too, as everywhere in the product. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' };

function dayOf(language: Language, date: Date): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

const roleNames: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  en: {
    admin: 'admin',
    procurement: 'procurement',
    'esg-officer': 'ESG officer',
    auditor: 'auditor',
    'case-analyst': 'case analyst',
    viewer: 'viewer',
  },
  es: {
    admin: 'administración',
    procurement: 'compras',
    'esg-officer': 'responsable de ESG',
    auditor: 'auditoría',
    'case-analyst': 'análisis de casos',
    viewer: 'consulta',
  },
  ar: {
    admin: 'مسؤول النظام',
    procurement: 'المشتريات',
    'esg-officer': 'مسؤول الاستدامة',
    auditor: 'مدقق',
    'case-analyst': 'محلل حالات',
    viewer: 'مطّلع',
  },
};

interface InvitationTexts {
  readonly subject: (company: string) => string;
  readonly greeting: string;
  readonly what: (invitedBy: string, company: string, role: string) => string;
  readonly product: string;
  readonly action: string;
  readonly until: (day: string) => string;
  readonly notYou: string;
}

const invitationTexts: Readonly<Record<Language, InvitationTexts>> = {
  en: {
    subject: (company) => `${company} invites you to Firebreak`,
    greeting: 'Hello,',
    what: (invitedBy, company, role) =>
      `${invitedBy} invites you to work with ${company} in Firebreak. Your role: ${role}.`,
    product: 'Firebreak shows where forced labour is likely in a supply chain, why, and what to do about it.',
    action: 'See the invitation',
    until: (day) => `The invitation can be accepted until ${day}.`,
    notYou: 'If you do not know the sender, ignore this mail: nothing happens.',
  },
  es: {
    subject: (company) => `${company} le invita a Firebreak`,
    greeting: 'Hola:',
    what: (invitedBy, company, role) =>
      `${invitedBy} le invita a trabajar con ${company} en Firebreak. Su función: ${role}.`,
    product:
      'Firebreak muestra dónde es probable el trabajo forzoso en una cadena de suministro, por qué y qué hacer.',
    action: 'Ver la invitación',
    until: (day) => `La invitación se puede aceptar hasta el ${day}.`,
    notYou: 'Si no conoce al remitente, ignore este mensaje: no ocurrirá nada.',
  },
  ar: {
    subject: (company) => `دعوة من ${company} إلى Firebreak`,
    greeting: 'مرحبًا،',
    what: (invitedBy, company, role) =>
      `يدعوك ${invitedBy} إلى العمل مع ${company} في Firebreak. دورك: ${role}.`,
    product: 'يبيّن Firebreak أين يُحتمل وجود العمل القسري في سلسلة التوريد، ولماذا، وما الذي يجب فعله.',
    action: 'عرض الدعوة',
    until: (day) => `يمكن قبول الدعوة حتى ${day}.`,
    notYou: 'إذا كنت لا تعرف المرسل فتجاهل هذه الرسالة: لن يحدث شيء.',
  },
};

interface ResetTexts {
  readonly subject: string;
  readonly greeting: string;
  readonly what: string;
  readonly action: string;
  readonly until: (hours: number) => string;
  readonly notYou: string;
}

const resetTexts: Readonly<Record<Language, ResetTexts>> = {
  en: {
    subject: 'Choose a new Firebreak password',
    greeting: 'Hello,',
    what: 'Somebody, probably you, asked for a new password for this e-mail address.',
    action: 'Choose a new password',
    until: (hours) => `The link works once, for ${hours} hours.`,
    notYou: 'If it was not you, ignore this mail: your password stays as it is.',
  },
  es: {
    subject: 'Elija una nueva contraseña de Firebreak',
    greeting: 'Hola:',
    what: 'Alguien, probablemente usted, pidió una nueva contraseña para esta dirección de correo.',
    action: 'Elegir una nueva contraseña',
    until: (hours) => `El enlace funciona una sola vez, durante ${hours} horas.`,
    notYou: 'Si no fue usted, ignore este mensaje: su contraseña no cambia.',
  },
  ar: {
    subject: 'اختر كلمة مرور جديدة لـ Firebreak',
    greeting: 'مرحبًا،',
    what: 'طلب شخص ما، وهو أنت على الأرجح، كلمة مرور جديدة لعنوان البريد هذا.',
    action: 'اختيار كلمة مرور جديدة',
    until: (hours) => `يعمل الرابط مرة واحدة، وصلاحيته بالساعات: ${hours}.`,
    notYou: 'إذا لم يكن ذلك أنت فتجاهل هذه الرسالة: تبقى كلمة مرورك كما هي.',
  },
};
