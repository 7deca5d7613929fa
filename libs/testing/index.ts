export { loadAssembly } from './load-assembly';
export { startTestApp, TestApp, type TestAppOptions } from './test-app';
export { TestClient, type SignUpOptions, type TestResponse } from './test-client';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database';
