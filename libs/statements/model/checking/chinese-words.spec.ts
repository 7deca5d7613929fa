import { aFigureSet } from '../a-statement.fixture';
import { breakdownInWords, dateInWords, figureInWords } from '../figure-words';
import { blocksOfPlainText } from '../importing/blocks-of-plain-text';
import { linesOfPage } from '../importing/pdf-page';
import { cutIntoParts } from '../importing/cut-into-parts';
import { proposeSection } from '../importing/propose-section';
import { joinLines } from '../join-lines';
import { parseText } from '../section-text';
import { sentencesOf } from '../sentences';
import { anchorOf, findQuote, quoteBetween } from '../talk/quote-anchor';
import { cutMentions, nameBeingTyped } from '../talk/mention';
import { diffWords } from '../wording/word-diff';
import { findPromises } from '../years/find-promises';
import { makesAbsoluteClaim } from './absolute-claims';
import { contradictionsIn } from './contradicted-figures';
import { namesSmallGroup, tellsWhoSomebodyIs } from './guards/personal-data';
import { shareUnchanged } from './guards/unchanged-text';
import { claimsWithoutEvidence, deedAgainstRecords } from './guards/unsupported-claims';
import { tellsNumber } from './numbers-told';
import { wordsIn } from './words-in';

const sentence = (typed: string) => ({ text: typed, typed, figures: [] });

describe('Chinese sentences and words', () => {
  it('are cut where a sentence ends, not at a point within a number or at a semicolon', () => {
    const text =
      '评分为3.5分；答复率为{{questionnaires.response-rate}}。“我们会整改。”他们这样说！还有什么？见www.example.com。';
    expect(sentencesOf(text, aFigureSet(), 'zh').map((each) => each.text)).toEqual([
      '评分为3.5分；答复率为75%。',
      '“我们会整改。”',
      '他们这样说！',
      '还有什么？',
      '见www.example.com。',
    ]);
  });

  it('are counted by the dictionary', () => {
    expect(wordsIn('我们评估强迫劳动的风险。', 'zh')).toBe(6);
    expect(wordsIn('', 'zh')).toBe(0);
  });

  it('are compared word by word', () => {
    expect(diffWords('我们审核了供应商。', '我们走访了供应商。', 'zh')).toEqual([
      { change: 'same', text: '我们' },
      { change: 'removed', text: '审核' },
      { change: 'added', text: '走访' },
      { change: 'same', text: '了供应商。' },
    ]);
  });

  it('are recognised from last year in spite of the lack of spaces', () => {
    const before =
      '供应商行为准则约束至第2级的供应商，禁止收取招聘费用，已收取的必须退还工人。准则遵循联合国指导原则。董事会负责该政策，每年审查一次。合同载有条款，违反者在支持无效后终止合作。';
    expect(shareUnchanged(before, before, 'zh')).toBe(1);
    expect(shareUnchanged(before.replace('每年', '每半年'), before, 'zh')).toBeGreaterThan(0.8);
    const other =
      '今年我们把交货期延长了两周，同时请工会代表参加每次走访。采购团队依据新的价格模型与工厂商谈，并在合同里写明最低工资。外部专家复核了全部记录，提出了许多建议，我们将逐项落实并公开结果。';
    expect(shareUnchanged(other, before, 'zh')).toBeLessThan(0.1);
    expect(shareUnchanged('太短。', before, 'zh')).toBeNull();
  });

  it('stand together when lines are joined', () => {
    expect(joinLines(['供应', '商'])).toBe('供应商');
    expect(joinLines(['见下文，', '然后'])).toBe('见下文，然后');
    expect(joinLines(['由 Harbour', '提供'])).toBe('由 Harbour 提供');
    expect(joinLines(['he said “no”', '“yes”'])).toBe('he said “no” “yes”');
    expect(parseText('我们评估\n风险。')).toEqual([{ kind: 'paragraph', content: ['我们评估风险。'] }]);
  });
});

