export * from './counterfactuals';
export * from './effect';
export * from './fact-change';
export * from './levers';
export * from './plausible';
export * from './plausible-reference';
export * from './unknowns';
export * from './views';
