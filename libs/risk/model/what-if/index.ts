export * from './changes';
export * from './changes-text';
export * from './not-possible';
export * from './outcome';
export { Portfolio, type PortfolioFigures } from './portfolio';
export * from './portfolio-inputs';
export * from './scenario';
export * from './weight-bounds';