describe('Chinese figures', () => {
  it('have their own brackets, lists and dates', () => {
    const rows = ['BD', 'IN', 'TR', 'VN', 'MM', 'CN'].map((key, index) => ({ key, value: 6 - index }));
    expect(breakdownInWords({ id: 'supply-chain.by-country', rows, asOf: '2026-03-31' }, 'zh')).toBe(
      '孟加拉国（6）、印度（5）、土耳其（4）、越南（3）和另外2项',
    );
    expect(dateInWords('2026-11-27', 'zh')).toBe('2026年11月27日');
    expect(figureInWords({ id: 'supply-chain.workers', value: 12_345, asOf: '2026-03-31' }, 'zh')).toBe(
      '12,345',
    );
  });

  it('are numbers when written in signs that count, not as a rank or an article', () => {
    expect(['十二家', '百分之七十', '两名', '二十三份', '45家', '一百多人'].map(tellsNumber)).not.toContain(
      false,
    );
    expect(['一个', '第三方', '第二项', '十分重视', '一些'].map(tellsNumber)).not.toContain(true);
  });

  it.each([
    ['我们有45家供应商。', ['supply-chain.suppliers 45 46']],
    ['我们有 45 家供应商。', ['supply-chain.suppliers 45 46']],
    ['我们有46家供应商，其中20家直接供货。', []],
    ['直接向我们供货的有21家直接供应商。', ['supply-chain.direct-suppliers 21 20']],
    ['至少30家供应商已签署。', []],
    ['供应商分布在4个国家。', ['supply-chain.countries 4 3']],
    ['合约约定的45家供应商。', ['supply-chain.suppliers 45 46']],
  ])('%s is held against the records', (text, expected) => {
    const found = contradictionsIn(text, aFigureSet(), 'zh');
    expect(found.map(({ figure, written, recorded }) => `${figure} ${written} ${recorded}`)).toEqual(
      expected,
    );
  });
});

describe('Chinese promises and claims', () => {
  it.each([
    ['我们的供应链不存在强迫劳动。', true],
    ['我们确保供应链中绝无童工和强迫劳动。', true],
    ['我们已经消除了所有风险。', true],
    ['我们的产品百分之百合规。', true],
    ['我们不能保证供应链中没有强迫劳动。', false],
    ['没有发现强迫劳动并不表明它不存在。', false],
    ['5家供应商没有风险评分。', false],
    ['我们的政策禁止强迫劳动。', false],
  ])('%s promises too much: %s', (text, expected) => {
    expect(makesAbsoluteClaim(text, 'zh')).toBe(expected);
  });

  it.each([
    ['所有供应商都签署了准则。', true],
    ['我们定期对供应商进行审核。', true],
    ['我们对12家供应商定期进行审核。', false],
    ['十二家供应商接受定期审核。', false],
    ['我们审核了部分供应商。', false],
  ])('%s lacks evidence: %s', (text, expected) => {
    expect(claimsWithoutEvidence(sentence(text), 'zh')).toBe(expected);
  });

  it('tells deeds that the records do not show, and takes what was not done for none', () => {
    const set = aFigureSet();
    const none = {
      ...set,
      figures: set.figures.map((each) => (each.id === 'audits.audits' ? { ...each, value: 0 } : each)),
    };
    expect(deedAgainstRecords(sentence('我们对供应商开展了审核。'), none, 'zh')).toBe('audits.audits');
    expect(deedAgainstRecords(sentence('我们没有对供应商开展审核。'), none, 'zh')).toBeNull();
    expect(deedAgainstRecords(sentence('我们对供应商开展了审核。'), set, 'zh')).toBeNull();
  });

  it('finds what will be done', () => {
    const text = '我们将在2027年底前绘制第4级。我们绘制了供应链。本公司承诺退还招聘费用。';
    expect(findPromises([{ kind: 'steps', text }], aFigureSet(), 'zh').map((each) => each.text)).toEqual([
      '我们将在2027年底前绘制第4级。',
      '本公司承诺退还招聘费用。',
    ]);
  });
});

