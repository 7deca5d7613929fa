import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type AppConfig } from '@firebreak/platform/server';
import { capabilities } from './capabilities';

/** The whole product on the server; API and worker start from it. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(
          config,
          capabilities.flatMap(({ entities }) => entities),
        ),
        ...capabilities.flatMap(({ modules }) => modules),
      ],
    };
  }
}
