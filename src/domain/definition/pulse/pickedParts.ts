import { type Definition, DIMENSIONS } from '../definition.ts'
import type { PulseOption } from './pulseOptions.ts'

/** Whether exactly the parts were picked, in whatever order. */
export function hasPickedParts(picked: readonly string[], options: readonly PulseOption[]): boolean {
  const parts = options.filter(({ isPart }) => isPart)
  return new Set(picked).size === parts.length && parts.every(({ id }) => picked.includes(id))
}

/** Whether exactly the parts were picked, in the order in which the definition names them. */
export function hasOrderedParts(
  picked: readonly string[],
  options: readonly PulseOption[],
  { dimensions }: Pick<Definition, 'dimensions'>,
): boolean {
  if (!hasPickedParts(picked, options)) return false
  const texts = picked.map((id) => options.find((option) => option.id === id)?.text)
  return DIMENSIONS.every((dimension, index) => texts[index] === dimensions[dimension].statement)
}
