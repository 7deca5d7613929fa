/**
 * Stems of the passwords that people choose most and that guessing starts with (the words that
 * recur in published breach statistics), in lower case and without digits or signs. A password is
 * common when nothing of substance is left beside such a stem; see password.ts.
 */
export const COMMON_PASSWORD_STEMS: ReadonlySet<string> = new Set(
  `
  password passwort contrasena motdepasse senha wachtwoord parola passphrase passcode
  welcome letmein changeme secret admin administrator root user guest login default master temp test
  testing demo access system computer internet server office company business manager service
  qwerty qwertyuiop qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx
  qazwsxedc qweasd qweasdzxc oneqaztwowsx abc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl
  iloveyou loveyou lovely love sunshine princess monkey dragon football baseball basketball soccer
  superman batman spiderman pokemon starwars naruto trustno hunter shadow michael jordan jennifer
  jessica ashley daniel charlie thomas robert andrew matthew joshua george maria jesus christ
  freedom forever family friends summer winter spring autumn monday tuesday wednesday thursday friday
  saturday sunday january february march april june july august september october november december
  hello helloworld whatever nothing blink flower cookie chocolate banana orange apple cheese pepper
  ginger maggie tigger buster bailey killer ranger hockey golfer yankees liverpool chelsea arsenal
  barcelona realmadrid juventus google facebook samsung microsoft windows android iphone mercedes
  ferrari porsche corvette mustang harley london paris berlin madrid mexico india america
  correcthorsebatterystaple firebreak supplier suppliers procurement compliance modernslavery
  `
    .trim()
    .split(/\s+/),
);
