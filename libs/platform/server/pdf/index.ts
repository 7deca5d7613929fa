/*
 * Tagged PDF documents in any language, behind an entry of their own: whoever draws none loads no fonts.
 * A document is laid out twice when it tells its own page numbers: once to measure, once to draw.
 */
export { drawBarChart, type Bar } from './bar-chart';
export { type Brand } from './brand';
export { DocumentParts, NOT_PAGINATED, type Pagination, type Part } from './document-parts';
export { drawWorldMap, worldMapHeight } from './map/world-map';
export { COLOURS, CONTENT_WIDTH, PAGE, ROW_COLOURS } from './page';
export { canWrite } from './fonts';
export { PageFlow, type RunningTexts } from './page-flow';
export { BODY, CAPTION, NOTE, SECTION_HEADING, SMALL, SUB_HEADING, SUBTITLE, TITLE } from './styles';
export { Table, type TableColumn, type TableRow } from './table';
export { TaggedDocument, type DocumentFacts, type Element, type TextStyle } from './tagged-document';
export type { Direction, Span } from './text-layout';
