export * from './audit-figures';
export * from './audits-tables';
export * from './audits.module';
export * from './audits.service';
export * from './evidence.service';
export * from './findings.service';
