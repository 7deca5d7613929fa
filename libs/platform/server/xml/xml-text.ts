const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Not allowed in XML at all, not even as a number. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text without the signs that no XML may hold. */
export function legalXml(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}

/** A text as it stands in XML, in an attribute between double quotes too. */
export function xmlText(text: string): string {
  return legalXml(text).replace(SPECIAL, (sign) => ENTITIES[sign] ?? sign);
}
