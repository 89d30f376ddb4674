import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '@applywright/contracts';
import * as z from 'zod';

/** The OpenAPI document of every door, and Swagger UI over it at `/api/docs`. */
export function setUpOpenApi(app: INestApplication, version: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Applywright')
    .setDescription('The job-application assistant that proves what it claims. Sign in with POST /api/v1/login, copy `accessToken`, press Authorize.')
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access token of a session, or a personal access token (awp_…).' })
    .build();
  const document = SwaggerModule.createDocument(app, settings, { autoTagControllers: false });
  const { $schema: _, ...problem } = z.toJSONSchema(Problem, { target: 'openapi-3.0' }) as Record<string, unknown>;
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem as never } };
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Applywright API', swaggerOptions: { persistAuthorization: false, docExpansion: 'none' } });
  return document;
}
