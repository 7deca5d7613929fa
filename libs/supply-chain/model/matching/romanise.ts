import anyAscii from 'any-ascii';
import { cleanText, cp1252Byte } from '../text-keys';
import lexicon from './data/native-words.json' with { type: 'json' };

/** Where a word came from: it decides how exactly its vowels can be trusted. */
export type Script = 'latin' | 'han' | 'loose';

/** Stands before a word read from Chinese characters. */
export const HAN_MARK = '^';
/** Stands before a word from an alphabet that leaves vowels out or writes them in many ways. */
export const LOOSE_MARK = '~';

/** Characters that stand for another sound in names of companies and places than the library gives. */
const HAN_READINGS: Readonly<Record<string, string>> = {
  长: 'chang', 長: 'chang', 厦: 'xia', 廈: 'xia', 乐: 'le', 樂: 'le', 曾: 'zeng', 单: 'shan', 番: 'fan', 佛: 'fo', 埔: 'pu', 圳: 'zhen', 什: 'shi', 都: 'du', 朝: 'chao',
}; // prettier-ignore

/** Traditional characters of names and addresses, and what they became: the same company is written both ways. */
const TRADITIONAL =
  '華华豐丰東东興兴廣广龍龙鳳凤鴻鸿億亿達达遠远慶庆榮荣寶宝貴贵財财業业發发聯联聖圣順顺偉伟麗丽鑫鑫錦锦綉绣繡绣' +
  '銀银銘铭鋒锋鋼钢鐵铁長长門门開开陽阳陳陈陸陆雲云電电靈灵飛飞騰腾馬马駿骏魯鲁麥麦黃黄齊齐國国園园圓圆場场' +
  '報报壽寿夢梦奧奥學学寧宁實实寬宽將将嶺岭島岛幣币師师帶带幹干庫库廠厂張张強强彩彩後后從从恆恒愛爱應应懷怀' +
  '戰战擇择揚扬捷捷換换撲扑攜携數数新新時时晉晋暢畅曉晓書书會会樂乐橋桥機机權权歐欧歷历歸归氣气泰泰湯汤溫温' +
  '滿满漢汉潔洁澤泽濟济濤涛灣湾爾尔獅狮環环現现瑪玛畢毕當当盛盛盡尽碩硕禮礼種种稱称穩稳競竞筆笔簡简紅红純纯' +
  '紡纺紗纱級级細细終终組组絲丝絡络統统絹绢經经綠绿綜综維维網网線线緯纬織织繼继續续纖纤羅罗義义習习聲声職职' +
  '膠胶臺台與与艷艳藝艺藍蓝蘭兰蘇苏處处號号裝装製制製制複复見见規规視视觀观計计訊讯記记許许設设詩诗誠诚語语' +
  '誼谊調调談谈請请論论諾诺謙谦謝谢證证譽誉讓让豪豪貝贝負负貨货貿贸賀贺資资賓宾賢贤贊赞軍军軒轩軟软載载輕轻' +
  '輝辉輪轮農农運运過过進进連连遊游選选還还邁迈郵邮鄉乡鄧邓鄭郑醫医釋释針针鈕钮鉅钜銳锐鋁铝錢钱鎮镇鏈链鑽钻' +
  '閣阁關关際际隆隆隨随險险雙双離离難难霧雾靜静鞋鞋韓韩響响頂顶項项須须頓顿領领頭头題题類类顧顾風风養养餘余' +
  '內内個个們们來来優优價价傳传債债傷伤僅仅兒儿兩两冊册凍冻剛刚創创劃划動动務务勞劳勵励勻匀區区協协卻却參参吳吴員员單单嘗尝嚴严囑嘱圍围壓压壞坏壯壮夾夹奪夺孫孙宮宫審审寫写專专尋寻導导屬属嶼屿幫帮幾几廢废廬庐彎弯徑径復复徹彻' +
  '態态慶庆憲宪懇恳戲戏戶户挾挟掃扫採采揮挥損损摯挚擁拥擴扩攝摄敵敌斷断於于昇升暉晖術术朮术條条楊杨極极構构樣样樓楼標标樹树檔档檢检檯台櫃柜欄栏歡欢殺杀毀毁決决沖冲沒没況况泝溯涼凉淨净淺浅減减測测渾浑準准溝沟滅灭滬沪漁渔漲涨' +
  '潤润澀涩濕湿濱滨瀋沈燈灯燒烧營营爐炉爭争牆墙狀状獎奖獨独獲获產产畫画異异療疗監监盤盘礎础確确禎祯禪禅稅税穀谷穎颖積积竄窜籌筹籃篮籤签粵粤糧粮糾纠約约紋纹納纳紙纸紹绍結结給给絨绒統统絕绝緊紧緒绪緣缘編编緩缓練练縣县縫缝縮缩' +
  '總总績绩繪绘織织罰罚罷罢聞闻聲声聽听肅肃脈脉脫脱腳脚腦脑膚肤臉脸臨临舉举舊旧艦舰莊庄蔣蒋蕭萧薈荟薩萨蟲虫蠟蜡衆众衛卫衝冲補补褲裤襯衬襪袜訂订訓训託托訪访評评詢询該该詳详誌志認认譯译護护豎竖賀贺賓宾賜赐賞赏質质賴赖購购趙赵' +
  '趨趋跡迹踐践躍跃車车轉转輔辅輛辆輪轮轄辖辦办辭辞遲迟遙遥適适遷迁遺遗還还邊边郟郏鄒邹鄰邻醬酱釀酿鈴铃鈞钧鈦钛鉄铁鉑铂銅铜銷销鋁铝鋪铺錄录錶表鍋锅鍵键鎖锁鎂镁鏡镜鐘钟鑄铸鑒鉴閃闪閉闭間间閩闽閱阅闊阔陰阴陝陕階阶際际隊队隸隶' +
  '雋隽雖虽雜杂鞏巩韋韦頁页頌颂預预頻频顏颜願愿顯显飄飘飯饭飲饮飼饲飽饱餅饼馮冯馳驰駕驾駝驼騎骑騰腾驅驱驕骄驛驿鬆松魚鱼鯉鲤鯨鲸鰲鳌鳴鸣鴿鸽鵝鹅鶴鹤鷺鹭鹼碱麗丽黨党齒齿龐庞龜龟' +
  '館馆驗验體体鮮鲜鳥鸟鴨鸭鵬鹏鷹鹰麵面點点';

