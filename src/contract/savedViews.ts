import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams } from './shapes.ts'

/** Pages of numbers and nothing else: a saved view never leads out of them. */
const address = z
  .string()
  .max(2000)
  .regex(/^\/(overview|compare|coaching|agents\/[\w-]{1,64})(\?[^#\s\\]*)?$/, 'This is no page that can be saved.')

const name = z.string().trim().min(1, 'Give it a name.').max(80, 'Use at most 80 characters.')

const savedView = z.object({
  id,
  name,
  address,
  /** With everybody in the organisation who may open such pages; each sees in it what they may see. */
  isShared: z.boolean(),
  /** Who saved it; null for oneself. */
  by: z.string().nullable(),
})
export type SavedView = z.infer<typeof savedView>

export const listViews = endpoint({
  id: 'listViews',
  summary: 'Views one saved, and those others share, by name',
  method: 'get',
  path: '/api/views',
  response: z.array(savedView),
  rule: 'seeAgent',
})

export const saveView = endpoint({
  id: 'saveView',
  summary: 'Saves a view under a name; one’s own view of that name is replaced',
  method: 'post',
  path: '/api/views',
  body: z.object({ name, address, isShared: z.boolean() }),
  response: z.object({ id }),
  errors: ['too_many'],
  rule: 'seeAgent',
})

export const renameView = endpoint({
  id: 'renameView',
  summary: 'Gives a view one saved another name',
  method: 'patch',
  path: '/api/views/:id',
  params: idParams,
  body: z.object({ name }),
  errors: ['not_found', 'conflict'],
  rule: 'seeAgent',
})

export const dropView = endpoint({
  id: 'dropView',
  summary: 'Removes a view one saved',
  method: 'delete',
  path: '/api/views/:id',
  params: idParams,
  errors: ['not_found'],
  rule: 'seeAgent',
})
