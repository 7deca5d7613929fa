export { AppModule } from './app.module';
export { capabilities } from './capabilities';
export { ownerDataSource, prepareDatabase } from './prepare-database';
