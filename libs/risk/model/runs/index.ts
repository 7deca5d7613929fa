export * from './risk-run';
export * from './run-report';