describe('who somebody is, in Chinese', () => {
  it.each([
    '护照号码：E12345678。',
    '身份证 11010519491231002X 被扣押。',
    '请拨打13812345678。',
    '她今年17岁。',
    '他十六岁。',
    '张先生负责宿舍。',
    '李秀英女士反映了问题。',
    '工人王小明反映了问题。',
    '一位受害者，名叫阿里。',
    '女工安娜·鲁伊斯获得赔偿。',
    '员工Ana Ruiz获得赔偿。',
    '微信：firebreak_01。',
  ])('%s tells it', (text) => {
    expect(tellsWhoSomebodyIs(text, 'zh', [])).toBe(true);
  });

  it.each([
    '禁止雇用未满16周岁的童工。',
    '工人须年满18岁。',
    '18岁以下者不得加班。',
    '女士服装由两家工厂生产。',
    '员工高度重视安全。',
    '工人向工会反映问题。',
    '我们向45家供应商发出了12,345份问卷。',
  ])('%s does not', (text) => {
    expect(tellsWhoSomebodyIs(text, 'zh', [])).toBe(false);
  });

  it('is told by a name of the records, though it has no space', () => {
    expect(tellsWhoSomebodyIs('联系人欧阳明华告诉我们。', 'zh', ['欧阳明华'])).toBe(true);
    expect(tellsWhoSomebodyIs('高峰期加班较多。', 'zh', ['高峰'])).toBe(false);
  });

  it.each([
    ['两名工人举报。', true],
    ['3名女工获得补偿。', true],
    ['一位外籍员工离职。', true],
    ['31名工人获得补偿。', false],
    ['十二名工人获得补偿。', false],
    ['三个工人宿舍接受检查。', false],
    ['每一名员工都接受培训。', false],
  ])('%s names a small group: %s', (text, expected) => {
    expect(namesSmallGroup(text, 'zh')).toBe(expected);
  });
});

describe('talk and import in Chinese', () => {
  it('finds a quote after the sentence before it changed', () => {
    const text = '我们审核了供应商。热线收到17起举报。';
    const from = text.indexOf('收到');
    const anchor = anchorOf(text, quoteBetween(text, from, from + 6)!)!;
    expect(anchor.text).toBe('收到17起举');
    const later = `今年${text.replace('审核', '走访')}`;
    const place = findQuote(later, anchor);
    expect(place.state === 'there' && later.slice(place.from, place.to)).toBe('收到17起举');
  });

  it('calls people between words without spaces', () => {
    const ana = { id: '1', name: '王小明' };
    expect(cutMentions('请@王小明核对', [ana]).map(({ text }) => text)).toEqual(['请', '@王小明', '核对']);
    expect(nameBeingTyped('请@王', 3)).toEqual({ from: 1, words: '王' });
    expect(nameBeingTyped('mail@ana', 8)).toBeNull();
  });

  it('knows Chinese numbers of chapters, and puts parts into their sections', () => {
    const blocks = blocksOfPlainText(
      '目录\n\n第一章 公司简介\n\n我们是一家公司，\n总部位于上海。\n\n二、风险评估\n\n（一）方法\n\n我们评估风险。\n\n（1）问卷\n（2）审核\n\n三、员工培训\n\n我们培训了员工。',
    );
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading 目录',
      'heading 公司简介',
      'paragraph 我们是一家公司，总部位于上海。',
      'heading 风险评估',
      'heading 方法',
      'paragraph 我们评估风险。',
      'bullet 问卷',
      'bullet 审核',
      'heading 员工培训',
      'paragraph 我们培训了员工。',
    ]);
    const sections = cutIntoParts(blocks).map((part) => proposeSection(part, []).section);
    expect(sections).toEqual(['structure', 'risk', 'training']);
  });

  it('reads a line of a PDF whose signs were moved apart', () => {
    const piece = (text: string, x: number) => ({
      text, x, y: 100, width: 10, size: 10, bold: false, rightToLeft: false,
    }); // prettier-ignore
    const [line] = linesOfPage({ height: 800, pieces: [piece('强', 0), piece('迫', 13), piece('A', 26)] });
    expect(line?.text).toBe('强迫 A');
  });
});