const simplified = new Map<string, string>();
{
  const pairs = [...TRADITIONAL];
  for (let at = 0; at + 1 < pairs.length; at += 2) simplified.set(pairs[at] ?? '', pairs[at + 1] ?? '');
}

/** Traditional Chinese characters as simplified ones; other text as it is. */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (char) => simplified.get(char) ?? char);
}

interface Replacer {
  readonly pattern: RegExp;
  readonly words: ReadonlyMap<string, string>;
}

function entriesOf(text: string): [string, string | null][] {
  return text
    .normalize('NFKC')
    .split(' ')
    .map((entry) => {
      const [native = '', english] = entry.split('=');
      return [native, english === undefined ? null : english.replace(/_/g, ' ')];
    });
}

function replacer(entries: readonly (readonly [string, string])[]): Replacer {
  const words = new Map(entries);
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: new RegExp(escaped.join('|'), 'gu'), words };
}

/** Chinese characters by Hanyu Pinyin, in lower case, without tones or spaces. */
export const romanHan = (text: string): string =>
  [...text].map((char) => HAN_READINGS[char] ?? anyAscii(char)).join('').toLowerCase(); // prettier-ignore

const han = entriesOf(lexicon.han.words).map(
  ([native, english]) => [native, english ?? romanHan(native)] as const,
);
const hanPlaces = entriesOf(lexicon.han.places).flatMap(([native, english]) => {
  const roman = english ?? romanHan(native);
  return [
    [native, roman] as const,
    [`${native}市`, roman] as const,
    [`${native}省`, roman] as const,
    [`${native}県`, roman] as const,
    [`${native}府`, roman] as const,
  ];
});
const hanLegal = entriesOf(lexicon.han.legal).map(
  ([native, english]) => [native, english ?? 'limited'] as const,
);
const inSimplified = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([native, english]) => [simplify(native), english] as const);
const HAN_NAMES = replacer(inSimplified([...han, ...hanPlaces, ...hanLegal]));
const HAN_ADDRESSES = replacer(
  inSimplified([...hanPlaces, ...han.filter(([native]) => native.length > 2), ...entriesOf(lexicon.han.address).map(([n, e]) => [n, e ?? ''] as const)]),
); // prettier-ignore
const HANGUL = replacer(entriesOf(lexicon.hangul.words).map(([native, english]) => [native, english ?? '']));

