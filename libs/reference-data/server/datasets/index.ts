// Reading the files of editions, without a database: for tools that measure the method on them.
export { readDataset } from './read-dataset';
export { csvOf, type CsvRow, type TableRows } from './table-rows';
export { readGsiWorkbook } from '../publisher-files/gsi-workbook';
export { type PublisherFile } from '../publisher-files/publisher-file';
