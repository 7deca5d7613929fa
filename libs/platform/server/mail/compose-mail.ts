/** What a mail says, before it takes the form of text and HTML. */
export interface MailContent {
  /** BCP 47. */
  readonly language: string;
  readonly subject: string;
  readonly greeting?: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Small print below: until when, and what if this was not for you. */
  readonly notes?: readonly string[];
}

/** A mail in both forms: `Mailer.send(tx, { to, ...composeMail(content) })`. */
export function composeMail(content: MailContent): {
  subject: string;
  text: string;
  html: string;
  language: string;
} {
  const { subject, language } = content;
  return { subject, language, text: textOf(content), html: htmlOf(content) };
}

function textOf({ greeting, paragraphs, action, notes = [] }: MailContent): string {
  const parts = [
    greeting,
    ...paragraphs,
    action && `${action.label}:\n${action.url}`,
    ...notes,
    '-- \nFirebreak',
  ];
  return parts.filter(Boolean).join('\n\n') + '\n';
}

const INK = 'color:#1d2b2f;font:16px/1.5 Inter,system-ui,sans-serif';
const BUTTON =
  'display:inline-block;background:#0b6b6b;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:600';

/** One column without pictures: it reads the same everywhere, and nobody is told that it was opened. */
function htmlOf({ language, subject, greeting, paragraphs, action, notes = [] }: MailContent): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const body = [
    ...[greeting, ...paragraphs]
      .filter((text) => text !== undefined)
      .map((text) => `<p>${inLines(text)}</p>`),
    ...(action
      ? [`<p><a href="${escape(action.url)}" style="${BUTTON}">${escape(action.label)}</a></p>`]
      : []),
    ...(action ? [`<p style="font-size:14px;word-break:break-all" dir="ltr">${escape(action.url)}</p>`] : []),
    ...notes.map((text) => `<p style="font-size:14px;color:#4a5a5e">${inLines(text)}</p>`),
    '<p style="font-size:14px;color:#4a5a5e">Firebreak</p>',
  ];
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">` +
    `<title>${escape(subject)}</title></head>` +
    `<body style="margin:0;background:#faf8f5"><div style="max-width:560px;margin:0 auto;padding:24px;${INK}">` +
    `${body.join('')}</div></body></html>`
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Lines stay lines. */
function inLines(text: string): string {
  return escape(text).replaceAll('\n', '<br>');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
