import type { DefinitionVersion } from '#contract/definition.ts'
import { definitionMarkdown } from '#domain/interchange/definitionMarkdown.ts'

const DAY_LENGTH = 10

/** A version as a file to keep. */
export function definitionFile(version: DefinitionVersion, format: 'json' | 'markdown'): Response {
  const { number, publishedAt, content } = version
  const day = publishedAt === null ? '' : `, ${new Date(publishedAt).toISOString().slice(0, DAY_LENGTH)}`
  const [text, mime, ending] =
    format === 'json'
      ? [
          `${JSON.stringify({ format: 'accord-definition', version: 1, number, definition: content }, null, 2)}\n`,
          'application/json',
          'json',
        ]
      : [definitionMarkdown(content, `Version ${number}${day}`), 'text/markdown; charset=utf-8', 'md']
  return new Response(text, {
    headers: {
      'content-type': mime,
      'content-disposition': `attachment; filename="definition-${number}.${ending}"`,
      'cache-control': 'no-store',
      // The words are the organisation's: never anything a browser runs.
      'x-content-type-options': 'nosniff',
    },
  })
}
