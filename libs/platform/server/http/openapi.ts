import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { builtAnswers, describeAnswers } from './openapi-answers';
import { describeDtos } from './openapi-dtos';

/** The API's description at /api/openapi.json, made from its controllers, and pages to browse it at /api/docs. */
export function registerOpenApi(app: INestApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Firebreak')
    .setDescription('Every route names its permission; errors are application/problem+json (RFC 9457).')
    .setVersion('1')
    .addCookieAuth('firebreak_session')
    .build();
  const describe = () => {
    describeDtos();
    const document = SwaggerModule.createDocument(app, description);
    describeAnswers(document, builtAnswers());
    return document;
  };
  SwaggerModule.setup('api/docs', app, describe, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Firebreak API',
  });
}
