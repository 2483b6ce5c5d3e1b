import { html, raw } from 'hono/html'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'

const STYLE = `
  body { font: 14px/20px system-ui, sans-serif; margin: 32px auto; max-width: 860px; padding: 0 20px; color: #12161d; background: #f5f6f8 }
  h1 { font-size: 21px } h2 { font-size: 14px; margin: 28px 0 8px; text-transform: capitalize }
  details { background: #fff; border: 1px solid #e3e6eb; border-radius: 10px; padding: 9px 14px; margin: 6px 0 }
  summary { cursor: pointer } code { font-size: 13px } .muted { color: #4b5463 } pre { overflow: auto; font-size: 12px }
  @media (prefers-color-scheme: dark) {
    body { background: #0c0e12; color: #eef1f6 } details { background: #14171d; border-color: #262b34 } .muted { color: #b6bdca }
    a { color: inherit }
  }`

/** The API on one readable page without a script: made on the server of the same endpoint objects as the routes. */
export function docsPage(endpoints: readonly Endpoint[], version: string) {
  const groups = Map.groupBy(endpoints, (endpoint) => endpoint.path.split('/')[2] ?? 'api')
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Accord API</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>Accord API ${version}</h1>
          <p class="muted">
            The same as <a href="/api/openapi.json">openapi.json</a>. Writes need the Origin of this address and take an
            Idempotency-Key; errors are <code>{ error: { code, message, fields?, current? } }</code>.
          </p>
          ${[...groups].map(
            ([group, members]) => html`<h2>${group.replaceAll('_', ' ')}</h2>
              ${members.map(endpointBlock)}`,
          )}
        </main>
      </body>
    </html>`
}

function endpointBlock(endpoint: Endpoint) {
  const parts: [string, z.ZodType][] = [
    ['Query', endpoint.query],
    ['Body', endpoint.body],
    ['Answer', endpoint.response],
  ]
  return html`<details>
    <summary>
      <code><b>${endpoint.method.toUpperCase()}</b> ${endpoint.path}</code>
      <span class="muted">${endpoint.summary}</span>
    </summary>
    <p class="muted">Rule: ${endpoint.rule}. Errors: ${['invalid', ...endpoint.errors].join(', ')}.</p>
    ${parts.map(([name, schema]) => schemaBlock(name, schema))}
  </details>`
}

function schemaBlock(name: string, schema: z.ZodType) {
  const described = z.toJSONSchema(schema, { io: name === 'Answer' ? 'output' : 'input', unrepresentable: 'any' })
  if (Object.keys(described.properties ?? {}).length === 0 && described.type === 'object') return ''
  return html`<p>${name}</p>
    <pre tabindex="0">${JSON.stringify({ ...described, $schema: undefined }, null, 1)}</pre>`
}