const HANGUL_ADDRESSES = replacer(
  entriesOf(lexicon.hangul.address).map(([native, english]) => [native, english ?? '']),
);

/** Thai without tone marks and without the letters that are written and not said: foreign words are spelled in many ways. */
const thaiPlain = (text: string): string =>
  text.replace(/[\u0E47-\u0E4B]/gu, '').replace(/[\u0E01-\u0E2E][\u0E34\u0E38]?\u0E4C/gu, '');

const THAI = replacer(
  entriesOf(lexicon.thai.words).map(([native, english]) => [thaiPlain(native), english ?? '']),
);
const nativeWordEntries = Object.values(lexicon.word).flatMap((text) => entriesOf(text).map(([native, english]) => [native, english ?? ''] as const)); // prettier-ignore
/** Also without the article, with which places are written in Arabic. */
const WORDS = new Map([
  ...nativeWordEntries.map(([native, english]) => [native.replace(/^ال(?=\p{L}{3})/u, ''), english] as const),
  ...nativeWordEntries,
]);

const ARABIC = replacer(
  entriesOf(lexicon.arabicPhrases).map(([native, english]) => [native.replace(/_/g, ' '), english ?? '']),
);

const replaceAll = (text: string, { pattern, words }: Replacer): string =>
  text.replace(pattern, (found) => ` ${words.get(found) ?? ''} `);

const HAN_NUMBERS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10' }; // prettier-ignore

/** `第三` and `三厂` are numbers; in other places the characters belong to a name. */
const hanOrdinals = (text: string): string =>
  text
    .replace(/第([一二三四五六七八九十])/gu, (_, digit: string) => ` no ${HAN_NUMBERS[digit] ?? ''} `)
    .replace(/第(\d+)/gu, ' no $1 ')
    .replace(
      /([一二三四五六七八九十])(?=分?厂|车间|号|期|楼|栋)/gu,
      (_, digit: string) => ` ${HAN_NUMBERS[digit] ?? ''} `,
    );

/** `新青三路` is Xinqing 3rd Road. */
const hanRoadNumbers = (text: string): string =>
  text.replace(
    /(?<=[^一二三四五六七八九十\s\d][^一二三四五六七八九十\s\d])([一二三四五六七八九十])(?=路|街)/gu,
    (_, digit: string) => ` ${HAN_NUMBERS[digit] ?? ''}th `,
  );

/** `佛山市南海区恒信`: once the city is read, a district may stand before the name. */
const withoutDistrict = (text: string): string =>
  text
    .replace(/(?<= )(\p{Script=Han}{0,3})(?:区|县|镇)(?=\p{Script=Han}{2})/gu, '$1 ')
    .replace(/(?<=[a-z] {1,3})\p{Script=Han}{2,3} (?=\p{Script=Han}{2})/gu, ' ');

/** Chinese puts the number first: `88号3栋2楼` is `no 88, building 3, floor 2`. */
const hanNumbers = (text: string): string =>
  text.replace(
    /([0-9a-z]+(?:[-~][0-9a-z]+)?)(号楼|號樓|栋|棟|幢|座|楼|层|室|房|号|弄|巷)/giu,
    (_, value: string, sign: string) => {
      const kind = NUMBER_SIGNS[sign] ?? 'no';
      return `, ${kind} ${value} , `;
    },
  );
const NUMBER_SIGNS: Readonly<Record<string, string>> = {
  号楼: 'building', 栋: 'building', 棟: 'building', 幢: 'building', 座: 'building', 楼: 'floor', 层: 'floor', 室: 'room', 房: 'room', 号: 'no', 弄: 'lane', 巷: 'lane',
}; // prettier-ignore

const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const FINAL_D = 7;
/** Final consonants that are all said as `t`: ㅅ ㅆ ㅈ ㅊ ㅌ ㅎ, by their place among the finals. */
const FINALS_SAID_T = new Set([19, 20, 22, 23, 25, 27]);

