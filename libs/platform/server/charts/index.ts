/*
 * Pictures of numbers without a PDF around them, for pages and documents. Behind an entry of its own: the map of the world
 * is read when it is first drawn.
 */
export { Canvas } from './canvas';
export { ROW_COLOURS } from './colours';
export { classInWords, mapAlt, shadeMap, type CountryValue, type ShadedClass } from './map/shaded-countries';
export { worldMapPng, type Picture } from './map/world-map-png';
export { worldMapSvg, type MapFacts } from './map/world-map-svg';
