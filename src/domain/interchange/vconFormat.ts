import { z } from 'zod'

/*
 * The parts of a vCon we read, each field lenient: a vCon holds many things that are not for us, and what other
 * systems put there must not cost the interaction. See draft-ietf-vcon-vcon-core.
 */
const text = z.string().optional().catch(undefined)
const index = z.int().min(0).optional().catch(undefined)
const role = z.object({ role: text }).optional().catch(undefined)

const party = z.object({
  name: text,
  mailto: text,
  email: text,
  tel: text,
  role: text,
  meta: role,
})
export type VconParty = z.infer<typeof party>

const dialog = z.object({
  type: text,
  start: z.union([z.string(), z.number()]).optional().catch(undefined),
  duration: z.number().min(0).optional().catch(undefined),
  filename: text,
  url: text,
  body: z.unknown().optional(),
  encoding: text,
  originator: index,
  parties: z
    .union([z.int(), z.array(z.unknown())])
    .optional()
    .catch(undefined),
  meta: z.object({ direction: text }).optional().catch(undefined),
})
export type VconDialog = z.infer<typeof dialog>

const analysis = z.object({ type: text, body: z.unknown().optional(), encoding: text })

export const vconFormat = z.object({
  uuid: z.string().min(1).max(200),
  subject: text,
  created_at: z.union([z.string(), z.number()]).optional().catch(undefined),
  parties: z.array(party),
  dialog: z.array(dialog),
  analysis: z.array(analysis).optional().catch(undefined),
})
export type VconFormat = z.infer<typeof vconFormat>
