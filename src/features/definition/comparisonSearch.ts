import { z } from 'zod'
import { id } from '#contract/shapes.ts'

/** The two versions that stand beside each other; without them the newest and the one before. */
export const comparisonSearch = z.object({ from: id.optional().catch(undefined), to: id.optional().catch(undefined) })
export type ComparisonSearch = z.infer<typeof comparisonSearch>
