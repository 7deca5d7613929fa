export * from './adverse-findings';
export * from './answer-review';
export * from './contradiction';
export * from './contradictions';
export { CLAIMS } from './contradictions-with-findings';
export * from './differences';
export * from './open-places';
export * from './result';
export * from './review';
