import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import { apiErrorBody, ERROR_STATUS } from '#contract/apiError.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Deps } from '#server/deps.ts'
import { docsPage } from './docsPage.ts'
import type { Routes } from './routes.ts'

/** `/api/openapi.json` and a readable page of it, both from the endpoint objects. */
export function docsRoutes(app: Hono, routes: Routes, { version }: Deps): void {
  let document: object | undefined
  const describe = (): object => (document ??= openApiDocument(routes.endpoints, version))
  app.get('/api/openapi.json', (context) => context.json(describe()))
  app.get('/api/docs', (context) =>
    context.html(docsPage(routes.endpoints, version), 200, {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    }),
  )
}

function openApiDocument(endpoints: readonly Endpoint[], version: string): object {
  const holder = new OpenAPIHono()
  for (const endpoint of endpoints) holder.openAPIRegistry.registerPath(pathOf(endpoint))
  return holder.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Accord', version, description: 'Sign in first; the session is a cookie.' },
  })
}

function pathOf(endpoint: Endpoint): Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0] {
  const json = endpoint.kind === 'json'
  const hasBody = endpoint.method !== 'get' && endpoint.method !== 'delete'
  const statuses = [...new Set(['invalid' as const, ...endpoint.errors].map((code) => ERROR_STATUS[code]))]
  const error = { description: 'What went wrong', content: { 'application/json': { schema: apiErrorBody } } }
  return {
    method: endpoint.method,
    path: endpoint.path.replace(/:(\w+)/g, '{$1}'),
    operationId: endpoint.id,
    summary: endpoint.summary,
    description: `Rule: ${endpoint.rule}`,
    tags: [endpoint.path.split('/')[2] ?? 'api'],
    request: {
      params: endpoint.params as never,
      query: endpoint.query as never,
      ...(hasBody && json ? { body: { content: { 'application/json': { schema: endpoint.body } } } } : {}),
    },
    responses: {
      200: { description: 'Done', ...contentOf(endpoint) },
      ...Object.fromEntries(statuses.map((status) => [status, error])),
    },
  }
}

/** Of an answer in lines the schema is that of each line. */
function contentOf({ kind, response }: Endpoint) {
  if (kind === 'json') return { content: { 'application/json': { schema: response } } }
  return kind === 'lines' ? { content: { 'application/x-ndjson': { schema: response } } } : {}
}
