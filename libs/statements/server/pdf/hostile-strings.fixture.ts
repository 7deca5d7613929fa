/** What an attacker would like a reader's program to do. */
const PAYLOADS = [
  '/JavaScript',
  '/JS (app.alert(1))',
  '/S /JavaScript /JS (app.launchURL("http://x.example"))',
  '/Launch << /F (cmd.exe) >>',
  '/URI (http://x.example/?leak)',
  '/OpenAction << /S /URI /URI (http://x.example) >>',
  '/AA << /O << /S /Launch >> >>',
  '/EmbeddedFile',
  '/RichMedia',
  '/SubmitForm',
  '/GoToR << /F (\\\\x.example\\share) >>',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  'http://x.example/%0d%0a',
  'file:///etc/passwd',
  '<?xpacket end="w"?>',
  ']]><rdf:li>x</rdf:li>',
  '{{risk.mean}} [[risk.by-band]]',
];

/** What might let it out of the string that it stands in. */
const WAYS_OUT: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `) >> endobj 9 0 obj << ${payload} >> endobj (`,
  (payload) => `\\) ${payload} \\(`,
  (payload) => `\\\\) ${payload} (`,
  (payload) => `> ${payload} <`,
  (payload) => `> ] TJ ET EMC Q ${payload} BT [ <`,
  (payload) => `\r\nendstream\r\nendobj\r\n${payload}\r\nstream\r\n`,
  (payload) => `\u0000${payload}\u0000%%EOF`,
  (payload) => `\u202e${payload}\u2066`,
  (payload) => `ÿþ${payload}\ud800`,
];

/** 200 texts that must stay texts. */
export const HOSTILE_STRINGS: readonly string[] = WAYS_OUT.flatMap((out) => PAYLOADS.map(out));
