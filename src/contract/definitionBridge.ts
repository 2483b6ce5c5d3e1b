import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byDimension, id, meanWithInterval } from './shapes.ts'

/** Beyond this a bridge says little more and costs reviewers days. */
export const MOST_BRIDGED = 200

const bridge = z.object({
  /** Interactions scored in both meanings. */
  scored: z.number().int(),
  /** In the queue for it, not scored yet. */
  waiting: z.number().int(),
  /** Scores of the later meaning less those of the earlier, in points, over interactions scored in both. */
  moved: byDimension(meanWithInterval),
})
export type Bridge = z.infer<typeof bridge>

export const getBridge = endpoint({
  id: 'getBridge',
  summary: 'How far scores moved from one version to another of a new meaning, over interactions scored in both',
  method: 'get',
  path: '/api/definition/bridge',
  query: z.object({ from: id, to: id }),
  response: bridge,
  errors: ['not_found'],
  rule: 'seeCriterionHealth',
})

export const startBridge = endpoint({
  id: 'startBridge',
  summary: 'Put interactions reviewed under an earlier meaning in the queue, to be scored with the present one too',
  method: 'post',
  path: '/api/definition/bridge',
  body: z.object({ from: id, count: z.number().int().min(1).max(MOST_BRIDGED) }),
  response: z.object({
    /** Put in the queue; fewer than asked when there are no more. */
    added: z.number().int(),
  }),
  errors: ['not_found', 'conflict'],
  rule: 'leadQuality',
})
