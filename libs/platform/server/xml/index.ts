export { legalXml, xmlText } from './xml-text';
