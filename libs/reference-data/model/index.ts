export * from './country';
export * from './country-figure';
export * from './edition';
export * from './isic';
export * from './lists';
export * from './presence-method';
export * from './reference-snapshot';
export * from './sector-risk-method';
