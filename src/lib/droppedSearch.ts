import { z } from 'zod'

/** A value of an address that nothing could be made of. */
export interface DroppedValue {
  name: string
  value: string
}

let dropped: readonly DroppedValue[] = []
const listeners = new Set<() => void>()

export const readDropped = (): readonly DroppedValue[] => dropped
export const forgetDropped = (): void => change([])

export function subscribeToDropped(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Reads an address by its schema, in which every field falls back to a default, and notes the values that were dropped:
 * a page that shows something else than its address asks for has to say so.
 */
export function searchOf<Schema extends z.ZodObject>(schema: Schema): Pick<Schema, '~standard'> {
  const standard = schema['~standard']
  const validate = (raw: unknown) => {
    const found = droppedOf(schema, raw)
    if (found.length > 0) change(found)
    return standard.validate(raw)
  }
  return { '~standard': { ...standard, validate } }
}

function droppedOf({ shape }: z.ZodObject, raw: unknown): DroppedValue[] {
  return Object.entries(raw ?? {}).flatMap(([name, value]: [string, unknown]) => {
    if (!isDropped(shape[name], value)) return []
    return [{ name, value: typeof value === 'string' ? value : JSON.stringify(value) }]
  })
}

function isDropped(field: unknown, value: unknown): boolean {
  const inner = field instanceof z.ZodDefault ? field.def.innerType : field
  return inner instanceof z.ZodCatch && value !== undefined && !z.safeParse(inner.def.innerType, value).success
}

function change(next: readonly DroppedValue[]): void {
  if (next.length === 0 && dropped.length === 0) return
  dropped = next
  // Addresses are read while a page is drawn; who listens is told after.
  queueMicrotask(() => {
    for (const listener of listeners) listener()
  })
}
