/** Trade words of two or more in some languages, as one word that the vocabulary knows. By country where short. */
const PHRASES: readonly (readonly [RegExp, string, string?])[] = [
  // Where it stands belongs to the address.
  [/\b(?:lot|plot)s?(?: no\b)?[ .:#]*\d+\b/g, ''],
  [/\bpret a porter\b/g, 'garment'],
  [/\bready[ -]?made\b/g, 'readymade'],
  [/\bdis tic(?:aret)?\b\.?/g, 'disticaret', 'TR'],
  [/\bic giyim\b/g, 'icgiyim', 'TR'],
  [/\b(?:det may|may mac|may)\b/g, 'garment', 'VN'],
  [/\b(?:da giay|giay da)\b/g, 'leather shoe', 'VN'],
  [/\b(?:giay dep|giay)\b/g, 'shoe', 'VN'],
  [/\bdet kim\b/g, 'knitting', 'VN'],
  [/\bdet\b/g, 'textile', 'VN'],
  [/\bbao bi\b/g, 'packaging', 'VN'],
  [/\b(?:xuat nhap khau|xnk)\b/g, 'xuatnhapkhau', 'VN'],
  [/\bthuy san\b|\bhai san\b/g, 'seafood', 'VN'],
  [/\bnha may\b|\bnha garment\b|\bxi nghiep\b/g, 'factory', 'VN'],
  [/\bchi nhanh\b/g, 'branch', 'VN'],
  [/\b(?:do )?go\b/g, 'wood', 'VN'],
  [/\bnhua\b/g, 'plastic', 'VN'],
  [/\bsoi\b/g, 'yarn', 'VN'],
  [/\bnhuom\b/g, 'dyeing', 'VN'],
  [/\btheu\b/g, 'embroidery', 'VN'],
  [/\bdien tu\b/g, 'electronics', 'VN'],
  [/\bthuc pham\b/g, 'food', 'VN'],
  [/\bco khi\b/g, 'machinery', 'VN'],
  [/\bdau tu\b/g, 'investment', 'VN'],
  [/\bthuong mai\b/g, 'trading', 'VN'],
  [/\bdich vu\b/g, 'services', 'VN'],
  [/\bsan xuat\b/g, 'production', 'VN'],
  [/\bphat trien\b/g, 'development', 'VN'],
  [/\bquoc te\b/g, 'international', 'VN'],
  [/\b(?:one|single) member\b/g, 'ltd'],
  [/\bviet nam\b/g, 'vietnam'],
  [/\byou ?xian ?(?:ze ?ren ?)?gong ?si\b/g, 'ltd', 'CN'],
  [/\bgu ?fen\b/g, 'ltd', 'CN'],
  [/\b(?:fu ?zhuang|fu ?shi|zhi ?yi)\b/g, 'garment', 'CN'],
  [/\bfang ?zhi(?: ?pin)?\b/g, 'textile', 'CN'],
  [/\bzhen ?zhi\b/g, 'knit', 'CN'],
  [/\bxie ?ye\b/g, 'shoe', 'CN'],
  [/\b(?:jin ?chu ?kou|mao ?yi)\b/g, 'trading', 'CN'],
  [/\bgong ?chang\b/g, 'factory', 'CN'],
  [/\b(?:shi ?ye|gong ?ye|chan ?ye)\b/g, 'industry', 'CN'],
  [/\bke ?ji\b/g, 'technology', 'CN'],
  [/\bji ?tuan\b/g, 'group', 'CN'],
  [/\bguo ?ji\b/g, 'international', 'CN'],
  [/\b(?:pi ?ju|pi ?ge)\b/g, 'leather', 'CN'],
  [/\b(?:xiang ?bao|shou ?dai)\b/g, 'bag', 'CN'],
  [/\b(?:su ?jiao|su ?liao)\b/g, 'plastic', 'CN'],
  [/\bdian ?zi\b/g, 'electronics', 'CN'],
  [/\bwan ?ju\b/g, 'toy', 'CN'],
  [/\bjia ?ju\b/g, 'furniture', 'CN'],
  [/\bbao ?zhuang\b/g, 'packaging', 'CN'],
  [/\bmao ?(?:shan|zhi)\b/g, 'sweater', 'CN'],
  [/\byin ?ran\b/g, 'printing dyeing', 'CN'],
  [/\bxi ?shui\b/g, 'washing', 'CN'],
  [/\bgong ?yi ?pin\b/g, 'arts crafts', 'CN'],
  [/ di [a-z ]+? (?:&|e) c\b\.?/g, '', 'IT'],
  [/x/g, 'kh', 'UZ'],
  [/\bha noi\b/g, 'hanoi'],
  [/\btp\.? ?ho chi minh\b|\bho chi minh(?: city)?\b/g, 'hochiminh'],
  [/\b(?:formerly known as|formerly|previously|also known as|trading as|doing business as|f\/k\/a|fka|a\/k\/a|a\.k\.a\.?|aka|d\/b\/a|dba|t\/a|ex-)(?=[ .:])/g, ' | '],
]; // prettier-ignore

/** A romanised name with such phrases as one word. @param country ISO 3166-1, '' where unknown */
export function joinTradePhrases(roman: string, country: string): string {
  let text = roman;
  for (const [pattern, word, only] of PHRASES) {
    if (only && only !== country) continue;
    text = text.replace(pattern, word.length > 2 || word === '' ? ` ${word} ` : word);
  }
  return text;
}
