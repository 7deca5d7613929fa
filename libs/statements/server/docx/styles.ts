import { readableOnWhite } from '@firebreak/platform/model';
import { XML } from './word-package';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const INK = '1D2B2F';
export const MUTED = '55646A';
export const PRIMARY = '0B6B6B';
export const EMBER = 'B23A24';
const RULE = 'D8D3CA';
const TINT = 'EEF5F5';
const NOTE_TINT = 'FBF1EE';

interface ParagraphStyle {
  readonly id: string;
  /** By which Word and screen readers know it. */
  readonly name: string;
  /** Within `w:pPr`, in the order of the schema; `START` is the side where lines begin. */
  readonly paragraph: string;
  /** Half points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

const STYLES: readonly ParagraphStyle[] = [
  { id: 'Title', name: 'Title', paragraph: '<w:spacing w:before="120" w:after="160"/>', size: 52, bold: true, colour: PRIMARY },
  { id: 'Subtitle', name: 'Subtitle', paragraph: '<w:spacing w:after="80"/>', size: 26 },
  { id: 'Heading1', name: 'heading 1', paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="480" w:after="160"/><w:outlineLvl w:val="0"/>', size: 32, bold: true, colour: PRIMARY },
  { id: 'Heading2', name: 'heading 2', paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>', size: 25, bold: true },
  { id: 'TOCHeading', name: 'TOC Heading', paragraph: '<w:keepNext/><w:spacing w:before="480" w:after="160"/>', size: 32, bold: true, colour: PRIMARY },
  { id: 'TOC1', name: 'toc 1', paragraph: '<w:spacing w:after="80"/>', size: 21 },
  { id: 'ListBullet', name: 'List Bullet', paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="80"/><w:contextualSpacing/>', size: 21 },
  { id: 'Caption', name: 'caption', paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="80"/>', size: 20, bold: true },
  { id: 'Note', name: 'Note', paragraph: `<w:pBdr><w:START w:val="single" w:sz="24" w:space="8" w:color="${EMBER}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${NOTE_TINT}"/><w:spacing w:before="80" w:after="200"/>`, size: 20, colour: INK },
  { id: 'Small', name: 'Small', paragraph: '<w:spacing w:after="80"/>', size: 18, colour: MUTED },
  { id: 'Imprint', name: 'Imprint', paragraph: '<w:spacing w:before="320" w:after="80"/>', size: 18, colour: MUTED },
  { id: 'Cell', name: 'Table Text', paragraph: '<w:spacing w:before="40" w:after="40"/>', size: 19 },
  { id: 'Header', name: 'header', paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${RULE}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9184"/></w:tabs><w:spacing w:after="0"/>`, size: 17, colour: MUTED },
  { id: 'Bar', name: 'Bar', paragraph: '<w:spacing w:before="80" w:after="0" w:line="200" w:lineRule="exact"/>', size: 2 },
  { id: 'HeaderNote', name: 'Header Note', paragraph: '<w:spacing w:before="40" w:after="0"/>', size: 17 },
]; // prettier-ignore

function styleXml({ id, name, paragraph, size, bold, colour }: ParagraphStyle, rightToLeft: boolean): string {
  const look = `${bold ? '<w:b/><w:bCs/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph.replace('START', rightToLeft ? 'right' : 'left')}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
}

/**
 * Looks of paragraphs, quoted figures and tables.
 * @param languages of words in Latin and like letters, and of those written from the right; BCP 47. `hint`: whose form
 *   signs have that several scripts share, such as quotation marks
 */
export function stylesXml(
  languages: { readonly main: string; readonly fromRight: string; readonly hint?: 'eastAsia' },
  rightToLeft: boolean,
): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${RULE}"/>`;
  return `${XML}<w:styles xmlns:w="${WORD_NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Microsoft YaHei" w:cs="Arial"${languages.hint ? ` w:hint="${languages.hint}"` : ''}/><w:color w:val="${INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${languages.main}" w:eastAsia="zh-CN" w:bidi="${languages.fromRight}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="290" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${STYLES.map((style) => styleXml(style, rightToLeft)).join('')}<w:style w:type="character" w:styleId="Figure"><w:name w:val="Quoted Figure"/><w:rPr><w:u w:val="dotted" w:color="${PRIMARY}"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${PRIMARY}"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="StatementTable"><w:name w:val="Statement Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'bottom', 'insideH'].map(border).join('')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${PRIMARY}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;
}

/** Styles or lists with the company's colour in place of ours: they hold no text of anybody. */
export function coloured(xml: string, colour: string | undefined): string {
  return colour ? xml.replaceAll(PRIMARY, readableOnWhite(colour).slice(1)) : xml;
}

/** One list with bullets. */
export const NUMBERING_XML = `${XML}<w:numbering xmlns:w="${WORD_NAMESPACE}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="${PRIMARY}"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** Word of today; nothing is asked when the document is opened. */
export const SETTINGS_XML = `${XML}<w:settings xmlns:w="${WORD_NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
