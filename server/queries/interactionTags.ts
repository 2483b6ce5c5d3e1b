import { z } from 'zod'
import type { Row } from '#server/db/schema.ts'

const tagsText = z.array(z.string())

export function readTags({ tags }: Pick<Row<'interaction'>, 'tags'>): string[] {
  return tagsText.parse(JSON.parse(tags))
}

/** What an interaction asks of its reviewer: its language and its tags. */
export function needsOf(row: Pick<Row<'interaction'>, 'language' | 'tags'>): string[] {
  return [...(row.language === null ? [] : [row.language]), ...readTags(row)]
}
