/** The hundred and more commonest family names, but for those that are everyday words as well. */
const FAMILY_NAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟雷钱汤尹黎武乔贺赖龚';
/** Those that are everyday words too: they count only before "Mr" and the like. */
const ALSO_WORDS = '高林何马罗于余田任方石金白康毛江史龙万段易常文安';

const PEOPLE =
  '(?:工人|女工|男工|员工|雇员|职工|童工|移徙工人|外籍工人|农民工|受害者|受害人|幸存者|女孩|男孩|妇女|男子)';

/** Numbers of documents and phones, ages, and a person named by their role or title. */
export const CHINESE_PERSONAL: readonly RegExp[] = [
  /(护照|身份证|签证|工作许可证?|居留证|居住证|社保卡?)(号码|编号|号)?[:：为是]?\s?[A-Z]{0,3}\d{5,}/u,
  // The number of a Chinese identity card, and a mobile phone.
  /(?<!\d)\d{17}[\dXx](?!\d)|(?<![\d.,])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/u,
  /微信(号码?)?[:：为是]?\s?[A-Za-z][\w-]{5,}/u,
  // An age, not a limit of age such as "under 16".
  /(?<!未满|不满|低于|年满|已满|至少|小于|达到|[满至到~～–\d-])(\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)周?岁(?!以下|以上|及以[上下]|或以[上下]|[至到~～–-])/u,
  new RegExp(`[${FAMILY_NAMES}${ALSO_WORDS}]\\p{Script=Han}{0,2}(先生|女士|小姐|太太|师傅)`, 'u'),
  new RegExp(`${PEOPLE}[，,]?(名叫|名为|叫做|姓名[为是:：]?|化名(?!处理))\\s?[\\p{L}]{2,}`, 'u'),
  new RegExp(
    `${PEOPLE}[${FAMILY_NAMES}]\\p{Script=Han}{1,2}(?=[，。、；：（(\\s]|说|表示|告诉|被|向|于|反映|举报|投诉|申诉|感谢)`,
    'u',
  ),
  // Names from other languages: "安娜·鲁伊斯" or in Latin letters.
  new RegExp(
    `${PEOPLE}[，,]?(名叫|名为)?(\\p{Script=Han}{1,6}·\\p{Script=Han}{1,6}|\\s?\\p{Lu}\\p{Ll}+[ ·]\\p{Lu}\\p{Ll}+)`,
    'u',
  ),
];

/** One to four people of a kind; houses, delegates and committees of workers are no people, and a rank is no number. */
export const CHINESE_FEW =
  /(?<![\d.,，第每任某一二三四五六七八九十百千万零])([1-4]|一|两|二|三|四)\s?(名|位|个|户)(\p{Script=Han}{0,4}?)(工人|女工|员工|雇员|职工|妇女|女性|男子|男性|儿童|女孩|男孩|童工|受害者|受害人|幸存者|移民|家庭)(?!宿舍|代表|委员会|组织|公寓|食堂|热线|问卷|培训)/u;