/** A Korean syllable as it is said: `빛` ends like `빋`. */
function finalSound(syllable: string): string {
  const index = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  return FINALS_SAID_T.has(index % FINALS)
    ? String.fromCharCode(FIRST_SYLLABLE + index - (index % FINALS) + FINAL_D)
    : syllable;
}

/** Thai writes some vowels before the consonant they follow, and some letters are silent. */
const thaiOrder = (text: string): string =>
  text
    // A silent letter that only sets the tone of the next.
    .replace(/\u0E2B(?=[\u0E07\u0E0D\u0E19\u0E21\u0E22\u0E23\u0E25\u0E27])/gu, '')
    .replace(/([\u0E40-\u0E44])([\u0E01-\u0E2E])/gu, '$2$1');

/** `พร` and `กร` are said `phon` and `kon`: two letters without a vowel, the second an `r`. */
const thaiFinals = (text: string): string =>
  text
    .replace(/([\u0E1E\u0E01\u0E18\u0E2D])\u0E23(?=[\u0E01-\u0E2E\u0E40-\u0E44]|$)/gu, '$1on')
    .replace(/\u0E04\u0E23(?=$)/gu, 'kon');

/** Arabic letters that are spelled in more than one way. */
const arabicLetters = (text: string): string =>
  text
    .replace(/[\u064B-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى(?=\s|$)/gu, 'ي');

function scriptOf(word: string): Script {
  if (/\p{Script=Han}/u.test(word)) return 'han';
  return /\p{Script=Latin}|^[\p{N}#&]+$/u.test(word) ? 'latin' : 'loose';
}

function romanWord(word: string): string {
  const script = scriptOf(word);
  if (script === 'latin')
    return anyAscii(word)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const bare = script === 'loose' ? arabicLetters(word.toLowerCase()) : word;
  const known = WORDS.get(bare) ?? WORDS.get(bare.replace(/^(?:ال|وال|لل|بال|و|ل|ب)/u, ''));
  if (known !== undefined) return known;
  const roman = script === 'han' ? romanHan(bare) : anyAscii(romanReady(bare)).toLowerCase();
  // Within an Arabic word these are long vowels more often than not; of India's alphabets the library writes `ch` as `c`.
  const plain = /\p{Script=Arabic}/u.test(bare)
    ? roman.replace(/(?<=.)w(?=.)/g, 'u').replace(/(?<=.)y/g, 'i')
    : /\p{Script=Devanagari}|\p{Script=Bengali}/u.test(bare)
      ? roman.replace(/c(?!h)/g, 'ch')
      : roman;
  const text = plain.replace(/[^a-z0-9]/g, '');
  if (text === '' || /^\d+$/.test(text)) return text;
  return `${script === 'han' ? HAN_MARK : LOOSE_MARK}${text}`;
}

/** Small corrections before the library reads a letter at a time. */
function romanReady(word: string): string {
  return thaiOrder(thaiFinals(word))
    .replace(/^(?:وال|بال|ال|لل)(?=\p{L}{2})/u, '')
    .replace(/[ةا]$/u, 'a')
    .replace(/[\u0901\u0902\u0981\u0982]/gu, 'n')
    .replace(/[\u0921\u0922]\u093c/gu, '\u0930');
}

/**
 * A name or an address in plain lower-case Latin letters, whatever script it is written in; punctuation stays. Words of
 * trade and of places that every list has (`有限公司`, `制衣`, `مصنع`, `фабрика`) become the English ones; the rest is
 * written by sound, character by character, by the any-ascii library, and each such word is marked with where it came
 * from (HAN_MARK, LOOSE_MARK).
 * @param kind in an address the Chinese signs for road, number, town … are words of their own
 */
export function romanise(text: string, kind: 'name' | 'address'): string {
  const clean = cleanText(cleanText(repairBytes(text)).normalize('NFKC'))
    .replace(/&(?:amp|#38);/gi, '&')
    .replace(/&(?:apos|#0?39|quot);/gi, "'")
    .replace(/['’‘`´ʼ]/g, '')
    // Shoes and paper only differ in their marks.
    .replace(/gi\u1ea5y/giu, 'paper');
  if (/^[\u0000-\u007f]*$/.test(clean)) return readDigits(clean.toLowerCase());
  const plain = /[^\u0000-\u024F\u1E00-\u1EFF\u2010-\u2027]/u.test(clean) ? nativeWords(clean, kind) : clean;
  const roman = plain
    .replace(/№/g, ' no ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (run) => {
      const parts = splitScripts(run);
      return parts.length === 1 ? romanWord(run) : ` ${parts.map(romanWord).join(' ')} `;
    })
    .replace(/[^\u0000-\u007f]+/g, ' ');
  return readDigits(roman);
}

/** Digits that a scanner took for letters inside a word: `zh0ngshan`, `l1hua`, `c0.` */
const readDigits = (text: string): string =>
  /[a-z][01]|[01][a-z]/.test(text)
    ? text
        .replace(/\b[nc]0\b/g, (found) => `${found.charAt(0)}o`)
        .replace(/\b[a-z01]{4,}\b/g, (word) =>
          /[a-z].*[a-z].*[a-z]/.test(word) && !/\d\d|^[a-z]+\d$/.test(word)
            ? word
                .replace(/0/g, 'o')
                .replace(/1(?=[aeou])/g, 'l')
                .replace(/1/g, 'i')
            : word,
        )
    : text;

/** UTF-8 that was read as Windows-1252, two or three bytes at a time: `GÃ¼neÅŸli` is `Güneşli`. */
function repairBytes(text: string): string {
  if (!/[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text;
  return text.replace(/[\u00c2-\u00df][^\u0000-\u007f]|[\u00e0-\u00ef][^\u0000-\u007f]{2}/g, (run) => {
    const bytes = [...run].map(cp1252Byte);
    if (bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return run;
    const [lead = 0, second = 0, third = 0] = bytes;
    return bytes.length === 2
      ? String.fromCharCode(((lead & 0x1f) << 6) | (second & 0x3f))
      : String.fromCharCode(((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
  });
}

/** `Qdong东方` is two words: a run of letters is cut where its script changes. */
function splitScripts(run: string): string[] {
  if (/^[\u0000-\u024F\u1E00-\u1EFF\u0300-\u036f]*$/u.test(run)) return [run];
  return (
    run.match(
      /\p{Script=Han}+|[\p{Script=Latin}\p{N}\u0300-\u036f]+|[^\p{Script=Han}\p{Script=Latin}\p{N}]+/gu,
    ) ?? [run]
  );
}

const HANGUL_KINDS: Readonly<Record<string, string>> = {
  시: 'si', 구: 'gu', 군: 'county', 읍: 'town', 면: 'town', 동: 'dong', 리: 'village', 대로: 'daero', 로: 'road', 길: 'gil', 도: 'do',
}; // prettier-ignore

function nativeWords(text: string, kind: 'name' | 'address'): string {
  let found = text;
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(found)) {
    const plain = hanOrdinals(simplify(found));
    found =
      kind === 'name'
        ? withoutDistrict(replaceAll(plain, HAN_NAMES))
        : replaceAll(hanNumbers(hanRoadNumbers(plain)), HAN_ADDRESSES);
  }
  if (/\p{Script=Arabic}/u.test(found)) found = replaceAll(arabicLetters(found), ARABIC);
  if (/\p{Script=Hangul}/u.test(found)) {
    found = replaceAll(found, kind === 'name' ? HANGUL : HANGUL_ADDRESSES);
    if (kind === 'address')
      found = found.replace(
        /(\p{Script=Hangul}{2,}?)(시|구|동|군|읍|면|리|대로|로|길|도)(?![\p{Script=Hangul}])/gu,
        (_, name: string, kind: string) => `${name} ${HANGUL_KINDS[kind] ?? kind} `,
      );
    found = found.replace(/[가-힣]/g, finalSound);
  }
  if (/\p{Script=Thai}/u.test(found)) found = replaceAll(thaiPlain(found), THAI);
  return found;
}

/** The Chinese characters of a name that are neither trade, place nor legal form, simplified: its own part. */
export function hanCore(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return '';
  return (replaceAll(simplify(name), HAN_NAMES).match(/\p{Script=Han}/gu) ?? []).join('');
}
